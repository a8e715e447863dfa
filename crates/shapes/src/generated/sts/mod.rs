// Written by `cargo xtask codegen` from the models in `models/`. Do not edit.

mod schema;
#[expect(missing_docs, reason = "the AWS API reference documents these types")]
mod types;

pub use types::*;

use crate::{OperationMeta, OperationShape};
use crate::{Protocol, Service};

/// What all operations of the service share.
pub static SERVICE: Service = Service {
    id: "sts",
    full_name: "AWS Security Token Service",
    iam_prefix: "sts",
    signing_name: "sts",
    endpoint_prefix: "sts",
    protocol: Protocol::AwsQuery,
    target_prefix: "",
    api_version: "2011-06-15",
    xml_namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    operation_names: &[
        "AssumeRole",
        "AssumeRoleWithSAML",
        "AssumeRoleWithWebIdentity",
        "AssumeRoot",
        "DecodeAuthorizationMessage",
        "GetAccessKeyInfo",
        "GetCallerIdentity",
        "GetDelegatedAccessToken",
        "GetFederationToken",
        "GetSessionToken",
        "GetWebIdentityToken",
    ],
};

/// `sts:AssumeRole`.
#[derive(Clone, Copy, Debug)]
pub struct AssumeRole;

impl OperationShape for AssumeRole {
    type Input = AssumeRoleRequest;
    type Output = AssumeRoleResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "AssumeRole",
        input: &schema::ASSUME_ROLE_REQUEST,
        output: &schema::ASSUME_ROLE_RESPONSE,
        result_wrapper: "AssumeRoleResult",
        errors: &[
            schema::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            schema::PACKED_POLICY_TOO_LARGE_EXCEPTION,
            schema::REGION_DISABLED_EXCEPTION,
            schema::EXPIRED_TOKEN_EXCEPTION,
        ],
    };
}

/// `sts:GetCallerIdentity`.
#[derive(Clone, Copy, Debug)]
pub struct GetCallerIdentity;

impl OperationShape for GetCallerIdentity {
    type Input = GetCallerIdentityRequest;
    type Output = GetCallerIdentityResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetCallerIdentity",
        input: &schema::GET_CALLER_IDENTITY_REQUEST,
        output: &schema::GET_CALLER_IDENTITY_RESPONSE,
        result_wrapper: "GetCallerIdentityResult",
        errors: &[],
    };
}

/// `sts:GetSessionToken`.
#[derive(Clone, Copy, Debug)]
pub struct GetSessionToken;

impl OperationShape for GetSessionToken {
    type Input = GetSessionTokenRequest;
    type Output = GetSessionTokenResponse;
    const META: &'static OperationMeta = &OperationMeta {
        service: &SERVICE,
        name: "GetSessionToken",
        input: &schema::GET_SESSION_TOKEN_REQUEST,
        output: &schema::GET_SESSION_TOKEN_RESPONSE,
        result_wrapper: "GetSessionTokenResult",
        errors: &[schema::REGION_DISABLED_EXCEPTION],
    };
}
