//! `ecr:GetDownloadUrlForLayer`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;
use rolecall_store::Digest;

use super::on_repository;
use crate::{
    registry::LINKS,
    state::{LAYERS, RepositoryRef},
    token::Link,
};

/// Gives a link to a layer that works for an hour without credentials. The registry reads layers under the same
/// permission.
pub struct GetDownloadUrlForLayer;

impl Operation for GetDownloadUrlForLayer {
    shape!(ecr::GetDownloadUrlForLayer);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let action = "ecr:GetDownloadUrlForLayer";
        on_repository(cx, action, input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for GetDownloadUrlForLayer {
    type Shape = ecr::GetDownloadUrlForLayer;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let digest: Option<Digest> = input.layer_digest.parse().ok();
        let there = LAYERS.contains(cx.view(), at.key().with(&input.layer_digest))?;
        let digest = digest.filter(|_| there).ok_or_else(|| missing(&at, &input.layer_digest))?;
        let repository = [at.account.to_string(), at.region, at.name];
        let token = Link::new(repository, digest, cx.now())?.seal(cx.seal())?;
        let token = percent_encoding::utf8_percent_encode(&token, percent_encoding::NON_ALPHANUMERIC);
        Ok(ecr::GetDownloadUrlForLayerResponse {
            download_url: Some(format!("{}{LINKS}?token={token}", cx.settings().endpoint)),
            layer_digest: Some(input.layer_digest),
        })
    }
}

fn missing(at: &RepositoryRef, digest: &str) -> Fault {
    let RepositoryRef { account, name, .. } = at;
    let message = format!(
        "The layer with digest '{digest}' does not exist within the repository with name '{name}' in the registry with \
         id '{account}'"
    );
    Fault::new("LayersNotFoundException", message)
}
