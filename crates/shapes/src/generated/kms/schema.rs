// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static AWS_ACCOUNT_ID_TYPE: Shape = Shape {
    name: "AWSAccountIdType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static ALIAS_LIST: Shape = Shape {
    name: "AliasList",
    kind: Kind::List { member: &ALIAS_LIST_ENTRY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static ALIAS_LIST_ENTRY: Shape = Shape {
    name: "AliasListEntry",
    kind: Kind::Structure(&[
        Member::optional("AliasName", || &ALIAS_NAME_TYPE),
        Member::optional("AliasArn", || &ARN_TYPE),
        Member::optional("TargetKeyId", || &KEY_ID_TYPE),
        Member::optional("CreationDate", || &DATE_TYPE),
        Member::optional("LastUpdatedDate", || &DATE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ALIAS_NAME_TYPE: Shape = Shape {
    name: "AliasNameType",
    kind: Kind::String {
        pattern: "^[a-zA-Z0-9:/_-]+$",
        length: Range { min: Some(1), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static ARN_TYPE: Shape = Shape {
    name: "ArnType",
    kind: Kind::String { pattern: "", length: Range { min: Some(20), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static ATTESTATION_DOCUMENT_TYPE: Shape = Shape {
    name: "AttestationDocumentType",
    kind: Kind::Blob(Range { min: Some(1), max: Some(262144) }),
    sensitive: false,
};
pub(super) static BACKING_KEY_ID_TYPE: Shape = Shape {
    name: "BackingKeyIdType",
    kind: Kind::String {
        pattern: "^[a-f0-9]+$",
        length: Range { min: Some(64), max: Some(64) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static BOOLEAN_TYPE: Shape = Shape { name: "BooleanType", kind: Kind::Boolean, sensitive: false };
pub(super) static CANCEL_KEY_DELETION_REQUEST: Shape = Shape {
    name: "CancelKeyDeletionRequest",
    kind: Kind::Structure(&[Member::required("KeyId", || &KEY_ID_TYPE)]),
    sensitive: false,
};
pub(super) static CANCEL_KEY_DELETION_RESPONSE: Shape = Shape {
    name: "CancelKeyDeletionResponse",
    kind: Kind::Structure(&[Member::optional("KeyId", || &KEY_ID_TYPE)]),
    sensitive: false,
};
pub(super) static CIPHERTEXT_TYPE: Shape = Shape {
    name: "CiphertextType",
    kind: Kind::Blob(Range { min: Some(1), max: Some(6144) }),
    sensitive: false,
};
pub(super) static CLOUD_HSM_CLUSTER_ID_TYPE: Shape = Shape {
    name: "CloudHsmClusterIdType",
    kind: Kind::String {
        pattern: "cluster-[2-7a-zA-Z]{11,16}",
        length: Range { min: Some(19), max: Some(24) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static CREATE_ALIAS_REQUEST: Shape = Shape {
    name: "CreateAliasRequest",
    kind: Kind::Structure(&[
        Member::required("AliasName", || &ALIAS_NAME_TYPE),
        Member::required("TargetKeyId", || &KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_GRANT_REQUEST: Shape = Shape {
    name: "CreateGrantRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::required("GranteePrincipal", || &PRINCIPAL_ID_TYPE),
        Member::optional("RetiringPrincipal", || &PRINCIPAL_ID_TYPE),
        Member::required("Operations", || &GRANT_OPERATION_LIST),
        Member::optional("Constraints", || &GRANT_CONSTRAINTS),
        Member::optional("GrantTokens", || &GRANT_TOKEN_LIST),
        Member::optional("Name", || &GRANT_NAME_TYPE),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_GRANT_RESPONSE: Shape = Shape {
    name: "CreateGrantResponse",
    kind: Kind::Structure(&[
        Member::optional("GrantToken", || &GRANT_TOKEN_TYPE),
        Member::optional("GrantId", || &GRANT_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_KEY_REQUEST: Shape = Shape {
    name: "CreateKeyRequest",
    kind: Kind::Structure(&[
        Member::optional("Policy", || &POLICY_TYPE),
        Member::optional("Description", || &DESCRIPTION_TYPE),
        Member::optional("KeyUsage", || &KEY_USAGE_TYPE),
        Member::optional("CustomerMasterKeySpec", || &CUSTOMER_MASTER_KEY_SPEC),
        Member::optional("KeySpec", || &KEY_SPEC),
        Member::optional("Origin", || &ORIGIN_TYPE),
        Member::optional("CustomKeyStoreId", || &CUSTOM_KEY_STORE_ID_TYPE),
        Member::optional("BypassPolicyLockoutSafetyCheck", || &BOOLEAN_TYPE),
        Member::optional("Tags", || &TAG_LIST),
        Member::optional("MultiRegion", || &NULLABLE_BOOLEAN_TYPE),
        Member::optional("XksKeyId", || &XKS_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static CREATE_KEY_RESPONSE: Shape = Shape {
    name: "CreateKeyResponse",
    kind: Kind::Structure(&[Member::optional("KeyMetadata", || &KEY_METADATA)]),
    sensitive: false,
};
pub(super) static CUSTOM_KEY_STORE_ID_TYPE: Shape = Shape {
    name: "CustomKeyStoreIdType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(64) }, values: &[] },
    sensitive: false,
};
pub(super) static CUSTOMER_MASTER_KEY_SPEC: Shape = Shape {
    name: "CustomerMasterKeySpec",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "RSA_2048",
            "RSA_3072",
            "RSA_4096",
            "ECC_NIST_P256",
            "ECC_NIST_P384",
            "ECC_NIST_P521",
            "ECC_SECG_P256K1",
            "SYMMETRIC_DEFAULT",
            "HMAC_224",
            "HMAC_256",
            "HMAC_384",
            "HMAC_512",
            "SM2",
        ],
    },
    sensitive: false,
};
pub(super) static DATA_KEY_SPEC: Shape = Shape {
    name: "DataKeySpec",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["AES_256", "AES_128"] },
    sensitive: false,
};
pub(super) static DATE_TYPE: Shape = Shape { name: "DateType", kind: Kind::Timestamp, sensitive: false };
pub(super) static DECRYPT_REQUEST: Shape = Shape {
    name: "DecryptRequest",
    kind: Kind::Structure(&[
        Member::optional("CiphertextBlob", || &CIPHERTEXT_TYPE),
        Member::optional("EncryptionContext", || &ENCRYPTION_CONTEXT_TYPE),
        Member::optional("GrantTokens", || &GRANT_TOKEN_LIST),
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("EncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
        Member::optional("Recipient", || &RECIPIENT_INFO),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
        Member::optional("DryRunModifiers", || &DRY_RUN_MODIFIER_LIST),
    ]),
    sensitive: false,
};
pub(super) static DECRYPT_RESPONSE: Shape = Shape {
    name: "DecryptResponse",
    kind: Kind::Structure(&[
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("Plaintext", || &PLAINTEXT_TYPE),
        Member::optional("EncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
        Member::optional("CiphertextForRecipient", || &CIPHERTEXT_TYPE),
        Member::optional("KeyMaterialId", || &BACKING_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static DELETE_ALIAS_REQUEST: Shape = Shape {
    name: "DeleteAliasRequest",
    kind: Kind::Structure(&[Member::required("AliasName", || &ALIAS_NAME_TYPE)]),
    sensitive: false,
};
pub(super) static DESCRIBE_KEY_REQUEST: Shape = Shape {
    name: "DescribeKeyRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("GrantTokens", || &GRANT_TOKEN_LIST),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_KEY_RESPONSE: Shape = Shape {
    name: "DescribeKeyResponse",
    kind: Kind::Structure(&[Member::optional("KeyMetadata", || &KEY_METADATA)]),
    sensitive: false,
};
pub(super) static DESCRIPTION_TYPE: Shape = Shape {
    name: "DescriptionType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(8192) }, values: &[] },
    sensitive: false,
};
pub(super) static DISABLE_KEY_REQUEST: Shape = Shape {
    name: "DisableKeyRequest",
    kind: Kind::Structure(&[Member::required("KeyId", || &KEY_ID_TYPE)]),
    sensitive: false,
};
pub(super) static DRY_RUN_MODIFIER_LIST: Shape = Shape {
    name: "DryRunModifierList",
    kind: Kind::List {
        member: &DRY_RUN_MODIFIER_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static DRY_RUN_MODIFIER_TYPE: Shape = Shape {
    name: "DryRunModifierType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["IGNORE_CIPHERTEXT"] },
    sensitive: false,
};
pub(super) static ENABLE_KEY_REQUEST: Shape = Shape {
    name: "EnableKeyRequest",
    kind: Kind::Structure(&[Member::required("KeyId", || &KEY_ID_TYPE)]),
    sensitive: false,
};
pub(super) static ENCRYPT_REQUEST: Shape = Shape {
    name: "EncryptRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::required("Plaintext", || &PLAINTEXT_TYPE),
        Member::optional("EncryptionContext", || &ENCRYPTION_CONTEXT_TYPE),
        Member::optional("GrantTokens", || &GRANT_TOKEN_LIST),
        Member::optional("EncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static ENCRYPT_RESPONSE: Shape = Shape {
    name: "EncryptResponse",
    kind: Kind::Structure(&[
        Member::optional("CiphertextBlob", || &CIPHERTEXT_TYPE),
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("EncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
    ]),
    sensitive: false,
};
pub(super) static ENCRYPTION_ALGORITHM_SPEC: Shape = Shape {
    name: "EncryptionAlgorithmSpec",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["SYMMETRIC_DEFAULT", "RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256", "SM2PKE"],
    },
    sensitive: false,
};
pub(super) static ENCRYPTION_ALGORITHM_SPEC_LIST: Shape = Shape {
    name: "EncryptionAlgorithmSpecList",
    kind: Kind::List {
        member: &ENCRYPTION_ALGORITHM_SPEC,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static ENCRYPTION_CONTEXT_KEY: Shape = Shape {
    name: "EncryptionContextKey",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static ENCRYPTION_CONTEXT_TYPE: Shape = Shape {
    name: "EncryptionContextType",
    kind: Kind::Map {
        key: &ENCRYPTION_CONTEXT_KEY,
        value: &ENCRYPTION_CONTEXT_VALUE,
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static ENCRYPTION_CONTEXT_VALUE: Shape = Shape {
    name: "EncryptionContextValue",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};
pub(super) static EXPIRATION_MODEL_TYPE: Shape = Shape {
    name: "ExpirationModelType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["KEY_MATERIAL_EXPIRES", "KEY_MATERIAL_DOES_NOT_EXPIRE"],
    },
    sensitive: false,
};
pub(super) static GENERATE_DATA_KEY_REQUEST: Shape = Shape {
    name: "GenerateDataKeyRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("EncryptionContext", || &ENCRYPTION_CONTEXT_TYPE),
        Member::optional("NumberOfBytes", || &NUMBER_OF_BYTES_TYPE),
        Member::optional("KeySpec", || &DATA_KEY_SPEC),
        Member::optional("GrantTokens", || &GRANT_TOKEN_LIST),
        Member::optional("Recipient", || &RECIPIENT_INFO),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GENERATE_DATA_KEY_RESPONSE: Shape = Shape {
    name: "GenerateDataKeyResponse",
    kind: Kind::Structure(&[
        Member::optional("CiphertextBlob", || &CIPHERTEXT_TYPE),
        Member::optional("Plaintext", || &PLAINTEXT_TYPE),
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("CiphertextForRecipient", || &CIPHERTEXT_TYPE),
        Member::optional("KeyMaterialId", || &BACKING_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GENERATE_DATA_KEY_WITHOUT_PLAINTEXT_REQUEST: Shape = Shape {
    name: "GenerateDataKeyWithoutPlaintextRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("EncryptionContext", || &ENCRYPTION_CONTEXT_TYPE),
        Member::optional("KeySpec", || &DATA_KEY_SPEC),
        Member::optional("NumberOfBytes", || &NUMBER_OF_BYTES_TYPE),
        Member::optional("GrantTokens", || &GRANT_TOKEN_LIST),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GENERATE_DATA_KEY_WITHOUT_PLAINTEXT_RESPONSE: Shape = Shape {
    name: "GenerateDataKeyWithoutPlaintextResponse",
    kind: Kind::Structure(&[
        Member::optional("CiphertextBlob", || &CIPHERTEXT_TYPE),
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("KeyMaterialId", || &BACKING_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_KEY_POLICY_REQUEST: Shape = Shape {
    name: "GetKeyPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("PolicyName", || &POLICY_NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GET_KEY_POLICY_RESPONSE: Shape = Shape {
    name: "GetKeyPolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("Policy", || &POLICY_TYPE),
        Member::optional("PolicyName", || &POLICY_NAME_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GRANT_CONSTRAINTS: Shape = Shape {
    name: "GrantConstraints",
    kind: Kind::Structure(&[
        Member::optional("EncryptionContextSubset", || &ENCRYPTION_CONTEXT_TYPE),
        Member::optional("EncryptionContextEquals", || &ENCRYPTION_CONTEXT_TYPE),
    ]),
    sensitive: false,
};
pub(super) static GRANT_ID_TYPE: Shape = Shape {
    name: "GrantIdType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static GRANT_LIST: Shape = Shape {
    name: "GrantList",
    kind: Kind::List { member: &GRANT_LIST_ENTRY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static GRANT_LIST_ENTRY: Shape = Shape {
    name: "GrantListEntry",
    kind: Kind::Structure(&[
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("GrantId", || &GRANT_ID_TYPE),
        Member::optional("Name", || &GRANT_NAME_TYPE),
        Member::optional("CreationDate", || &DATE_TYPE),
        Member::optional("GranteePrincipal", || &PRINCIPAL_ID_TYPE),
        Member::optional("RetiringPrincipal", || &PRINCIPAL_ID_TYPE),
        Member::optional("IssuingAccount", || &PRINCIPAL_ID_TYPE),
        Member::optional("Operations", || &GRANT_OPERATION_LIST),
        Member::optional("Constraints", || &GRANT_CONSTRAINTS),
    ]),
    sensitive: false,
};
pub(super) static GRANT_NAME_TYPE: Shape = Shape {
    name: "GrantNameType",
    kind: Kind::String {
        pattern: "^[a-zA-Z0-9:/_-]+$",
        length: Range { min: Some(1), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static GRANT_OPERATION: Shape = Shape {
    name: "GrantOperation",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "Decrypt",
            "Encrypt",
            "GenerateDataKey",
            "GenerateDataKeyWithoutPlaintext",
            "ReEncryptFrom",
            "ReEncryptTo",
            "Sign",
            "Verify",
            "GetPublicKey",
            "CreateGrant",
            "RetireGrant",
            "DescribeKey",
            "GenerateDataKeyPair",
            "GenerateDataKeyPairWithoutPlaintext",
            "GenerateMac",
            "VerifyMac",
            "DeriveSharedSecret",
        ],
    },
    sensitive: false,
};
pub(super) static GRANT_OPERATION_LIST: Shape = Shape {
    name: "GrantOperationList",
    kind: Kind::List { member: &GRANT_OPERATION, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static GRANT_TOKEN_LIST: Shape = Shape {
    name: "GrantTokenList",
    kind: Kind::List {
        member: &GRANT_TOKEN_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(0), max: Some(10) },
    },
    sensitive: false,
};
pub(super) static GRANT_TOKEN_TYPE: Shape = Shape {
    name: "GrantTokenType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(8192) }, values: &[] },
    sensitive: false,
};
pub(super) static KEY_AGREEMENT_ALGORITHM_SPEC: Shape = Shape {
    name: "KeyAgreementAlgorithmSpec",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ECDH"] },
    sensitive: false,
};
pub(super) static KEY_AGREEMENT_ALGORITHM_SPEC_LIST: Shape = Shape {
    name: "KeyAgreementAlgorithmSpecList",
    kind: Kind::List {
        member: &KEY_AGREEMENT_ALGORITHM_SPEC,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static KEY_ENCRYPTION_MECHANISM: Shape = Shape {
    name: "KeyEncryptionMechanism",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["RSAES_OAEP_SHA_256"] },
    sensitive: false,
};
pub(super) static KEY_ID_TYPE: Shape = Shape {
    name: "KeyIdType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(2048) }, values: &[] },
    sensitive: false,
};
pub(super) static KEY_LIST: Shape = Shape {
    name: "KeyList",
    kind: Kind::List { member: &KEY_LIST_ENTRY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static KEY_LIST_ENTRY: Shape = Shape {
    name: "KeyListEntry",
    kind: Kind::Structure(&[
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("KeyArn", || &ARN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static KEY_MANAGER_TYPE: Shape = Shape {
    name: "KeyManagerType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["AWS", "CUSTOMER"] },
    sensitive: false,
};
pub(super) static KEY_METADATA: Shape = Shape {
    name: "KeyMetadata",
    kind: Kind::Structure(&[
        Member::optional("AWSAccountId", || &AWS_ACCOUNT_ID_TYPE),
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("Arn", || &ARN_TYPE),
        Member::optional("CreationDate", || &DATE_TYPE),
        Member::optional("Enabled", || &BOOLEAN_TYPE),
        Member::optional("Description", || &DESCRIPTION_TYPE),
        Member::optional("KeyUsage", || &KEY_USAGE_TYPE),
        Member::optional("KeyState", || &KEY_STATE),
        Member::optional("DeletionDate", || &DATE_TYPE),
        Member::optional("ValidTo", || &DATE_TYPE),
        Member::optional("Origin", || &ORIGIN_TYPE),
        Member::optional("CustomKeyStoreId", || &CUSTOM_KEY_STORE_ID_TYPE),
        Member::optional("CloudHsmClusterId", || &CLOUD_HSM_CLUSTER_ID_TYPE),
        Member::optional("ExpirationModel", || &EXPIRATION_MODEL_TYPE),
        Member::optional("KeyManager", || &KEY_MANAGER_TYPE),
        Member::optional("CustomerMasterKeySpec", || &CUSTOMER_MASTER_KEY_SPEC),
        Member::optional("KeySpec", || &KEY_SPEC),
        Member::optional("EncryptionAlgorithms", || &ENCRYPTION_ALGORITHM_SPEC_LIST),
        Member::optional("SigningAlgorithms", || &SIGNING_ALGORITHM_SPEC_LIST),
        Member::optional("KeyAgreementAlgorithms", || &KEY_AGREEMENT_ALGORITHM_SPEC_LIST),
        Member::optional("MultiRegion", || &NULLABLE_BOOLEAN_TYPE),
        Member::optional("MultiRegionConfiguration", || &MULTI_REGION_CONFIGURATION),
        Member::optional("PendingDeletionWindowInDays", || &PENDING_WINDOW_IN_DAYS_TYPE),
        Member::optional("MacAlgorithms", || &MAC_ALGORITHM_SPEC_LIST),
        Member::optional("XksKeyConfiguration", || &XKS_KEY_CONFIGURATION_TYPE),
        Member::optional("CurrentKeyMaterialId", || &BACKING_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static KEY_SPEC: Shape = Shape {
    name: "KeySpec",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "RSA_2048",
            "RSA_3072",
            "RSA_4096",
            "ECC_NIST_P256",
            "ECC_NIST_P384",
            "ECC_NIST_P521",
            "ECC_SECG_P256K1",
            "SYMMETRIC_DEFAULT",
            "HMAC_224",
            "HMAC_256",
            "HMAC_384",
            "HMAC_512",
            "SM2",
            "ML_DSA_44",
            "ML_DSA_65",
            "ML_DSA_87",
            "ECC_NIST_EDWARDS25519",
        ],
    },
    sensitive: false,
};
pub(super) static KEY_STATE: Shape = Shape {
    name: "KeyState",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "Creating",
            "Enabled",
            "Disabled",
            "PendingDeletion",
            "PendingImport",
            "PendingReplicaDeletion",
            "Unavailable",
            "Updating",
        ],
    },
    sensitive: false,
};
pub(super) static KEY_USAGE_TYPE: Shape = Shape {
    name: "KeyUsageType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["SIGN_VERIFY", "ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"],
    },
    sensitive: false,
};
pub(super) static LIMIT_TYPE: Shape = Shape {
    name: "LimitType",
    kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }),
    sensitive: false,
};
pub(super) static LIST_ALIASES_REQUEST: Shape = Shape {
    name: "ListAliasesRequest",
    kind: Kind::Structure(&[
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("Limit", || &LIMIT_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_ALIASES_RESPONSE: Shape = Shape {
    name: "ListAliasesResponse",
    kind: Kind::Structure(&[
        Member::optional("Aliases", || &ALIAS_LIST),
        Member::optional("NextMarker", || &MARKER_TYPE),
        Member::optional("Truncated", || &BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_GRANTS_REQUEST: Shape = Shape {
    name: "ListGrantsRequest",
    kind: Kind::Structure(&[
        Member::optional("Limit", || &LIMIT_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("GrantId", || &GRANT_ID_TYPE),
        Member::optional("GranteePrincipal", || &PRINCIPAL_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_GRANTS_RESPONSE: Shape = Shape {
    name: "ListGrantsResponse",
    kind: Kind::Structure(&[
        Member::optional("Grants", || &GRANT_LIST),
        Member::optional("NextMarker", || &MARKER_TYPE),
        Member::optional("Truncated", || &BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_KEYS_REQUEST: Shape = Shape {
    name: "ListKeysRequest",
    kind: Kind::Structure(&[
        Member::optional("Limit", || &LIMIT_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_KEYS_RESPONSE: Shape = Shape {
    name: "ListKeysResponse",
    kind: Kind::Structure(&[
        Member::optional("Keys", || &KEY_LIST),
        Member::optional("NextMarker", || &MARKER_TYPE),
        Member::optional("Truncated", || &BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static LIST_RETIRABLE_GRANTS_REQUEST: Shape = Shape {
    name: "ListRetirableGrantsRequest",
    kind: Kind::Structure(&[
        Member::optional("Limit", || &LIMIT_TYPE),
        Member::optional("Marker", || &MARKER_TYPE),
        Member::required("RetiringPrincipal", || &PRINCIPAL_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static MAC_ALGORITHM_SPEC: Shape = Shape {
    name: "MacAlgorithmSpec",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["HMAC_SHA_224", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"],
    },
    sensitive: false,
};
pub(super) static MAC_ALGORITHM_SPEC_LIST: Shape = Shape {
    name: "MacAlgorithmSpecList",
    kind: Kind::List {
        member: &MAC_ALGORITHM_SPEC,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static MARKER_TYPE: Shape = Shape {
    name: "MarkerType",
    kind: Kind::String {
        pattern: "[\\u0020-\\u00FF]*",
        length: Range { min: Some(1), max: Some(1024) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static MULTI_REGION_CONFIGURATION: Shape = Shape {
    name: "MultiRegionConfiguration",
    kind: Kind::Structure(&[
        Member::optional("MultiRegionKeyType", || &MULTI_REGION_KEY_TYPE),
        Member::optional("PrimaryKey", || &MULTI_REGION_KEY),
        Member::optional("ReplicaKeys", || &MULTI_REGION_KEY_LIST),
    ]),
    sensitive: false,
};
pub(super) static MULTI_REGION_KEY: Shape = Shape {
    name: "MultiRegionKey",
    kind: Kind::Structure(&[
        Member::optional("Arn", || &ARN_TYPE),
        Member::optional("Region", || &REGION_TYPE),
    ]),
    sensitive: false,
};
pub(super) static MULTI_REGION_KEY_LIST: Shape = Shape {
    name: "MultiRegionKeyList",
    kind: Kind::List { member: &MULTI_REGION_KEY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static MULTI_REGION_KEY_TYPE: Shape = Shape {
    name: "MultiRegionKeyType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["PRIMARY", "REPLICA"] },
    sensitive: false,
};
pub(super) static NULLABLE_BOOLEAN_TYPE: Shape =
    Shape { name: "NullableBooleanType", kind: Kind::Boolean, sensitive: false };
pub(super) static NUMBER_OF_BYTES_TYPE: Shape = Shape {
    name: "NumberOfBytesType",
    kind: Kind::Integer(Range { min: Some(1), max: Some(1024) }),
    sensitive: false,
};
pub(super) static ORIGIN_TYPE: Shape = Shape {
    name: "OriginType",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["AWS_KMS", "EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"],
    },
    sensitive: false,
};
pub(super) static PENDING_WINDOW_IN_DAYS_TYPE: Shape = Shape {
    name: "PendingWindowInDaysType",
    kind: Kind::Integer(Range { min: Some(1), max: Some(365) }),
    sensitive: false,
};
pub(super) static PLAINTEXT_TYPE: Shape = Shape {
    name: "PlaintextType",
    kind: Kind::Blob(Range { min: Some(1), max: Some(4096) }),
    sensitive: true,
};
pub(super) static POLICY_NAME_TYPE: Shape = Shape {
    name: "PolicyNameType",
    kind: Kind::String { pattern: "[\\w]+", length: Range { min: Some(1), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static POLICY_TYPE: Shape = Shape {
    name: "PolicyType",
    kind: Kind::String {
        pattern: "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
        length: Range { min: Some(1), max: Some(131072) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static PRINCIPAL_ID_TYPE: Shape = Shape {
    name: "PrincipalIdType",
    kind: Kind::String {
        pattern: "^[\\w+=,.@:/-]+$",
        length: Range { min: Some(1), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static PUT_KEY_POLICY_REQUEST: Shape = Shape {
    name: "PutKeyPolicyRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("PolicyName", || &POLICY_NAME_TYPE),
        Member::required("Policy", || &POLICY_TYPE),
        Member::optional("BypassPolicyLockoutSafetyCheck", || &BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static RE_ENCRYPT_REQUEST: Shape = Shape {
    name: "ReEncryptRequest",
    kind: Kind::Structure(&[
        Member::optional("CiphertextBlob", || &CIPHERTEXT_TYPE),
        Member::optional("SourceEncryptionContext", || &ENCRYPTION_CONTEXT_TYPE),
        Member::optional("SourceKeyId", || &KEY_ID_TYPE),
        Member::required("DestinationKeyId", || &KEY_ID_TYPE),
        Member::optional("DestinationEncryptionContext", || &ENCRYPTION_CONTEXT_TYPE),
        Member::optional("SourceEncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
        Member::optional("DestinationEncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
        Member::optional("GrantTokens", || &GRANT_TOKEN_LIST),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
        Member::optional("DryRunModifiers", || &DRY_RUN_MODIFIER_LIST),
    ]),
    sensitive: false,
};
pub(super) static RE_ENCRYPT_RESPONSE: Shape = Shape {
    name: "ReEncryptResponse",
    kind: Kind::Structure(&[
        Member::optional("CiphertextBlob", || &CIPHERTEXT_TYPE),
        Member::optional("SourceKeyId", || &KEY_ID_TYPE),
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("SourceEncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
        Member::optional("DestinationEncryptionAlgorithm", || &ENCRYPTION_ALGORITHM_SPEC),
        Member::optional("SourceKeyMaterialId", || &BACKING_KEY_ID_TYPE),
        Member::optional("DestinationKeyMaterialId", || &BACKING_KEY_ID_TYPE),
    ]),
    sensitive: false,
};
pub(super) static RECIPIENT_INFO: Shape = Shape {
    name: "RecipientInfo",
    kind: Kind::Structure(&[
        Member::optional("KeyEncryptionAlgorithm", || &KEY_ENCRYPTION_MECHANISM),
        Member::optional("AttestationDocument", || &ATTESTATION_DOCUMENT_TYPE),
    ]),
    sensitive: false,
};
pub(super) static REGION_TYPE: Shape = Shape {
    name: "RegionType",
    kind: Kind::String {
        pattern: "^([a-z]+-){2,3}\\d+$",
        length: Range { min: Some(1), max: Some(32) },
        values: &[],
    },
    sensitive: false,
};
pub(super) static RETIRE_GRANT_REQUEST: Shape = Shape {
    name: "RetireGrantRequest",
    kind: Kind::Structure(&[
        Member::optional("GrantToken", || &GRANT_TOKEN_TYPE),
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("GrantId", || &GRANT_ID_TYPE),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static REVOKE_GRANT_REQUEST: Shape = Shape {
    name: "RevokeGrantRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::required("GrantId", || &GRANT_ID_TYPE),
        Member::optional("DryRun", || &NULLABLE_BOOLEAN_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SCHEDULE_KEY_DELETION_REQUEST: Shape = Shape {
    name: "ScheduleKeyDeletionRequest",
    kind: Kind::Structure(&[
        Member::required("KeyId", || &KEY_ID_TYPE),
        Member::optional("PendingWindowInDays", || &PENDING_WINDOW_IN_DAYS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SCHEDULE_KEY_DELETION_RESPONSE: Shape = Shape {
    name: "ScheduleKeyDeletionResponse",
    kind: Kind::Structure(&[
        Member::optional("KeyId", || &KEY_ID_TYPE),
        Member::optional("DeletionDate", || &DATE_TYPE),
        Member::optional("KeyState", || &KEY_STATE),
        Member::optional("PendingWindowInDays", || &PENDING_WINDOW_IN_DAYS_TYPE),
    ]),
    sensitive: false,
};
pub(super) static SIGNING_ALGORITHM_SPEC: Shape = Shape {
    name: "SigningAlgorithmSpec",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "RSASSA_PSS_SHA_256",
            "RSASSA_PSS_SHA_384",
            "RSASSA_PSS_SHA_512",
            "RSASSA_PKCS1_V1_5_SHA_256",
            "RSASSA_PKCS1_V1_5_SHA_384",
            "RSASSA_PKCS1_V1_5_SHA_512",
            "ECDSA_SHA_256",
            "ECDSA_SHA_384",
            "ECDSA_SHA_512",
            "SM2DSA",
            "ML_DSA_SHAKE_256",
            "ED25519_SHA_512",
            "ED25519_PH_SHA_512",
        ],
    },
    sensitive: false,
};
pub(super) static SIGNING_ALGORITHM_SPEC_LIST: Shape = Shape {
    name: "SigningAlgorithmSpecList",
    kind: Kind::List {
        member: &SIGNING_ALGORITHM_SPEC,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};
pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[
        Member::required("TagKey", || &TAG_KEY_TYPE),
        Member::required("TagValue", || &TAG_VALUE_TYPE),
    ]),
    sensitive: false,
};
pub(super) static TAG_KEY_TYPE: Shape = Shape {
    name: "TagKeyType",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(128) }, values: &[] },
    sensitive: false,
};
pub(super) static TAG_LIST: Shape = Shape {
    name: "TagList",
    kind: Kind::List { member: &TAG, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};
pub(super) static TAG_VALUE_TYPE: Shape = Shape {
    name: "TagValueType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(256) }, values: &[] },
    sensitive: false,
};
pub(super) static XKS_KEY_CONFIGURATION_TYPE: Shape = Shape {
    name: "XksKeyConfigurationType",
    kind: Kind::Structure(&[Member::optional("Id", || &XKS_KEY_ID_TYPE)]),
    sensitive: false,
};
pub(super) static XKS_KEY_ID_TYPE: Shape = Shape {
    name: "XksKeyIdType",
    kind: Kind::String {
        pattern: "^[a-zA-Z0-9-_.]+$",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};
pub(super) const ALREADY_EXISTS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "AlreadyExistsException", code: "AlreadyExistsException", status: 400 };

pub(super) const CLOUD_HSM_CLUSTER_INVALID_CONFIGURATION_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "CloudHsmClusterInvalidConfigurationException",
    code: "CloudHsmClusterInvalidConfigurationException",
    status: 400,
};

pub(super) const CUSTOM_KEY_STORE_INVALID_STATE_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "CustomKeyStoreInvalidStateException",
    code: "CustomKeyStoreInvalidStateException",
    status: 400,
};

pub(super) const CUSTOM_KEY_STORE_NOT_FOUND_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "CustomKeyStoreNotFoundException",
    code: "CustomKeyStoreNotFoundException",
    status: 400,
};

pub(super) const DEPENDENCY_TIMEOUT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "DependencyTimeoutException", code: "DependencyTimeoutException", status: 500 };

pub(super) const DISABLED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "DisabledException", code: "DisabledException", status: 400 };

pub(super) const DRY_RUN_OPERATION_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "DryRunOperationException", code: "DryRunOperationException", status: 400 };

pub(super) const INCORRECT_KEY_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "IncorrectKeyException", code: "IncorrectKeyException", status: 400 };

pub(super) const INVALID_ALIAS_NAME_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidAliasNameException", code: "InvalidAliasNameException", status: 400 };

pub(super) const INVALID_ARN_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidArnException", code: "InvalidArnException", status: 400 };

pub(super) const INVALID_CIPHERTEXT_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidCiphertextException", code: "InvalidCiphertextException", status: 400 };

pub(super) const INVALID_GRANT_ID_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidGrantIdException", code: "InvalidGrantIdException", status: 400 };

pub(super) const INVALID_GRANT_TOKEN_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidGrantTokenException", code: "InvalidGrantTokenException", status: 400 };

pub(super) const INVALID_KEY_USAGE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidKeyUsageException", code: "InvalidKeyUsageException", status: 400 };

pub(super) const INVALID_MARKER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidMarkerException", code: "InvalidMarkerException", status: 400 };

pub(super) const KMS_INTERNAL_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "KMSInternalException", code: "KMSInternalException", status: 500 };

pub(super) const KMS_INVALID_STATE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "KMSInvalidStateException", code: "KMSInvalidStateException", status: 400 };

pub(super) const KEY_UNAVAILABLE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "KeyUnavailableException", code: "KeyUnavailableException", status: 500 };

pub(super) const LIMIT_EXCEEDED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LimitExceededException", code: "LimitExceededException", status: 400 };

pub(super) const MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "MalformedPolicyDocumentException",
    code: "MalformedPolicyDocumentException",
    status: 400,
};

pub(super) const NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "NotFoundException", code: "NotFoundException", status: 400 };

pub(super) const TAG_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "TagException", code: "TagException", status: 400 };

pub(super) const UNSUPPORTED_OPERATION_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "UnsupportedOperationException", code: "UnsupportedOperationException", status: 400 };

pub(super) const XKS_KEY_ALREADY_IN_USE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "XksKeyAlreadyInUseException", code: "XksKeyAlreadyInUseException", status: 400 };

pub(super) const XKS_KEY_INVALID_CONFIGURATION_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "XksKeyInvalidConfigurationException",
    code: "XksKeyInvalidConfigurationException",
    status: 400,
};

pub(super) const XKS_KEY_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "XksKeyNotFoundException", code: "XksKeyNotFoundException", status: 400 };
