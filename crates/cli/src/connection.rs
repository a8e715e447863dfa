//! How the commands find the running endpoint: a file beside its state, readable by its owner only.

use std::{
    fmt, fs, io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use rolecall_client::{Client, ClientConfig, StaticCredentials};
use rolecall_plane::Key;
use rolecall_sigv4::{Credentials, Secret};
use rolecall_world::World;
use serde::{Deserialize, Serialize};

use crate::{args::Global, failure::Failure};

const FILE: &str = "connection.json";

/// Where an endpoint listens and as whom to call it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Connection {
    pub(crate) endpoint: String,
    pub(crate) account: String,
    pub(crate) region: String,
    pub(crate) root: Key,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

/// The state directory: as given, or the user's own.
pub(crate) fn state_dir(global: &Global, world: &World) -> Result<PathBuf, Failure> {
    if let Some(given) = &global.state {
        return Ok(given.clone());
    }
    let base = world.env("XDG_STATE_HOME").filter(|base| base.starts_with('/'));
    match (base, world.env("HOME")) {
        (Some(base), _) => Ok(PathBuf::from(base).join("rolecall")),
        (None, Some(home)) => Ok(PathBuf::from(home).join(".local/state/rolecall")),
        (None, None) => Err(Failure::new("there is no home directory to keep state in").hint("give one with --state DIR")),
    }
}

/// Makes a directory only its owner can look into.
pub(crate) fn private_dir(path: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

impl Connection {
    /// Writes the file, mode 0600, replacing an older one in one step.
    pub(crate) fn save(&self, state: &Path) -> io::Result<()> {
        let fresh = state.join(".connection.json.new");
        match fs::remove_file(&fresh) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&fresh)?;
        serde_json::to_writer_pretty(&file, self)?;
        file.sync_all()?;
        fs::rename(fresh, state.join(FILE))
    }

    /// Removes the file when the endpoint ends.
    pub(crate) fn forget(state: &Path) {
        // A file that is left behind names an endpoint that does not answer, which every reader copes with.
        let _ = fs::remove_file(state.join(FILE));
    }

    /// The endpoint of `rolecall up` in this state directory, whether it still answers or not.
    pub(crate) fn load(state: &Path) -> Option<Connection> {
        serde_json::from_slice(&fs::read(state.join(FILE)).ok()?).ok()
    }

    /// The running endpoint.
    pub(crate) fn require(global: &Global) -> Result<Connection, Failure> {
        let state = state_dir(global, &World::system())?;
        Connection::load(&state).ok_or_else(|| {
            Failure::new(format!("no endpoint is running in `{}`", state.display()))
                .hint("start one with `rolecall up`, or name another state directory with --state DIR")
        })
    }

    /// A client that calls as the account's root.
    pub(crate) fn client(&self) -> Result<Client, Failure> {
        let credentials = Credentials::new(&self.root.access_key_id, Secret::new(&*self.root.secret_access_key));
        let endpoint = self.endpoint.parse().map_err(Failure::new)?;
        let credentials = Arc::new(StaticCredentials::new(credentials));
        let mut config = ClientConfig::new(endpoint, self.region.clone(), credentials, World::system());
        config.connect_timeout = Duration::from_secs(2);
        Ok(Client::new(config))
    }

    /// Whether the endpoint answers to these credentials.
    pub(crate) async fn answers(&self) -> bool {
        let Ok(client) = self.client() else { return false };
        let input = rolecall_shapes::sts::GetCallerIdentityRequest::default();
        client.call::<rolecall_shapes::sts::GetCallerIdentity>(&input).await.is_ok()
    }
}
