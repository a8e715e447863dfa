//! The global condition keys of a request (IAM user guide, "AWS global condition context keys").

use rolecall_policy::{AccountId, Arn, Context, Principal};

use crate::{Ask, Caller, Holdings, Proof, caller::Transport};

/// Where and when a request arrives, for the keys that depend on it.
pub(crate) struct Circumstances<'a> {
    pub(crate) now: jiff::Timestamp,
    pub(crate) region: &'a str,
    /// The id of the service called.
    pub(crate) service: &'a str,
}

/// The condition keys of one ask: the operation's own, then the global ones.
pub(crate) fn context(
    ask: &Ask,
    owner: &AccountId,
    caller: &Caller,
    holdings: &Holdings,
    at: &Circumstances<'_>,
) -> Context {
    let mut keys = Context::new();
    for (key, values) in &ask.context {
        keys.insert(key, values.clone());
    }
    principal_keys(&mut keys, caller, holdings);
    session_keys(&mut keys, caller);
    request_keys(&mut keys, caller, at);
    keys.insert("aws:ResourceAccount", owner.as_str());
    keys
}

fn principal_keys(keys: &mut Context, caller: &Caller, holdings: &Holdings) {
    let principal = &caller.principal;
    let (account, kind) = match principal {
        Principal::Anonymous => ("anonymous", "Anonymous"),
        Principal::Service { .. } => (caller.account.as_str(), "Service"),
        Principal::Root { .. } => (caller.account.as_str(), "Account"),
        Principal::User { .. } => (caller.account.as_str(), "User"),
        Principal::FederatedUser { .. } => (caller.account.as_str(), "FederatedUser"),
        Principal::RoleSession { .. } => (caller.account.as_str(), "AssumedRole"),
        Principal::Federated { .. } | Principal::CanonicalUser { .. } => (caller.account.as_str(), "User"),
    };
    if let Principal::Service { name } = principal {
        keys.insert("aws:PrincipalIsAWSService", "true");
        keys.insert("aws:PrincipalServiceName", name.clone());
        keys.insert("aws:PrincipalServiceNamesList", vec![name.clone()]);
        keys.insert("aws:SourceAccount", caller.account.to_string());
        if let Proof::Service { source_arn: Some(arn), .. } = &caller.proof {
            keys.insert("aws:SourceArn", arn.clone());
        }
        return;
    }
    keys.insert("aws:PrincipalAccount", account);
    keys.insert("aws:PrincipalType", kind);
    let user_id = match (caller.session(), principal) {
        (_, Principal::Anonymous) => "anonymous",
        (Some(session), _) => session.user_id.as_str(),
        (None, _) => holdings.user_id.as_str(),
    };
    keys.insert("aws:userid", user_id);
    if matches!(principal, Principal::Anonymous) {
        return;
    }
    keys.insert("aws:PrincipalIsAWSService", "false");
    if let Some(arn) = principal_arn(principal) {
        keys.insert("aws:PrincipalArn", arn);
    }
    if let Some(name) = user_name(principal) {
        keys.insert("aws:username", name);
    }
    let session_tags = caller.session().map(|session| session.tags.as_slice()).unwrap_or_default();
    for (key, value) in holdings.tags.iter().chain(session_tags) {
        keys.insert(&format!("aws:PrincipalTag/{key}"), value.clone());
    }
}

/// `aws:PrincipalArn`: of a session the role, with its path.
fn principal_arn(principal: &Principal) -> Option<String> {
    match principal {
        Principal::RoleSession { role_arn, .. } => Some(role_arn.to_string()),
        Principal::Root { .. } | Principal::User { .. } | Principal::FederatedUser { .. } => {
            Some(principal.caller_arn())
        }
        Principal::Service { .. }
        | Principal::Federated { .. }
        | Principal::CanonicalUser { .. }
        | Principal::Anonymous => None,
    }
}

/// `aws:username`: of IAM users only, without the path.
fn user_name(principal: &Principal) -> Option<&str> {
    let Principal::User { arn, .. } = principal else { return None };
    Arn::resource(arn).rsplit('/').next()
}

fn session_keys(keys: &mut Context, caller: &Caller) {
    let Some(session) = caller.session() else { return };
    keys.insert("aws:TokenIssueTime", session.issued_at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    // AWS does not say what ECS role sessions carry; `false` is the value it documents for temporary credentials
    // obtained without MFA.
    keys.insert("aws:MultiFactorAuthPresent", "false");
    if let Some(identity) = &session.source_identity {
        keys.insert("aws:SourceIdentity", identity.clone());
    }
    if let crate::SessionSource::Instance { .. } = session.source {
        keys.insert("ec2:RoleDelivery", "2.0");
    }
}

fn request_keys(keys: &mut Context, caller: &Caller, at: &Circumstances<'_>) {
    let origin = &caller.origin;
    keys.insert("aws:CurrentTime", at.now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    keys.insert("aws:EpochTime", at.now.as_second().to_string());
    let secure = if origin.transport == Transport::Tls { "true" } else { "false" };
    keys.insert("aws:SecureTransport", secure);
    let global = matches!(at.service, "iam" | "organizations");
    keys.insert("aws:RequestedRegion", if global { "us-east-1" } else { at.region });
    let optional = [
        ("aws:SourceIp", &origin.source_ip),
        ("aws:UserAgent", &origin.user_agent),
        ("aws:referer", &origin.referer),
    ];
    for (key, value) in optional {
        if let Some(value) = value {
            keys.insert(key, value.clone());
        }
    }
    via_keys(keys, caller, at);
}

fn via_keys(keys: &mut Context, caller: &Caller, at: &Circumstances<'_>) {
    let forwarded = !caller.via.is_empty();
    keys.insert("aws:ViaAWSService", if forwarded { "true" } else { "false" });
    if !forwarded {
        return;
    }
    let services: Vec<String> = caller.via.iter().map(|name| format!("{name}.amazonaws.com")).collect();
    if let (Some(first), Some(last)) = (services.first(), services.last()) {
        keys.insert("aws:CalledViaFirst", first.clone());
        keys.insert("aws:CalledViaLast", last.clone());
    }
    if at.service == "kms"
        && let Some(last) = caller.via.last()
    {
        keys.insert("kms:ViaService", format!("{last}.{}.amazonaws.com", at.region));
    }
    keys.insert("aws:CalledVia", services);
}
