//! `ecr:BatchCheckLayerAvailability`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;
use rolecall_store::Digest;

use super::on_repository;
use crate::state::{LAYERS, RepositoryRef};

/// Tells which layers a repository has. The registry asks it before layers are pushed.
pub struct BatchCheckLayerAvailability;

/// What ECR says the media type of a layer is that no manifest has named yet.
pub const LAYER_TYPE: &str = "application/vnd.docker.image.rootfs.diff.tar.gzip";

impl Operation for BatchCheckLayerAvailability {
    shape!(ecr::BatchCheckLayerAvailability);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let action = "ecr:BatchCheckLayerAvailability";
        on_repository(cx, action, input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for BatchCheckLayerAvailability {
    type Shape = ecr::BatchCheckLayerAvailability;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        at.find(cx.view())?;
        let (mut layers, mut failures) = (Vec::new(), Vec::new());
        for digest in input.layer_digests {
            if digest.parse::<Digest>().is_err() {
                failures.push(ecr::LayerFailure {
                    layer_digest: Some(digest),
                    failure_code: Some("InvalidLayerDigest".to_owned()),
                    failure_reason: Some(
                        "Invalid request parameters: layer digest is not a SHA-256 digest".to_owned(),
                    ),
                });
                continue;
            }
            let row = LAYERS.get(cx.view(), at.key().with(&digest))?;
            let availability = if row.is_some() { "AVAILABLE" } else { "UNAVAILABLE" };
            layers.push(ecr::Layer {
                layer_digest: Some(digest),
                layer_availability: Some(availability.to_owned()),
                media_type: row.is_some().then(|| LAYER_TYPE.to_owned()),
                layer_size: row.map(|row| i64::try_from(row.size).unwrap_or(i64::MAX)),
            });
        }
        Ok(ecr::BatchCheckLayerAvailabilityResponse { layers: Some(layers), failures: Some(failures) })
    }
}
