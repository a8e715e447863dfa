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
        Member::optional("authorizationToken", || &BASE64),
        Member::optional("expiresAt", || &EXPIRATION_TIMESTAMP),
        Member::optional("proxyEndpoint", || &PROXY_ENDPOINT),
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
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::required("layerDigests", || &BATCHED_OPERATION_LAYER_DIGEST_LIST),
    ]),
    sensitive: false,
};
pub(super) static BATCH_CHECK_LAYER_AVAILABILITY_RESPONSE: Shape = Shape {
    name: "BatchCheckLayerAvailabilityResponse",
    kind: Kind::Structure(&[
        Member::optional("layers", || &LAYER_LIST),
        Member::optional("failures", || &LAYER_FAILURE_LIST),
    ]),
    sensitive: false,
};
pub(super) static BATCH_GET_IMAGE_REQUEST: Shape = Shape {
    name: "BatchGetImageRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::required("imageIds", || &IMAGE_IDENTIFIER_LIST),
        Member::optional("acceptedMediaTypes", || &MEDIA_TYPE_LIST),
    ]),
    sensitive: false,
};
pub(super) static BATCH_GET_IMAGE_RESPONSE: Shape = Shape {
    name: "BatchGetImageResponse",
    kind: Kind::Structure(&[
        Member::optional("images", || &IMAGE_LIST),
        Member::optional("failures", || &IMAGE_FAILURE_LIST),
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
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::required("uploadId", || &UPLOAD_ID),
        Member::required("layerDigests", || &LAYER_DIGEST_LIST),
    ]),
    sensitive: false,
};
pub(super) static COMPLETE_LAYER_UPLOAD_RESPONSE: Shape = Shape {
    name: "CompleteLayerUploadResponse",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("uploadId", || &UPLOAD_ID),
        Member::optional("layerDigest", || &LAYER_DIGEST),
    ]),
    sensitive: false,
};
pub(super) static CREATE_REPOSITORY_REQUEST: Shape = Shape {
    name: "CreateRepositoryRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::optional("tags", || &TAG_LIST),
        Member::optional("imageTagMutability", || &IMAGE_TAG_MUTABILITY),
        Member::optional("imageTagMutabilityExclusionFilters", || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        Member::optional("imageScanningConfiguration", || &IMAGE_SCANNING_CONFIGURATION),
        Member::optional("encryptionConfiguration", || &ENCRYPTION_CONFIGURATION),
    ]),
    sensitive: false,
};
pub(super) static CREATE_REPOSITORY_RESPONSE: Shape = Shape {
    name: "CreateRepositoryResponse",
    kind: Kind::Structure(&[Member::optional("repository", || &REPOSITORY)]),
    sensitive: false,
};
pub(super) static CREATION_TIMESTAMP: Shape =
    Shape { name: "CreationTimestamp", kind: Kind::Timestamp, sensitive: false };
pub(super) static DELETE_REPOSITORY_POLICY_REQUEST: Shape = Shape {
    name: "DeleteRepositoryPolicyRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
    ]),
    sensitive: false,
};
pub(super) static DELETE_REPOSITORY_POLICY_RESPONSE: Shape = Shape {
    name: "DeleteRepositoryPolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("policyText", || &REPOSITORY_POLICY_TEXT),
    ]),
    sensitive: false,
};
pub(super) static DELETE_REPOSITORY_REQUEST: Shape = Shape {
    name: "DeleteRepositoryRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::optional("force", || &FORCE_FLAG),
    ]),
    sensitive: false,
};
pub(super) static DELETE_REPOSITORY_RESPONSE: Shape = Shape {
    name: "DeleteRepositoryResponse",
    kind: Kind::Structure(&[Member::optional("repository", || &REPOSITORY)]),
    sensitive: false,
};
pub(super) static DESCRIBE_IMAGES_FILTER: Shape = Shape {
    name: "DescribeImagesFilter",
    kind: Kind::Structure(&[
        Member::optional("tagStatus", || &TAG_STATUS),
        Member::optional("imageStatus", || &IMAGE_STATUS_FILTER),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_IMAGES_REQUEST: Shape = Shape {
    name: "DescribeImagesRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::optional("imageIds", || &IMAGE_IDENTIFIER_LIST),
        Member::optional("nextToken", || &NEXT_TOKEN),
        Member::optional("maxResults", || &MAX_RESULTS),
        Member::optional("filter", || &DESCRIBE_IMAGES_FILTER),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_IMAGES_RESPONSE: Shape = Shape {
    name: "DescribeImagesResponse",
    kind: Kind::Structure(&[
        Member::optional("imageDetails", || &IMAGE_DETAIL_LIST),
        Member::optional("nextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_REPOSITORIES_REQUEST: Shape = Shape {
    name: "DescribeRepositoriesRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryNames", || &REPOSITORY_NAME_LIST),
        Member::optional("nextToken", || &NEXT_TOKEN),
        Member::optional("maxResults", || &MAX_RESULTS),
    ]),
    sensitive: false,
};
pub(super) static DESCRIBE_REPOSITORIES_RESPONSE: Shape = Shape {
    name: "DescribeRepositoriesResponse",
    kind: Kind::Structure(&[
        Member::optional("repositories", || &REPOSITORY_LIST),
        Member::optional("nextToken", || &NEXT_TOKEN),
    ]),
    sensitive: false,
};
pub(super) static ENCRYPTION_CONFIGURATION: Shape = Shape {
    name: "EncryptionConfiguration",
    kind: Kind::Structure(&[
        Member::required("encryptionType", || &ENCRYPTION_TYPE),
        Member::optional("kmsKey", || &KMS_KEY),
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
    kind: Kind::Structure(&[Member::optional("registryIds", || &GET_AUTHORIZATION_TOKEN_REGISTRY_ID_LIST)]),
    sensitive: false,
};
pub(super) static GET_AUTHORIZATION_TOKEN_RESPONSE: Shape = Shape {
    name: "GetAuthorizationTokenResponse",
    kind: Kind::Structure(&[Member::optional("authorizationData", || &AUTHORIZATION_DATA_LIST)]),
    sensitive: false,
};
pub(super) static GET_DOWNLOAD_URL_FOR_LAYER_REQUEST: Shape = Shape {
    name: "GetDownloadUrlForLayerRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::required("layerDigest", || &LAYER_DIGEST),
    ]),
    sensitive: false,
};
pub(super) static GET_DOWNLOAD_URL_FOR_LAYER_RESPONSE: Shape = Shape {
    name: "GetDownloadUrlForLayerResponse",
    kind: Kind::Structure(&[
        Member::optional("downloadUrl", || &URL),
        Member::optional("layerDigest", || &LAYER_DIGEST),
    ]),
    sensitive: false,
};
pub(super) static GET_REPOSITORY_POLICY_REQUEST: Shape = Shape {
    name: "GetRepositoryPolicyRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
    ]),
    sensitive: false,
};
pub(super) static GET_REPOSITORY_POLICY_RESPONSE: Shape = Shape {
    name: "GetRepositoryPolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("policyText", || &REPOSITORY_POLICY_TEXT),
    ]),
    sensitive: false,
};
pub(super) static IMAGE: Shape = Shape {
    name: "Image",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("imageId", || &IMAGE_IDENTIFIER),
        Member::optional("imageManifest", || &IMAGE_MANIFEST),
        Member::optional("imageManifestMediaType", || &MEDIA_TYPE),
    ]),
    sensitive: false,
};
pub(super) static IMAGE_DETAIL: Shape = Shape {
    name: "ImageDetail",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("imageDigest", || &IMAGE_DIGEST),
        Member::optional("imageTags", || &IMAGE_TAG_LIST),
        Member::optional("imageSizeInBytes", || &IMAGE_SIZE_IN_BYTES),
        Member::optional("imagePushedAt", || &PUSH_TIMESTAMP),
        Member::optional("imageScanStatus", || &IMAGE_SCAN_STATUS),
        Member::optional("imageScanFindingsSummary", || &IMAGE_SCAN_FINDINGS_SUMMARY),
        Member::optional("imageManifestMediaType", || &MEDIA_TYPE),
        Member::optional("artifactMediaType", || &MEDIA_TYPE),
        Member::optional("lastRecordedPullTime", || &RECORDED_PULL_TIMESTAMP),
        Member::optional("subjectManifestDigest", || &IMAGE_DIGEST),
        Member::optional("imageStatus", || &IMAGE_STATUS),
        Member::optional("lastArchivedAt", || &LAST_ARCHIVED_AT_TIMESTAMP),
        Member::optional("lastActivatedAt", || &LAST_ACTIVATED_AT_TIMESTAMP),
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
        Member::optional("imageId", || &IMAGE_IDENTIFIER),
        Member::optional("failureCode", || &IMAGE_FAILURE_CODE),
        Member::optional("failureReason", || &IMAGE_FAILURE_REASON),
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
        Member::optional("imageDigest", || &IMAGE_DIGEST),
        Member::optional("imageTag", || &IMAGE_TAG),
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
        Member::optional("imageScanCompletedAt", || &SCAN_TIMESTAMP),
        Member::optional("vulnerabilitySourceUpdatedAt", || &VULNERABILITY_SOURCE_UPDATE_TIMESTAMP),
        Member::optional("findingSeverityCounts", || &FINDING_SEVERITY_COUNTS),
    ]),
    sensitive: false,
};
pub(super) static IMAGE_SCAN_STATUS: Shape = Shape {
    name: "ImageScanStatus",
    kind: Kind::Structure(&[
        Member::optional("status", || &SCAN_STATUS),
        Member::optional("description", || &SCAN_STATUS_DESCRIPTION),
    ]),
    sensitive: false,
};
pub(super) static IMAGE_SCANNING_CONFIGURATION: Shape = Shape {
    name: "ImageScanningConfiguration",
    kind: Kind::Structure(&[Member::optional("scanOnPush", || &SCAN_ON_PUSH_FLAG)]),
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
        Member::required("filterType", || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_TYPE),
        Member::required("filter", || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_VALUE),
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
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
    ]),
    sensitive: false,
};
pub(super) static INITIATE_LAYER_UPLOAD_RESPONSE: Shape = Shape {
    name: "InitiateLayerUploadResponse",
    kind: Kind::Structure(&[
        Member::optional("uploadId", || &UPLOAD_ID),
        Member::optional("partSize", || &PART_SIZE),
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
        Member::optional("layerDigest", || &LAYER_DIGEST),
        Member::optional("layerAvailability", || &LAYER_AVAILABILITY),
        Member::optional("layerSize", || &LAYER_SIZE_IN_BYTES),
        Member::optional("mediaType", || &MEDIA_TYPE),
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
        Member::optional("layerDigest", || &BATCHED_OPERATION_LAYER_DIGEST),
        Member::optional("failureCode", || &LAYER_FAILURE_CODE),
        Member::optional("failureReason", || &LAYER_FAILURE_REASON),
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
        Member::optional("tagStatus", || &TAG_STATUS),
        Member::optional("imageStatus", || &IMAGE_STATUS_FILTER),
    ]),
    sensitive: false,
};
pub(super) static LIST_IMAGES_REQUEST: Shape = Shape {
    name: "ListImagesRequest",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::optional("nextToken", || &NEXT_TOKEN),
        Member::optional("maxResults", || &MAX_RESULTS),
        Member::optional("filter", || &LIST_IMAGES_FILTER),
    ]),
    sensitive: false,
};
pub(super) static LIST_IMAGES_RESPONSE: Shape = Shape {
    name: "ListImagesResponse",
    kind: Kind::Structure(&[
        Member::optional("imageIds", || &IMAGE_IDENTIFIER_LIST),
        Member::optional("nextToken", || &NEXT_TOKEN),
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
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::required("imageManifest", || &IMAGE_MANIFEST),
        Member::optional("imageManifestMediaType", || &MEDIA_TYPE),
        Member::optional("imageTag", || &IMAGE_TAG),
        Member::optional("imageDigest", || &IMAGE_DIGEST),
    ]),
    sensitive: false,
};
pub(super) static PUT_IMAGE_RESPONSE: Shape = Shape {
    name: "PutImageResponse",
    kind: Kind::Structure(&[Member::optional("image", || &IMAGE)]),
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
        Member::optional("repositoryArn", || &ARN),
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("repositoryUri", || &URL),
        Member::optional("createdAt", || &CREATION_TIMESTAMP),
        Member::optional("imageTagMutability", || &IMAGE_TAG_MUTABILITY),
        Member::optional("imageTagMutabilityExclusionFilters", || &IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        Member::optional("imageScanningConfiguration", || &IMAGE_SCANNING_CONFIGURATION),
        Member::optional("encryptionConfiguration", || &ENCRYPTION_CONFIGURATION),
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
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::required("policyText", || &REPOSITORY_POLICY_TEXT),
        Member::optional("force", || &FORCE_FLAG),
    ]),
    sensitive: false,
};
pub(super) static SET_REPOSITORY_POLICY_RESPONSE: Shape = Shape {
    name: "SetRepositoryPolicyResponse",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("policyText", || &REPOSITORY_POLICY_TEXT),
    ]),
    sensitive: false,
};
pub(super) static SEVERITY_COUNT: Shape =
    Shape { name: "SeverityCount", kind: Kind::Integer(Range { min: Some(0), max: None }), sensitive: false };
pub(super) static TAG: Shape = Shape {
    name: "Tag",
    kind: Kind::Structure(&[Member::required("Key", || &TAG_KEY), Member::required("Value", || &TAG_VALUE)]),
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
        Member::optional("registryId", || &REGISTRY_ID),
        Member::required("repositoryName", || &REPOSITORY_NAME),
        Member::required("uploadId", || &UPLOAD_ID),
        Member::required("partFirstByte", || &PART_SIZE),
        Member::required("partLastByte", || &PART_SIZE),
        Member::required("layerPartBlob", || &LAYER_PART_BLOB),
    ]),
    sensitive: false,
};
pub(super) static UPLOAD_LAYER_PART_RESPONSE: Shape = Shape {
    name: "UploadLayerPartResponse",
    kind: Kind::Structure(&[
        Member::optional("registryId", || &REGISTRY_ID),
        Member::optional("repositoryName", || &REPOSITORY_NAME),
        Member::optional("uploadId", || &UPLOAD_ID),
        Member::optional("lastByteReceived", || &PART_SIZE),
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
