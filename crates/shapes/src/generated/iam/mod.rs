// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{Empty, OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "iam",
    full_name: "AWS Identity and Access Management",
    iam_prefix: "iam",
    signing_name: "iam",
    endpoint_prefix: "iam",
    protocol: Protocol::AwsQuery,
    target_prefix: "",
    api_version: "2010-05-08",
    xml_namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    operation_names: &[
        "AcceptDelegationRequest",
        "AddClientIDToOpenIDConnectProvider",
        "AddRoleToInstanceProfile",
        "AddUserToGroup",
        "AssociateDelegationRequest",
        "AttachGroupPolicy",
        "AttachRolePolicy",
        "AttachUserPolicy",
        "ChangePassword",
        "CreateAccessKey",
        "CreateAccountAlias",
        "CreateDelegationRequest",
        "CreateGroup",
        "CreateInstanceProfile",
        "CreateLoginProfile",
        "CreateOpenIDConnectProvider",
        "CreatePolicy",
        "CreatePolicyVersion",
        "CreateRole",
        "CreateSAMLProvider",
        "CreateServiceLinkedRole",
        "CreateServiceSpecificCredential",
        "CreateUser",
        "CreateVirtualMFADevice",
        "DeactivateMFADevice",
        "DeleteAccessKey",
        "DeleteAccountAlias",
        "DeleteAccountPasswordPolicy",
        "DeleteGroup",
        "DeleteGroupPolicy",
        "DeleteInstanceProfile",
        "DeleteLoginProfile",
        "DeleteOpenIDConnectProvider",
        "DeletePolicy",
        "DeletePolicyVersion",
        "DeleteRole",
        "DeleteRolePermissionsBoundary",
        "DeleteRolePolicy",
        "DeleteSAMLProvider",
        "DeleteSSHPublicKey",
        "DeleteServerCertificate",
        "DeleteServiceLinkedRole",
        "DeleteServiceSpecificCredential",
        "DeleteSigningCertificate",
        "DeleteUser",
        "DeleteUserPermissionsBoundary",
        "DeleteUserPolicy",
        "DeleteVirtualMFADevice",
        "DetachGroupPolicy",
        "DetachRolePolicy",
        "DetachUserPolicy",
        "DisableOrganizationsRootCredentialsManagement",
        "DisableOrganizationsRootSessions",
        "DisableOutboundWebIdentityFederation",
        "EnableMFADevice",
        "EnableOrganizationsRootCredentialsManagement",
        "EnableOrganizationsRootSessions",
        "EnableOutboundWebIdentityFederation",
        "GenerateCredentialReport",
        "GenerateOrganizationsAccessReport",
        "GenerateServiceLastAccessedDetails",
        "GetAccessKeyLastUsed",
        "GetAccountAuthorizationDetails",
        "GetAccountPasswordPolicy",
        "GetAccountSummary",
        "GetContextKeysForCustomPolicy",
        "GetContextKeysForPrincipalPolicy",
        "GetCredentialReport",
        "GetDelegationRequest",
        "GetGroup",
        "GetGroupPolicy",
        "GetHumanReadableSummary",
        "GetInstanceProfile",
        "GetLoginProfile",
        "GetMFADevice",
        "GetOpenIDConnectProvider",
        "GetOrganizationsAccessReport",
        "GetOutboundWebIdentityFederationInfo",
        "GetPolicy",
        "GetPolicyVersion",
        "GetRole",
        "GetRolePolicy",
        "GetSAMLProvider",
        "GetSSHPublicKey",
        "GetServerCertificate",
        "GetServiceLastAccessedDetails",
        "GetServiceLastAccessedDetailsWithEntities",
        "GetServiceLinkedRoleDeletionStatus",
        "GetUser",
        "GetUserPolicy",
        "ListAccessKeys",
        "ListAccountAliases",
        "ListAttachedGroupPolicies",
        "ListAttachedRolePolicies",
        "ListAttachedUserPolicies",
        "ListDelegationRequests",
        "ListEntitiesForPolicy",
        "ListGroupPolicies",
        "ListGroups",
        "ListGroupsForUser",
        "ListInstanceProfileTags",
        "ListInstanceProfiles",
        "ListInstanceProfilesForRole",
        "ListMFADeviceTags",
        "ListMFADevices",
        "ListOpenIDConnectProviderTags",
        "ListOpenIDConnectProviders",
        "ListOrganizationsFeatures",
        "ListPolicies",
        "ListPoliciesGrantingServiceAccess",
        "ListPolicyTags",
        "ListPolicyVersions",
        "ListRolePolicies",
        "ListRoleTags",
        "ListRoles",
        "ListSAMLProviderTags",
        "ListSAMLProviders",
        "ListSSHPublicKeys",
        "ListServerCertificateTags",
        "ListServerCertificates",
        "ListServiceSpecificCredentials",
        "ListSigningCertificates",
        "ListUserPolicies",
        "ListUserTags",
        "ListUsers",
        "ListVirtualMFADevices",
        "PutGroupPolicy",
        "PutRolePermissionsBoundary",
        "PutRolePolicy",
        "PutUserPermissionsBoundary",
        "PutUserPolicy",
        "RejectDelegationRequest",
        "RemoveClientIDFromOpenIDConnectProvider",
        "RemoveRoleFromInstanceProfile",
        "RemoveUserFromGroup",
        "ResetServiceSpecificCredential",
        "ResyncMFADevice",
        "SendDelegationToken",
        "SetDefaultPolicyVersion",
        "SetSecurityTokenServicePreferences",
        "SimulateCustomPolicy",
        "SimulatePrincipalPolicy",
        "TagInstanceProfile",
        "TagMFADevice",
        "TagOpenIDConnectProvider",
        "TagPolicy",
        "TagRole",
        "TagSAMLProvider",
        "TagServerCertificate",
        "TagUser",
        "UntagInstanceProfile",
        "UntagMFADevice",
        "UntagOpenIDConnectProvider",
        "UntagPolicy",
        "UntagRole",
        "UntagSAMLProvider",
        "UntagServerCertificate",
        "UntagUser",
        "UpdateAccessKey",
        "UpdateAccountPasswordPolicy",
        "UpdateAssumeRolePolicy",
        "UpdateDelegationRequest",
        "UpdateGroup",
        "UpdateLoginProfile",
        "UpdateOpenIDConnectProviderThumbprint",
        "UpdateRole",
        "UpdateRoleDescription",
        "UpdateSAMLProvider",
        "UpdateSSHPublicKey",
        "UpdateServerCertificate",
        "UpdateServiceSpecificCredential",
        "UpdateSigningCertificate",
        "UpdateUser",
        "UploadSSHPublicKey",
        "UploadServerCertificate",
        "UploadSigningCertificate",
    ],
};

/// `iam:AttachRolePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct AttachRolePolicy;

impl OperationShape for AttachRolePolicy {
    type Input = AttachRolePolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "AttachRolePolicy",
        input: &schema::ATTACH_ROLE_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::POLICY_NOT_ATTACHABLE_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:AttachUserPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct AttachUserPolicy;

impl OperationShape for AttachUserPolicy {
    type Input = AttachUserPolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "AttachUserPolicy",
        input: &schema::ATTACH_USER_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::POLICY_NOT_ATTACHABLE_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:CreateAccessKey`.
#[derive(Clone, Copy, Debug)]
pub struct CreateAccessKey;

impl OperationShape for CreateAccessKey {
    type Input = CreateAccessKeyRequest;
    type Output = CreateAccessKeyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateAccessKey",
        input: &schema::CREATE_ACCESS_KEY_REQUEST,
        output: &schema::CREATE_ACCESS_KEY_RESPONSE,
        result_wrapper: "CreateAccessKeyResult",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:CreatePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct CreatePolicy;

impl OperationShape for CreatePolicy {
    type Input = CreatePolicyRequest;
    type Output = CreatePolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreatePolicy",
        input: &schema::CREATE_POLICY_REQUEST,
        output: &schema::CREATE_POLICY_RESPONSE,
        result_wrapper: "CreatePolicyResult",
        errors: &[
            schema::INVALID_INPUT_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::ENTITY_ALREADY_EXISTS_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::CONCURRENT_MODIFICATION_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:CreateRole`.
#[derive(Clone, Copy, Debug)]
pub struct CreateRole;

impl OperationShape for CreateRole {
    type Input = CreateRoleRequest;
    type Output = CreateRoleResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateRole",
        input: &schema::CREATE_ROLE_REQUEST,
        output: &schema::CREATE_ROLE_RESPONSE,
        result_wrapper: "CreateRoleResult",
        errors: &[
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::ENTITY_ALREADY_EXISTS_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::CONCURRENT_MODIFICATION_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:CreateServiceLinkedRole`.
#[derive(Clone, Copy, Debug)]
pub struct CreateServiceLinkedRole;

impl OperationShape for CreateServiceLinkedRole {
    type Input = CreateServiceLinkedRoleRequest;
    type Output = CreateServiceLinkedRoleResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateServiceLinkedRole",
        input: &schema::CREATE_SERVICE_LINKED_ROLE_REQUEST,
        output: &schema::CREATE_SERVICE_LINKED_ROLE_RESPONSE,
        result_wrapper: "CreateServiceLinkedRoleResult",
        errors: &[
            schema::INVALID_INPUT_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:CreateUser`.
#[derive(Clone, Copy, Debug)]
pub struct CreateUser;

impl OperationShape for CreateUser {
    type Input = CreateUserRequest;
    type Output = CreateUserResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateUser",
        input: &schema::CREATE_USER_REQUEST,
        output: &schema::CREATE_USER_RESPONSE,
        result_wrapper: "CreateUserResult",
        errors: &[
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::ENTITY_ALREADY_EXISTS_EXCEPTION,
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::CONCURRENT_MODIFICATION_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DeleteAccessKey`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteAccessKey;

impl OperationShape for DeleteAccessKey {
    type Input = DeleteAccessKeyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteAccessKey",
        input: &schema::DELETE_ACCESS_KEY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DeletePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct DeletePolicy;

impl OperationShape for DeletePolicy {
    type Input = DeletePolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeletePolicy",
        input: &schema::DELETE_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::DELETE_CONFLICT_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DeleteRole`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRole;

impl OperationShape for DeleteRole {
    type Input = DeleteRoleRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteRole",
        input: &schema::DELETE_ROLE_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::DELETE_CONFLICT_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::CONCURRENT_MODIFICATION_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DeleteRolePermissionsBoundary`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRolePermissionsBoundary;

impl OperationShape for DeleteRolePermissionsBoundary {
    type Input = DeleteRolePermissionsBoundaryRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteRolePermissionsBoundary",
        input: &schema::DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DeleteRolePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRolePolicy;

impl OperationShape for DeleteRolePolicy {
    type Input = DeleteRolePolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteRolePolicy",
        input: &schema::DELETE_ROLE_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DeleteUser`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteUser;

impl OperationShape for DeleteUser {
    type Input = DeleteUserRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteUser",
        input: &schema::DELETE_USER_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::DELETE_CONFLICT_EXCEPTION,
            schema::CONCURRENT_MODIFICATION_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DeleteUserPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteUserPolicy;

impl OperationShape for DeleteUserPolicy {
    type Input = DeleteUserPolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteUserPolicy",
        input: &schema::DELETE_USER_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DetachRolePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct DetachRolePolicy;

impl OperationShape for DetachRolePolicy {
    type Input = DetachRolePolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DetachRolePolicy",
        input: &schema::DETACH_ROLE_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:DetachUserPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct DetachUserPolicy;

impl OperationShape for DetachUserPolicy {
    type Input = DetachUserPolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DetachUserPolicy",
        input: &schema::DETACH_USER_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:GetContextKeysForCustomPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetContextKeysForCustomPolicy;

impl OperationShape for GetContextKeysForCustomPolicy {
    type Input = GetContextKeysForCustomPolicyRequest;
    type Output = GetContextKeysForPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetContextKeysForCustomPolicy",
        input: &schema::GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST,
        output: &schema::GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE,
        result_wrapper: "GetContextKeysForCustomPolicyResult",
        errors: &[schema::INVALID_INPUT_EXCEPTION],
    };
}

/// `iam:GetContextKeysForPrincipalPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetContextKeysForPrincipalPolicy;

impl OperationShape for GetContextKeysForPrincipalPolicy {
    type Input = GetContextKeysForPrincipalPolicyRequest;
    type Output = GetContextKeysForPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetContextKeysForPrincipalPolicy",
        input: &schema::GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST,
        output: &schema::GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE,
        result_wrapper: "GetContextKeysForPrincipalPolicyResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::INVALID_INPUT_EXCEPTION],
    };
}

/// `iam:GetPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetPolicy;

impl OperationShape for GetPolicy {
    type Input = GetPolicyRequest;
    type Output = GetPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetPolicy",
        input: &schema::GET_POLICY_REQUEST,
        output: &schema::GET_POLICY_RESPONSE,
        result_wrapper: "GetPolicyResult",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:GetPolicyVersion`.
#[derive(Clone, Copy, Debug)]
pub struct GetPolicyVersion;

impl OperationShape for GetPolicyVersion {
    type Input = GetPolicyVersionRequest;
    type Output = GetPolicyVersionResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetPolicyVersion",
        input: &schema::GET_POLICY_VERSION_REQUEST,
        output: &schema::GET_POLICY_VERSION_RESPONSE,
        result_wrapper: "GetPolicyVersionResult",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:GetRole`.
#[derive(Clone, Copy, Debug)]
pub struct GetRole;

impl OperationShape for GetRole {
    type Input = GetRoleRequest;
    type Output = GetRoleResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetRole",
        input: &schema::GET_ROLE_REQUEST,
        output: &schema::GET_ROLE_RESPONSE,
        result_wrapper: "GetRoleResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:GetRolePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetRolePolicy;

impl OperationShape for GetRolePolicy {
    type Input = GetRolePolicyRequest;
    type Output = GetRolePolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetRolePolicy",
        input: &schema::GET_ROLE_POLICY_REQUEST,
        output: &schema::GET_ROLE_POLICY_RESPONSE,
        result_wrapper: "GetRolePolicyResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:GetUser`.
#[derive(Clone, Copy, Debug)]
pub struct GetUser;

impl OperationShape for GetUser {
    type Input = GetUserRequest;
    type Output = GetUserResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetUser",
        input: &schema::GET_USER_REQUEST,
        output: &schema::GET_USER_RESPONSE,
        result_wrapper: "GetUserResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:GetUserPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetUserPolicy;

impl OperationShape for GetUserPolicy {
    type Input = GetUserPolicyRequest;
    type Output = GetUserPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetUserPolicy",
        input: &schema::GET_USER_POLICY_REQUEST,
        output: &schema::GET_USER_POLICY_RESPONSE,
        result_wrapper: "GetUserPolicyResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListAccessKeys`.
#[derive(Clone, Copy, Debug)]
pub struct ListAccessKeys;

impl OperationShape for ListAccessKeys {
    type Input = ListAccessKeysRequest;
    type Output = ListAccessKeysResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListAccessKeys",
        input: &schema::LIST_ACCESS_KEYS_REQUEST,
        output: &schema::LIST_ACCESS_KEYS_RESPONSE,
        result_wrapper: "ListAccessKeysResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListAttachedRolePolicies`.
#[derive(Clone, Copy, Debug)]
pub struct ListAttachedRolePolicies;

impl OperationShape for ListAttachedRolePolicies {
    type Input = ListAttachedRolePoliciesRequest;
    type Output = ListAttachedRolePoliciesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListAttachedRolePolicies",
        input: &schema::LIST_ATTACHED_ROLE_POLICIES_REQUEST,
        output: &schema::LIST_ATTACHED_ROLE_POLICIES_RESPONSE,
        result_wrapper: "ListAttachedRolePoliciesResult",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:ListAttachedUserPolicies`.
#[derive(Clone, Copy, Debug)]
pub struct ListAttachedUserPolicies;

impl OperationShape for ListAttachedUserPolicies {
    type Input = ListAttachedUserPoliciesRequest;
    type Output = ListAttachedUserPoliciesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListAttachedUserPolicies",
        input: &schema::LIST_ATTACHED_USER_POLICIES_REQUEST,
        output: &schema::LIST_ATTACHED_USER_POLICIES_RESPONSE,
        result_wrapper: "ListAttachedUserPoliciesResult",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:ListInstanceProfilesForRole`.
#[derive(Clone, Copy, Debug)]
pub struct ListInstanceProfilesForRole;

impl OperationShape for ListInstanceProfilesForRole {
    type Input = ListInstanceProfilesForRoleRequest;
    type Output = ListInstanceProfilesForRoleResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListInstanceProfilesForRole",
        input: &schema::LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST,
        output: &schema::LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE,
        result_wrapper: "ListInstanceProfilesForRoleResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListPolicies`.
#[derive(Clone, Copy, Debug)]
pub struct ListPolicies;

impl OperationShape for ListPolicies {
    type Input = ListPoliciesRequest;
    type Output = ListPoliciesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListPolicies",
        input: &schema::LIST_POLICIES_REQUEST,
        output: &schema::LIST_POLICIES_RESPONSE,
        result_wrapper: "ListPoliciesResult",
        errors: &[schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListPolicyVersions`.
#[derive(Clone, Copy, Debug)]
pub struct ListPolicyVersions;

impl OperationShape for ListPolicyVersions {
    type Input = ListPolicyVersionsRequest;
    type Output = ListPolicyVersionsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListPolicyVersions",
        input: &schema::LIST_POLICY_VERSIONS_REQUEST,
        output: &schema::LIST_POLICY_VERSIONS_RESPONSE,
        result_wrapper: "ListPolicyVersionsResult",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:ListRolePolicies`.
#[derive(Clone, Copy, Debug)]
pub struct ListRolePolicies;

impl OperationShape for ListRolePolicies {
    type Input = ListRolePoliciesRequest;
    type Output = ListRolePoliciesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListRolePolicies",
        input: &schema::LIST_ROLE_POLICIES_REQUEST,
        output: &schema::LIST_ROLE_POLICIES_RESPONSE,
        result_wrapper: "ListRolePoliciesResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListRoleTags`.
#[derive(Clone, Copy, Debug)]
pub struct ListRoleTags;

impl OperationShape for ListRoleTags {
    type Input = ListRoleTagsRequest;
    type Output = ListRoleTagsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListRoleTags",
        input: &schema::LIST_ROLE_TAGS_REQUEST,
        output: &schema::LIST_ROLE_TAGS_RESPONSE,
        result_wrapper: "ListRoleTagsResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListRoles`.
#[derive(Clone, Copy, Debug)]
pub struct ListRoles;

impl OperationShape for ListRoles {
    type Input = ListRolesRequest;
    type Output = ListRolesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListRoles",
        input: &schema::LIST_ROLES_REQUEST,
        output: &schema::LIST_ROLES_RESPONSE,
        result_wrapper: "ListRolesResult",
        errors: &[schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListUserPolicies`.
#[derive(Clone, Copy, Debug)]
pub struct ListUserPolicies;

impl OperationShape for ListUserPolicies {
    type Input = ListUserPoliciesRequest;
    type Output = ListUserPoliciesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListUserPolicies",
        input: &schema::LIST_USER_POLICIES_REQUEST,
        output: &schema::LIST_USER_POLICIES_RESPONSE,
        result_wrapper: "ListUserPoliciesResult",
        errors: &[schema::NO_SUCH_ENTITY_EXCEPTION, schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:ListUsers`.
#[derive(Clone, Copy, Debug)]
pub struct ListUsers;

impl OperationShape for ListUsers {
    type Input = ListUsersRequest;
    type Output = ListUsersResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListUsers",
        input: &schema::LIST_USERS_REQUEST,
        output: &schema::LIST_USERS_RESPONSE,
        result_wrapper: "ListUsersResult",
        errors: &[schema::SERVICE_FAILURE_EXCEPTION],
    };
}

/// `iam:PutRolePermissionsBoundary`.
#[derive(Clone, Copy, Debug)]
pub struct PutRolePermissionsBoundary;

impl OperationShape for PutRolePermissionsBoundary {
    type Input = PutRolePermissionsBoundaryRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutRolePermissionsBoundary",
        input: &schema::PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::POLICY_NOT_ATTACHABLE_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:PutRolePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct PutRolePolicy;

impl OperationShape for PutRolePolicy {
    type Input = PutRolePolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutRolePolicy",
        input: &schema::PUT_ROLE_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:PutUserPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct PutUserPolicy;

impl OperationShape for PutUserPolicy {
    type Input = PutUserPolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutUserPolicy",
        input: &schema::PUT_USER_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:SimulateCustomPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct SimulateCustomPolicy;

impl OperationShape for SimulateCustomPolicy {
    type Input = SimulateCustomPolicyRequest;
    type Output = SimulatePolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "SimulateCustomPolicy",
        input: &schema::SIMULATE_CUSTOM_POLICY_REQUEST,
        output: &schema::SIMULATE_POLICY_RESPONSE,
        result_wrapper: "SimulateCustomPolicyResult",
        errors: &[schema::INVALID_INPUT_EXCEPTION, schema::POLICY_EVALUATION_EXCEPTION],
    };
}

/// `iam:SimulatePrincipalPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct SimulatePrincipalPolicy;

impl OperationShape for SimulatePrincipalPolicy {
    type Input = SimulatePrincipalPolicyRequest;
    type Output = SimulatePolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "SimulatePrincipalPolicy",
        input: &schema::SIMULATE_PRINCIPAL_POLICY_REQUEST,
        output: &schema::SIMULATE_POLICY_RESPONSE,
        result_wrapper: "SimulatePrincipalPolicyResult",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::POLICY_EVALUATION_EXCEPTION,
        ],
    };
}

/// `iam:TagRole`.
#[derive(Clone, Copy, Debug)]
pub struct TagRole;

impl OperationShape for TagRole {
    type Input = TagRoleRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "TagRole",
        input: &schema::TAG_ROLE_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::INVALID_INPUT_EXCEPTION,
            schema::CONCURRENT_MODIFICATION_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:UntagRole`.
#[derive(Clone, Copy, Debug)]
pub struct UntagRole;

impl OperationShape for UntagRole {
    type Input = UntagRoleRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "UntagRole",
        input: &schema::UNTAG_ROLE_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::CONCURRENT_MODIFICATION_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:UpdateAssumeRolePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateAssumeRolePolicy;

impl OperationShape for UpdateAssumeRolePolicy {
    type Input = UpdateAssumeRolePolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "UpdateAssumeRolePolicy",
        input: &schema::UPDATE_ASSUME_ROLE_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}

/// `iam:UpdateRole`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateRole;

impl OperationShape for UpdateRole {
    type Input = UpdateRoleRequest;
    type Output = UpdateRoleResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "UpdateRole",
        input: &schema::UPDATE_ROLE_REQUEST,
        output: &schema::UPDATE_ROLE_RESPONSE,
        result_wrapper: "UpdateRoleResult",
        errors: &[
            schema::UNMODIFIABLE_ENTITY_EXCEPTION,
            schema::NO_SUCH_ENTITY_EXCEPTION,
            schema::SERVICE_FAILURE_EXCEPTION,
        ],
    };
}
