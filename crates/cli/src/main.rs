//! The `rolecall` command.

mod args;
mod can;
mod connection;
mod deploy;
mod deployed;
mod env;
mod explain;
mod failure;
mod files;
mod fix;
mod host;
mod image;
mod logs;
mod output;
mod own;
mod policy;
mod ps;
mod run;
mod sites;
mod stop;
mod up;
mod who_can;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use failure::Failure;

fn main() -> ExitCode {
    // Containers are started by this program re-executed; that must happen before any thread exists.
    if let Some(code) = rolecall_runtime::shim_main(std::env::args_os().skip(1)) {
        return ExitCode::from(u8::try_from(code).unwrap_or(1));
    }
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return misused(&error),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::new(format!("cannot start: {error}")).report(),
    };
    let outcome = runtime.block_on(command(args));
    runtime.shutdown_background();
    match outcome {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

/// Prints how the command is used. Exit code 2 is an answer of some commands, so being used wrongly is 1.
fn misused(error: &clap::Error) -> ExitCode {
    // Nobody is there to be told that nothing can be printed.
    let _ = error.print();
    if error.use_stderr() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

async fn command(args: Args) -> Result<ExitCode, Failure> {
    let global = args.global;
    match args.command {
        Command::Up(up) => up::up(&global, up).await,
        Command::Run(run) => run::run(&global, run).await,
        Command::Env => env::env(&global),
        Command::Ps(ps) => ps::ps(&global, ps).await,
        Command::Logs(logs) => logs::logs(&global, logs).await,
        Command::Stop(stop) => stop::stop(&global, stop).await,
        Command::Explain(explain) => explain::explain(&global, explain).await,
        Command::Can(can) => can::can(&global, *can).await,
        Command::WhoCan(who) => who_can::who_can(&global, who).await,
        Command::Policy(policy) => policy::policy(policy),
    }
}
