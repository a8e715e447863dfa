//! Images a template says how to make: built, packed without Docker, pushed into the endpoint's registry.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
};

use rolecall_client::Client;
use rolecall_iac::{LogicalId, Node, Plan};
use rolecall_oci::{ImageBuilder, PackedImage, registry};
use rolecall_shapes::ecr;

use crate::{deploy::Stack, failure::Failure};

/// `Metadata: Rolecall: Image:` of an `AWS::ECR::Repository`.
#[derive(Clone, Debug)]
pub(crate) struct ImageRecipe {
    /// The repository's logical id.
    pub(crate) repository: LogicalId,
    tag: String,
    build: Vec<String>,
    program: PathBuf,
}

impl ImageRecipe {
    /// The recipes of a template.
    pub(crate) fn all(plan: &Plan, stack: &Stack) -> Result<Vec<ImageRecipe>, Failure> {
        let mut recipes = Vec::new();
        for id in plan.order() {
            let is_repository = plan.resource(id).is_some_and(|one| one.kind == "AWS::ECR::Repository");
            if is_repository && let Some(image) = plan.metadata(id, stack)?.at(&["Rolecall", "Image"]) {
                recipes.push(ImageRecipe::read(id, image)?);
            }
        }
        Ok(recipes)
    }

    fn read(id: &LogicalId, image: &Node) -> Result<ImageRecipe, Failure> {
        let text = |name: &str| image.get(name).and_then(Node::as_str).map(str::to_owned);
        let program = text("Program").ok_or_else(|| {
            Failure::new(format!("{}: the image of `{id}` names no `Program`", image.place))
                .hint("give the path of the program that the image shall run")
        })?;
        let build = image.get("Build").and_then(Node::as_sequence).unwrap_or_default();
        let build = build.iter().filter_map(Node::scalar_text).map(|word| word.into_owned());
        Ok(ImageRecipe {
            repository: id.clone(),
            tag: text("Tag").unwrap_or_else(|| "latest".to_owned()),
            build: build.collect(),
            program: PathBuf::from(program),
        })
    }

    /// The build command, for people.
    pub(crate) fn command(&self) -> Option<String> {
        (!self.build.is_empty()).then(|| self.build.join(" "))
    }

    /// Builds and packs.
    pub(crate) async fn make(&self, template: &Path) -> Result<PackedImage, Failure> {
        let directory = project_directory(template);
        if let Some((program, arguments)) = self.build.split_first() {
            let mut command = tokio::process::Command::new(program);
            command.args(arguments).current_dir(&directory).stdin(Stdio::null()).kill_on_drop(true);
            // A build that writes to the terminal would break the timeline; its errors are wanted all the same.
            command.stdout(Stdio::null());
            let status = command.status().await;
            let status = status
                .map_err(|error| Failure::new(format!("cannot run `{}`: {error}", self.build.join(" "))))?;
            if !status.success() {
                return Err(Failure::new(format!("`{}` failed: {status}", self.build.join(" "))));
            }
        }
        let program = built(&directory, &self.program);
        let packed = tokio::task::spawn_blocking(move || ImageBuilder::new(program).build()).await;
        Ok(packed.map_err(Failure::new)??)
    }

    /// Pushes to the repository, as the caller of `client`.
    pub(crate) async fn push(
        &self,
        client: &Client,
        stack: &Stack,
        image: &PackedImage,
    ) -> Result<(), Failure> {
        let created = stack.0.get(&self.repository).cloned().unwrap_or_default();
        let request = ecr::GetAuthorizationTokenRequest::default();
        let answer = client.call::<ecr::GetAuthorizationToken>(&request).await?;
        let token = answer.authorization_data.into_iter().flatten().find_map(|data| data.authorization_token);
        let token = token.ok_or_else(|| Failure::new("the registry gave no authorization token"))?;
        let credentials = registry::Credentials::from_authorization_token(&token);
        let endpoint = &client.config().endpoint;
        let address = endpoint.authority().map(ToString::to_string).unwrap_or_default();
        let address = tokio::net::lookup_host(address).await?.next();
        let address = address.ok_or_else(|| Failure::new(format!("`{endpoint}` has no address")))?;
        let uri = created.attributes.get("RepositoryUri").cloned().unwrap_or_default();
        let host = uri.split('/').next().unwrap_or_default();
        let registry = registry::Client::new(address, host, credentials);
        registry.push(&created.physical_id, &self.tag, image, &|_| ()).await?;
        Ok(())
    }
}

/// Where build commands run and programs are looked for: the nearest directory above the template that is the root of
/// a version-controlled or Cargo project, else the template's own.
fn project_directory(template: &Path) -> PathBuf {
    let full = template.canonicalize().unwrap_or_else(|_| template.to_owned());
    let own = full.parent().unwrap_or(Path::new(".")).to_owned();
    let is_root =
        |directory: &&Path| directory.join("Cargo.lock").exists() || directory.join(".git").exists();
    own.ancestors().find(is_root).map_or(own.clone(), Path::to_owned)
}

/// A program below `target/` is below `CARGO_TARGET_DIR` where that is set.
fn built(directory: &Path, program: &Path) -> PathBuf {
    let moved = std::env::var_os("CARGO_TARGET_DIR");
    match (program.strip_prefix("target"), moved) {
        (Ok(rest), Some(target)) => directory.join(target).join(rest),
        _ => directory.join(program),
    }
}
