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
        Member { name: "AliasName", wire_name: "AliasName", required: false, shape: || &ALIAS_NAME_TYPE },
        Member { name: "AliasArn", wire_name: "AliasArn", required: false, shape: || &ARN_TYPE },
        Member { name: "TargetKeyId", wire_name: "TargetKeyId", required: false, shape: || &KEY_ID_TYPE },
        Member { name: "CreationDate", wire_name: "CreationDate", required: false, shape: || &DATE_TYPE },
        Member {
            name: "LastUpdatedDate",
            wire_name: "LastUpdatedDate",
            required: false,
            shape: || &DATE_TYPE,
        },
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
    kind: Kind::Structure(&[Member {
        name: "KeyId",
        wire_name: "KeyId",
        required: true,
        shape: || &KEY_ID_TYPE,
    }]),
    sensitive: false,
};

pub(super) static CANCEL_KEY_DELETION_RESPONSE: Shape = Shape {
    name: "CancelKeyDeletionResponse",
    kind: Kind::Structure(&[Member {
        name: "KeyId",
        wire_name: "KeyId",
        required: false,
        shape: || &KEY_ID_TYPE,
    }]),
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
        Member { name: "AliasName", wire_name: "AliasName", required: true, shape: || &ALIAS_NAME_TYPE },
        Member { name: "TargetKeyId", wire_name: "TargetKeyId", required: true, shape: || &KEY_ID_TYPE },
    ]),
    sensitive: false,
};

pub(super) static CREATE_KEY_REQUEST: Shape = Shape {
    name: "CreateKeyRequest",
    kind: Kind::Structure(&[
        Member { name: "Policy", wire_name: "Policy", required: false, shape: || &POLICY_TYPE },
        Member {
            name: "Description",
            wire_name: "Description",
            required: false,
            shape: || &DESCRIPTION_TYPE,
        },
        Member { name: "KeyUsage", wire_name: "KeyUsage", required: false, shape: || &KEY_USAGE_TYPE },
        Member {
            name: "CustomerMasterKeySpec",
            wire_name: "CustomerMasterKeySpec",
            required: false,
            shape: || &CUSTOMER_MASTER_KEY_SPEC,
        },
        Member { name: "KeySpec", wire_name: "KeySpec", required: false, shape: || &KEY_SPEC },
        Member { name: "Origin", wire_name: "Origin", required: false, shape: || &ORIGIN_TYPE },
        Member {
            name: "CustomKeyStoreId",
            wire_name: "CustomKeyStoreId",
            required: false,
            shape: || &CUSTOM_KEY_STORE_ID_TYPE,
        },
        Member {
            name: "BypassPolicyLockoutSafetyCheck",
            wire_name: "BypassPolicyLockoutSafetyCheck",
            required: false,
            shape: || &BOOLEAN_TYPE,
        },
        Member { name: "Tags", wire_name: "Tags", required: false, shape: || &TAG_LIST },
        Member {
            name: "MultiRegion",
            wire_name: "MultiRegion",
            required: false,
            shape: || &NULLABLE_BOOLEAN_TYPE,
        },
        Member { name: "XksKeyId", wire_name: "XksKeyId", required: false, shape: || &XKS_KEY_ID_TYPE },
    ]),
    sensitive: false,
};

pub(super) static CREATE_KEY_RESPONSE: Shape = Shape {
    name: "CreateKeyResponse",
    kind: Kind::Structure(&[Member {
        name: "KeyMetadata",
        wire_name: "KeyMetadata",
        required: false,
        shape: || &KEY_METADATA,
    }]),
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
        Member {
            name: "CiphertextBlob",
            wire_name: "CiphertextBlob",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member {
            name: "EncryptionContext",
            wire_name: "EncryptionContext",
            required: false,
            shape: || &ENCRYPTION_CONTEXT_TYPE,
        },
        Member {
            name: "GrantTokens",
            wire_name: "GrantTokens",
            required: false,
            shape: || &GRANT_TOKEN_LIST,
        },
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member {
            name: "EncryptionAlgorithm",
            wire_name: "EncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
        Member { name: "Recipient", wire_name: "Recipient", required: false, shape: || &RECIPIENT_INFO },
        Member { name: "DryRun", wire_name: "DryRun", required: false, shape: || &NULLABLE_BOOLEAN_TYPE },
        Member {
            name: "DryRunModifiers",
            wire_name: "DryRunModifiers",
            required: false,
            shape: || &DRY_RUN_MODIFIER_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static DECRYPT_RESPONSE: Shape = Shape {
    name: "DecryptResponse",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member { name: "Plaintext", wire_name: "Plaintext", required: false, shape: || &PLAINTEXT_TYPE },
        Member {
            name: "EncryptionAlgorithm",
            wire_name: "EncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
        Member {
            name: "CiphertextForRecipient",
            wire_name: "CiphertextForRecipient",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member {
            name: "KeyMaterialId",
            wire_name: "KeyMaterialId",
            required: false,
            shape: || &BACKING_KEY_ID_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static DELETE_ALIAS_REQUEST: Shape = Shape {
    name: "DeleteAliasRequest",
    kind: Kind::Structure(&[Member {
        name: "AliasName",
        wire_name: "AliasName",
        required: true,
        shape: || &ALIAS_NAME_TYPE,
    }]),
    sensitive: false,
};

pub(super) static DESCRIBE_KEY_REQUEST: Shape = Shape {
    name: "DescribeKeyRequest",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member {
            name: "GrantTokens",
            wire_name: "GrantTokens",
            required: false,
            shape: || &GRANT_TOKEN_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_KEY_RESPONSE: Shape = Shape {
    name: "DescribeKeyResponse",
    kind: Kind::Structure(&[Member {
        name: "KeyMetadata",
        wire_name: "KeyMetadata",
        required: false,
        shape: || &KEY_METADATA,
    }]),
    sensitive: false,
};

pub(super) static DESCRIPTION_TYPE: Shape = Shape {
    name: "DescriptionType",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(8192) }, values: &[] },
    sensitive: false,
};

pub(super) static DISABLE_KEY_REQUEST: Shape = Shape {
    name: "DisableKeyRequest",
    kind: Kind::Structure(&[Member {
        name: "KeyId",
        wire_name: "KeyId",
        required: true,
        shape: || &KEY_ID_TYPE,
    }]),
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
    kind: Kind::Structure(&[Member {
        name: "KeyId",
        wire_name: "KeyId",
        required: true,
        shape: || &KEY_ID_TYPE,
    }]),
    sensitive: false,
};

pub(super) static ENCRYPT_REQUEST: Shape = Shape {
    name: "EncryptRequest",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member { name: "Plaintext", wire_name: "Plaintext", required: true, shape: || &PLAINTEXT_TYPE },
        Member {
            name: "EncryptionContext",
            wire_name: "EncryptionContext",
            required: false,
            shape: || &ENCRYPTION_CONTEXT_TYPE,
        },
        Member {
            name: "GrantTokens",
            wire_name: "GrantTokens",
            required: false,
            shape: || &GRANT_TOKEN_LIST,
        },
        Member {
            name: "EncryptionAlgorithm",
            wire_name: "EncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
        Member { name: "DryRun", wire_name: "DryRun", required: false, shape: || &NULLABLE_BOOLEAN_TYPE },
    ]),
    sensitive: false,
};

pub(super) static ENCRYPT_RESPONSE: Shape = Shape {
    name: "EncryptResponse",
    kind: Kind::Structure(&[
        Member {
            name: "CiphertextBlob",
            wire_name: "CiphertextBlob",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member {
            name: "EncryptionAlgorithm",
            wire_name: "EncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
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
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member {
            name: "EncryptionContext",
            wire_name: "EncryptionContext",
            required: false,
            shape: || &ENCRYPTION_CONTEXT_TYPE,
        },
        Member {
            name: "NumberOfBytes",
            wire_name: "NumberOfBytes",
            required: false,
            shape: || &NUMBER_OF_BYTES_TYPE,
        },
        Member { name: "KeySpec", wire_name: "KeySpec", required: false, shape: || &DATA_KEY_SPEC },
        Member {
            name: "GrantTokens",
            wire_name: "GrantTokens",
            required: false,
            shape: || &GRANT_TOKEN_LIST,
        },
        Member { name: "Recipient", wire_name: "Recipient", required: false, shape: || &RECIPIENT_INFO },
        Member { name: "DryRun", wire_name: "DryRun", required: false, shape: || &NULLABLE_BOOLEAN_TYPE },
    ]),
    sensitive: false,
};

pub(super) static GENERATE_DATA_KEY_RESPONSE: Shape = Shape {
    name: "GenerateDataKeyResponse",
    kind: Kind::Structure(&[
        Member {
            name: "CiphertextBlob",
            wire_name: "CiphertextBlob",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member { name: "Plaintext", wire_name: "Plaintext", required: false, shape: || &PLAINTEXT_TYPE },
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member {
            name: "CiphertextForRecipient",
            wire_name: "CiphertextForRecipient",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member {
            name: "KeyMaterialId",
            wire_name: "KeyMaterialId",
            required: false,
            shape: || &BACKING_KEY_ID_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static GENERATE_DATA_KEY_WITHOUT_PLAINTEXT_REQUEST: Shape = Shape {
    name: "GenerateDataKeyWithoutPlaintextRequest",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member {
            name: "EncryptionContext",
            wire_name: "EncryptionContext",
            required: false,
            shape: || &ENCRYPTION_CONTEXT_TYPE,
        },
        Member { name: "KeySpec", wire_name: "KeySpec", required: false, shape: || &DATA_KEY_SPEC },
        Member {
            name: "NumberOfBytes",
            wire_name: "NumberOfBytes",
            required: false,
            shape: || &NUMBER_OF_BYTES_TYPE,
        },
        Member {
            name: "GrantTokens",
            wire_name: "GrantTokens",
            required: false,
            shape: || &GRANT_TOKEN_LIST,
        },
        Member { name: "DryRun", wire_name: "DryRun", required: false, shape: || &NULLABLE_BOOLEAN_TYPE },
    ]),
    sensitive: false,
};

pub(super) static GENERATE_DATA_KEY_WITHOUT_PLAINTEXT_RESPONSE: Shape = Shape {
    name: "GenerateDataKeyWithoutPlaintextResponse",
    kind: Kind::Structure(&[
        Member {
            name: "CiphertextBlob",
            wire_name: "CiphertextBlob",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member {
            name: "KeyMaterialId",
            wire_name: "KeyMaterialId",
            required: false,
            shape: || &BACKING_KEY_ID_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static GET_KEY_POLICY_REQUEST: Shape = Shape {
    name: "GetKeyPolicyRequest",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member { name: "PolicyName", wire_name: "PolicyName", required: false, shape: || &POLICY_NAME_TYPE },
    ]),
    sensitive: false,
};

pub(super) static GET_KEY_POLICY_RESPONSE: Shape = Shape {
    name: "GetKeyPolicyResponse",
    kind: Kind::Structure(&[
        Member { name: "Policy", wire_name: "Policy", required: false, shape: || &POLICY_TYPE },
        Member { name: "PolicyName", wire_name: "PolicyName", required: false, shape: || &POLICY_NAME_TYPE },
    ]),
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
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member { name: "KeyArn", wire_name: "KeyArn", required: false, shape: || &ARN_TYPE },
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
        Member {
            name: "AWSAccountId",
            wire_name: "AWSAccountId",
            required: false,
            shape: || &AWS_ACCOUNT_ID_TYPE,
        },
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member { name: "Arn", wire_name: "Arn", required: false, shape: || &ARN_TYPE },
        Member { name: "CreationDate", wire_name: "CreationDate", required: false, shape: || &DATE_TYPE },
        Member { name: "Enabled", wire_name: "Enabled", required: false, shape: || &BOOLEAN_TYPE },
        Member {
            name: "Description",
            wire_name: "Description",
            required: false,
            shape: || &DESCRIPTION_TYPE,
        },
        Member { name: "KeyUsage", wire_name: "KeyUsage", required: false, shape: || &KEY_USAGE_TYPE },
        Member { name: "KeyState", wire_name: "KeyState", required: false, shape: || &KEY_STATE },
        Member { name: "DeletionDate", wire_name: "DeletionDate", required: false, shape: || &DATE_TYPE },
        Member { name: "ValidTo", wire_name: "ValidTo", required: false, shape: || &DATE_TYPE },
        Member { name: "Origin", wire_name: "Origin", required: false, shape: || &ORIGIN_TYPE },
        Member {
            name: "CustomKeyStoreId",
            wire_name: "CustomKeyStoreId",
            required: false,
            shape: || &CUSTOM_KEY_STORE_ID_TYPE,
        },
        Member {
            name: "CloudHsmClusterId",
            wire_name: "CloudHsmClusterId",
            required: false,
            shape: || &CLOUD_HSM_CLUSTER_ID_TYPE,
        },
        Member {
            name: "ExpirationModel",
            wire_name: "ExpirationModel",
            required: false,
            shape: || &EXPIRATION_MODEL_TYPE,
        },
        Member { name: "KeyManager", wire_name: "KeyManager", required: false, shape: || &KEY_MANAGER_TYPE },
        Member {
            name: "CustomerMasterKeySpec",
            wire_name: "CustomerMasterKeySpec",
            required: false,
            shape: || &CUSTOMER_MASTER_KEY_SPEC,
        },
        Member { name: "KeySpec", wire_name: "KeySpec", required: false, shape: || &KEY_SPEC },
        Member {
            name: "EncryptionAlgorithms",
            wire_name: "EncryptionAlgorithms",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC_LIST,
        },
        Member {
            name: "SigningAlgorithms",
            wire_name: "SigningAlgorithms",
            required: false,
            shape: || &SIGNING_ALGORITHM_SPEC_LIST,
        },
        Member {
            name: "KeyAgreementAlgorithms",
            wire_name: "KeyAgreementAlgorithms",
            required: false,
            shape: || &KEY_AGREEMENT_ALGORITHM_SPEC_LIST,
        },
        Member {
            name: "MultiRegion",
            wire_name: "MultiRegion",
            required: false,
            shape: || &NULLABLE_BOOLEAN_TYPE,
        },
        Member {
            name: "MultiRegionConfiguration",
            wire_name: "MultiRegionConfiguration",
            required: false,
            shape: || &MULTI_REGION_CONFIGURATION,
        },
        Member {
            name: "PendingDeletionWindowInDays",
            wire_name: "PendingDeletionWindowInDays",
            required: false,
            shape: || &PENDING_WINDOW_IN_DAYS_TYPE,
        },
        Member {
            name: "MacAlgorithms",
            wire_name: "MacAlgorithms",
            required: false,
            shape: || &MAC_ALGORITHM_SPEC_LIST,
        },
        Member {
            name: "XksKeyConfiguration",
            wire_name: "XksKeyConfiguration",
            required: false,
            shape: || &XKS_KEY_CONFIGURATION_TYPE,
        },
        Member {
            name: "CurrentKeyMaterialId",
            wire_name: "CurrentKeyMaterialId",
            required: false,
            shape: || &BACKING_KEY_ID_TYPE,
        },
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
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member { name: "Limit", wire_name: "Limit", required: false, shape: || &LIMIT_TYPE },
        Member { name: "Marker", wire_name: "Marker", required: false, shape: || &MARKER_TYPE },
    ]),
    sensitive: false,
};

pub(super) static LIST_ALIASES_RESPONSE: Shape = Shape {
    name: "ListAliasesResponse",
    kind: Kind::Structure(&[
        Member { name: "Aliases", wire_name: "Aliases", required: false, shape: || &ALIAS_LIST },
        Member { name: "NextMarker", wire_name: "NextMarker", required: false, shape: || &MARKER_TYPE },
        Member { name: "Truncated", wire_name: "Truncated", required: false, shape: || &BOOLEAN_TYPE },
    ]),
    sensitive: false,
};

pub(super) static LIST_KEYS_REQUEST: Shape = Shape {
    name: "ListKeysRequest",
    kind: Kind::Structure(&[
        Member { name: "Limit", wire_name: "Limit", required: false, shape: || &LIMIT_TYPE },
        Member { name: "Marker", wire_name: "Marker", required: false, shape: || &MARKER_TYPE },
    ]),
    sensitive: false,
};

pub(super) static LIST_KEYS_RESPONSE: Shape = Shape {
    name: "ListKeysResponse",
    kind: Kind::Structure(&[
        Member { name: "Keys", wire_name: "Keys", required: false, shape: || &KEY_LIST },
        Member { name: "NextMarker", wire_name: "NextMarker", required: false, shape: || &MARKER_TYPE },
        Member { name: "Truncated", wire_name: "Truncated", required: false, shape: || &BOOLEAN_TYPE },
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
        Member {
            name: "MultiRegionKeyType",
            wire_name: "MultiRegionKeyType",
            required: false,
            shape: || &MULTI_REGION_KEY_TYPE,
        },
        Member { name: "PrimaryKey", wire_name: "PrimaryKey", required: false, shape: || &MULTI_REGION_KEY },
        Member {
            name: "ReplicaKeys",
            wire_name: "ReplicaKeys",
            required: false,
            shape: || &MULTI_REGION_KEY_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static MULTI_REGION_KEY: Shape = Shape {
    name: "MultiRegionKey",
    kind: Kind::Structure(&[
        Member { name: "Arn", wire_name: "Arn", required: false, shape: || &ARN_TYPE },
        Member { name: "Region", wire_name: "Region", required: false, shape: || &REGION_TYPE },
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

pub(super) static PUT_KEY_POLICY_REQUEST: Shape = Shape {
    name: "PutKeyPolicyRequest",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member { name: "PolicyName", wire_name: "PolicyName", required: false, shape: || &POLICY_NAME_TYPE },
        Member { name: "Policy", wire_name: "Policy", required: true, shape: || &POLICY_TYPE },
        Member {
            name: "BypassPolicyLockoutSafetyCheck",
            wire_name: "BypassPolicyLockoutSafetyCheck",
            required: false,
            shape: || &BOOLEAN_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static RE_ENCRYPT_REQUEST: Shape = Shape {
    name: "ReEncryptRequest",
    kind: Kind::Structure(&[
        Member {
            name: "CiphertextBlob",
            wire_name: "CiphertextBlob",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member {
            name: "SourceEncryptionContext",
            wire_name: "SourceEncryptionContext",
            required: false,
            shape: || &ENCRYPTION_CONTEXT_TYPE,
        },
        Member { name: "SourceKeyId", wire_name: "SourceKeyId", required: false, shape: || &KEY_ID_TYPE },
        Member {
            name: "DestinationKeyId",
            wire_name: "DestinationKeyId",
            required: true,
            shape: || &KEY_ID_TYPE,
        },
        Member {
            name: "DestinationEncryptionContext",
            wire_name: "DestinationEncryptionContext",
            required: false,
            shape: || &ENCRYPTION_CONTEXT_TYPE,
        },
        Member {
            name: "SourceEncryptionAlgorithm",
            wire_name: "SourceEncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
        Member {
            name: "DestinationEncryptionAlgorithm",
            wire_name: "DestinationEncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
        Member {
            name: "GrantTokens",
            wire_name: "GrantTokens",
            required: false,
            shape: || &GRANT_TOKEN_LIST,
        },
        Member { name: "DryRun", wire_name: "DryRun", required: false, shape: || &NULLABLE_BOOLEAN_TYPE },
        Member {
            name: "DryRunModifiers",
            wire_name: "DryRunModifiers",
            required: false,
            shape: || &DRY_RUN_MODIFIER_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static RE_ENCRYPT_RESPONSE: Shape = Shape {
    name: "ReEncryptResponse",
    kind: Kind::Structure(&[
        Member {
            name: "CiphertextBlob",
            wire_name: "CiphertextBlob",
            required: false,
            shape: || &CIPHERTEXT_TYPE,
        },
        Member { name: "SourceKeyId", wire_name: "SourceKeyId", required: false, shape: || &KEY_ID_TYPE },
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member {
            name: "SourceEncryptionAlgorithm",
            wire_name: "SourceEncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
        Member {
            name: "DestinationEncryptionAlgorithm",
            wire_name: "DestinationEncryptionAlgorithm",
            required: false,
            shape: || &ENCRYPTION_ALGORITHM_SPEC,
        },
        Member {
            name: "SourceKeyMaterialId",
            wire_name: "SourceKeyMaterialId",
            required: false,
            shape: || &BACKING_KEY_ID_TYPE,
        },
        Member {
            name: "DestinationKeyMaterialId",
            wire_name: "DestinationKeyMaterialId",
            required: false,
            shape: || &BACKING_KEY_ID_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static RECIPIENT_INFO: Shape = Shape {
    name: "RecipientInfo",
    kind: Kind::Structure(&[
        Member {
            name: "KeyEncryptionAlgorithm",
            wire_name: "KeyEncryptionAlgorithm",
            required: false,
            shape: || &KEY_ENCRYPTION_MECHANISM,
        },
        Member {
            name: "AttestationDocument",
            wire_name: "AttestationDocument",
            required: false,
            shape: || &ATTESTATION_DOCUMENT_TYPE,
        },
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

pub(super) static SCHEDULE_KEY_DELETION_REQUEST: Shape = Shape {
    name: "ScheduleKeyDeletionRequest",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: true, shape: || &KEY_ID_TYPE },
        Member {
            name: "PendingWindowInDays",
            wire_name: "PendingWindowInDays",
            required: false,
            shape: || &PENDING_WINDOW_IN_DAYS_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static SCHEDULE_KEY_DELETION_RESPONSE: Shape = Shape {
    name: "ScheduleKeyDeletionResponse",
    kind: Kind::Structure(&[
        Member { name: "KeyId", wire_name: "KeyId", required: false, shape: || &KEY_ID_TYPE },
        Member { name: "DeletionDate", wire_name: "DeletionDate", required: false, shape: || &DATE_TYPE },
        Member { name: "KeyState", wire_name: "KeyState", required: false, shape: || &KEY_STATE },
        Member {
            name: "PendingWindowInDays",
            wire_name: "PendingWindowInDays",
            required: false,
            shape: || &PENDING_WINDOW_IN_DAYS_TYPE,
        },
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
        Member { name: "TagKey", wire_name: "TagKey", required: true, shape: || &TAG_KEY_TYPE },
        Member { name: "TagValue", wire_name: "TagValue", required: true, shape: || &TAG_VALUE_TYPE },
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
    kind: Kind::Structure(&[Member {
        name: "Id",
        wire_name: "Id",
        required: false,
        shape: || &XKS_KEY_ID_TYPE,
    }]),
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
