//! The command line.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Parser, Subcommand};

/// IAM roles for Amazon ECS tasks, run, enforced and explained on your own machine
#[derive(Debug, Parser)]
#[command(name = "rolecall", version, about, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(Debug, Parser)]
pub(crate) struct Global {
    /// Directory of the state, and of the file that tells the other commands where `rolecall up` listens
    #[arg(long, global = true, env = "ROLECALL_STATE", value_name = "DIR")]
    pub(crate) state: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Start the AWS endpoint and an agent, and keep them running
    Up(Up),
    /// Deploy a template, run its task in the foreground, and explain every refusal
    Run(Run),
    /// Print shell exports that point any AWS client at the running endpoint
    Env,
    /// List tasks
    Ps(Ps),
    /// Print what a task's containers logged
    Logs(Logs),
    /// Stop a task
    Stop(Stop),
    /// Explain one decision: lane, role, every layer, statement
    Explain(Explain),
}

#[derive(Debug, Parser)]
pub(crate) struct Up {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:4566", value_name = "ADDRESS")]
    pub(crate) listen: SocketAddr,
    /// Account of the root credentials, twelve digits
    #[arg(long, default_value = "123456789012", env = "ROLECALL_ACCOUNT", value_name = "ID")]
    pub(crate) account: String,
    /// Region of the agent, and of clients that name none
    #[arg(long, default_value = "us-east-1", env = "ROLECALL_REGION", value_name = "REGION")]
    pub(crate) region: String,
    /// Access key id of root; with ROLECALL_ROOT_SECRET_ACCESS_KEY, for pipelines that must know it beforehand
    #[arg(long, env = "ROLECALL_ROOT_ACCESS_KEY_ID", hide_env_values = true, value_name = "ID")]
    pub(crate) root_access_key_id: Option<String>,
    /// Serve the API only: no agent, so no task can run
    #[arg(long)]
    pub(crate) no_agent: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Run {
    /// A CloudFormation template (YAML or JSON)
    #[arg(value_name = "PATH")]
    pub(crate) path: PathBuf,
    /// A value for a parameter of the template
    #[arg(long = "parameter", short = 'p', value_name = "NAME=VALUE", value_parser = parameter)]
    pub(crate) parameters: Vec<(String, String)>,
    /// Logical id of the task definition to run, where the template has several
    #[arg(long, value_name = "LOGICAL-ID")]
    pub(crate) task_definition: Option<String>,
    /// Leave the endpoint up afterwards, for questions; ends with Ctrl-C
    #[arg(long)]
    pub(crate) keep: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Ps {
    /// Cluster, by name
    #[arg(long, value_name = "NAME")]
    pub(crate) cluster: Option<String>,
    /// Stopped tasks too
    #[arg(long, short)]
    pub(crate) all: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Logs {
    /// Task id or ARN; the beginning of an id is enough
    pub(crate) task: String,
    /// Cluster, by name
    #[arg(long, value_name = "NAME")]
    pub(crate) cluster: Option<String>,
}

#[derive(Debug, Parser)]
pub(crate) struct Stop {
    /// Task id or ARN; the beginning of an id is enough
    pub(crate) task: String,
    /// Cluster, by name
    #[arg(long, value_name = "NAME")]
    pub(crate) cluster: Option<String>,
    /// What `stoppedReason` shall say
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Parser)]
pub(crate) struct Explain {
    /// Number of the decision, or `last` for the latest refusal
    #[arg(default_value = "last")]
    pub(crate) id: String,
    /// Print the recorded evidence as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

fn parameter(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected NAME=VALUE".to_owned()),
    }
}
