//! `rolecall up`.

use std::process::ExitCode;

use rolecall_plane::Key;
use rolecall_world::World;
use tokio::signal::unix::{SignalKind, signal};

use crate::{
    args::{Global, Up},
    connection::{Connection, state_dir},
    failure::Failure,
    host::{Host, HostConfig},
};

/// Serves until Ctrl-C or SIGTERM.
pub(crate) async fn up(global: &Global, args: Up) -> Result<ExitCode, Failure> {
    let world = World::system();
    let state = state_dir(global, &world)?;
    let config = HostConfig {
        state: state.clone(),
        listen: args.listen,
        account: args.account,
        region: args.region,
        root: root_key(&world, args.root_access_key_id)?,
        with_agent: !args.no_agent,
    };
    let first_start = !state.join("plane").exists();
    let given = config.root.is_some();
    let mut host = Host::start(config, &world).await?;
    let announced = host.connection.save(&state)?;
    announce(&host.connection, &state.display().to_string(), first_start && !given);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    loop {
        tokio::select! {
            _ = terminate.recv() => break,
            _ = interrupt.recv() => break,
            Some(notice) = host.notices.recv() => anstream::eprintln!("agent: {notice}"),
        }
    }
    anstream::eprintln!("stopping: tasks first, then the endpoint");
    drop(announced);
    host.shutdown().await;
    Ok(ExitCode::SUCCESS)
}

fn root_key(world: &World, access_key_id: Option<String>) -> Result<Option<Key>, Failure> {
    const SECRET: &str = "ROLECALL_ROOT_SECRET_ACCESS_KEY";
    match (access_key_id, world.env(SECRET)) {
        (None, None) => Ok(None),
        (Some(access_key_id), Some(secret_access_key)) => Ok(Some(Key { access_key_id, secret_access_key })),
        (Some(_), None) => Err(Failure::new("the access key id of root was given without its secret")
            .hint(format!("set {SECRET} as well"))),
        (None, Some(_)) => Err(Failure::new(format!("{SECRET} is set without an access key id"))
            .hint("set ROLECALL_ROOT_ACCESS_KEY_ID as well")),
    }
}

fn announce(connection: &Connection, state: &str, first_start: bool) {
    println!(
        "Rolecall listens on {} (account {}, region {})",
        connection.endpoint, connection.account, connection.region
    );
    println!("state: {state}");
    if first_start {
        println!("root credentials, shown this once (kept in the state directory, mode 0600):");
        println!("  AWS_ACCESS_KEY_ID     {}", connection.root.access_key_id);
        println!("  AWS_SECRET_ACCESS_KEY {}", connection.root.secret_access_key);
    }
    println!("to use it:  eval \"$(rolecall env)\" && aws sts get-caller-identity");
}
