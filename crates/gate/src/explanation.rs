//! What the plane tells about its decisions, on its own endpoint `/_rolecall/`.

use rolecall_policy::{Decision, Values};
use serde::{Deserialize, Serialize};

use crate::Record;

/// `GET /_rolecall/decisions?after=N&wait=SECONDS`: the decisions numbered above N, oldest first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Decisions {
    /// The records.
    pub decisions: Vec<Record>,
}

/// `GET /_rolecall/decisions/N` (or `last`, the latest refusal): one decision and what the other role of the same
/// task would have been told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Explanation {
    /// The decision.
    pub record: Record,
    /// The same question, asked by the task's other role.
    pub other_role: Option<OtherRole>,
}

/// The same question asked by another role.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OtherRole {
    /// The role.
    pub role_arn: String,
    /// What that role is to the task.
    pub kind: RoleKind,
    /// The answer it would get.
    pub decision: Decision,
}

/// What a role is to a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoleKind {
    /// The task execution role.
    TaskExecutionRole,
    /// The task role.
    TaskRole,
}

/// `POST /_rolecall/decisions/N/again`: would it be allowed with these documents instead?
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Changes {
    /// Inline policies of the role that made the call: name and document. They replace those of the same name.
    #[serde(default)]
    pub inline_policies: Vec<(String, String)>,
    /// Another trust policy, for a refused `sts:AssumeRole`.
    #[serde(default)]
    pub trust_policy: Option<String>,
}

/// `POST /_rolecall/can`: could this principal do that? And, without the principal, `POST /_rolecall/who-can`: who
/// could?
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct WhatIf {
    /// An ARN, an account id, the name of a service, `*` for an unsigned request, or the name of a role or user of
    /// the account, `role/…` or `user/…` before it where there are both.
    #[serde(default)]
    pub principal: String,
    /// The action, `service:Name`.
    pub action: String,
    /// The resource, an ARN or `*`.
    pub resource: String,
    /// Condition keys of the request.
    #[serde(default)]
    pub context: Vec<(String, Values)>,
    /// The region, if another than the one called.
    #[serde(default)]
    pub region: Option<String>,
}

/// The answer to `POST /_rolecall/can`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Could {
    /// The principal, by its ARN or name.
    pub principal: String,
    /// The answer and its evidence.
    pub decision: Decision,
}
