// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{Empty, OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "kms",
    full_name: "AWS Key Management Service",
    iam_prefix: "kms",
    signing_name: "kms",
    endpoint_prefix: "kms",
    protocol: Protocol::AwsJson11,
    target_prefix: "TrentService",
    api_version: "2014-11-01",
    xml_namespace: "",
    operation_names: &[
        "CancelKeyDeletion",
        "ConnectCustomKeyStore",
        "CreateAlias",
        "CreateCustomKeyStore",
        "CreateGrant",
        "CreateKey",
        "Decrypt",
        "DeleteAlias",
        "DeleteCustomKeyStore",
        "DeleteImportedKeyMaterial",
        "DeriveSharedSecret",
        "DescribeCustomKeyStores",
        "DescribeKey",
        "DisableKey",
        "DisableKeyRotation",
        "DisconnectCustomKeyStore",
        "EnableKey",
        "EnableKeyRotation",
        "Encrypt",
        "GenerateDataKey",
        "GenerateDataKeyPair",
        "GenerateDataKeyPairWithoutPlaintext",
        "GenerateDataKeyWithoutPlaintext",
        "GenerateMac",
        "GenerateRandom",
        "GetKeyLastUsage",
        "GetKeyPolicy",
        "GetKeyRotationStatus",
        "GetParametersForImport",
        "GetPublicKey",
        "ImportKeyMaterial",
        "ListAliases",
        "ListGrants",
        "ListKeyPolicies",
        "ListKeyRotations",
        "ListKeys",
        "ListResourceTags",
        "ListRetirableGrants",
        "PutKeyPolicy",
        "ReEncrypt",
        "ReplicateKey",
        "RetireGrant",
        "RevokeGrant",
        "RotateKeyOnDemand",
        "ScheduleKeyDeletion",
        "Sign",
        "TagResource",
        "UntagResource",
        "UpdateAlias",
        "UpdateCustomKeyStore",
        "UpdateKeyDescription",
        "UpdatePrimaryRegion",
        "Verify",
        "VerifyMac",
    ],
};

/// `kms:CancelKeyDeletion`.
#[derive(Clone, Copy, Debug)]
pub struct CancelKeyDeletion;

impl OperationShape for CancelKeyDeletion {
    type Input = CancelKeyDeletionRequest;
    type Output = CancelKeyDeletionResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CancelKeyDeletion",
        input: &schema::CANCEL_KEY_DELETION_REQUEST,
        output: &schema::CANCEL_KEY_DELETION_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:CreateAlias`.
#[derive(Clone, Copy, Debug)]
pub struct CreateAlias;

impl OperationShape for CreateAlias {
    type Input = CreateAliasRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateAlias",
        input: &schema::CREATE_ALIAS_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::ALREADY_EXISTS_EXCEPTION,
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ALIAS_NAME_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:CreateGrant`.
#[derive(Clone, Copy, Debug)]
pub struct CreateGrant;

impl OperationShape for CreateGrant {
    type Input = CreateGrantRequest;
    type Output = CreateGrantResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateGrant",
        input: &schema::CREATE_GRANT_REQUEST,
        output: &schema::CREATE_GRANT_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DISABLED_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::INVALID_GRANT_TOKEN_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:CreateKey`.
#[derive(Clone, Copy, Debug)]
pub struct CreateKey;

impl OperationShape for CreateKey {
    type Input = CreateKeyRequest;
    type Output = CreateKeyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateKey",
        input: &schema::CREATE_KEY_REQUEST,
        output: &schema::CREATE_KEY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::UNSUPPORTED_OPERATION_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::TAG_EXCEPTION,
            schema::CUSTOM_KEY_STORE_NOT_FOUND_EXCEPTION,
            schema::CUSTOM_KEY_STORE_INVALID_STATE_EXCEPTION,
            schema::CLOUD_HSM_CLUSTER_INVALID_CONFIGURATION_EXCEPTION,
            schema::XKS_KEY_INVALID_CONFIGURATION_EXCEPTION,
            schema::XKS_KEY_ALREADY_IN_USE_EXCEPTION,
            schema::XKS_KEY_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `kms:Decrypt`.
#[derive(Clone, Copy, Debug)]
pub struct Decrypt;

impl OperationShape for Decrypt {
    type Input = DecryptRequest;
    type Output = DecryptResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "Decrypt",
        input: &schema::DECRYPT_REQUEST,
        output: &schema::DECRYPT_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DISABLED_EXCEPTION,
            schema::INVALID_CIPHERTEXT_EXCEPTION,
            schema::KEY_UNAVAILABLE_EXCEPTION,
            schema::INCORRECT_KEY_EXCEPTION,
            schema::INVALID_KEY_USAGE_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_GRANT_TOKEN_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:DeleteAlias`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteAlias;

impl OperationShape for DeleteAlias {
    type Input = DeleteAliasRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteAlias",
        input: &schema::DELETE_ALIAS_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::NOT_FOUND_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:DescribeKey`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeKey;

impl OperationShape for DescribeKey {
    type Input = DescribeKeyRequest;
    type Output = DescribeKeyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeKey",
        input: &schema::DESCRIBE_KEY_REQUEST,
        output: &schema::DESCRIBE_KEY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
        ],
    };
}

/// `kms:DisableKey`.
#[derive(Clone, Copy, Debug)]
pub struct DisableKey;

impl OperationShape for DisableKey {
    type Input = DisableKeyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DisableKey",
        input: &schema::DISABLE_KEY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:EnableKey`.
#[derive(Clone, Copy, Debug)]
pub struct EnableKey;

impl OperationShape for EnableKey {
    type Input = EnableKeyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "EnableKey",
        input: &schema::ENABLE_KEY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:Encrypt`.
#[derive(Clone, Copy, Debug)]
pub struct Encrypt;

impl OperationShape for Encrypt {
    type Input = EncryptRequest;
    type Output = EncryptResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "Encrypt",
        input: &schema::ENCRYPT_REQUEST,
        output: &schema::ENCRYPT_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DISABLED_EXCEPTION,
            schema::KEY_UNAVAILABLE_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_KEY_USAGE_EXCEPTION,
            schema::INVALID_GRANT_TOKEN_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:GenerateDataKey`.
#[derive(Clone, Copy, Debug)]
pub struct GenerateDataKey;

impl OperationShape for GenerateDataKey {
    type Input = GenerateDataKeyRequest;
    type Output = GenerateDataKeyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GenerateDataKey",
        input: &schema::GENERATE_DATA_KEY_REQUEST,
        output: &schema::GENERATE_DATA_KEY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DISABLED_EXCEPTION,
            schema::KEY_UNAVAILABLE_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_KEY_USAGE_EXCEPTION,
            schema::INVALID_GRANT_TOKEN_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:GenerateDataKeyWithoutPlaintext`.
#[derive(Clone, Copy, Debug)]
pub struct GenerateDataKeyWithoutPlaintext;

impl OperationShape for GenerateDataKeyWithoutPlaintext {
    type Input = GenerateDataKeyWithoutPlaintextRequest;
    type Output = GenerateDataKeyWithoutPlaintextResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GenerateDataKeyWithoutPlaintext",
        input: &schema::GENERATE_DATA_KEY_WITHOUT_PLAINTEXT_REQUEST,
        output: &schema::GENERATE_DATA_KEY_WITHOUT_PLAINTEXT_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DISABLED_EXCEPTION,
            schema::KEY_UNAVAILABLE_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_KEY_USAGE_EXCEPTION,
            schema::INVALID_GRANT_TOKEN_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:GetKeyPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetKeyPolicy;

impl OperationShape for GetKeyPolicy {
    type Input = GetKeyPolicyRequest;
    type Output = GetKeyPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetKeyPolicy",
        input: &schema::GET_KEY_POLICY_REQUEST,
        output: &schema::GET_KEY_POLICY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:ListAliases`.
#[derive(Clone, Copy, Debug)]
pub struct ListAliases;

impl OperationShape for ListAliases {
    type Input = ListAliasesRequest;
    type Output = ListAliasesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListAliases",
        input: &schema::LIST_ALIASES_REQUEST,
        output: &schema::LIST_ALIASES_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_MARKER_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `kms:ListGrants`.
#[derive(Clone, Copy, Debug)]
pub struct ListGrants;

impl OperationShape for ListGrants {
    type Input = ListGrantsRequest;
    type Output = ListGrantsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListGrants",
        input: &schema::LIST_GRANTS_REQUEST,
        output: &schema::LIST_GRANTS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_MARKER_EXCEPTION,
            schema::INVALID_GRANT_ID_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:ListKeys`.
#[derive(Clone, Copy, Debug)]
pub struct ListKeys;

impl OperationShape for ListKeys {
    type Input = ListKeysRequest;
    type Output = ListKeysResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListKeys",
        input: &schema::LIST_KEYS_REQUEST,
        output: &schema::LIST_KEYS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::INVALID_MARKER_EXCEPTION,
        ],
    };
}

/// `kms:ListRetirableGrants`.
#[derive(Clone, Copy, Debug)]
pub struct ListRetirableGrants;

impl OperationShape for ListRetirableGrants {
    type Input = ListRetirableGrantsRequest;
    type Output = ListGrantsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListRetirableGrants",
        input: &schema::LIST_RETIRABLE_GRANTS_REQUEST,
        output: &schema::LIST_GRANTS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_MARKER_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::NOT_FOUND_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
        ],
    };
}

/// `kms:PutKeyPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct PutKeyPolicy;

impl OperationShape for PutKeyPolicy {
    type Input = PutKeyPolicyRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutKeyPolicy",
        input: &schema::PUT_KEY_POLICY_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::UNSUPPORTED_OPERATION_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}

/// `kms:ReEncrypt`.
#[derive(Clone, Copy, Debug)]
pub struct ReEncrypt;

impl OperationShape for ReEncrypt {
    type Input = ReEncryptRequest;
    type Output = ReEncryptResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ReEncrypt",
        input: &schema::RE_ENCRYPT_REQUEST,
        output: &schema::RE_ENCRYPT_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DISABLED_EXCEPTION,
            schema::INVALID_CIPHERTEXT_EXCEPTION,
            schema::KEY_UNAVAILABLE_EXCEPTION,
            schema::INCORRECT_KEY_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_KEY_USAGE_EXCEPTION,
            schema::INVALID_GRANT_TOKEN_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:RetireGrant`.
#[derive(Clone, Copy, Debug)]
pub struct RetireGrant;

impl OperationShape for RetireGrant {
    type Input = RetireGrantRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "RetireGrant",
        input: &schema::RETIRE_GRANT_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_ARN_EXCEPTION,
            schema::INVALID_GRANT_TOKEN_EXCEPTION,
            schema::INVALID_GRANT_ID_EXCEPTION,
            schema::NOT_FOUND_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:RevokeGrant`.
#[derive(Clone, Copy, Debug)]
pub struct RevokeGrant;

impl OperationShape for RevokeGrant {
    type Input = RevokeGrantRequest;
    type Output = Empty;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "RevokeGrant",
        input: &schema::REVOKE_GRANT_REQUEST,
        output: &Empty::SHAPE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::INVALID_GRANT_ID_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
            schema::DRY_RUN_OPERATION_EXCEPTION,
        ],
    };
}

/// `kms:ScheduleKeyDeletion`.
#[derive(Clone, Copy, Debug)]
pub struct ScheduleKeyDeletion;

impl OperationShape for ScheduleKeyDeletion {
    type Input = ScheduleKeyDeletionRequest;
    type Output = ScheduleKeyDeletionResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ScheduleKeyDeletion",
        input: &schema::SCHEDULE_KEY_DELETION_REQUEST,
        output: &schema::SCHEDULE_KEY_DELETION_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::NOT_FOUND_EXCEPTION,
            schema::INVALID_ARN_EXCEPTION,
            schema::DEPENDENCY_TIMEOUT_EXCEPTION,
            schema::KMS_INTERNAL_EXCEPTION,
            schema::KMS_INVALID_STATE_EXCEPTION,
        ],
    };
}
