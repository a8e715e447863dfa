//! The operations, one file each. Adding one: its file, and its line here.

use rolecall_gate::Registry;

mod attach_role_policy;
mod attach_user_policy;
mod create_access_key;
mod create_policy;
mod create_role;
mod create_service_linked_role;
mod create_user;
mod delete_access_key;
mod delete_policy;
mod delete_role;
mod delete_role_permissions_boundary;
mod delete_role_policy;
mod delete_user;
mod delete_user_policy;
mod detach_role_policy;
mod detach_user_policy;
mod get_context_keys_for_custom_policy;
mod get_context_keys_for_principal_policy;
mod get_policy;
mod get_policy_version;
mod get_role;
mod get_role_policy;
mod get_user;
mod get_user_policy;
mod list_access_keys;
mod list_attached_role_policies;
mod list_attached_user_policies;
mod list_instance_profiles_for_role;
mod list_policies;
mod list_policy_versions;
mod list_role_policies;
mod list_role_tags;
mod list_roles;
mod list_user_policies;
mod list_users;
mod put_role_permissions_boundary;
mod put_role_policy;
mod put_user_policy;
mod simulate_custom_policy;
mod simulate_principal_policy;
mod tag_role;
mod untag_role;
mod update_assume_role_policy;
mod update_role;

/// Registers every operation.
pub fn register(registry: &mut Registry) {
    registry
        .add::<attach_role_policy::AttachRolePolicy>()
        .add::<attach_user_policy::AttachUserPolicy>()
        .add::<create_access_key::CreateAccessKey>()
        .add::<create_policy::CreatePolicy>()
        .add::<create_role::CreateRole>()
        .add::<create_service_linked_role::CreateServiceLinkedRole>()
        .add::<create_user::CreateUser>()
        .add::<delete_access_key::DeleteAccessKey>()
        .add::<delete_policy::DeletePolicy>()
        .add::<delete_role::DeleteRole>()
        .add::<delete_role_permissions_boundary::DeleteRolePermissionsBoundary>()
        .add::<delete_role_policy::DeleteRolePolicy>()
        .add::<delete_user::DeleteUser>()
        .add::<delete_user_policy::DeleteUserPolicy>()
        .add::<detach_role_policy::DetachRolePolicy>()
        .add::<detach_user_policy::DetachUserPolicy>()
        .add::<get_context_keys_for_custom_policy::GetContextKeysForCustomPolicy>()
        .add::<get_context_keys_for_principal_policy::GetContextKeysForPrincipalPolicy>()
        .add::<get_policy::GetPolicy>()
        .add::<get_policy_version::GetPolicyVersion>()
        .add::<get_role::GetRole>()
        .add::<get_role_policy::GetRolePolicy>()
        .add::<get_user::GetUser>()
        .add::<get_user_policy::GetUserPolicy>()
        .add::<list_access_keys::ListAccessKeys>()
        .add::<list_attached_role_policies::ListAttachedRolePolicies>()
        .add::<list_attached_user_policies::ListAttachedUserPolicies>()
        .add::<list_instance_profiles_for_role::ListInstanceProfilesForRole>()
        .add::<list_policies::ListPolicies>()
        .add::<list_policy_versions::ListPolicyVersions>()
        .add::<list_role_policies::ListRolePolicies>()
        .add::<list_role_tags::ListRoleTags>()
        .add::<list_roles::ListRoles>()
        .add::<list_user_policies::ListUserPolicies>()
        .add::<list_users::ListUsers>()
        .add::<put_role_permissions_boundary::PutRolePermissionsBoundary>()
        .add::<put_role_policy::PutRolePolicy>()
        .add::<put_user_policy::PutUserPolicy>()
        .add::<simulate_custom_policy::SimulateCustomPolicy>()
        .add::<simulate_principal_policy::SimulatePrincipalPolicy>()
        .add::<tag_role::TagRole>()
        .add::<untag_role::UntagRole>()
        .add::<update_assume_role_policy::UpdateAssumeRolePolicy>()
        .add::<update_role::UpdateRole>();
}
