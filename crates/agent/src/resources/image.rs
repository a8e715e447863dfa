//! Registry logins and image pulls.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use futures_util::future::{join_all, try_join_all};
use rolecall_acs::{Container, EcrAuthData, RegistryAuthenticationType};
use rolecall_oci::ImageReference;
use rolecall_oci::registry::{Client as Registry, Credentials, PullError, PulledImage, RegistryError};
use rolecall_shapes::ecr::{GetAuthorizationToken, GetAuthorizationTokenRequest};

use super::{either_role, execution_role, registry_secret};
use crate::calls::{call, in_region};
use crate::context::Context;
use crate::engine::TaskState;
use crate::failure::{CallError, FailedCall, PullProblem, Resource, StartFailure};

/// The login of each container's registry, in the payload's order; none for a registry that asks for none.
pub(super) async fn logins(
    context: &Context,
    state: &TaskState,
) -> Result<Vec<Option<Credentials>>, StartFailure> {
    let containers = &state.task.containers;
    let ways: Vec<Way<'_>> = containers.iter().map(way).collect();
    // One token serves every container of the same registry.
    let mut tokens: BTreeMap<(String, String, bool), (usize, &EcrAuthData)> = BTreeMap::new();
    for (index, way) in ways.iter().enumerate() {
        if let Way::Ecr(data) = way {
            tokens.entry(key(data)).or_insert((index, data));
        }
    }
    let fetched = tokens.into_iter().map(|(key, (index, data))| async move {
        let container = &state.task.containers[index].name;
        Ok::<_, StartFailure>((key, ecr_login(context, state, container, data).await?))
    });
    let fetched: BTreeMap<_, _> = try_join_all(fetched).await?.into_iter().collect();
    let mut logins = Vec::with_capacity(containers.len());
    for way in ways {
        logins.push(match way {
            Way::Anonymous => None,
            Way::Ecr(data) => fetched.get(&key(data)).cloned(),
            Way::Secret(data) => {
                let client = execution_role(context, state, Resource::RegistrySecret)?;
                Some(registry_secret::fetch(&client, data).await?)
            }
        });
    }
    Ok(logins)
}

/// How a container's registry wants a login.
enum Way<'a> {
    Anonymous,
    Ecr(&'a EcrAuthData),
    Secret(&'a rolecall_acs::AsmAuthData),
}

fn key(data: &EcrAuthData) -> (String, String, bool) {
    (data.registry_id.clone(), data.region.clone(), data.use_execution_role)
}

fn way(container: &Container) -> Way<'_> {
    if let Some(authentication) = &container.registry_authentication {
        return match (authentication.kind, &authentication.ecr_auth_data, &authentication.asm_auth_data) {
            (RegistryAuthenticationType::Ecr, Some(data), _) => Way::Ecr(data),
            (RegistryAuthenticationType::Asm, _, Some(data)) => Way::Secret(data),
            _ => Way::Anonymous,
        };
    }
    Way::Anonymous
}

async fn ecr_login(
    context: &Context,
    state: &TaskState,
    container: &str,
    data: &EcrAuthData,
) -> Result<Credentials, StartFailure> {
    let client = either_role(context, state, Resource::EcrLogin, data.use_execution_role)?;
    let registry_ids = Some(vec![data.registry_id.clone()]).filter(|ids| !ids[0].is_empty());
    let failed = |call| StartFailure::EcrLogin { container: container.to_owned(), call };
    let client = in_region(&client, Some(&data.region));
    let request = GetAuthorizationTokenRequest { registry_ids };
    let answer = call::<GetAuthorizationToken>(&client, &request).await.map_err(failed)?;
    let first = answer.authorization_data.unwrap_or_default().into_iter().next();
    let token = first.and_then(|data| data.authorization_token);
    token.and_then(|token| Credentials::from_authorization_token(&token)).ok_or_else(|| {
        failed(FailedCall {
            service: "ECR",
            operation: "GetAuthorizationToken",
            attempts: 1,
            error: Box::new(CallError::Unreachable {
                detail: "the answer holds no authorization token".to_owned(),
            }),
        })
    })
}

/// Pulls every container's image, all at the same time. Layers that are in the cache are not transferred.
pub(super) async fn pull(
    context: &Context,
    state: &TaskState,
    logins: &[Option<Credentials>],
) -> Result<Vec<PulledImage>, StartFailure> {
    let pulls = state.task.containers.iter().zip(logins).map(|(container, login)| async move {
        let pulled = pull_one(context, &container.image, login.clone()).await;
        pulled.map_err(|problem| StartFailure::Pull {
            container: container.name.clone(),
            image: container.image.clone(),
            problem,
        })
    });
    join_all(pulls).await.into_iter().collect()
}

async fn pull_one(
    context: &Context,
    image: &str,
    login: Option<Credentials>,
) -> Result<PulledImage, PullProblem> {
    let image: ImageReference = image
        .parse()
        .map_err(|error: rolecall_oci::ImageReferenceError| PullProblem::Name(error.to_string()))?;
    let address = address(context, &image).await?;
    let registry = Registry::new(address, image.host(), login);
    let pulled = registry.pull(image.repository(), &image.selector(), &context.layers, &|_| {}).await;
    pulled.map_err(|error| match error {
        PullError::Registry(error) => problem(&image, error),
        PullError::Cache(error) => PullProblem::Other(error.to_string()),
    })
}

/// A private ECR registry is the plane's, whatever its host name says. Another registry is reached over plain HTTP at
/// the port its name gives.
async fn address(context: &Context, image: &ImageReference) -> Result<SocketAddr, PullProblem> {
    if image.ecr().is_some() {
        return Ok(context.plane);
    }
    let host = image.host();
    if !host.contains(':') {
        return Err(PullProblem::Other(format!(
            "registry `{host}`: a registry other than Amazon ECR must be named with its port"
        )));
    }
    let found = tokio::net::lookup_host(host).await.map(|mut found| found.next());
    let detail = match found {
        Ok(Some(address)) => return Ok(address),
        Ok(None) => format!("dial tcp: lookup {host}: no such host"),
        Err(error) => format!("dial tcp: lookup {host}: {error}"),
    };
    Err(PullProblem::Unreachable { url: manifest_url(image), detail })
}

fn manifest_url(image: &ImageReference) -> String {
    format!("http://{}/v2/{}/manifests/{}", image.host(), image.repository(), image.selector())
}

fn problem(image: &ImageReference, error: RegistryError) -> PullProblem {
    match error {
        RegistryError::Refused { status: 404, message, .. } => PullProblem::NotFound { message },
        RegistryError::Refused { status: status @ (401 | 403), message, .. } => {
            if message.contains("perform: ecr:GetDownloadUrlForLayer") {
                let url = format!("http://{}/v2/{}/blobs/", image.host(), image.repository());
                return PullProblem::LayerDenied { url, status };
            }
            PullProblem::Denied { status, message }
        }
        RegistryError::Unreachable { reason, .. } => {
            PullProblem::Unreachable { url: manifest_url(image), detail: reason }
        }
        RegistryError::NoPlatform { platform, .. } => PullProblem::Platform { platform },
        other => PullProblem::Other(other.to_string()),
    }
}
