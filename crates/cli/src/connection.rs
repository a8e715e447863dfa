//! How the commands find the running endpoint: a file beside its state, readable by its owner only.

use std::{
    fmt, fs, io,
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt},
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
        (None, None) => {
            Err(Failure::new("there is no home directory to keep state in").hint("give one with --state DIR"))
        }
    }
}

/// Makes a directory that is this user's alone, or makes sure that the one there is.
///
/// # Errors
/// When it is a link, somebody else's, or open to others: they may have put into it what they like.
pub(crate) fn private_dir(path: &Path) -> Result<(), Failure> {
    let name = path.display();
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|error| Failure::new(format!("cannot make `{name}`: {error}")))?;
    let found = fs::symlink_metadata(path)?;
    // The owner of /proc/self is the effective user.
    let refused = if !found.is_dir() {
        "is not a directory"
    } else if found.uid() != fs::metadata("/proc/self")?.uid() {
        "belongs to another user"
    } else if found.mode() & 0o077 != 0 {
        "is open to other users"
    } else {
        return Ok(());
    };
    Err(Failure::new(format!("`{name}` {refused}"))
        .hint("it must be a directory of the user who runs this, mode 0700; remove it or name another one"))
}

/// Makes the state directory, and closes one to readers that only its owner could write to.
///
/// # Errors
/// Those of [`private_dir`].
pub(crate) fn private_state(path: &Path) -> Result<(), Failure> {
    if let Ok(found) = fs::symlink_metadata(path)
        && found.is_dir()
        && found.mode() & 0o022 == 0
    {
        // Somebody else's cannot be changed, and is refused below.
        let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o700));
    }
    private_dir(path)
}

/// The file of a running endpoint. It goes when this is dropped, and counts for nothing once the process has ended.
#[derive(Debug)]
pub(crate) struct Announced {
    path: PathBuf,
    /// Locked for as long as the process lives.
    _file: fs::File,
}

impl Drop for Announced {
    fn drop(&mut self) {
        // A file that is left behind is one nobody holds a lock on.
        let _ = fs::remove_file(&self.path);
    }
}

impl Connection {
    /// Writes the file, mode 0600, replacing an older one in one step.
    ///
    /// The file stays locked. An endpoint that was killed leaves its file behind, and anybody on this machine may then
    /// listen at the address in it: a caller would hand them its template's secrets. An answer proves nothing, because
    /// any server can give one, nor does a process id, which is used again. The lock is the kernel's word that the
    /// process which wrote this very file is alive, and so still holds its port; only who may read the file can lock it.
    pub(crate) fn save(&self, state: &Path) -> io::Result<Announced> {
        let fresh = state.join(".connection.json.new");
        match fs::remove_file(&fresh) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&fresh)?;
        file.lock()?;
        serde_json::to_writer_pretty(&file, self)?;
        file.sync_all()?;
        let path = state.join(FILE);
        fs::rename(fresh, &path)?;
        Ok(Announced { path, _file: file })
    }

    /// The endpoint of `rolecall up` in this state directory, if the process that wrote the file is alive.
    pub(crate) fn load(state: &Path) -> Option<Connection> {
        let file = fs::File::open(state.join(FILE)).ok()?;
        match file.try_lock_shared() {
            Err(fs::TryLockError::WouldBlock) => serde_json::from_reader(&file).ok(),
            _ => None,
        }
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
        let credentials =
            Credentials::new(&self.root.access_key_id, Secret::new(&*self.root.secret_access_key));
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn refusal(path: &Path) -> String {
        private_dir(path).unwrap_err().to_string().replace(&path.display().to_string(), "DIR")
    }

    #[test]
    fn a_directory_that_is_not_the_users_alone_is_refused() {
        let base = tempfile::tempdir().unwrap();
        let at = |name: &str| base.path().join(name);
        private_dir(&at("fresh")).unwrap();
        private_dir(&at("fresh")).unwrap();
        fs::set_permissions(at("fresh"), fs::Permissions::from_mode(0o750)).unwrap();
        assert_eq!(refusal(&at("fresh")), "`DIR` is open to other users");
        private_dir(&at("real")).unwrap();
        symlink(at("real"), at("link")).unwrap();
        assert_eq!(refusal(&at("link")), "`DIR` is not a directory");
        if std::os::unix::fs::chown(at("real"), Some(12345), None).is_ok() {
            assert_eq!(refusal(&at("real")), "`DIR` belongs to another user");
        }
    }

    #[test]
    fn a_state_directory_others_could_read_is_closed_and_one_they_could_write_to_refused() {
        let base = tempfile::tempdir().unwrap();
        let state = base.path().join("state");
        private_state(&state).unwrap();
        let mode = |mode| fs::set_permissions(&state, fs::Permissions::from_mode(mode)).unwrap();
        mode(0o755);
        private_state(&state).unwrap();
        assert_eq!(fs::metadata(&state).unwrap().mode() & 0o777, 0o700);
        mode(0o770);
        assert_eq!(refusal(&state), "`DIR` is open to other users");
    }

    #[test]
    fn what_a_process_that_has_ended_wrote_is_no_endpoint() {
        let state = tempfile::tempdir().unwrap();
        let key = Key { access_key_id: "AKIA".to_owned(), secret_access_key: "secret".to_owned() };
        let connection = Connection {
            endpoint: "http://127.0.0.1:4566".to_owned(),
            account: "123456789012".to_owned(),
            region: "us-east-1".to_owned(),
            root: key,
        };
        let announced = connection.save(state.path()).unwrap();
        assert_eq!(Connection::load(state.path()).unwrap().endpoint, connection.endpoint);
        let left = fs::read(&announced.path).unwrap();
        drop(announced);
        assert!(Connection::load(state.path()).is_none());
        fs::write(state.path().join(FILE), left).unwrap();
        assert!(Connection::load(state.path()).is_none(), "as after kill -9");
    }
}
