//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::{Access, AccessCx, Fault, Registry};

use crate::state::RepositoryRef;

pub(crate) mod batch_check_layer_availability;
pub(crate) mod batch_get_image;
pub(crate) mod complete_layer_upload;
mod create_repository;
mod delete_repository;
mod delete_repository_policy;
mod describe_images;
mod describe_repositories;
mod get_authorization_token;
pub(crate) mod get_download_url_for_layer;
mod get_repository_policy;
pub(crate) mod initiate_layer_upload;
mod list_images;
mod put_image;
mod set_repository_policy;
pub(crate) mod upload_layer_part;

pub use get_authorization_token::USER;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<batch_check_layer_availability::BatchCheckLayerAvailability>()
        .add::<batch_get_image::BatchGetImage>()
        .add::<complete_layer_upload::CompleteLayerUpload>()
        .add::<create_repository::CreateRepository>()
        .add::<delete_repository::DeleteRepository>()
        .add::<delete_repository_policy::DeleteRepositoryPolicy>()
        .add::<describe_images::DescribeImages>()
        .add::<describe_repositories::DescribeRepositories>()
        .add::<get_authorization_token::GetAuthorizationToken>()
        .add::<get_download_url_for_layer::GetDownloadUrlForLayer>()
        .add::<get_repository_policy::GetRepositoryPolicy>()
        .add::<initiate_layer_upload::InitiateLayerUpload>()
        .add::<list_images::ListImages>()
        .add::<put_image::PutImage>()
        .add::<set_repository_policy::SetRepositoryPolicy>()
        .add::<upload_layer_part::UploadLayerPart>()
        .describe("ecr", crate::state::describe);
}

/// Asks for an action on the repository of a request.
fn on_repository(
    cx: &AccessCx<'_>,
    action: &str,
    registry_id: Option<&str>,
    name: &str,
) -> Result<Access, Fault> {
    Ok(RepositoryRef::asked(cx, registry_id, name)?.ask(action, cx.census())?.into())
}
