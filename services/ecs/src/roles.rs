//! The roles of a task: named, passed, assumed.

use rolecall_gate::{Ask, CallError, Caller, Cx, Fault, Proof, SessionSource};
use rolecall_policy::{AccountId, Arn};
use rolecall_shapes::sts;

use crate::state::Grant;

/// The service principal that assumes both roles of a task.
pub const ECS_TASKS: &str = "ecs-tasks.amazonaws.com";

/// Task credentials live for six hours (Amazon ECS developer guide, "Task IAM role").
pub const LIFETIME_SECONDS: i32 = 6 * 60 * 60;

/// A role as a task definition names it.
#[derive(Clone, Debug)]
pub struct Role {
    /// Its full ARN, with path.
    pub arn: Arn,
}

impl Role {
    /// Reads a full ARN or a short name in `account`.
    ///
    /// # Errors
    /// `ClientException: Role is not valid` for anything else.
    pub fn read(given: &str, account: &AccountId) -> Result<Role, Fault> {
        let invalid = || Fault::new("ClientException", "Role is not valid");
        let legal = |c: char| c.is_ascii_alphanumeric() || "_+=,.@-/".contains(c);
        let text = match given.strip_prefix("arn:") {
            Some(_) => given.to_owned(),
            None => format!("arn:aws:iam::{account}:role/{given}"),
        };
        let arn = Arn::parse(&text).map_err(|_| invalid())?;
        let name = arn.resource().strip_prefix("role/").ok_or_else(invalid)?;
        let sound =
            arn.service() == "iam" && arn.account().is_some() && !name.is_empty() && name.chars().all(legal);
        if sound { Ok(Role { arn }) } else { Err(invalid()) }
    }
}

/// Asks whether the caller may pass `role` to ECS tasks.
///
/// # Errors
/// As [`Ask::new`].
pub fn pass(role: &Role) -> Result<Ask, Fault> {
    Ok(Ask::new("iam:PassRole", role.arn.clone())?.with("iam:PassedToService", ECS_TASKS))
}

/// Which of a task's two roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleType {
    /// The task execution role.
    Execution,
    /// The task role.
    Application,
}

/// Assumes `role` for a task as `ecs-tasks.amazonaws.com`, session name = task id. A renewal keeps the
/// credentials id of `previous`, because the container's environment cannot change.
///
/// # Errors
/// `ClientException: ECS was unable to assume the role …` when the role is missing or does not trust ECS.
pub fn assume(
    cx: &mut Cx<'_>,
    role: &Role,
    role_type: RoleType,
    task_arn: &str,
    previous: Option<&Grant>,
) -> Result<Grant, CallError> {
    let task_arn = task_arn.to_owned();
    let source = match role_type {
        RoleType::Execution => SessionSource::TaskExecution { task_arn: task_arn.clone() },
        RoleType::Application => SessionSource::TaskApplication { task_arn: task_arn.clone() },
    };
    let account = cx.account().clone();
    let mut caller = Caller::service(ECS_TASKS, account, Some(task_arn.clone()));
    if let Proof::Service { session, .. } = &mut caller.proof {
        *session = Some(source);
    }
    let request = sts::AssumeRoleRequest {
        role_arn: role.arn.to_string(),
        role_session_name: crate::state::short_id(&task_arn).to_owned(),
        duration_seconds: Some(LIFETIME_SECONDS),
        ..sts::AssumeRoleRequest::default()
    };
    let answer = cx.call_as::<sts::AssumeRole>(caller, request).map_err(|error| unable(role, error))?;
    let credentials = answer.credentials.ok_or_else(|| Fault::internal("STS gave no credentials"))?;
    Ok(Grant {
        credentials_id: previous.map_or_else(|| cx.world().uuid(), |grant| grant.credentials_id.clone()),
        role_arn: role.arn.to_string(),
        access_key_id: credentials.access_key_id,
        secret_access_key: credentials.secret_access_key.to_string(),
        session_token: credentials.session_token.to_string(),
        expiration: credentials.expiration.into(),
    })
}

/// The text AWS gives for every way a role cannot be assumed.
fn unable(role: &Role, error: CallError) -> CallError {
    match error {
        CallError::Fault(fault) if fault.status >= 500 => CallError::Fault(fault),
        CallError::Fault(_) | CallError::Denied(_) => Fault::new(
            "ClientException",
            format!(
                "ECS was unable to assume the role '{}' that was provided for this task. Please verify that the role \
                 being passed has the proper trust relationship and permissions and that your IAM user has \
                 permissions to pass this role.",
                role.arn
            ),
        )
        .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_named_by_arn_or_short_name() {
        let account = AccountId::new("123456789012").unwrap();
        let read = |given| Role::read(given, &account).map(|role| role.arn.to_string());
        assert_eq!(read("web").unwrap(), "arn:aws:iam::123456789012:role/web");
        let full = "arn:aws:iam::210987654321:role/app/web";
        assert_eq!(read(full).unwrap(), full);
        for wrong in ["", "arn:aws:iam::123456789012:user/ana", "arn:aws:iam::12:role/x", "a b"] {
            assert_eq!(read(wrong).unwrap_err().message, "Role is not valid", "{wrong}");
        }
    }
}
