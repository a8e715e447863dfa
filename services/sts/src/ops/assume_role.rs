//! `sts:AssumeRole`.

use rolecall_gate::{
    Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, Proof, ResourcePolicy,
    RoleRecord, SessionSource, shape,
};
use rolecall_policy::{Action, Arn, Mode, Principal};
use rolecall_shapes::sts;

use super::get_session_token::no_such_device;
use crate::{
    mint::{self, Grant},
    policies,
    tags::{self, SessionTags},
};

/// Gives the caller a session of a role, if the role's trust policy lets it. A role that does not exist is refused
/// in the same words as one that does not trust the caller.
pub struct AssumeRole;

/// One hour: the default, and the longest for a session that was itself obtained with a role ("Role chaining" in
/// the IAM user guide).
const HOUR: i32 = 3600;

impl Operation for AssumeRole {
    shape!(sts::AssumeRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let arn = role_arn(&input.role_arn)?;
        let role = cx.role(&arn)?;
        let identity = source_identity(input, inherited_identity(cx.caller.session()));
        let duration = input.duration_seconds.map(|seconds| seconds.to_string());
        let tags = SessionTags::of(input, cx.caller.session());
        let about_role = |action: &str| -> Result<Ask, Fault> {
            let ask = on_role(action, &arn, role.as_ref())?
                .with("sts:RoleSessionName", &input.role_session_name)
                .with_some("sts:ExternalId", input.external_id.as_ref())
                .with_some("sts:DurationSeconds", duration.as_ref())
                .with_some("sts:SourceIdentity", identity.as_ref())
                .request_tags(tags.pairs());
            Ok(match tags.transitive.as_slice() {
                [] => ask,
                keys => ask.with_all("sts:TransitiveTagKeys", keys),
            })
        };
        let mut access = Access::to(about_role("sts:AssumeRole")?);
        if !tags.tags.is_empty() {
            access = access.and(about_role("sts:TagSession")?);
        }
        if identity.is_some() {
            access = access.and(about_role("sts:SetSourceIdentity")?);
        }
        Ok(access)
    }
}

/// Reads the ARN of a role. Whether it names one is for the decision: what has the form of an ARN is refused as any
/// missing role is.
fn role_arn(text: &str) -> Result<Arn, Fault> {
    let invalid = || Fault::new("ValidationError", format!("{text} is invalid"));
    let arn = Arn::parse(text).map_err(|_| invalid())?;
    let complete = ![arn.partition(), arn.service(), arn.resource()].contains(&"");
    if complete { Ok(arn) } else { Err(invalid()) }
}

/// Asks for an action on a role: under its trust policy, with its tags.
fn on_role(action: &str, arn: &Arn, role: Option<&RoleRecord>) -> Result<Ask, Fault> {
    let ask = Ask::new(action, arn.clone())?.mode(Mode::Trust).policy(role.map(trust_policy));
    Ok(role.into_iter().flat_map(|role| &role.tags).fold(ask, tagged))
}

fn tagged(ask: Ask, (key, value): &(String, String)) -> Ask {
    ask.with(format!("aws:ResourceTag/{key}"), value).with(format!("iam:ResourceTag/{key}"), value)
}

/// Asks about a resource of IAM: for an action of STS a role under its trust policy.
pub(super) fn describe(action: &Action, arn: &Arn, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
    let role = cx.role(arn)?;
    if action.service().eq_ignore_ascii_case("sts") {
        return on_role(action.as_str(), arn, role.as_ref());
    }
    let ask = Ask::new(action.as_str(), arn.clone())?;
    Ok(role.iter().flat_map(|role| &role.tags).fold(ask, tagged))
}

fn trust_policy(role: &RoleRecord) -> ResourcePolicy {
    let name = role.arn.resource().rsplit('/').next().unwrap_or_default();
    ResourcePolicy { name: format!("trust policy of role {name}"), document: role.trust_policy.clone() }
}

/// The source identity of the caller's own session: it stays when roles are chained.
fn inherited_identity(session: Option<&rolecall_gate::Session>) -> Option<&String> {
    session.and_then(|session| session.source_identity.as_ref())
}

fn source_identity(input: &sts::AssumeRoleRequest, inherited: Option<&String>) -> Option<String> {
    input.source_identity.as_ref().or(inherited).cloned()
}

impl Handle for AssumeRole {
    type Shape = sts::AssumeRole;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        if matches!(cx.caller.principal, Principal::Root { .. }) {
            let message = "Roles may not be assumed by root accounts.";
            return Err(Fault::new("AccessDenied", message).status(403).into());
        }
        if input.serial_number.is_some() || input.token_code.is_some() {
            return Err(no_such_device().into());
        }
        let inherited = inherited_identity(cx.caller.session());
        if inherited.is_some_and(|set| input.source_identity.as_ref().is_some_and(|given| given != set)) {
            // AWS documents that it refuses, not in which words.
            let message = "The source identity of the calling session cannot be changed.";
            return Err(Fault::new("AccessDenied", message).status(403).into());
        }
        let role = cx.role(&role_arn(&input.role_arn)?)?;
        let role = role.ok_or_else(|| Fault::internal("a role that does not exist was allowed"))?;
        tags::check(input.tags.as_deref(), input.transitive_tag_keys.as_deref(), cx.caller.session())?;
        let tags = SessionTags::of(&input, cx.caller.session());
        let source = source(cx);
        let duration_seconds = duration(cx, &input, &role, &source)?;
        let policies = policies::read(cx, input.policy.as_ref(), input.policy_arns.as_deref())?;
        let source_identity = source_identity(&input, inherited_identity(cx.caller.session()));
        let user = assumed_role_user(&role, &input.role_session_name)?;
        let session_arn = Arn::parse(&user.arn).map_err(Fault::internal)?;
        let grant = Grant {
            principal: Principal::role_session(session_arn, role.arn.clone(), Some(role.unique_id)),
            role_arn: role.arn.to_string(),
            user_id: user.assumed_role_id.clone(),
            source,
            tags: tags.tags,
            transitive_tag_keys: tags.transitive,
            source_identity: source_identity.clone(),
            policies: policies.documents,
            duration_seconds,
        };
        Ok(sts::AssumeRoleResponse {
            credentials: Some(mint::credentials(cx, grant)?),
            assumed_role_user: Some(user),
            packed_policy_size: policies.packed_size,
            source_identity,
        })
    }
}

fn source(cx: &Cx<'_>) -> SessionSource {
    match &cx.caller.proof {
        Proof::Service { session: Some(source), .. } => source.clone(),
        Proof::Service { session: None, .. } | Proof::None | Proof::AccessKey(_) | Proof::Session(_) => {
            SessionSource::AssumedBy { arn: cx.caller.principal.caller_arn() }
        }
    }
}

/// How long the session may be. Services that assume a role for a task are not bound to what the role sets: tasks
/// get six hours whatever it says.
fn duration(
    cx: &Cx<'_>,
    input: &sts::AssumeRoleRequest,
    role: &RoleRecord,
    source: &SessionSource,
) -> Result<i32, Fault> {
    let seconds = input.duration_seconds.unwrap_or(HOUR);
    let refuse = |message: &str| Err(Fault::new("ValidationError", message));
    if !matches!(source, SessionSource::AssumedBy { .. }) {
        return Ok(seconds);
    }
    if matches!(cx.caller.principal, Principal::RoleSession { .. }) && seconds > HOUR {
        return refuse(
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
        );
    }
    if seconds > role.max_session_duration {
        return refuse("The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    Ok(seconds)
}

/// The session as the answer names it; the ARN leaves the path of the role out.
fn assumed_role_user(role: &RoleRecord, session_name: &str) -> Result<sts::AssumedRoleUser, Fault> {
    let account = role.arn.account().ok_or_else(|| Fault::internal("a role without account"))?;
    let name = role.arn.resource().rsplit('/').next().unwrap_or_default();
    Ok(sts::AssumedRoleUser {
        assumed_role_id: format!("{}:{session_name}", role.unique_id),
        arn: format!("arn:aws:sts::{account}:assumed-role/{name}/{session_name}"),
    })
}
