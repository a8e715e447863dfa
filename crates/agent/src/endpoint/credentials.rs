//! `/v1/credentials?id=<id>` and `/v2/credentials/<id>`.
//!
//! Bodies as the ECS agent's tests pin them (`ecs-agent/tmds/handlers/credentials_handler_test.go`).

use http::StatusCode;
use rolecall_acs::{CredentialsId, RoleCredentials, RoleType, TaskArn};
use serde::Serialize;

use super::answer::Answer;
use crate::credentials::{CredentialManager, Lookup};

/// The two routes differ in the prefix of their messages.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Version {
    V1,
    V2,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Success<'a> {
    role_arn: &'a str,
    access_key_id: &'a str,
    secret_access_key: &'a str,
    token: &'a str,
    expiration: &'a str,
}

#[derive(Serialize)]
struct Failure<'a> {
    code: &'a str,
    message: &'a str,
    #[serde(rename = "HTTPErrorCode")]
    status: u16,
}

/// The answer, and whose credentials it holds.
pub(crate) fn answer(
    version: Version,
    id: &str,
    task: &TaskArn,
    manager: &CredentialManager,
) -> (Answer, Option<RoleType>) {
    if id.is_empty() {
        let refusal =
            failure(StatusCode::BAD_REQUEST, "NoIdInRequest", version, "No Credential ID in the request");
        return (refusal, None);
    }
    match manager.lookup(task, &CredentialsId::new(id)) {
        Lookup::Found(role_type, credentials) => (success(&credentials), Some(role_type)),
        Lookup::Uninitialized => {
            let text = "Credentials uninitialized for ID";
            (failure(StatusCode::SERVICE_UNAVAILABLE, "CredentialsUninitialized", version, text), None)
        }
        Lookup::Unknown => {
            (failure(StatusCode::BAD_REQUEST, "InvalidIdInRequest", version, "Credentials not found"), None)
        }
    }
}

fn success(credentials: &RoleCredentials) -> Answer {
    let body = serde_json::to_string(&Success {
        role_arn: &credentials.role_arn,
        access_key_id: &credentials.access_key_id,
        secret_access_key: &credentials.secret_access_key,
        token: &credentials.session_token,
        expiration: &credentials.expiration,
    });
    Answer::json(StatusCode::OK, body.unwrap_or_default())
}

fn failure(status: StatusCode, code: &str, version: Version, text: &str) -> Answer {
    let prefix = match version {
        Version::V1 => "CredentialsV1Request",
        Version::V2 => "CredentialsV2Request",
    };
    let message = format!("{prefix}: {text}");
    let body = serde_json::to_string(&Failure { code, message: &message, status: status.as_u16() });
    Answer::json(status, body.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(version: Version, id: &str, status: u16, body: &str) {
        let manager = CredentialManager::default();
        let task = TaskArn::new("t/1");
        let set = |id: &str, key: &str| RoleCredentials {
            credentials_id: CredentialsId::new(id),
            role_arn: "arn:aws:iam::123456789012:role/a/app".to_owned(),
            access_key_id: key.to_owned(),
            secret_access_key: "secret".to_owned(),
            session_token: "token".to_owned(),
            expiration: "2026-11-21T20:00:00Z".to_owned(),
            credential_scope: None,
        };
        manager.put(&task, RoleType::TaskApplication, set("known", "ASIA1"));
        manager.put(&task, RoleType::TaskExecution, set("pending", ""));
        manager.put(&TaskArn::new("t/2"), RoleType::TaskApplication, set("other", "ASIA2"));
        let (answer, _) = answer(version, id, &task, &manager);
        assert_eq!((answer.status.as_u16(), answer.content_type), (status, Some("application/json")));
        assert_eq!(answer.body, body);
    }

    #[test]
    fn a_known_id_is_answered_with_five_members_in_order() {
        let body = r#"{"RoleArn":"arn:aws:iam::123456789012:role/a/app","AccessKeyId":"ASIA1","SecretAccessKey":"secret","Token":"token","Expiration":"2026-11-21T20:00:00Z"}"#;
        check(Version::V2, "known", 200, body);
        check(Version::V1, "known", 200, body);
    }

    #[test]
    fn every_refusal_has_the_agents_body() {
        let invalid = r#"{"code":"InvalidIdInRequest","message":"CredentialsV2Request: Credentials not found","HTTPErrorCode":400}"#;
        check(Version::V2, "nobody", 400, invalid);
        check(Version::V2, "other", 400, invalid);
        check(
            Version::V2,
            "",
            400,
            r#"{"code":"NoIdInRequest","message":"CredentialsV2Request: No Credential ID in the request","HTTPErrorCode":400}"#,
        );
        check(
            Version::V1,
            "pending",
            503,
            r#"{"code":"CredentialsUninitialized","message":"CredentialsV1Request: Credentials uninitialized for ID","HTTPErrorCode":503}"#,
        );
    }
}
