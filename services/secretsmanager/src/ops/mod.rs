//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::Registry;

mod create_secret;
mod delete_resource_policy;
mod delete_secret;
mod describe_secret;
mod get_resource_policy;
mod get_secret_value;
mod list_secrets;
mod put_resource_policy;
mod put_secret_value;
mod update_secret;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<create_secret::CreateSecret>()
        .add::<delete_resource_policy::DeleteResourcePolicy>()
        .add::<delete_secret::DeleteSecret>()
        .add::<describe_secret::DescribeSecret>()
        .add::<get_resource_policy::GetResourcePolicy>()
        .add::<get_secret_value::GetSecretValue>()
        .add::<list_secrets::ListSecrets>()
        .add::<put_resource_policy::PutResourcePolicy>()
        .add::<put_secret_value::PutSecretValue>()
        .add::<update_secret::UpdateSecret>()
        .describe("secretsmanager", crate::name::describe);
}
