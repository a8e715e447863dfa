//! `rolecall run`: deploy a template, run its task in the foreground, explain every refusal.

mod follow;
mod outcome;
mod progress;
mod task;

use std::{collections::BTreeMap, process::ExitCode};

use rolecall_client::Client;
use rolecall_iac::{Source, Template};
use rolecall_world::World;

use crate::{
    args::{Global, Run},
    connection::{Connection, state_dir},
    deploy,
    deployed::Deployed,
    failure::Failure,
    host::{Host, HostConfig, Scratch},
    image::ImageRecipe,
    sites::Sites,
};
use progress::Stages;

/// The endpoint a run uses.
struct Endpoint {
    connection: Connection,
    /// The run's own plane and agent, and their directory; `None` when attached to `rolecall up`.
    own: Option<(Host, Scratch)>,
}

/// Runs the task of a template; the exit code is the task's.
pub(crate) async fn run(global: &Global, args: Run) -> Result<ExitCode, Failure> {
    let world = World::system();
    let name = args.path.display();
    let source =
        Source::read(&args.path).map_err(|error| Failure::new(format!("cannot read `{name}`: {error}")))?;
    let template = Template::parse(source)?;
    let mut stages = Stages::new();
    let endpoint = Endpoint::find_or_start(global, &world, &mut stages).await?;
    let outcome = deploy_and_run(&args, template, &endpoint.connection, &mut stages).await;
    if args.keep && outcome.is_ok() {
        keep(global, &endpoint).await?;
    }
    endpoint.end().await;
    outcome
}

async fn deploy_and_run(
    args: &Run,
    template: Template,
    connection: &Connection,
    stages: &mut Stages,
) -> Result<ExitCode, Failure> {
    let client = connection.client()?;
    let deployed = tokio::select! {
        deployed = prepare(args, template, connection, &client, stages) => deployed?,
        () = follow::interrupted() => return Err(Failure::new("interrupted before the task was started")),
    };
    stages.done();
    task::run(args, connection, &client, &deployed).await
}

/// Everything up to `RunTask`.
async fn prepare(
    args: &Run,
    template: Template,
    connection: &Connection,
    client: &Client,
    stages: &mut Stages,
) -> Result<Deployed, Failure> {
    let deployed = deploy_template(args, template, connection, client, stages).await?;
    for recipe in ImageRecipe::all(&deployed.plan, &deployed.stack)? {
        make_image(args, &recipe, client, &deployed, stages).await?;
    }
    Ok(deployed)
}

async fn deploy_template(
    args: &Run,
    template: Template,
    connection: &Connection,
    client: &Client,
    stages: &mut Stages,
) -> Result<Deployed, Failure> {
    let stack_name = stack_name(args);
    let parameters: BTreeMap<_, _> = args.parameters.iter().cloned().collect();
    let plan = deploy::plan(&template, &parameters, connection, &stack_name)?;
    stages.begin(format!("deploying {} resources of {}", plan.order().len(), args.path.display()));
    let stack = deploy::deploy(client, connection, &plan, &stack_name, stages).await?;
    let sites = Sites::new(&plan, &stack)?;
    stages.end();
    Ok(Deployed { template, plan, stack, sites, parameters, stack_name })
}

/// The template's file name, as CloudFormation would take it for a stack.
fn stack_name(args: &Run) -> String {
    let stem = args.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let letters = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let name: String = letters.collect();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { format!("stack-{name}") }
}

async fn make_image(
    args: &Run,
    recipe: &ImageRecipe,
    client: &Client,
    deployed: &Deployed,
    stages: &mut Stages,
) -> Result<(), Failure> {
    if let Some(command) = recipe.command() {
        stages.begin(format!("building the image's program: {command}"));
    } else {
        stages.begin("packing the image".to_owned());
    }
    let image = recipe.make(&args.path).await?;
    stages.end();
    let size: usize = image.layers.iter().map(|layer| layer.bytes.len()).sum();
    stages.begin(format!("pushing the image ({:.1} MB) to {}", size as f64 / 1e6, recipe.repository));
    recipe.push(client, &deployed.stack, &image).await?;
    stages.end();
    Ok(())
}

impl Endpoint {
    /// The endpoint of `rolecall up` if one answers, else one of this run's own, on a free port.
    async fn find_or_start(global: &Global, world: &World, stages: &mut Stages) -> Result<Endpoint, Failure> {
        if let Some(connection) = state_dir(global, world).ok().and_then(|state| Connection::load(&state))
            && connection.answers().await
        {
            stages.note(format!("attached to {}", connection.endpoint));
            return Ok(Endpoint { connection, own: None });
        }
        stages.begin("starting the endpoint and the agent".to_owned());
        let scratch = Scratch::new(world)?;
        let config = HostConfig {
            state: scratch.path.clone(),
            listen: ([127, 0, 0, 1], 0).into(),
            account: "123456789012".to_owned(),
            region: "us-east-1".to_owned(),
            root: None,
            with_agent: true,
        };
        let host = Host::start(config, world).await?;
        stages.end();
        Ok(Endpoint { connection: host.connection.clone(), own: Some((host, scratch)) })
    }

    async fn end(self) {
        if let Some((host, scratch)) = self.own {
            host.shutdown().await;
            drop(scratch);
        }
    }
}

/// Leaves the run's endpoint up until Ctrl-C.
async fn keep(global: &Global, endpoint: &Endpoint) -> Result<(), Failure> {
    if endpoint.own.is_none() {
        return Ok(());
    }
    let state = state_dir(global, &World::system())?;
    crate::connection::private_state(&state)?;
    let announced = endpoint.connection.save(&state)?;
    anstream::println!("\nthe endpoint stays up at {}; Ctrl-C ends it", endpoint.connection.endpoint);
    anstream::println!("ask it: `rolecall explain last`, `rolecall ps --all`, eval \"$(rolecall env)\"");
    follow::interrupted().await;
    drop(announced);
    Ok(())
}
