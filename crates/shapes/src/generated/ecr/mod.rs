// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "ecr",
    full_name: "Amazon Elastic Container Registry",
    iam_prefix: "ecr",
    signing_name: "ecr",
    endpoint_prefix: "api.ecr",
    protocol: Protocol::AwsJson11,
    target_prefix: "AmazonEC2ContainerRegistry_V20150921",
    api_version: "2015-09-21",
    xml_namespace: "",
    operation_names: &[
        "BatchCheckLayerAvailability",
        "BatchDeleteImage",
        "BatchGetImage",
        "BatchGetRepositoryScanningConfiguration",
        "CompleteLayerUpload",
        "CreatePullThroughCacheRule",
        "CreateRepository",
        "CreateRepositoryCreationTemplate",
        "DeleteLifecyclePolicy",
        "DeletePullThroughCacheRule",
        "DeleteRegistryPolicy",
        "DeleteRepository",
        "DeleteRepositoryCreationTemplate",
        "DeleteRepositoryPolicy",
        "DeleteSigningConfiguration",
        "DeregisterPullTimeUpdateExclusion",
        "DescribeImageReplicationStatus",
        "DescribeImageScanFindings",
        "DescribeImageSigningStatus",
        "DescribeImages",
        "DescribePullThroughCacheRules",
        "DescribeRegistry",
        "DescribeRepositories",
        "DescribeRepositoryCreationTemplates",
        "GetAccountSetting",
        "GetAuthorizationToken",
        "GetDownloadUrlForLayer",
        "GetLifecyclePolicy",
        "GetLifecyclePolicyPreview",
        "GetRegistryPolicy",
        "GetRegistryScanningConfiguration",
        "GetRepositoryPolicy",
        "GetSigningConfiguration",
        "InitiateLayerUpload",
        "ListImageReferrers",
        "ListImages",
        "ListPullTimeUpdateExclusions",
        "ListTagsForResource",
        "PutAccountSetting",
        "PutImage",
        "PutImageScanningConfiguration",
        "PutImageTagMutability",
        "PutLifecyclePolicy",
        "PutRegistryPolicy",
        "PutRegistryScanningConfiguration",
        "PutReplicationConfiguration",
        "PutSigningConfiguration",
        "RegisterPullTimeUpdateExclusion",
        "SetRepositoryPolicy",
        "StartImageScan",
        "StartLifecyclePolicyPreview",
        "TagResource",
        "UntagResource",
        "UpdateImageStorageClass",
        "UpdatePullThroughCacheRule",
        "UpdateRepositoryCreationTemplate",
        "UploadLayerPart",
        "ValidatePullThroughCacheRule",
    ],
};

/// `ecr:BatchCheckLayerAvailability`.
#[derive(Clone, Copy, Debug)]
pub struct BatchCheckLayerAvailability;

impl OperationShape for BatchCheckLayerAvailability {
    type Input = BatchCheckLayerAvailabilityRequest;
    type Output = BatchCheckLayerAvailabilityResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "BatchCheckLayerAvailability",
        input: &schema::BATCH_CHECK_LAYER_AVAILABILITY_REQUEST,
        output: &schema::BATCH_CHECK_LAYER_AVAILABILITY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::SERVER_EXCEPTION,
        ],
    };
}

/// `ecr:BatchGetImage`.
#[derive(Clone, Copy, Debug)]
pub struct BatchGetImage;

impl OperationShape for BatchGetImage {
    type Input = BatchGetImageRequest;
    type Output = BatchGetImageResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "BatchGetImage",
        input: &schema::BATCH_GET_IMAGE_REQUEST,
        output: &schema::BATCH_GET_IMAGE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::UNABLE_TO_GET_UPSTREAM_IMAGE_EXCEPTION,
        ],
    };
}

/// `ecr:CompleteLayerUpload`.
#[derive(Clone, Copy, Debug)]
pub struct CompleteLayerUpload;

impl OperationShape for CompleteLayerUpload {
    type Input = CompleteLayerUploadRequest;
    type Output = CompleteLayerUploadResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CompleteLayerUpload",
        input: &schema::COMPLETE_LAYER_UPLOAD_REQUEST,
        output: &schema::COMPLETE_LAYER_UPLOAD_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::UPLOAD_NOT_FOUND_EXCEPTION,
            schema::INVALID_LAYER_EXCEPTION,
            schema::LAYER_PART_TOO_SMALL_EXCEPTION,
            schema::LAYER_ALREADY_EXISTS_EXCEPTION,
            schema::EMPTY_UPLOAD_EXCEPTION,
            schema::KMS_EXCEPTION,
        ],
    };
}

/// `ecr:CreateRepository`.
#[derive(Clone, Copy, Debug)]
pub struct CreateRepository;

impl OperationShape for CreateRepository {
    type Input = CreateRepositoryRequest;
    type Output = CreateRepositoryResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateRepository",
        input: &schema::CREATE_REPOSITORY_REQUEST,
        output: &schema::CREATE_REPOSITORY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_TAG_PARAMETER_EXCEPTION,
            schema::TOO_MANY_TAGS_EXCEPTION,
            schema::REPOSITORY_ALREADY_EXISTS_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::KMS_EXCEPTION,
        ],
    };
}

/// `ecr:DeleteRepository`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRepository;

impl OperationShape for DeleteRepository {
    type Input = DeleteRepositoryRequest;
    type Output = DeleteRepositoryResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteRepository",
        input: &schema::DELETE_REPOSITORY_REQUEST,
        output: &schema::DELETE_REPOSITORY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::REPOSITORY_NOT_EMPTY_EXCEPTION,
            schema::KMS_EXCEPTION,
        ],
    };
}

/// `ecr:DeleteRepositoryPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRepositoryPolicy;

impl OperationShape for DeleteRepositoryPolicy {
    type Input = DeleteRepositoryPolicyRequest;
    type Output = DeleteRepositoryPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteRepositoryPolicy",
        input: &schema::DELETE_REPOSITORY_POLICY_REQUEST,
        output: &schema::DELETE_REPOSITORY_POLICY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::REPOSITORY_POLICY_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecr:DescribeImages`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeImages;

impl OperationShape for DescribeImages {
    type Input = DescribeImagesRequest;
    type Output = DescribeImagesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeImages",
        input: &schema::DESCRIBE_IMAGES_REQUEST,
        output: &schema::DESCRIBE_IMAGES_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::IMAGE_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecr:DescribeRepositories`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeRepositories;

impl OperationShape for DescribeRepositories {
    type Input = DescribeRepositoriesRequest;
    type Output = DescribeRepositoriesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeRepositories",
        input: &schema::DESCRIBE_REPOSITORIES_REQUEST,
        output: &schema::DESCRIBE_REPOSITORIES_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecr:GetAuthorizationToken`.
#[derive(Clone, Copy, Debug)]
pub struct GetAuthorizationToken;

impl OperationShape for GetAuthorizationToken {
    type Input = GetAuthorizationTokenRequest;
    type Output = GetAuthorizationTokenResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetAuthorizationToken",
        input: &schema::GET_AUTHORIZATION_TOKEN_REQUEST,
        output: &schema::GET_AUTHORIZATION_TOKEN_RESPONSE,
        result_wrapper: "",
        errors: &[schema::SERVER_EXCEPTION, schema::INVALID_PARAMETER_EXCEPTION],
    };
}

/// `ecr:GetDownloadUrlForLayer`.
#[derive(Clone, Copy, Debug)]
pub struct GetDownloadUrlForLayer;

impl OperationShape for GetDownloadUrlForLayer {
    type Input = GetDownloadUrlForLayerRequest;
    type Output = GetDownloadUrlForLayerResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetDownloadUrlForLayer",
        input: &schema::GET_DOWNLOAD_URL_FOR_LAYER_REQUEST,
        output: &schema::GET_DOWNLOAD_URL_FOR_LAYER_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::LAYERS_NOT_FOUND_EXCEPTION,
            schema::LAYER_INACCESSIBLE_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::UNABLE_TO_GET_UPSTREAM_LAYER_EXCEPTION,
        ],
    };
}

/// `ecr:GetRepositoryPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetRepositoryPolicy;

impl OperationShape for GetRepositoryPolicy {
    type Input = GetRepositoryPolicyRequest;
    type Output = GetRepositoryPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetRepositoryPolicy",
        input: &schema::GET_REPOSITORY_POLICY_REQUEST,
        output: &schema::GET_REPOSITORY_POLICY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::REPOSITORY_POLICY_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecr:InitiateLayerUpload`.
#[derive(Clone, Copy, Debug)]
pub struct InitiateLayerUpload;

impl OperationShape for InitiateLayerUpload {
    type Input = InitiateLayerUploadRequest;
    type Output = InitiateLayerUploadResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "InitiateLayerUpload",
        input: &schema::INITIATE_LAYER_UPLOAD_REQUEST,
        output: &schema::INITIATE_LAYER_UPLOAD_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::KMS_EXCEPTION,
        ],
    };
}

/// `ecr:ListImages`.
#[derive(Clone, Copy, Debug)]
pub struct ListImages;

impl OperationShape for ListImages {
    type Input = ListImagesRequest;
    type Output = ListImagesResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListImages",
        input: &schema::LIST_IMAGES_REQUEST,
        output: &schema::LIST_IMAGES_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecr:PutImage`.
#[derive(Clone, Copy, Debug)]
pub struct PutImage;

impl OperationShape for PutImage {
    type Input = PutImageRequest;
    type Output = PutImageResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutImage",
        input: &schema::PUT_IMAGE_REQUEST,
        output: &schema::PUT_IMAGE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::IMAGE_ALREADY_EXISTS_EXCEPTION,
            schema::LAYERS_NOT_FOUND_EXCEPTION,
            schema::REFERENCED_IMAGES_NOT_FOUND_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::IMAGE_TAG_ALREADY_EXISTS_EXCEPTION,
            schema::IMAGE_DIGEST_DOES_NOT_MATCH_EXCEPTION,
            schema::KMS_EXCEPTION,
        ],
    };
}

/// `ecr:SetRepositoryPolicy`.
#[derive(Clone, Copy, Debug)]
pub struct SetRepositoryPolicy;

impl OperationShape for SetRepositoryPolicy {
    type Input = SetRepositoryPolicyRequest;
    type Output = SetRepositoryPolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "SetRepositoryPolicy",
        input: &schema::SET_REPOSITORY_POLICY_REQUEST,
        output: &schema::SET_REPOSITORY_POLICY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
        ],
    };
}

/// `ecr:UploadLayerPart`.
#[derive(Clone, Copy, Debug)]
pub struct UploadLayerPart;

impl OperationShape for UploadLayerPart {
    type Input = UploadLayerPartRequest;
    type Output = UploadLayerPartResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "UploadLayerPart",
        input: &schema::UPLOAD_LAYER_PART_REQUEST,
        output: &schema::UPLOAD_LAYER_PART_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::SERVER_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_LAYER_PART_EXCEPTION,
            schema::REPOSITORY_NOT_FOUND_EXCEPTION,
            schema::UPLOAD_NOT_FOUND_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::KMS_EXCEPTION,
        ],
    };
}
