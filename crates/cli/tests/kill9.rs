//! What was acknowledged is there after `kill -9`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's helper fails the test")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use rolecall_client::{CallError, Client, ClientConfig, Credentials, Retry, Secret, StaticCredentials};
use rolecall_shapes::{iam, ssm};
use rolecall_world::World;

const WRITERS: usize = 16;
const ENOUGH: usize = 1000;
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}}"#;

/// A `rolecall up` without an agent; killed when dropped.
struct Up {
    process: Child,
    client: Option<Client>,
}

impl Up {
    async fn start(state: &Path) -> Up {
        let connection = state.join("connection.json");
        // A process that was killed leaves its file behind.
        let _ = fs::remove_file(&connection);
        let mut command = Command::new(env!("CARGO_BIN_EXE_rolecall"));
        command.arg("--state").arg(state).args(["up", "--listen", "127.0.0.1:0", "--no-agent"]);
        let mut up = Up { process: command.stdout(Stdio::null()).spawn().unwrap(), client: None };
        for _ in 0..1500 {
            if let Ok(text) = fs::read(&connection) {
                up.client = Some(client(&text));
                return up;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("`rolecall up` did not start in `{}`", state.display());
    }

    fn client(&self) -> Client {
        self.client.clone().unwrap()
    }

    /// `kill -9`.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn client(connection: &[u8]) -> Client {
    let read: serde_json::Value = serde_json::from_slice(connection).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let root = &read["root"];
    let credentials =
        Credentials::new(text(&root["access_key_id"]), Secret::new(text(&root["secret_access_key"])));
    let credentials = Arc::new(StaticCredentials::new(credentials));
    let endpoint = text(&read["endpoint"]).parse().unwrap();
    let config = ClientConfig::new(endpoint, text(&read["region"]), credentials, World::system());
    Client::new(ClientConfig { retry: Retry::NEVER, ..config })
}

fn parameter(name: &str) -> ssm::PutParameterRequest {
    ssm::PutParameterRequest {
        name: name.to_owned(),
        value: format!("value of {name}").into(),
        r#type: Some("String".to_owned()),
        ..Default::default()
    }
}

fn role(name: &str) -> iam::CreateRoleRequest {
    iam::CreateRoleRequest {
        role_name: name.to_owned(),
        assume_role_policy_document: TRUST.to_owned(),
        ..Default::default()
    }
}

#[derive(Default)]
struct Acknowledged {
    parameters: Mutex<Vec<String>>,
    roles: Mutex<Vec<String>>,
    count: AtomicUsize,
}

/// Writes one thing after the other until the endpoint is gone.
async fn write(client: Client, writer: usize, acknowledged: Arc<Acknowledged>) {
    for number in 0.. {
        let name = format!("/{writer}/{number}");
        if client.call::<ssm::PutParameter>(&parameter(&name)).await.is_err() {
            return;
        }
        acknowledged.parameters.lock().unwrap().push(name);
        acknowledged.count.fetch_add(1, Ordering::SeqCst);
        let name = format!("r-{writer}-{number}");
        if client.call::<iam::CreateRole>(&role(&name)).await.is_err() {
            return;
        }
        acknowledged.roles.lock().unwrap().push(name);
        acknowledged.count.fetch_add(1, Ordering::SeqCst);
    }
}

async fn missing(client: &Client, acknowledged: &Acknowledged) -> Result<Vec<String>, CallError> {
    let mut missing = Vec::new();
    let parameters = acknowledged.parameters.lock().unwrap().clone();
    for names in parameters.chunks(10) {
        let request = ssm::GetParametersRequest { names: names.to_vec(), ..Default::default() };
        let answer = client.call::<ssm::GetParameters>(&request).await?;
        missing.extend(answer.invalid_parameters.unwrap_or_default());
        for found in answer.parameters.unwrap_or_default() {
            let (name, value) = (found.name.unwrap(), found.value.unwrap().into_inner());
            assert_eq!(value, format!("value of {name}"));
        }
    }
    let roles = acknowledged.roles.lock().unwrap().clone();
    for name in roles {
        let request = iam::GetRoleRequest { role_name: name.clone() };
        match client.call::<iam::GetRole>(&request).await {
            Ok(_) => {}
            Err(error) if error.code() == Some("NoSuchEntity") => missing.push(name),
            Err(error) => return Err(error),
        }
    }
    Ok(missing)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_acknowledged_write_survives_kill_9() {
    let state = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("kill9");
    let _ = fs::remove_dir_all(&state);
    let mut up = Up::start(&state).await;
    let acknowledged = Arc::new(Acknowledged::default());
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| tokio::spawn(write(up.client(), writer, Arc::clone(&acknowledged))))
        .collect();
    while acknowledged.count.load(Ordering::SeqCst) < ENOUGH {
        assert!(!writers.iter().all(tokio::task::JoinHandle::is_finished), "every writer gave up");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    up.kill();
    for writer in writers {
        writer.await.unwrap();
    }
    let up = Up::start(&state).await;
    assert_eq!(missing(&up.client(), &acknowledged).await.unwrap(), Vec::<String>::new());
    assert!(acknowledged.count.load(Ordering::SeqCst) >= ENOUGH);
    drop(up);
    fs::remove_dir_all(&state).unwrap();
}
