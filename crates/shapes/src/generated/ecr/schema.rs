// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

use crate::{ErrorMeta, Kind, Member, Range, Shape};

pub(super) static ARN: Shape = Shape {
    name: "Arn",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static AUTHORIZATION_DATA: Shape = Shape {
    name: "AuthorizationData",
    kind: Kind::Structure(&[
        Member {
            name: "authorizationToken",
            wire_name: "authorizationToken",
            required: false,
            shape: || &BASE64,
        },
        Member {
            name: "expiresAt",
            wire_name: "expiresAt",
            required: false,
            shape: || &EXPIRATION_TIMESTAMP,
        },
        Member {
            name: "proxyEndpoint",
            wire_name: "proxyEndpoint",
            required: false,
            shape: || &PROXY_ENDPOINT,
        },
    ]),
    sensitive: false,
};

pub(super) static AUTHORIZATION_DATA_LIST: Shape = Shape {
    name: "AuthorizationDataList",
    kind: Kind::List {
        member: &AUTHORIZATION_DATA,
        wire_name: "member",
        flattened: false,
        length: Range::ANY,
    },
    sensitive: false,
};

pub(super) static BASE64: Shape = Shape {
    name: "Base64",
    kind: Kind::String { pattern: "^\\S+$", length: Range::ANY, values: &[] },
    sensitive: true,
};

pub(super) static BATCH_CHECK_LAYER_AVAILABILITY_REQUEST: Shape = Shape {
    name: "BatchCheckLayerAvailabilityRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member {
            name: "layerDigests",
            wire_name: "layerDigests",
            required: true,
            shape: || &BATCHED_OPERATION_LAYER_DIGEST_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static BATCH_CHECK_LAYER_AVAILABILITY_RESPONSE: Shape = Shape {
    name: "BatchCheckLayerAvailabilityResponse",
    kind: Kind::Structure(&[
        Member { name: "layers", wire_name: "layers", required: false, shape: || &LAYER_LIST },
        Member { name: "failures", wire_name: "failures", required: false, shape: || &LAYER_FAILURE_LIST },
    ]),
    sensitive: false,
};

pub(super) static BATCH_GET_IMAGE_REQUEST: Shape = Shape {
    name: "BatchGetImageRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "imageIds", wire_name: "imageIds", required: true, shape: || &IMAGE_IDENTIFIER_LIST },
        Member {
            name: "acceptedMediaTypes",
            wire_name: "acceptedMediaTypes",
            required: false,
            shape: || &MEDIA_TYPE_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static BATCH_GET_IMAGE_RESPONSE: Shape = Shape {
    name: "BatchGetImageResponse",
    kind: Kind::Structure(&[
        Member { name: "images", wire_name: "images", required: false, shape: || &IMAGE_LIST },
        Member { name: "failures", wire_name: "failures", required: false, shape: || &IMAGE_FAILURE_LIST },
    ]),
    sensitive: false,
};

pub(super) static BATCHED_OPERATION_LAYER_DIGEST: Shape = Shape {
    name: "BatchedOperationLayerDigest",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(1000) }, values: &[] },
    sensitive: false,
};

pub(super) static BATCHED_OPERATION_LAYER_DIGEST_LIST: Shape = Shape {
    name: "BatchedOperationLayerDigestList",
    kind: Kind::List {
        member: &BATCHED_OPERATION_LAYER_DIGEST,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(100) },
    },
    sensitive: false,
};

pub(super) static COMPLETE_LAYER_UPLOAD_REQUEST: Shape = Shape {
    name: "CompleteLayerUploadRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "uploadId", wire_name: "uploadId", required: true, shape: || &UPLOAD_ID },
        Member {
            name: "layerDigests",
            wire_name: "layerDigests",
            required: true,
            shape: || &LAYER_DIGEST_LIST,
        },
    ]),
    sensitive: false,
};

pub(super) static COMPLETE_LAYER_UPLOAD_RESPONSE: Shape = Shape {
    name: "CompleteLayerUploadResponse",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "uploadId", wire_name: "uploadId", required: false, shape: || &UPLOAD_ID },
        Member { name: "layerDigest", wire_name: "layerDigest", required: false, shape: || &LAYER_DIGEST },
    ]),
    sensitive: false,
};

pub(super) static CREATE_REPOSITORY_REQUEST: Shape = Shape {
    name: "CreateRepositoryRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "tags", wire_name: "tags", required: false, shape: || &TAG_LIST },
        Member {
            name: "imageTagMutability",
            wire_name: "imageTagMutability",
            required: false,
            shape: || &IMAGE_TAG_MUTABILITY,
        },
        Member {
            name: "imageTagMutabilityExclusionFilters",
            wire_name: "imageTagMutabilityExclusionFilters",
            required: false,
            shape: || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS,
        },
        Member {
            name: "imageScanningConfiguration",
            wire_name: "imageScanningConfiguration",
            required: false,
            shape: || &IMAGE_SCANNING_CONFIGURATION,
        },
        Member {
            name: "encryptionConfiguration",
            wire_name: "encryptionConfiguration",
            required: false,
            shape: || &ENCRYPTION_CONFIGURATION,
        },
    ]),
    sensitive: false,
};

pub(super) static CREATE_REPOSITORY_RESPONSE: Shape = Shape {
    name: "CreateRepositoryResponse",
    kind: Kind::Structure(&[Member {
        name: "repository",
        wire_name: "repository",
        required: false,
        shape: || &REPOSITORY,
    }]),
    sensitive: false,
};

pub(super) static CREATION_TIMESTAMP: Shape =
    Shape { name: "CreationTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) static DELETE_REPOSITORY_POLICY_REQUEST: Shape = Shape {
    name: "DeleteRepositoryPolicyRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
    ]),
    sensitive: false,
};

pub(super) static DELETE_REPOSITORY_POLICY_RESPONSE: Shape = Shape {
    name: "DeleteRepositoryPolicyResponse",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member {
            name: "policyText",
            wire_name: "policyText",
            required: false,
            shape: || &REPOSITORY_POLICY_TEXT,
        },
    ]),
    sensitive: false,
};

pub(super) static DELETE_REPOSITORY_REQUEST: Shape = Shape {
    name: "DeleteRepositoryRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "force", wire_name: "force", required: false, shape: || &FORCE_FLAG },
    ]),
    sensitive: false,
};

pub(super) static DELETE_REPOSITORY_RESPONSE: Shape = Shape {
    name: "DeleteRepositoryResponse",
    kind: Kind::Structure(&[Member {
        name: "repository",
        wire_name: "repository",
        required: false,
        shape: || &REPOSITORY,
    }]),
    sensitive: false,
};

pub(super) static DESCRIBE_IMAGES_FILTER: Shape = Shape {
    name: "DescribeImagesFilter",
    kind: Kind::Structure(&[
        Member { name: "tagStatus", wire_name: "tagStatus", required: false, shape: || &TAG_STATUS },
        Member {
            name: "imageStatus",
            wire_name: "imageStatus",
            required: false,
            shape: || &IMAGE_STATUS_FILTER,
        },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_IMAGES_REQUEST: Shape = Shape {
    name: "DescribeImagesRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "imageIds", wire_name: "imageIds", required: false, shape: || &IMAGE_IDENTIFIER_LIST },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &NEXT_TOKEN },
        Member { name: "maxResults", wire_name: "maxResults", required: false, shape: || &MAX_RESULTS },
        Member { name: "filter", wire_name: "filter", required: false, shape: || &DESCRIBE_IMAGES_FILTER },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_IMAGES_RESPONSE: Shape = Shape {
    name: "DescribeImagesResponse",
    kind: Kind::Structure(&[
        Member {
            name: "imageDetails",
            wire_name: "imageDetails",
            required: false,
            shape: || &IMAGE_DETAIL_LIST,
        },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &NEXT_TOKEN },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_REPOSITORIES_REQUEST: Shape = Shape {
    name: "DescribeRepositoriesRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryNames",
            wire_name: "repositoryNames",
            required: false,
            shape: || &REPOSITORY_NAME_LIST,
        },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &NEXT_TOKEN },
        Member { name: "maxResults", wire_name: "maxResults", required: false, shape: || &MAX_RESULTS },
    ]),
    sensitive: false,
};

pub(super) static DESCRIBE_REPOSITORIES_RESPONSE: Shape = Shape {
    name: "DescribeRepositoriesResponse",
    kind: Kind::Structure(&[
        Member {
            name: "repositories",
            wire_name: "repositories",
            required: false,
            shape: || &REPOSITORY_LIST,
        },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &NEXT_TOKEN },
    ]),
    sensitive: false,
};

pub(super) static ENCRYPTION_CONFIGURATION: Shape = Shape {
    name: "EncryptionConfiguration",
    kind: Kind::Structure(&[
        Member {
            name: "encryptionType",
            wire_name: "encryptionType",
            required: true,
            shape: || &ENCRYPTION_TYPE,
        },
        Member { name: "kmsKey", wire_name: "kmsKey", required: false, shape: || &KMS_KEY },
    ]),
    sensitive: false,
};

pub(super) static ENCRYPTION_TYPE: Shape = Shape {
    name: "EncryptionType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["AES256", "KMS", "KMS_DSSE"] },
    sensitive: false,
};

pub(super) static EXPIRATION_TIMESTAMP: Shape =
    Shape { name: "ExpirationTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) static FINDING_SEVERITY: Shape = Shape {
    name: "FindingSeverity",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL", "UNDEFINED"],
    },
    sensitive: false,
};

pub(super) static FINDING_SEVERITY_COUNTS: Shape = Shape {
    name: "FindingSeverityCounts",
    kind: Kind::Map { key: &FINDING_SEVERITY, value: &SEVERITY_COUNT, flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static FORCE_FLAG: Shape = Shape { name: "ForceFlag", kind: Kind::Boolean, sensitive: false };

pub(super) static GET_AUTHORIZATION_TOKEN_REGISTRY_ID_LIST: Shape = Shape {
    name: "GetAuthorizationTokenRegistryIdList",
    kind: Kind::List {
        member: &REGISTRY_ID,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(10) },
    },
    sensitive: false,
};

pub(super) static GET_AUTHORIZATION_TOKEN_REQUEST: Shape = Shape {
    name: "GetAuthorizationTokenRequest",
    kind: Kind::Structure(&[Member {
        name: "registryIds",
        wire_name: "registryIds",
        required: false,
        shape: || &GET_AUTHORIZATION_TOKEN_REGISTRY_ID_LIST,
    }]),
    sensitive: false,
};

pub(super) static GET_AUTHORIZATION_TOKEN_RESPONSE: Shape = Shape {
    name: "GetAuthorizationTokenResponse",
    kind: Kind::Structure(&[Member {
        name: "authorizationData",
        wire_name: "authorizationData",
        required: false,
        shape: || &AUTHORIZATION_DATA_LIST,
    }]),
    sensitive: false,
};

pub(super) static GET_DOWNLOAD_URL_FOR_LAYER_REQUEST: Shape = Shape {
    name: "GetDownloadUrlForLayerRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "layerDigest", wire_name: "layerDigest", required: true, shape: || &LAYER_DIGEST },
    ]),
    sensitive: false,
};

pub(super) static GET_DOWNLOAD_URL_FOR_LAYER_RESPONSE: Shape = Shape {
    name: "GetDownloadUrlForLayerResponse",
    kind: Kind::Structure(&[
        Member { name: "downloadUrl", wire_name: "downloadUrl", required: false, shape: || &URL },
        Member { name: "layerDigest", wire_name: "layerDigest", required: false, shape: || &LAYER_DIGEST },
    ]),
    sensitive: false,
};

pub(super) static GET_REPOSITORY_POLICY_REQUEST: Shape = Shape {
    name: "GetRepositoryPolicyRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
    ]),
    sensitive: false,
};

pub(super) static GET_REPOSITORY_POLICY_RESPONSE: Shape = Shape {
    name: "GetRepositoryPolicyResponse",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member {
            name: "policyText",
            wire_name: "policyText",
            required: false,
            shape: || &REPOSITORY_POLICY_TEXT,
        },
    ]),
    sensitive: false,
};

pub(super) static IMAGE: Shape = Shape {
    name: "Image",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "imageId", wire_name: "imageId", required: false, shape: || &IMAGE_IDENTIFIER },
        Member {
            name: "imageManifest",
            wire_name: "imageManifest",
            required: false,
            shape: || &IMAGE_MANIFEST,
        },
        Member {
            name: "imageManifestMediaType",
            wire_name: "imageManifestMediaType",
            required: false,
            shape: || &MEDIA_TYPE,
        },
    ]),
    sensitive: false,
};

pub(super) static IMAGE_DETAIL: Shape = Shape {
    name: "ImageDetail",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "imageDigest", wire_name: "imageDigest", required: false, shape: || &IMAGE_DIGEST },
        Member { name: "imageTags", wire_name: "imageTags", required: false, shape: || &IMAGE_TAG_LIST },
        Member {
            name: "imageSizeInBytes",
            wire_name: "imageSizeInBytes",
            required: false,
            shape: || &IMAGE_SIZE_IN_BYTES,
        },
        Member {
            name: "imagePushedAt",
            wire_name: "imagePushedAt",
            required: false,
            shape: || &PUSH_TIMESTAMP,
        },
        Member {
            name: "imageScanStatus",
            wire_name: "imageScanStatus",
            required: false,
            shape: || &IMAGE_SCAN_STATUS,
        },
        Member {
            name: "imageScanFindingsSummary",
            wire_name: "imageScanFindingsSummary",
            required: false,
            shape: || &IMAGE_SCAN_FINDINGS_SUMMARY,
        },
        Member {
            name: "imageManifestMediaType",
            wire_name: "imageManifestMediaType",
            required: false,
            shape: || &MEDIA_TYPE,
        },
        Member {
            name: "artifactMediaType",
            wire_name: "artifactMediaType",
            required: false,
            shape: || &MEDIA_TYPE,
        },
        Member {
            name: "lastRecordedPullTime",
            wire_name: "lastRecordedPullTime",
            required: false,
            shape: || &RECORDED_PULL_TIMESTAMP,
        },
        Member {
            name: "subjectManifestDigest",
            wire_name: "subjectManifestDigest",
            required: false,
            shape: || &IMAGE_DIGEST,
        },
        Member { name: "imageStatus", wire_name: "imageStatus", required: false, shape: || &IMAGE_STATUS },
        Member {
            name: "lastArchivedAt",
            wire_name: "lastArchivedAt",
            required: false,
            shape: || &LAST_ARCHIVED_AT_TIMESTAMP,
        },
        Member {
            name: "lastActivatedAt",
            wire_name: "lastActivatedAt",
            required: false,
            shape: || &LAST_ACTIVATED_AT_TIMESTAMP,
        },
    ]),
    sensitive: false,
};

pub(super) static IMAGE_DETAIL_LIST: Shape = Shape {
    name: "ImageDetailList",
    kind: Kind::List { member: &IMAGE_DETAIL, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static IMAGE_DIGEST: Shape = Shape {
    name: "ImageDigest",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static IMAGE_FAILURE: Shape = Shape {
    name: "ImageFailure",
    kind: Kind::Structure(&[
        Member { name: "imageId", wire_name: "imageId", required: false, shape: || &IMAGE_IDENTIFIER },
        Member {
            name: "failureCode",
            wire_name: "failureCode",
            required: false,
            shape: || &IMAGE_FAILURE_CODE,
        },
        Member {
            name: "failureReason",
            wire_name: "failureReason",
            required: false,
            shape: || &IMAGE_FAILURE_REASON,
        },
    ]),
    sensitive: false,
};

pub(super) static IMAGE_FAILURE_CODE: Shape = Shape {
    name: "ImageFailureCode",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "InvalidImageDigest",
            "InvalidImageTag",
            "ImageTagDoesNotMatchDigest",
            "ImageNotFound",
            "MissingDigestAndTag",
            "ImageReferencedByManifestList",
            "KmsError",
            "UpstreamAccessDenied",
            "UpstreamTooManyRequests",
            "UpstreamUnavailable",
            "ImageInaccessible",
        ],
    },
    sensitive: false,
};

pub(super) static IMAGE_FAILURE_LIST: Shape = Shape {
    name: "ImageFailureList",
    kind: Kind::List { member: &IMAGE_FAILURE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static IMAGE_FAILURE_REASON: Shape = Shape {
    name: "ImageFailureReason",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static IMAGE_IDENTIFIER: Shape = Shape {
    name: "ImageIdentifier",
    kind: Kind::Structure(&[
        Member { name: "imageDigest", wire_name: "imageDigest", required: false, shape: || &IMAGE_DIGEST },
        Member { name: "imageTag", wire_name: "imageTag", required: false, shape: || &IMAGE_TAG },
    ]),
    sensitive: false,
};

pub(super) static IMAGE_IDENTIFIER_LIST: Shape = Shape {
    name: "ImageIdentifierList",
    kind: Kind::List {
        member: &IMAGE_IDENTIFIER,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(100) },
    },
    sensitive: false,
};

pub(super) static IMAGE_LIST: Shape = Shape {
    name: "ImageList",
    kind: Kind::List { member: &IMAGE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static IMAGE_MANIFEST: Shape = Shape {
    name: "ImageManifest",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(4194304) }, values: &[] },
    sensitive: false,
};

pub(super) static IMAGE_SCAN_FINDINGS_SUMMARY: Shape = Shape {
    name: "ImageScanFindingsSummary",
    kind: Kind::Structure(&[
        Member {
            name: "imageScanCompletedAt",
            wire_name: "imageScanCompletedAt",
            required: false,
            shape: || &SCAN_TIMESTAMP,
        },
        Member {
            name: "vulnerabilitySourceUpdatedAt",
            wire_name: "vulnerabilitySourceUpdatedAt",
            required: false,
            shape: || &VULNERABILITY_SOURCE_UPDATE_TIMESTAMP,
        },
        Member {
            name: "findingSeverityCounts",
            wire_name: "findingSeverityCounts",
            required: false,
            shape: || &FINDING_SEVERITY_COUNTS,
        },
    ]),
    sensitive: false,
};

pub(super) static IMAGE_SCAN_STATUS: Shape = Shape {
    name: "ImageScanStatus",
    kind: Kind::Structure(&[
        Member { name: "status", wire_name: "status", required: false, shape: || &SCAN_STATUS },
        Member {
            name: "description",
            wire_name: "description",
            required: false,
            shape: || &SCAN_STATUS_DESCRIPTION,
        },
    ]),
    sensitive: false,
};

pub(super) static IMAGE_SCANNING_CONFIGURATION: Shape = Shape {
    name: "ImageScanningConfiguration",
    kind: Kind::Structure(&[Member {
        name: "scanOnPush",
        wire_name: "scanOnPush",
        required: false,
        shape: || &SCAN_ON_PUSH_FLAG,
    }]),
    sensitive: false,
};

pub(super) static IMAGE_SIZE_IN_BYTES: Shape =
    Shape { name: "ImageSizeInBytes", kind: Kind::Long(Range::ANY), sensitive: false };

pub(super) static IMAGE_STATUS: Shape = Shape {
    name: "ImageStatus",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["ACTIVE", "ARCHIVED", "ACTIVATING"] },
    sensitive: false,
};

pub(super) static IMAGE_STATUS_FILTER: Shape = Shape {
    name: "ImageStatusFilter",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["ACTIVE", "ARCHIVED", "ACTIVATING", "ANY"],
    },
    sensitive: false,
};

pub(super) static IMAGE_TAG: Shape = Shape {
    name: "ImageTag",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(300) }, values: &[] },
    sensitive: false,
};

pub(super) static IMAGE_TAG_LIST: Shape = Shape {
    name: "ImageTagList",
    kind: Kind::List { member: &IMAGE_TAG, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static IMAGE_TAG_MUTABILITY: Shape = Shape {
    name: "ImageTagMutability",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"],
    },
    sensitive: false,
};

pub(super) static IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER: Shape = Shape {
    name: "ImageTagMutabilityExclusionFilter",
    kind: Kind::Structure(&[
        Member {
            name: "filterType",
            wire_name: "filterType",
            required: true,
            shape: || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_TYPE,
        },
        Member {
            name: "filter",
            wire_name: "filter",
            required: true,
            shape: || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_VALUE,
        },
    ]),
    sensitive: false,
};

pub(super) static IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_TYPE: Shape = Shape {
    name: "ImageTagMutabilityExclusionFilterType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["WILDCARD"] },
    sensitive: false,
};

pub(super) static IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_VALUE: Shape = Shape {
    name: "ImageTagMutabilityExclusionFilterValue",
    kind: Kind::String {
        pattern: "^[0-9a-zA-Z._*-]{1,128}$",
        length: Range { min: Some(1), max: Some(128) },
        values: &[],
    },
    sensitive: false,
};

pub(super) static IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS: Shape = Shape {
    name: "ImageTagMutabilityExclusionFilters",
    kind: Kind::List {
        member: &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(5) },
    },
    sensitive: false,
};

pub(super) static INITIATE_LAYER_UPLOAD_REQUEST: Shape = Shape {
    name: "InitiateLayerUploadRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
    ]),
    sensitive: false,
};

pub(super) static INITIATE_LAYER_UPLOAD_RESPONSE: Shape = Shape {
    name: "InitiateLayerUploadResponse",
    kind: Kind::Structure(&[
        Member { name: "uploadId", wire_name: "uploadId", required: false, shape: || &UPLOAD_ID },
        Member { name: "partSize", wire_name: "partSize", required: false, shape: || &PART_SIZE },
    ]),
    sensitive: false,
};

pub(super) static KMS_KEY: Shape = Shape {
    name: "KmsKey",
    kind: Kind::String { pattern: "", length: Range { min: Some(1), max: Some(2048) }, values: &[] },
    sensitive: false,
};

pub(super) static LAST_ACTIVATED_AT_TIMESTAMP: Shape =
    Shape { name: "LastActivatedAtTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) static LAST_ARCHIVED_AT_TIMESTAMP: Shape =
    Shape { name: "LastArchivedAtTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) static LAYER: Shape = Shape {
    name: "Layer",
    kind: Kind::Structure(&[
        Member { name: "layerDigest", wire_name: "layerDigest", required: false, shape: || &LAYER_DIGEST },
        Member {
            name: "layerAvailability",
            wire_name: "layerAvailability",
            required: false,
            shape: || &LAYER_AVAILABILITY,
        },
        Member { name: "layerSize", wire_name: "layerSize", required: false, shape: || &LAYER_SIZE_IN_BYTES },
        Member { name: "mediaType", wire_name: "mediaType", required: false, shape: || &MEDIA_TYPE },
    ]),
    sensitive: false,
};

pub(super) static LAYER_AVAILABILITY: Shape = Shape {
    name: "LayerAvailability",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["AVAILABLE", "UNAVAILABLE", "ARCHIVED"] },
    sensitive: false,
};

pub(super) static LAYER_DIGEST: Shape = Shape {
    name: "LayerDigest",
    kind: Kind::String { pattern: "[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static LAYER_DIGEST_LIST: Shape = Shape {
    name: "LayerDigestList",
    kind: Kind::List {
        member: &LAYER_DIGEST,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(100) },
    },
    sensitive: false,
};

pub(super) static LAYER_FAILURE: Shape = Shape {
    name: "LayerFailure",
    kind: Kind::Structure(&[
        Member {
            name: "layerDigest",
            wire_name: "layerDigest",
            required: false,
            shape: || &BATCHED_OPERATION_LAYER_DIGEST,
        },
        Member {
            name: "failureCode",
            wire_name: "failureCode",
            required: false,
            shape: || &LAYER_FAILURE_CODE,
        },
        Member {
            name: "failureReason",
            wire_name: "failureReason",
            required: false,
            shape: || &LAYER_FAILURE_REASON,
        },
    ]),
    sensitive: false,
};

pub(super) static LAYER_FAILURE_CODE: Shape = Shape {
    name: "LayerFailureCode",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &["InvalidLayerDigest", "MissingLayerDigest"],
    },
    sensitive: false,
};

pub(super) static LAYER_FAILURE_LIST: Shape = Shape {
    name: "LayerFailureList",
    kind: Kind::List { member: &LAYER_FAILURE, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static LAYER_FAILURE_REASON: Shape = Shape {
    name: "LayerFailureReason",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static LAYER_LIST: Shape = Shape {
    name: "LayerList",
    kind: Kind::List { member: &LAYER, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static LAYER_PART_BLOB: Shape = Shape {
    name: "LayerPartBlob",
    kind: Kind::Blob(Range { min: Some(0), max: Some(20971520) }),
    sensitive: false,
};

pub(super) static LAYER_SIZE_IN_BYTES: Shape =
    Shape { name: "LayerSizeInBytes", kind: Kind::Long(Range::ANY), sensitive: false };

pub(super) static LIST_IMAGES_FILTER: Shape = Shape {
    name: "ListImagesFilter",
    kind: Kind::Structure(&[
        Member { name: "tagStatus", wire_name: "tagStatus", required: false, shape: || &TAG_STATUS },
        Member {
            name: "imageStatus",
            wire_name: "imageStatus",
            required: false,
            shape: || &IMAGE_STATUS_FILTER,
        },
    ]),
    sensitive: false,
};

pub(super) static LIST_IMAGES_REQUEST: Shape = Shape {
    name: "ListImagesRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &NEXT_TOKEN },
        Member { name: "maxResults", wire_name: "maxResults", required: false, shape: || &MAX_RESULTS },
        Member { name: "filter", wire_name: "filter", required: false, shape: || &LIST_IMAGES_FILTER },
    ]),
    sensitive: false,
};

pub(super) static LIST_IMAGES_RESPONSE: Shape = Shape {
    name: "ListImagesResponse",
    kind: Kind::Structure(&[
        Member { name: "imageIds", wire_name: "imageIds", required: false, shape: || &IMAGE_IDENTIFIER_LIST },
        Member { name: "nextToken", wire_name: "nextToken", required: false, shape: || &NEXT_TOKEN },
    ]),
    sensitive: false,
};

pub(super) static MAX_RESULTS: Shape = Shape {
    name: "MaxResults",
    kind: Kind::Integer(Range { min: Some(1), max: Some(1000) }),
    sensitive: false,
};

pub(super) static MEDIA_TYPE: Shape = Shape {
    name: "MediaType",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static MEDIA_TYPE_LIST: Shape = Shape {
    name: "MediaTypeList",
    kind: Kind::List {
        member: &MEDIA_TYPE,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(100) },
    },
    sensitive: false,
};

pub(super) static NEXT_TOKEN: Shape = Shape {
    name: "NextToken",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static PART_SIZE: Shape =
    Shape { name: "PartSize", kind: Kind::Long(Range { min: Some(0), max: None }), sensitive: false };

pub(super) static PROXY_ENDPOINT: Shape = Shape {
    name: "ProxyEndpoint",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static PUSH_TIMESTAMP: Shape =
    Shape { name: "PushTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) static PUT_IMAGE_REQUEST: Shape = Shape {
    name: "PutImageRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member {
            name: "imageManifest",
            wire_name: "imageManifest",
            required: true,
            shape: || &IMAGE_MANIFEST,
        },
        Member {
            name: "imageManifestMediaType",
            wire_name: "imageManifestMediaType",
            required: false,
            shape: || &MEDIA_TYPE,
        },
        Member { name: "imageTag", wire_name: "imageTag", required: false, shape: || &IMAGE_TAG },
        Member { name: "imageDigest", wire_name: "imageDigest", required: false, shape: || &IMAGE_DIGEST },
    ]),
    sensitive: false,
};

pub(super) static PUT_IMAGE_RESPONSE: Shape = Shape {
    name: "PutImageResponse",
    kind: Kind::Structure(&[Member { name: "image", wire_name: "image", required: false, shape: || &IMAGE }]),
    sensitive: false,
};

pub(super) static RECORDED_PULL_TIMESTAMP: Shape =
    Shape { name: "RecordedPullTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) static REGISTRY_ID: Shape = Shape {
    name: "RegistryId",
    kind: Kind::String { pattern: "[0-9]{12}", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static REPOSITORY: Shape = Shape {
    name: "Repository",
    kind: Kind::Structure(&[
        Member { name: "repositoryArn", wire_name: "repositoryArn", required: false, shape: || &ARN },
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "repositoryUri", wire_name: "repositoryUri", required: false, shape: || &URL },
        Member { name: "createdAt", wire_name: "createdAt", required: false, shape: || &CREATION_TIMESTAMP },
        Member {
            name: "imageTagMutability",
            wire_name: "imageTagMutability",
            required: false,
            shape: || &IMAGE_TAG_MUTABILITY,
        },
        Member {
            name: "imageTagMutabilityExclusionFilters",
            wire_name: "imageTagMutabilityExclusionFilters",
            required: false,
            shape: || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS,
        },
        Member {
            name: "imageScanningConfiguration",
            wire_name: "imageScanningConfiguration",
            required: false,
            shape: || &IMAGE_SCANNING_CONFIGURATION,
        },
        Member {
            name: "encryptionConfiguration",
            wire_name: "encryptionConfiguration",
            required: false,
            shape: || &ENCRYPTION_CONFIGURATION,
        },
    ]),
    sensitive: false,
};

pub(super) static REPOSITORY_LIST: Shape = Shape {
    name: "RepositoryList",
    kind: Kind::List { member: &REPOSITORY, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static REPOSITORY_NAME: Shape = Shape {
    name: "RepositoryName",
    kind: Kind::String {
        pattern: "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
        length: Range { min: Some(2), max: Some(256) },
        values: &[],
    },
    sensitive: false,
};

pub(super) static REPOSITORY_NAME_LIST: Shape = Shape {
    name: "RepositoryNameList",
    kind: Kind::List {
        member: &REPOSITORY_NAME,
        wire_name: "member",
        flattened: false,
        length: Range { min: Some(1), max: Some(100) },
    },
    sensitive: false,
};

pub(super) static REPOSITORY_POLICY_TEXT: Shape = Shape {
    name: "RepositoryPolicyText",
    kind: Kind::String { pattern: "", length: Range { min: Some(0), max: Some(10240) }, values: &[] },
    sensitive: false,
};

pub(super) static SCAN_ON_PUSH_FLAG: Shape =
    Shape { name: "ScanOnPushFlag", kind: Kind::Boolean, sensitive: false };

pub(super) static SCAN_STATUS: Shape = Shape {
    name: "ScanStatus",
    kind: Kind::String {
        pattern: "",
        length: Range::ANY,
        values: &[
            "IN_PROGRESS",
            "COMPLETE",
            "FAILED",
            "UNSUPPORTED_IMAGE",
            "ACTIVE",
            "PENDING",
            "SCAN_ELIGIBILITY_EXPIRED",
            "FINDINGS_UNAVAILABLE",
            "LIMIT_EXCEEDED",
            "IMAGE_ARCHIVED",
        ],
    },
    sensitive: false,
};

pub(super) static SCAN_STATUS_DESCRIPTION: Shape = Shape {
    name: "ScanStatusDescription",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static SCAN_TIMESTAMP: Shape =
    Shape { name: "ScanTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) static SET_REPOSITORY_POLICY_REQUEST: Shape = Shape {
    name: "SetRepositoryPolicyRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member {
            name: "policyText",
            wire_name: "policyText",
            required: true,
            shape: || &REPOSITORY_POLICY_TEXT,
        },
        Member { name: "force", wire_name: "force", required: false, shape: || &FORCE_FLAG },
    ]),
    sensitive: false,
};

pub(super) static SET_REPOSITORY_POLICY_RESPONSE: Shape = Shape {
    name: "SetRepositoryPolicyResponse",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member {
            name: "policyText",
            wire_name: "policyText",
            required: false,
            shape: || &REPOSITORY_POLICY_TEXT,
        },
    ]),
    sensitive: false,
};

pub(super) static SEVERITY_COUNT: Shape =
    Shape { name: "SeverityCount", kind: Kind::Integer(Range { min: Some(0), max: None }), sensitive: false };

pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[
        Member { name: "Key", wire_name: "Key", required: true, shape: || &TAG_KEY },
        Member { name: "Value", wire_name: "Value", required: true, shape: || &TAG_VALUE },
    ]),
    sensitive: false,
};

pub(super) static TAG_KEY: Shape = Shape {
    name: "TagKey",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static TAG_LIST: Shape = Shape {
    name: "TagList",
    kind: Kind::List { member: &TAG, wire_name: "member", flattened: false, length: Range::ANY },
    sensitive: false,
};

pub(super) static TAG_STATUS: Shape = Shape {
    name: "TagStatus",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &["TAGGED", "UNTAGGED", "ANY"] },
    sensitive: false,
};

pub(super) static TAG_VALUE: Shape = Shape {
    name: "TagValue",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static UPLOAD_ID: Shape = Shape {
    name: "UploadId",
    kind: Kind::String {
        pattern: "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
        length: Range::ANY,
        values: &[],
    },
    sensitive: false,
};

pub(super) static UPLOAD_LAYER_PART_REQUEST: Shape = Shape {
    name: "UploadLayerPartRequest",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: true,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "uploadId", wire_name: "uploadId", required: true, shape: || &UPLOAD_ID },
        Member { name: "partFirstByte", wire_name: "partFirstByte", required: true, shape: || &PART_SIZE },
        Member { name: "partLastByte", wire_name: "partLastByte", required: true, shape: || &PART_SIZE },
        Member {
            name: "layerPartBlob",
            wire_name: "layerPartBlob",
            required: true,
            shape: || &LAYER_PART_BLOB,
        },
    ]),
    sensitive: false,
};

pub(super) static UPLOAD_LAYER_PART_RESPONSE: Shape = Shape {
    name: "UploadLayerPartResponse",
    kind: Kind::Structure(&[
        Member { name: "registryId", wire_name: "registryId", required: false, shape: || &REGISTRY_ID },
        Member {
            name: "repositoryName",
            wire_name: "repositoryName",
            required: false,
            shape: || &REPOSITORY_NAME,
        },
        Member { name: "uploadId", wire_name: "uploadId", required: false, shape: || &UPLOAD_ID },
        Member {
            name: "lastByteReceived",
            wire_name: "lastByteReceived",
            required: false,
            shape: || &PART_SIZE,
        },
    ]),
    sensitive: false,
};

pub(super) static URL: Shape = Shape {
    name: "Url",
    kind: Kind::String { pattern: "", length: Range::ANY, values: &[] },
    sensitive: false,
};

pub(super) static VULNERABILITY_SOURCE_UPDATE_TIMESTAMP: Shape =
    Shape { name: "VulnerabilitySourceUpdateTimestamp", kind: Kind::Timestamp, sensitive: false };

pub(super) const EMPTY_UPLOAD_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "EmptyUploadException", code: "EmptyUploadException", status: 400 };

pub(super) const IMAGE_ALREADY_EXISTS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ImageAlreadyExistsException", code: "ImageAlreadyExistsException", status: 400 };

pub(super) const IMAGE_DIGEST_DOES_NOT_MATCH_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "ImageDigestDoesNotMatchException",
    code: "ImageDigestDoesNotMatchException",
    status: 400,
};

pub(super) const IMAGE_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ImageNotFoundException", code: "ImageNotFoundException", status: 400 };

pub(super) const IMAGE_TAG_ALREADY_EXISTS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ImageTagAlreadyExistsException", code: "ImageTagAlreadyExistsException", status: 400 };

pub(super) const INVALID_LAYER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidLayerException", code: "InvalidLayerException", status: 400 };

pub(super) const INVALID_LAYER_PART_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidLayerPartException", code: "InvalidLayerPartException", status: 400 };

pub(super) const INVALID_PARAMETER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidParameterException", code: "InvalidParameterException", status: 400 };

pub(super) const INVALID_TAG_PARAMETER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "InvalidTagParameterException", code: "InvalidTagParameterException", status: 400 };

pub(super) const KMS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "KmsException", code: "KmsException", status: 400 };

pub(super) const LAYER_ALREADY_EXISTS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LayerAlreadyExistsException", code: "LayerAlreadyExistsException", status: 400 };

pub(super) const LAYER_INACCESSIBLE_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LayerInaccessibleException", code: "LayerInaccessibleException", status: 400 };

pub(super) const LAYER_PART_TOO_SMALL_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LayerPartTooSmallException", code: "LayerPartTooSmallException", status: 400 };

pub(super) const LAYERS_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LayersNotFoundException", code: "LayersNotFoundException", status: 400 };

pub(super) const LIMIT_EXCEEDED_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "LimitExceededException", code: "LimitExceededException", status: 400 };

pub(super) const REFERENCED_IMAGES_NOT_FOUND_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "ReferencedImagesNotFoundException",
    code: "ReferencedImagesNotFoundException",
    status: 400,
};

pub(super) const REPOSITORY_ALREADY_EXISTS_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "RepositoryAlreadyExistsException",
    code: "RepositoryAlreadyExistsException",
    status: 400,
};

pub(super) const REPOSITORY_NOT_EMPTY_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "RepositoryNotEmptyException", code: "RepositoryNotEmptyException", status: 400 };

pub(super) const REPOSITORY_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "RepositoryNotFoundException", code: "RepositoryNotFoundException", status: 400 };

pub(super) const REPOSITORY_POLICY_NOT_FOUND_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "RepositoryPolicyNotFoundException",
    code: "RepositoryPolicyNotFoundException",
    status: 400,
};

pub(super) const SERVER_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "ServerException", code: "ServerException", status: 500 };

pub(super) const TOO_MANY_TAGS_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "TooManyTagsException", code: "TooManyTagsException", status: 400 };

pub(super) const UNABLE_TO_GET_UPSTREAM_IMAGE_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "UnableToGetUpstreamImageException",
    code: "UnableToGetUpstreamImageException",
    status: 400,
};

pub(super) const UNABLE_TO_GET_UPSTREAM_LAYER_EXCEPTION: ErrorMeta = ErrorMeta {
    name: "UnableToGetUpstreamLayerException",
    code: "UnableToGetUpstreamLayerException",
    status: 400,
};

pub(super) const UPLOAD_NOT_FOUND_EXCEPTION: ErrorMeta =
    ErrorMeta { name: "UploadNotFoundException", code: "UploadNotFoundException", status: 400 };
