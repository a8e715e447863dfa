// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "secretsmanager",
    full_name: "AWS Secrets Manager",
    iam_prefix: "secretsmanager",
    signing_name: "secretsmanager",
    endpoint_prefix: "secretsmanager",
    protocol: Protocol::AwsJson11,
    target_prefix: "secretsmanager",
    api_version: "2017-10-17",
    xml_namespace: "",
    operation_names: &[
        "BatchGetSecretValue",
        "CancelRotateSecret",
        "CreateSecret",
        "DeleteResourcePolicy",
        "DeleteSecret",
        "DescribeSecret",
        "GetRandomPassword",
        "GetResourcePolicy",
        "GetSecretValue",
        "ListSecretVersionIds",
        "ListSecrets",
        "PutResourcePolicy",
        "PutSecretValue",
        "RemoveRegionsFromReplication",
        "ReplicateSecretToRegions",
        "RestoreSecret",
        "RotateSecret",
        "StopReplicationToReplica",
        "TagResource",
        "UntagResource",
        "UpdateSecret",
        "UpdateSecretVersionStage",
        "ValidateResourcePolicy",
    ],
};

/// `secretsmanager:CreateSecret`.
#[derive(Clone, Copy, Debug)]
pub struct CreateSecret;

impl OperationShape for CreateSecret {
    type Input = CreateSecretRequest;
    type Output = CreateSecretResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "CreateSecret",
        input: &schema::CREATE_SECRET_REQUEST,
        output: &schema::CREATE_SECRET_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::ENCRYPTION_FAILURE,
            schema::RESOURCE_EXISTS_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
            schema::PRECONDITION_NOT_MET_EXCEPTION,
            schema::DECRYPTION_FAILURE,
        ],
    };
}

/// `secretsmanager:DeleteResourcePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteResourcePolicy;

impl OperationShape for DeleteResourcePolicy {
    type Input = DeleteResourcePolicyRequest;
    type Output = DeleteResourcePolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteResourcePolicy",
        input: &schema::DELETE_RESOURCE_POLICY_REQUEST,
        output: &schema::DELETE_RESOURCE_POLICY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
        ],
    };
}

/// `secretsmanager:DeleteSecret`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteSecret;

impl OperationShape for DeleteSecret {
    type Input = DeleteSecretRequest;
    type Output = DeleteSecretResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DeleteSecret",
        input: &schema::DELETE_SECRET_REQUEST,
        output: &schema::DELETE_SECRET_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
        ],
    };
}

/// `secretsmanager:DescribeSecret`.
#[derive(Clone, Copy, Debug)]
pub struct DescribeSecret;

impl OperationShape for DescribeSecret {
    type Input = DescribeSecretRequest;
    type Output = DescribeSecretResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "DescribeSecret",
        input: &schema::DESCRIBE_SECRET_REQUEST,
        output: &schema::DESCRIBE_SECRET_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
            schema::INVALID_PARAMETER_EXCEPTION,
        ],
    };
}

/// `secretsmanager:GetResourcePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct GetResourcePolicy;

impl OperationShape for GetResourcePolicy {
    type Input = GetResourcePolicyRequest;
    type Output = GetResourcePolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetResourcePolicy",
        input: &schema::GET_RESOURCE_POLICY_REQUEST,
        output: &schema::GET_RESOURCE_POLICY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
        ],
    };
}

/// `secretsmanager:GetSecretValue`.
#[derive(Clone, Copy, Debug)]
pub struct GetSecretValue;

impl OperationShape for GetSecretValue {
    type Input = GetSecretValueRequest;
    type Output = GetSecretValueResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetSecretValue",
        input: &schema::GET_SECRET_VALUE_REQUEST,
        output: &schema::GET_SECRET_VALUE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::DECRYPTION_FAILURE,
            schema::INTERNAL_SERVICE_ERROR,
        ],
    };
}

/// `secretsmanager:ListSecrets`.
#[derive(Clone, Copy, Debug)]
pub struct ListSecrets;

impl OperationShape for ListSecrets {
    type Input = ListSecretsRequest;
    type Output = ListSecretsResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "ListSecrets",
        input: &schema::LIST_SECRETS_REQUEST,
        output: &schema::LIST_SECRETS_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::INVALID_NEXT_TOKEN_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
        ],
    };
}

/// `secretsmanager:PutResourcePolicy`.
#[derive(Clone, Copy, Debug)]
pub struct PutResourcePolicy;

impl OperationShape for PutResourcePolicy {
    type Input = PutResourcePolicyRequest;
    type Output = PutResourcePolicyResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutResourcePolicy",
        input: &schema::PUT_RESOURCE_POLICY_REQUEST,
        output: &schema::PUT_RESOURCE_POLICY_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::PUBLIC_POLICY_EXCEPTION,
        ],
    };
}

/// `secretsmanager:PutSecretValue`.
#[derive(Clone, Copy, Debug)]
pub struct PutSecretValue;

impl OperationShape for PutSecretValue {
    type Input = PutSecretValueRequest;
    type Output = PutSecretValueResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "PutSecretValue",
        input: &schema::PUT_SECRET_VALUE_REQUEST,
        output: &schema::PUT_SECRET_VALUE_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::ENCRYPTION_FAILURE,
            schema::RESOURCE_EXISTS_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
            schema::DECRYPTION_FAILURE,
        ],
    };
}

/// `secretsmanager:UpdateSecret`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateSecret;

impl OperationShape for UpdateSecret {
    type Input = UpdateSecretRequest;
    type Output = UpdateSecretResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "UpdateSecret",
        input: &schema::UPDATE_SECRET_REQUEST,
        output: &schema::UPDATE_SECRET_RESPONSE,
        result_wrapper: "",
        errors: &[
            schema::INVALID_PARAMETER_EXCEPTION,
            schema::INVALID_REQUEST_EXCEPTION,
            schema::LIMIT_EXCEEDED_EXCEPTION,
            schema::ENCRYPTION_FAILURE,
            schema::RESOURCE_EXISTS_EXCEPTION,
            schema::RESOURCE_NOT_FOUND_EXCEPTION,
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::INTERNAL_SERVICE_ERROR,
            schema::PRECONDITION_NOT_MET_EXCEPTION,
            schema::DECRYPTION_FAILURE,
        ],
    };
}
