//! Where services that share a protocol differ: one table entry per service, nothing else asks for a service's
//! name. Codes and texts as observed on AWS.

use rolecall_shapes::{Protocol, Service};

/// How one service words what its protocol leaves open.
#[derive(Debug)]
pub(crate) struct Dialect {
    /// The error code of a request that breaks a modelled constraint.
    pub(crate) validation_code: &'static str,
    /// How such an error is worded.
    pub(crate) violations: Violations,
    /// The JSON member that carries an error's text.
    pub(crate) message_member: &'static str,
    /// The codes whose text sits in the member of the other spelling.
    pub(crate) message_exceptions: &'static [&'static str],
    /// How a value of the wrong JSON type is reported.
    pub(crate) conversions: Conversions,
}

/// The wording of constraint violations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Violations {
    /// `1 validation error detected: Value 'x' at 'y' failed to satisfy constraint: …`
    Full,
    /// As [`Violations::Full`] without the value and without the set of an enum (IAM since 2024).
    Terse,
    /// `Invalid parameter at 'y' failed to satisfy constraint: '…'`, the first violation only (ECR).
    First,
}

/// The wording of JSON type errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Conversions {
    /// `STRING_VALUE can not be converted to an Integer`
    WithArticle,
    /// `STRING_VALUE cannot be converted to Integer`
    WithoutArticle,
}

const JSON: Dialect = Dialect {
    validation_code: "ValidationException",
    violations: Violations::Full,
    message_member: "message",
    // Written by the authorization and parsing layers in front of the service, which spell it in upper case.
    message_exceptions: &["AccessDeniedException", "SerializationException"],
    conversions: Conversions::WithArticle,
};

const QUERY: Dialect = Dialect { validation_code: "ValidationError", ..JSON };

const IAM: Dialect = Dialect { violations: Violations::Terse, ..QUERY };

const ECS: Dialect = Dialect {
    validation_code: "InvalidParameterException",
    // ECS models its AccessDeniedException, with `message`.
    message_exceptions: &["SerializationException"],
    conversions: Conversions::WithoutArticle,
    ..JSON
};

const ECR: Dialect =
    Dialect { validation_code: "InvalidParameterException", violations: Violations::First, ..JSON };

const LOGS: Dialect = Dialect { validation_code: "InvalidParameterException", ..JSON };

const SECRETS_MANAGER: Dialect = Dialect {
    message_member: "Message",
    message_exceptions: &["ValidationException", "ThrottlingException"],
    ..JSON
};

const SSM: Dialect = Dialect {
    message_member: "Message",
    message_exceptions: &[
        "HierarchyLevelLimitExceededException",
        "HierarchyTypeMismatchException",
        "IncompatiblePolicyException",
        "InvalidAllowedPatternException",
        "InvalidKeyId",
        "InvalidPolicyAttributeException",
        "InvalidPolicyTypeException",
        "ParameterAlreadyExists",
        "ParameterLimitExceeded",
        "ParameterMaxVersionLimitExceeded",
        "ParameterNotFound",
        "ParameterPatternMismatchException",
        "ParameterVersionLabelLimitExceeded",
        "ParameterVersionNotFound",
        "PoliciesLimitExceededException",
        "ThrottlingException",
        "UnsupportedParameterType",
        "ValidationException",
    ],
    ..JSON
};

/// The entry of `service`; the protocol's own for a service without one.
pub(crate) fn dialect(service: &Service) -> &'static Dialect {
    match service.id {
        "iam" => &IAM,
        "ecs" => &ECS,
        "ecr" => &ECR,
        "logs" => &LOGS,
        "secretsmanager" => &SECRETS_MANAGER,
        "ssm" => &SSM,
        _ if service.protocol == Protocol::AwsQuery => &QUERY,
        _ => &JSON,
    }
}

impl Dialect {
    /// The JSON member that carries the text of an error with `code`.
    pub(crate) fn message_member(&self, code: &str) -> &'static str {
        // The signature checks in front of every service answer in lower case.
        const SIGNATURE_ERRORS: [&str; 5] = [
            "ExpiredTokenException",
            "IncompleteSignatureException",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "UnrecognizedClientException",
        ];
        if SIGNATURE_ERRORS.contains(&code) {
            return "message";
        }
        match (self.message_member, self.message_exceptions.contains(&code)) {
            ("message", false) | ("Message", true) => "message",
            _ => "Message",
        }
    }
}
