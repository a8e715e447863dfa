// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static ACCESS_KEY: Shape = Shape {
    name: "AccessKey",
    kind: Kind::Structure(&[
        Member::required("UserName", || &USER_NAME_TYPE),
        Member::required("AccessKeyId", || &ACCESS_KEY_ID_TYPE),
        Member::required("Status", || &STATUS_TYPE),
        Member::required("SecretAccessKey", || &ACCESS_KEY_SECRET_TYPE),
        Member::optional("CreateDate", || &DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ACCESS_KEY_METADATA: Shape = Shape {
    name: "AccessKeyMetadata",
    kind: Kind::Structure(&[
        Member::optional("UserName", || &USER_NAME_TYPE),
        Member::optional("AccessKeyId", || &ACCESS_KEY_ID_TYPE),
        Member::optional("Status", || &STATUS_TYPE),
        Member::optional("CreateDate", || &DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ACTION_NAME_LIST_TYPE: Shape = Shape {
    name: "ActionNameListType",
    kind: Kind::List { member: &ACTION_NAME_TYPE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ACTION_NAME_TYPE: Shape = Shape {
    name: "ActionNameType",
    kind: Kind::String { pattern: "", length: Range { min: Some(3), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static ATTACH_ROLE_POLICY_REQUEST: Shape = Shape {
    name: "AttachRolePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PolicyArn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ATTACH_USER_POLICY_REQUEST: Shape = Shape {
    name: "AttachUserPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("UserName", || &USER_NAME_TYPE),
        Member::required("PolicyArn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ATTACHED_PERMISSIONS_BOUNDARY: Shape = Shape {
    name: "AttachedPermissionsBoundary",
    kind: Kind::Structure(&[
        Member::optional("PermissionsBoundaryType", || &PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE),
        Member::optional("PermissionsBoundaryArn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ATTACHED_POLICY: Shape = Shape {
    name: "AttachedPolicy",
    kind: Kind::Structure(&[
        Member::optional("PolicyName", || &POLICY_NAME_TYPE),
        Member::optional("PolicyArn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static COLUMN_NUMBER: Shape =
    Shape { name: "ColumnNumber", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static CONTEXT_ENTRY: Shape = Shape {
    name: "ContextEntry",
    kind: Kind::Structure(&[
        Member::optional("ContextKeyName", || &CONTEXT_KEY_NAME_TYPE),
        Member::optional("ContextKeyValues", || &CONTEXT_KEY_VALUE_LIST_TYPE),
        Member::optional("ContextKeyType", || &CONTEXT_KEY_TYPE_ENUM),
    ]),
    sensitive: false,
};
pub(super) static CONTEXT_ENTRY_LIST_TYPE: Shape = Shape {
    name: "ContextEntryListType",
    kind: Kind::List { member: &CONTEXT_ENTRY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static CONTEXT_KEY_NAME_TYPE: Shape = Shape {
    name: "ContextKeyNameType",
    kind: Kind::String { pattern: "", length: Range { min: Some(5), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static CONTEXT_KEY_NAMES_RESULT_LIST_TYPE: Shape = Shape {
    name: "ContextKeyNamesResultListType",
    kind: Kind::List {
        member: &CONTEXT_KEY_NAME_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTEXT_KEY_TYPE_ENUM: Shape = Shape {
    name: "ContextKeyTypeEnum",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "string",
            "stringList",
            "numeric",
            "numericList",
            "boolean",
            "booleanList",
            "ip",
            "ipList",
            "binary",
            "binaryList",
            "date",
            "dateList",
        ],
    },
    sensitive: false,
};
pub(super) static CONTEXT_KEY_VALUE_LIST_TYPE: Shape = Shape {
    name: "ContextKeyValueListType",
    kind: Kind::List {
        member: &CONTEXT_KEY_VALUE_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static CONTEXT_KEY_VALUE_TYPE: Shape = Shape {
    name: "ContextKeyValueType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static CREATE_ACCESS_KEY_REQUEST: Shape = Shape {
    name: "CreateAccessKeyRequest",
    kind: Kind::Structure(&[Member::optional("UserName", || &EXISTING_USER_NAME_TYPE)]),
    sensitive: false,
};
pub(super) static CREATE_ACCESS_KEY_RESPONSE: Shape = Shape {
    name: "CreateAccessKeyResponse",
    kind: Kind::Structure(&[Member::required("AccessKey", || &ACCESS_KEY)]),
    sensitive: false,
};
pub(super) static CREATE_POLICY_REQUEST: Shape = Shape {
    name: "CreatePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
        Member::optional("Path", || &POLICY_PATH_TYPE),
        Member::required("PolicyDocument", || &POLICY_DOCUMENT_TYPE),
        Member::optional("Description", || &POLICY_DESCRIPTION_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_POLICY_RESPONSE: Shape = Shape {
    name: "CreatePolicyResponse",
    kind: Kind::Structure(&[Member::optional("Policy", || &POLICY)]),
    sensitive: false,
};
pub(super) static CREATE_ROLE_REQUEST: Shape = Shape {
    name: "CreateRoleRequest",
    kind: Kind::Structure(&[
        Member::optional("Path", || &PATH_TYPE),
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("AssumeRolePolicyDocument", || &POLICY_DOCUMENT_TYPE),
        Member::optional("Description", || &ROLE_DESCRIPTION_TYPE),
        Member::optional("MaxSessionDuration", || &ROLE_MAX_SESSION_DURATION_TYPE),
        Member::optional("PermissionsBoundary", || &ARN_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_ROLE_RESPONSE: Shape = Shape {
    name: "CreateRoleResponse",
    kind: Kind::Structure(&[Member::required("Role", || &ROLE)]),
    sensitive: false,
};
pub(super) static CREATE_SERVICE_LINKED_ROLE_REQUEST: Shape = Shape {
    name: "CreateServiceLinkedRoleRequest",
    kind: Kind::Structure(&[
        Member::required("AWSServiceName", || &GROUP_NAME_TYPE),
        Member::optional("Description", || &ROLE_DESCRIPTION_TYPE),
        Member::optional("CustomSuffix", || &CUSTOM_SUFFIX_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_SERVICE_LINKED_ROLE_RESPONSE: Shape = Shape {
    name: "CreateServiceLinkedRoleResponse",
    kind: Kind::Structure(&[Member::optional("Role", || &ROLE)]),
    sensitive: false,
};
pub(super) static CREATE_USER_REQUEST: Shape = Shape {
    name: "CreateUserRequest",
    kind: Kind::Structure(&[
        Member::optional("Path", || &PATH_TYPE),
        Member::required("UserName", || &USER_NAME_TYPE),
        Member::optional("PermissionsBoundary", || &ARN_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_USER_RESPONSE: Shape = Shape {
    name: "CreateUserResponse",
    kind: Kind::Structure(&[Member::optional("User", || &USER)]),
    sensitive: false,
};
pub(super) static DELETE_ACCESS_KEY_REQUEST: Shape = Shape {
    name: "DeleteAccessKeyRequest",
    kind: Kind::Structure(&[
        Member::optional("UserName", || &EXISTING_USER_NAME_TYPE),
        Member::required("AccessKeyId", || &ACCESS_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DELETE_POLICY_REQUEST: Shape = Shape {
    name: "DeletePolicyRequest",
    kind: Kind::Structure(&[Member::required("PolicyArn", || &ARN_TYPE)]),
    sensitive: false,
};
pub(super) static DELETE_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape {
    name: "DeleteRolePermissionsBoundaryRequest",
    kind: Kind::Structure(&[Member::required("RoleName", || &ROLE_NAME_TYPE)]),
    sensitive: false,
};
pub(super) static DELETE_ROLE_POLICY_REQUEST: Shape = Shape {
    name: "DeleteRolePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DELETE_ROLE_REQUEST: Shape = Shape {
    name: "DeleteRoleRequest",
    kind: Kind::Structure(&[Member::required("RoleName", || &ROLE_NAME_TYPE)]),
    sensitive: false,
};
pub(super) static DELETE_USER_POLICY_REQUEST: Shape = Shape {
    name: "DeleteUserPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("UserName", || &EXISTING_USER_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DELETE_USER_REQUEST: Shape = Shape {
    name: "DeleteUserRequest",
    kind: Kind::Structure(&[Member::required("UserName", || &EXISTING_USER_NAME_TYPE)]),
    sensitive: false,
};
pub(super) static DETACH_ROLE_POLICY_REQUEST: Shape = Shape {
    name: "DetachRolePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PolicyArn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DETACH_USER_POLICY_REQUEST: Shape = Shape {
    name: "DetachUserPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("UserName", || &USER_NAME_TYPE),
        Member::required("PolicyArn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static EVAL_DECISION_DETAILS_TYPE: Shape = Shape {
    name: "EvalDecisionDetailsType",
    kind: Kind::Map {
        key: &EVAL_DECISION_SOURCE_TYPE,
        value: &POLICY_EVALUATION_DECISION_TYPE,
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static EVAL_DECISION_SOURCE_TYPE: Shape = Shape {
    name: "EvalDecisionSourceType",
    kind: Kind::String { pattern: "", length: Range { min: Some(3), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static EVALUATION_RESULT: Shape = Shape {
    name: "EvaluationResult",
    kind: Kind::Structure(&[
        Member::required("EvalActionName", || &ACTION_NAME_TYPE),
        Member::optional("EvalResourceName", || &RESOURCE_NAME_TYPE),
        Member::required("EvalDecision", || &POLICY_EVALUATION_DECISION_TYPE),
        Member::optional("MatchedStatements", || &STATEMENT_LIST_TYPE),
        Member::optional("MissingContextValues", || &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
        Member::optional("OrganizationsDecisionDetail", || &ORGANIZATIONS_DECISION_DETAIL),
        Member::optional("PermissionsBoundaryDecisionDetail", || &PERMISSIONS_BOUNDARY_DECISION_DETAIL),
        Member::optional("EvalDecisionDetails", || &EVAL_DECISION_DETAILS_TYPE),
        Member::optional("ResourceSpecificResults", || &RESOURCE_SPECIFIC_RESULT_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static EVALUATION_RESULTS_LIST_TYPE: Shape = Shape {
    name: "EvaluationResultsListType",
    kind: Kind::List {
        member: &EVALUATION_RESULT,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static GET_CONTEXT_KEYS_FOR_CUSTOM_POLICY_REQUEST: Shape = Shape {
    name: "GetContextKeysForCustomPolicyRequest",
    kind: Kind::Structure(&[Member::required("PolicyInputList", || &SIMULATION_POLICY_LIST_TYPE)]),
    sensitive: false,
};
pub(super) static GET_CONTEXT_KEYS_FOR_POLICY_RESPONSE: Shape = Shape {
    name: "GetContextKeysForPolicyResponse",
    kind: Kind::Structure(&[Member::optional("ContextKeyNames", || &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE)]),
    sensitive: false,
};
pub(super) static GET_CONTEXT_KEYS_FOR_PRINCIPAL_POLICY_REQUEST: Shape = Shape {
    name: "GetContextKeysForPrincipalPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("PolicySourceArn", || &ARN_TYPE),
        Member::optional("PolicyInputList", || &SIMULATION_POLICY_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_POLICY_REQUEST: Shape = Shape {
    name: "GetPolicyRequest",
    kind: Kind::Structure(&[Member::required("PolicyArn", || &ARN_TYPE)]),
    sensitive: false,
};
pub(super) static GET_POLICY_RESPONSE: Shape = Shape {
    name: "GetPolicyResponse",
    kind: Kind::Structure(&[Member::optional("Policy", || &POLICY)]),
    sensitive: false,
};
pub(super) static GET_POLICY_VERSION_REQUEST: Shape = Shape {
    name: "GetPolicyVersionRequest",
    kind: Kind::Structure(&[
        Member::required("PolicyArn", || &ARN_TYPE),
        Member::required("VersionId", || &POLICY_VERSION_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_POLICY_VERSION_RESPONSE: Shape = Shape {
    name: "GetPolicyVersionResponse",
    kind: Kind::Structure(&[Member::optional("PolicyVersion", || &POLICY_VERSION)]),
    sensitive: false,
};
pub(super) static GET_ROLE_POLICY_REQUEST: Shape = Shape {
    name: "GetRolePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_ROLE_POLICY_RESPONSE: Shape = Shape {
    name: "GetRolePolicyResponse",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
        Member::required("PolicyDocument", || &POLICY_DOCUMENT_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_ROLE_REQUEST: Shape = Shape {
    name: "GetRoleRequest",
    kind: Kind::Structure(&[Member::required("RoleName", || &ROLE_NAME_TYPE)]),
    sensitive: false,
};
pub(super) static GET_ROLE_RESPONSE: Shape = Shape {
    name: "GetRoleResponse",
    kind: Kind::Structure(&[Member::required("Role", || &ROLE)]),
    sensitive: false,
};
pub(super) static GET_USER_POLICY_REQUEST: Shape = Shape {
    name: "GetUserPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("UserName", || &EXISTING_USER_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_USER_POLICY_RESPONSE: Shape = Shape {
    name: "GetUserPolicyResponse",
    kind: Kind::Structure(&[
        Member::required("UserName", || &EXISTING_USER_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
        Member::required("PolicyDocument", || &POLICY_DOCUMENT_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_USER_REQUEST: Shape = Shape {
    name: "GetUserRequest",
    kind: Kind::Structure(&[Member::optional("UserName", || &EXISTING_USER_NAME_TYPE)]),
    sensitive: false,
};
pub(super) static GET_USER_RESPONSE: Shape = Shape {
    name: "GetUserResponse",
    kind: Kind::Structure(&[Member::required("User", || &USER)]),
    sensitive: false,
};
pub(super) static INSTANCE_PROFILE: Shape = Shape {
    name: "InstanceProfile",
    kind: Kind::Structure(&[
        Member::required("Path", || &PATH_TYPE),
        Member::required("InstanceProfileName", || &INSTANCE_PROFILE_NAME_TYPE),
        Member::required("InstanceProfileId", || &ID_TYPE),
        Member::required("Arn", || &ARN_TYPE),
        Member::required("CreateDate", || &DATE_TYPE),
        Member::required("Roles", || &ROLE_LIST_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LINE_NUMBER: Shape =
    Shape { name: "LineNumber", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static LIST_ACCESS_KEYS_REQUEST: Shape = Shape {
    name: "ListAccessKeysRequest",
    kind: Kind::Structure(&[
        Member::optional("UserName", || &EXISTING_USER_NAME_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ACCESS_KEYS_RESPONSE: Shape = Shape {
    name: "ListAccessKeysResponse",
    kind: Kind::Structure(&[
        Member::required("AccessKeyMetadata", || &ACCESS_KEY_METADATA_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ATTACHED_ROLE_POLICIES_REQUEST: Shape = Shape {
    name: "ListAttachedRolePoliciesRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::optional("PathPrefix", || &POLICY_PATH_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ATTACHED_ROLE_POLICIES_RESPONSE: Shape = Shape {
    name: "ListAttachedRolePoliciesResponse",
    kind: Kind::Structure(&[
        Member::optional("AttachedPolicies", || &ATTACHED_POLICIES_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ATTACHED_USER_POLICIES_REQUEST: Shape = Shape {
    name: "ListAttachedUserPoliciesRequest",
    kind: Kind::Structure(&[
        Member::required("UserName", || &USER_NAME_TYPE),
        Member::optional("PathPrefix", || &POLICY_PATH_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ATTACHED_USER_POLICIES_RESPONSE: Shape = Shape {
    name: "ListAttachedUserPoliciesResponse",
    kind: Kind::Structure(&[
        Member::optional("AttachedPolicies", || &ATTACHED_POLICIES_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST: Shape = Shape {
    name: "ListInstanceProfilesForRoleRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE: Shape = Shape {
    name: "ListInstanceProfilesForRoleResponse",
    kind: Kind::Structure(&[
        Member::required("InstanceProfiles", || &INSTANCE_PROFILE_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_POLICIES_REQUEST: Shape = Shape {
    name: "ListPoliciesRequest",
    kind: Kind::Structure(&[
        Member::optional("Scope", || &POLICY_SCOPE_TYPE),
        Member::optional("OnlyAttached", || &BOOLEAN_TYPE),
        Member::optional("PathPrefix", || &POLICY_PATH_TYPE),
        Member::optional("PolicyUsageFilter", || &POLICY_USAGE_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_POLICIES_RESPONSE: Shape = Shape {
    name: "ListPoliciesResponse",
    kind: Kind::Structure(&[
        Member::optional("Policies", || &POLICY_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_POLICY_VERSIONS_REQUEST: Shape = Shape {
    name: "ListPolicyVersionsRequest",
    kind: Kind::Structure(&[
        Member::required("PolicyArn", || &ARN_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_POLICY_VERSIONS_RESPONSE: Shape = Shape {
    name: "ListPolicyVersionsResponse",
    kind: Kind::Structure(&[
        Member::optional("Versions", || &POLICY_DOCUMENT_VERSION_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ROLE_POLICIES_REQUEST: Shape = Shape {
    name: "ListRolePoliciesRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ROLE_POLICIES_RESPONSE: Shape = Shape {
    name: "ListRolePoliciesResponse",
    kind: Kind::Structure(&[
        Member::required("PolicyNames", || &POLICY_NAME_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ROLE_TAGS_REQUEST: Shape = Shape {
    name: "ListRoleTagsRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ROLE_TAGS_RESPONSE: Shape = Shape {
    name: "ListRoleTagsResponse",
    kind: Kind::Structure(&[
        Member::required("Tags", || &TAG_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ROLES_REQUEST: Shape = Shape {
    name: "ListRolesRequest",
    kind: Kind::Structure(&[
        Member::optional("PathPrefix", || &PATH_PREFIX_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ROLES_RESPONSE: Shape = Shape {
    name: "ListRolesResponse",
    kind: Kind::Structure(&[
        Member::required("Roles", || &ROLE_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_USER_POLICIES_REQUEST: Shape = Shape {
    name: "ListUserPoliciesRequest",
    kind: Kind::Structure(&[
        Member::required("UserName", || &EXISTING_USER_NAME_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_USER_POLICIES_RESPONSE: Shape = Shape {
    name: "ListUserPoliciesResponse",
    kind: Kind::Structure(&[
        Member::required("PolicyNames", || &POLICY_NAME_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_USERS_REQUEST: Shape = Shape {
    name: "ListUsersRequest",
    kind: Kind::Structure(&[
        Member::optional("PathPrefix", || &PATH_PREFIX_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_USERS_RESPONSE: Shape = Shape {
    name: "ListUsersResponse",
    kind: Kind::Structure(&[
        Member::required("Users", || &USER_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ORGANIZATIONS_DECISION_DETAIL: Shape = Shape {
    name: "OrganizationsDecisionDetail",
    kind: Kind::Structure(&[Member::optional("AllowedByOrganizations", || &BOOLEAN_TYPE)]),
    sensitive: false,
};
pub(super) static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: Shape = Shape {
    name: "PermissionsBoundaryAttachmentType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["PermissionsBoundaryPolicy"] },
    sensitive: false,
};
pub(super) static PERMISSIONS_BOUNDARY_DECISION_DETAIL: Shape = Shape {
    name: "PermissionsBoundaryDecisionDetail",
    kind: Kind::Structure(&[Member::optional("AllowedByPermissionsBoundary", || &BOOLEAN_TYPE)]),
    sensitive: false,
};
pub(super) static POLICY: Shape = Shape {
    name: "Policy",
    kind: Kind::Structure(&[
        Member::optional("PolicyName", || &POLICY_NAME_TYPE),
        Member::optional("PolicyId", || &ID_TYPE),
        Member::optional("Arn", || &ARN_TYPE),
        Member::optional("Path", || &POLICY_PATH_TYPE),
        Member::optional("DefaultVersionId", || &POLICY_VERSION_ID_TYPE),
        Member::optional("AttachmentCount", || &ATTACHMENT_COUNT_TYPE),
        Member::optional("PermissionsBoundaryUsageCount", || &ATTACHMENT_COUNT_TYPE),
        Member::optional("IsAttachable", || &BOOLEAN_TYPE),
        Member::optional("Description", || &POLICY_DESCRIPTION_TYPE),
        Member::optional("CreateDate", || &DATE_TYPE),
        Member::optional("UpdateDate", || &DATE_TYPE),
        Member::optional("Tags", || &TAG_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static POLICY_EVALUATION_DECISION_TYPE: Shape = Shape {
    name: "PolicyEvaluationDecisionType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["allowed", "explicitDeny", "implicitDeny"],
    },
    sensitive: false,
};
pub(super) static POLICY_IDENTIFIER_TYPE: Shape = Shape {
    name: "PolicyIdentifierType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static POLICY_SOURCE_TYPE: Shape = Shape {
    name: "PolicySourceType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["user", "group", "role", "aws-managed", "user-managed", "resource", "none"],
    },
    sensitive: false,
};
pub(super) static POLICY_USAGE_TYPE: Shape = Shape {
    name: "PolicyUsageType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["PermissionsPolicy", "PermissionsBoundary"],
    },
    sensitive: false,
};
pub(super) static POLICY_VERSION: Shape = Shape {
    name: "PolicyVersion",
    kind: Kind::Structure(&[
        Member::optional("Document", || &POLICY_DOCUMENT_TYPE),
        Member::optional("VersionId", || &POLICY_VERSION_ID_TYPE),
        Member::optional("IsDefaultVersion", || &BOOLEAN_TYPE),
        Member::optional("CreateDate", || &DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static POSITION: Shape = Shape {
    name: "Position",
    kind: Kind::Structure(&[
        Member::optional("Line", || &LINE_NUMBER),
        Member::optional("Column", || &COLUMN_NUMBER),
    ]),
    sensitive: false,
};
pub(super) static PUT_ROLE_PERMISSIONS_BOUNDARY_REQUEST: Shape = Shape {
    name: "PutRolePermissionsBoundaryRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PermissionsBoundary", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PUT_ROLE_POLICY_REQUEST: Shape = Shape {
    name: "PutRolePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
        Member::required("PolicyDocument", || &POLICY_DOCUMENT_TYPE),
    ]),
    sensitive: false,
};
pub(super) static PUT_USER_POLICY_REQUEST: Shape = Shape {
    name: "PutUserPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("UserName", || &EXISTING_USER_NAME_TYPE),
        Member::required("PolicyName", || &POLICY_NAME_TYPE),
        Member::required("PolicyDocument", || &POLICY_DOCUMENT_TYPE),
    ]),
    sensitive: false,
};
pub(super) static RESOURCE_HANDLING_OPTION_TYPE: Shape = Shape {
    name: "ResourceHandlingOptionType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(64) }, values: &[] },
    sensitive: false,
};
pub(super) static RESOURCE_NAME_LIST_TYPE: Shape = Shape {
    name: "ResourceNameListType",
    kind: Kind::List {
        member: &RESOURCE_NAME_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static RESOURCE_NAME_TYPE: Shape = Shape {
    name: "ResourceNameType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static RESOURCE_SPECIFIC_RESULT: Shape = Shape {
    name: "ResourceSpecificResult",
    kind: Kind::Structure(&[
        Member::required("EvalResourceName", || &RESOURCE_NAME_TYPE),
        Member::required("EvalResourceDecision", || &POLICY_EVALUATION_DECISION_TYPE),
        Member::optional("MatchedStatements", || &STATEMENT_LIST_TYPE),
        Member::optional("MissingContextValues", || &CONTEXT_KEY_NAMES_RESULT_LIST_TYPE),
        Member::optional("EvalDecisionDetails", || &EVAL_DECISION_DETAILS_TYPE),
        Member::optional("PermissionsBoundaryDecisionDetail", || &PERMISSIONS_BOUNDARY_DECISION_DETAIL),
    ]),
    sensitive: false,
};
pub(super) static RESOURCE_SPECIFIC_RESULT_LIST_TYPE: Shape = Shape {
    name: "ResourceSpecificResultListType",
    kind: Kind::List {
        member: &RESOURCE_SPECIFIC_RESULT,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static ROLE: Shape = Shape {
    name: "Role",
    kind: Kind::Structure(&[
        Member::required("Path", || &PATH_TYPE),
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("RoleId", || &ID_TYPE),
        Member::required("Arn", || &ARN_TYPE),
        Member::required("CreateDate", || &DATE_TYPE),
        Member::optional("AssumeRolePolicyDocument", || &POLICY_DOCUMENT_TYPE),
        Member::optional("Description", || &ROLE_DESCRIPTION_TYPE),
        Member::optional("MaxSessionDuration", || &ROLE_MAX_SESSION_DURATION_TYPE),
        Member::optional("PermissionsBoundary", || &ATTACHED_PERMISSIONS_BOUNDARY),
        Member::optional("Tags", || &TAG_LIST_TYPE),
        Member::optional("RoleLastUsed", || &ROLE_LAST_USED),
    ]),
    sensitive: false,
};
pub(super) static ROLE_LAST_USED: Shape = Shape {
    name: "RoleLastUsed",
    kind: Kind::Structure(&[
        Member::optional("LastUsedDate", || &DATE_TYPE),
        Member::optional("Region", || &STRING_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SIMULATE_CUSTOM_POLICY_REQUEST: Shape = Shape {
    name: "SimulateCustomPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("PolicyInputList", || &SIMULATION_POLICY_LIST_TYPE),
        Member::optional("PermissionsBoundaryPolicyInputList", || &SIMULATION_POLICY_LIST_TYPE),
        Member::required("ActionNames", || &ACTION_NAME_LIST_TYPE),
        Member::optional("ResourceArns", || &RESOURCE_NAME_LIST_TYPE),
        Member::optional("ResourcePolicy", || &POLICY_DOCUMENT_TYPE),
        Member::optional("ResourceOwner", || &RESOURCE_NAME_TYPE),
        Member::optional("CallerArn", || &RESOURCE_NAME_TYPE),
        Member::optional("ContextEntries", || &CONTEXT_ENTRY_LIST_TYPE),
        Member::optional("ResourceHandlingOption", || &RESOURCE_HANDLING_OPTION_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SIMULATE_POLICY_RESPONSE: Shape = Shape {
    name: "SimulatePolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("EvaluationResults", || &EVALUATION_RESULTS_LIST_TYPE),
        Member::optional("IsTruncated", || &BOOLEAN_TYPE),
        Member::optional("Marker", || &RESPONSE_MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SIMULATE_PRINCIPAL_POLICY_REQUEST: Shape = Shape {
    name: "SimulatePrincipalPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("PolicySourceArn", || &ARN_TYPE),
        Member::optional("PolicyInputList", || &SIMULATION_POLICY_LIST_TYPE),
        Member::optional("PermissionsBoundaryPolicyInputList", || &SIMULATION_POLICY_LIST_TYPE),
        Member::required("ActionNames", || &ACTION_NAME_LIST_TYPE),
        Member::optional("ResourceArns", || &RESOURCE_NAME_LIST_TYPE),
        Member::optional("ResourcePolicy", || &POLICY_DOCUMENT_TYPE),
        Member::optional("ResourceOwner", || &RESOURCE_NAME_TYPE),
        Member::optional("CallerArn", || &RESOURCE_NAME_TYPE),
        Member::optional("ContextEntries", || &CONTEXT_ENTRY_LIST_TYPE),
        Member::optional("ResourceHandlingOption", || &RESOURCE_HANDLING_OPTION_TYPE),
        Member::optional("MaxItems", || &MAX_ITEMS_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SIMULATION_POLICY_LIST_TYPE: Shape = Shape {
    name: "SimulationPolicyListType",
    kind: Kind::List {
        member: &POLICY_DOCUMENT_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static STATEMENT: Shape = Shape {
    name: "Statement",
    kind: Kind::Structure(&[
        Member::optional("SourcePolicyId", || &POLICY_IDENTIFIER_TYPE),
        Member::optional("SourcePolicyType", || &POLICY_SOURCE_TYPE),
        Member::optional("StartPosition", || &POSITION),
        Member::optional("EndPosition", || &POSITION),
    ]),
    sensitive: false,
};
pub(super) static STATEMENT_LIST_TYPE: Shape = Shape {
    name: "StatementListType",
    kind: Kind::List { member: &STATEMENT, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[
        Member::required("Key", || &TAG_KEY_TYPE),
        Member::required("Value", || &TAG_VALUE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static TAG_ROLE_REQUEST: Shape = Shape {
    name: "TagRoleRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("Tags", || &TAG_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static UNTAG_ROLE_REQUEST: Shape = Shape {
    name: "UntagRoleRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("TagKeys", || &TAG_KEY_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static UPDATE_ASSUME_ROLE_POLICY_REQUEST: Shape = Shape {
    name: "UpdateAssumeRolePolicyRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::required("PolicyDocument", || &POLICY_DOCUMENT_TYPE),
    ]),
    sensitive: false,
};
pub(super) static UPDATE_ROLE_REQUEST: Shape = Shape {
    name: "UpdateRoleRequest",
    kind: Kind::Structure(&[
        Member::required("RoleName", || &ROLE_NAME_TYPE),
        Member::optional("Description", || &ROLE_DESCRIPTION_TYPE),
        Member::optional("MaxSessionDuration", || &ROLE_MAX_SESSION_DURATION_TYPE),
    ]),
    sensitive: false,
};
pub(super) static UPDATE_ROLE_RESPONSE: Shape =
    Shape { name: "UpdateRoleResponse", kind: Kind::Structure(&[]), sensitive: false };
pub(super) static USER: Shape = Shape {
    name: "User",
    kind: Kind::Structure(&[
        Member::required("Path", || &PATH_TYPE),
        Member::required("UserName", || &USER_NAME_TYPE),
        Member::required("UserId", || &ID_TYPE),
        Member::required("Arn", || &ARN_TYPE),
        Member::required("CreateDate", || &DATE_TYPE),
        Member::optional("PasswordLastUsed", || &DATE_TYPE),
        Member::optional("PermissionsBoundary", || &ATTACHED_PERMISSIONS_BOUNDARY),
        Member::optional("Tags", || &TAG_LIST_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ACCESS_KEY_ID_TYPE: Shape = Shape {
    name: "accessKeyIdType",
    kind: Kind::String { pattern: "[\\w]+", length: Range { min: Some(16), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static ACCESS_KEY_METADATA_LIST_TYPE: Shape = Shape {
    name: "accessKeyMetadataListType",
    kind: Kind::List {
        member: &ACCESS_KEY_METADATA,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static ACCESS_KEY_SECRET_TYPE: Shape = Shape {
    name: "accessKeySecretType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: true,
};
pub(super) static ARN_TYPE: Shape = Shape {
    name: "arnType",
    kind: Kind::String { pattern: "", length: Range { min: Some(20), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static ATTACHED_POLICIES_LIST_TYPE: Shape = Shape {
    name: "attachedPoliciesListType",
    kind: Kind::List { member: &ATTACHED_POLICY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ATTACHMENT_COUNT_TYPE: Shape =
    Shape { name: "attachmentCountType", kind: Kind::Integer(Range::ANY), sensitive: false };
pub(super) static BOOLEAN_TYPE: Shape = Shape { name: "booleanType", kind: Kind::Boolean, sensitive: false };
pub(super) static CUSTOM_SUFFIX_TYPE: Shape = Shape {
    name: "customSuffixType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]+",
        length: Range { min: Some(1), max: Some(64) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static DATE_TYPE: Shape = Shape { name: "dateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static EXISTING_USER_NAME_TYPE: Shape = Shape {
    name: "existingUserNameType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]+",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static GROUP_NAME_TYPE: Shape = Shape {
    name: "groupNameType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]+",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static ID_TYPE: Shape = Shape {
    name: "idType",
    kind: Kind::String { pattern: "[\\w]+", length: Range { min: Some(16), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static INSTANCE_PROFILE_LIST_TYPE: Shape = Shape {
    name: "instanceProfileListType",
    kind: Kind::List { member: &INSTANCE_PROFILE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static INSTANCE_PROFILE_NAME_TYPE: Shape = Shape {
    name: "instanceProfileNameType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]+",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static MARKER_TYPE: Shape = Shape {
    name: "markerType",
    kind: Kind::String {
        pattern: "[\\u0020-\\u00FF]+",
        length: Range { min: Some(1), max: Some(320) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static MAX_ITEMS_TYPE: Shape = Shape {
    name: "maxItemsType",
    kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }),
    sensitive: false,
};
pub(super) static PATH_PREFIX_TYPE: Shape = Shape {
    name: "pathPrefixType",
    kind: Kind::String {
        pattern: "\\u002F[\\u0021-\\u007F]*",
        length: Range { min: Some(1), max: Some(512) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static PATH_TYPE: Shape = Shape {
    name: "pathType",
    kind: Kind::String {
        pattern: "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)",
        length: Range { min: Some(1), max: Some(512) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static POLICY_DESCRIPTION_TYPE: Shape = Shape {
    name: "policyDescriptionType",
    kind: Kind::String { pattern: "", length: Range { min: None, max: Some(1000) }, values: &[] },
    sensitive: false,
};
pub(super) static POLICY_DOCUMENT_TYPE: Shape = Shape {
    name: "policyDocumentType",
    kind: Kind::String {
        pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
        length: Range { min: Some(1), max: Some(131072) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static POLICY_DOCUMENT_VERSION_LIST_TYPE: Shape = Shape {
    name: "policyDocumentVersionListType",
    kind: Kind::List { member: &POLICY_VERSION, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static POLICY_LIST_TYPE: Shape = Shape {
    name: "policyListType",
    kind: Kind::List { member: &POLICY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static POLICY_NAME_LIST_TYPE: Shape = Shape {
    name: "policyNameListType",
    kind: Kind::List { member: &POLICY_NAME_TYPE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static POLICY_NAME_TYPE: Shape = Shape {
    name: "policyNameType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]+",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static POLICY_PATH_TYPE: Shape = Shape {
    name: "policyPathType",
    kind: Kind::String {
        pattern: "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/",
        length: Range { min: Some(1), max: Some(512) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static POLICY_SCOPE_TYPE: Shape = Shape {
    name: "policyScopeType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["All", "AWS", "Local"] },
    sensitive: false,
};
pub(super) static POLICY_VERSION_ID_TYPE: Shape = Shape {
    name: "policyVersionIdType",
    kind: Kind::String { pattern: "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static RESPONSE_MARKER_TYPE: Shape = Shape {
    name: "responseMarkerType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static ROLE_DESCRIPTION_TYPE: Shape = Shape {
    name: "roleDescriptionType",
    kind: Kind::String {
        pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*",
        length: Range { min: None, max: Some(1000) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static ROLE_LIST_TYPE: Shape = Shape {
    name: "roleListType",
    kind: Kind::List { member: &ROLE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ROLE_MAX_SESSION_DURATION_TYPE: Shape = Shape {
    name: "roleMaxSessionDurationType",
    kind: Kind::Integer(Range { min: Some(3600), max: Some(43200) }),
    sensitive: false,
};
pub(super) static ROLE_NAME_TYPE: Shape = Shape {
    name: "roleNameType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]+",
        length: Range { min: Some(1), max: Some(64) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static STATUS_TYPE: Shape = Shape {
    name: "statusType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["Active", "Inactive", "Expired"] },
    sensitive: false,
};
pub(super) static STRING_TYPE: Shape = Shape {
    name: "stringType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static TAG_KEY_LIST_TYPE: Shape = Shape {
    name: "tagKeyListType",
    kind: Kind::List {
        member: &TAG_KEY_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range { min: None, max: Some(50) },
    },
    sensitive: false,
};
pub(super) static TAG_KEY_TYPE: Shape = Shape {
    name: "tagKeyType",
    kind: Kind::String {
        pattern: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static TAG_LIST_TYPE: Shape = Shape {
    name: "tagListType",
    kind: Kind::List {
        member: &TAG,
        wire_name: "member",
        flattened: false,
        length: Range { min: None, max: Some(50) },
    },
    sensitive: false,
};
pub(super) static TAG_VALUE_TYPE: Shape = Shape {
    name: "tagValueType",
    kind: Kind::String {
        pattern: "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*",
        length: Range { min: Some(0), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static USER_LIST_TYPE: Shape = Shape {
    name: "userListType",
    kind: Kind::List { member: &USER, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static USER_NAME_TYPE: Shape = Shape {
    name: "userNameType",
    kind: Kind::String {
        pattern: "[\\w+=,.@-]+",
        length: Range { min: Some(1), max: Some(64) },
        values: &[],
    },
    sensitive: false,
};
pub(super) const CONCURRENT_MODIFICATION_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ConcurrentModificationException", code: "ConcurrentModification", status: 409 };

pub(super) const DELETE_CONFLICT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "DeleteConflictException", code: "DeleteConflict", status: 409 };

pub(super) const ENTITY_ALREADY_EXISTS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "EntityAlreadyExistsException", code: "EntityAlreadyExists", status: 409 };

pub(super) const INVALID_INPUT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidInputException", code: "InvalidInput", status: 400 };

pub(super) const LIMIT_EXCEEDED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LimitExceededException", code: "LimitExceeded", status: 409 };

pub(super) const MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "MalformedPolicyDocumentException", code: "MalformedPolicyDocument", status: 400 };

pub(super) const NO_SUCH_ENTITY_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "NoSuchEntityException", code: "NoSuchEntity", status: 404 };

pub(super) const POLICY_EVALUATION_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "PolicyEvaluationException", code: "PolicyEvaluation", status: 500 };

pub(super) const POLICY_NOT_ATTACHABLE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "PolicyNotAttachableException", code: "PolicyNotAttachable", status: 400 };

pub(super) const SERVICE_FAILURE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ServiceFailureException", code: "ServiceFailure", status: 500 };

pub(super) const UNMODIFIABLE_ENTITY_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "UnmodifiableEntityException", code: "UnmodifiableEntity", status: 400 };
