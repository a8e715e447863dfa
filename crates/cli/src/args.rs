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
    /// Ask whether somebody could do something: exit code 0 allowed, 2 denied, 1 error
    Can(Box<Can>),
    /// List who could do something: exit code 0 somebody, 2 nobody, 1 error
    WhoCan(WhoCan),
    /// Check and compare policy documents
    #[command(subcommand)]
    Policy(Policy),
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

#[derive(Debug, Parser)]
pub(crate) struct Can {
    #[command(flatten)]
    pub(crate) question: Question,
    #[command(flatten)]
    pub(crate) conditions: Conditions,
    #[command(flatten)]
    pub(crate) files: PolicyFiles,
    /// Print the evidence as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Answer JSON Lines from a file, or `-` for standard input: one line out for each line in, in order
    #[arg(long, value_name = "FILE", conflicts_with_all = ["principal", "Conditions", "PolicyFiles", "json"])]
    pub(crate) batch: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Question {
    /// ARN, account id, service name, `*` for an unsigned request; with a running endpoint also the name of a role or
    /// user
    #[arg(required_unless_present = "batch")]
    pub(crate) principal: Option<String>,
    /// Such as `s3:GetObject`
    #[arg(required_unless_present = "batch")]
    pub(crate) action: Option<String>,
    /// ARN, or `*` for actions without a resource
    #[arg(required_unless_present = "batch")]
    pub(crate) resource: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Conditions {
    /// A condition key of the request; given twice, the key has two values
    #[arg(long = "context", short = 'c', value_name = "KEY=VALUE", value_parser = parameter)]
    pub(crate) context: Vec<(String, String)>,
    /// Region of the request, where an endpoint is asked
    #[arg(long, value_name = "REGION")]
    pub(crate) region: Option<String>,
}

/// With one of these, the files alone are asked, and no endpoint.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Policies from files, instead of a running endpoint")]
pub(crate) struct PolicyFiles {
    /// A policy of the user, its groups, or the role
    #[arg(long = "policy", value_name = "FILE")]
    pub(crate) identity: Vec<PathBuf>,
    /// The policy of the resource; for a role its trust policy, for a key its key policy
    #[arg(long = "resource-policy", value_name = "FILE")]
    pub(crate) resource_policy: Option<PathBuf>,
    /// The permissions boundary
    #[arg(long, value_name = "FILE")]
    pub(crate) boundary: Option<PathBuf>,
    /// A session policy
    #[arg(long = "session-policy", value_name = "FILE")]
    pub(crate) session: Vec<PathBuf>,
    /// A service control policy; given again for each level, from the root down
    #[arg(long, value_name = "FILE")]
    pub(crate) scp: Vec<PathBuf>,
    /// A resource control policy; given again for each level, from the root down
    #[arg(long, value_name = "FILE")]
    pub(crate) rcp: Vec<PathBuf>,
    /// The policy of the VPC endpoint
    #[arg(long = "endpoint-policy", value_name = "FILE")]
    pub(crate) endpoint: Option<PathBuf>,
    /// The account that owns the resource, where its ARN does not say
    #[arg(long, value_name = "ID")]
    pub(crate) resource_account: Option<String>,
}

#[derive(Debug, Parser)]
pub(crate) struct WhoCan {
    /// Such as `s3:GetObject`
    pub(crate) action: String,
    /// ARN, or `*` for actions without a resource
    pub(crate) resource: String,
    #[command(flatten)]
    pub(crate) conditions: Conditions,
    /// Print the evidence as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Policy {
    /// Find what cannot work, works otherwise than it looks, or grants too much: exit code 2 if there are errors
    Lint(Lint),
    /// Say whether AWS would store a document, in the words of the service: exit code 0 yes, 2 no, 1 error
    Validate(Validate),
    /// Compare two documents by what they decide: exit code 0 the same, 2 different, 1 error
    Diff(Diff),
}

#[derive(Debug, Parser)]
pub(crate) struct Lint {
    /// Policy documents, `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// What the documents are: identity, trust, resource, scp, rcp, session, boundary, vpce; told by their content
    /// where it is not given
    #[arg(long, value_name = "KIND", default_value = "any")]
    pub(crate) kind: String,
    /// Print the findings as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Parser)]
pub(crate) struct Validate {
    /// A policy document, `-` for standard input
    #[arg(required_unless_present = "batch", value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// What the document is: identity, trust, resource, scp, rcp, session, boundary, vpce; told by its content where it
    /// is not given
    #[arg(long, value_name = "KIND", default_value = "any")]
    pub(crate) kind: String,
    /// Answer JSON Lines from a file, or `-` for standard input: one line out for each line in, in order
    #[arg(long, value_name = "FILE", conflicts_with_all = ["file", "kind"])]
    pub(crate) batch: Option<PathBuf>,
}

#[derive(Debug, Parser)]
pub(crate) struct Diff {
    /// The document before
    pub(crate) old: PathBuf,
    /// The document after
    pub(crate) new: PathBuf,
    /// Print the differences as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

fn parameter(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("expected NAME=VALUE".to_owned()),
    }
}
