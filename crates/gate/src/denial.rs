//! A refusal, and the words each service has for it.

use rolecall_policy::{Decision, Layer, Reason};
use rolecall_shapes::{Protocol, Service};

use crate::{Fault, journal::DecisionId};

/// A refused ask: the evidence and what is needed to word it.
#[derive(Clone, Debug)]
pub struct Denial {
    /// The recorded decision.
    pub id: DecisionId,
    /// The service whose operation was called; it decides code, status and wording.
    pub service: &'static Service,
    /// The caller as error texts print it.
    pub caller: String,
    /// The action that was refused.
    pub action: String,
    /// The resource as error texts print it; `None` where the service leaves it out.
    pub resource: Option<String>,
    /// Whether the caller may be told why: same account, or same organization.
    pub audience: Audience,
    /// The decision with its trace.
    pub decision: Decision,
}

/// Who reads the refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A principal of the account that owns the resource: told the policy type.
    SameAccount,
    /// Somebody else's: told nothing beyond the refusal, but that it is the resource's side that does not allow.
    OtherAccount,
    /// An unsigned request.
    Anonymous,
}

impl Denial {
    /// The error the caller sees.
    pub fn fault(&self) -> Fault {
        let (code, status) = match (self.service.id, self.service.protocol) {
            ("s3", _) => ("AccessDenied", 403),
            ("ec2", _) => ("UnauthorizedOperation", 403),
            ("sns", _) => ("AuthorizationError", 403),
            (_, Protocol::AwsQuery) => ("AccessDenied", 403),
            _ => ("AccessDeniedException", 400),
        };
        Fault::new(code, self.message()).status(status)
    }

    /// The sentence, as the called service words it.
    pub fn message(&self) -> String {
        if self.service.id == "s3" && self.audience != Audience::SameAccount {
            return "Access Denied".to_owned();
        }
        let action = self.action_as_printed();
        let mut text = format!("User: {} is not authorized to perform: {action}", self.caller);
        if let Some(resource) = self.resource_as_printed() {
            text.push_str(&format!(" on resource: {resource}"));
        }
        if let Some(clause) = self.clause(&action) {
            text.push(' ');
            text.push_str(&clause);
        }
        text
    }

    fn action_as_printed(&self) -> String {
        match self.service.id {
            "sqs" => self.action.to_lowercase(),
            "sns" => self.action.replacen("sns:", "SNS:", 1),
            _ => self.action.clone(),
        }
    }

    fn resource_as_printed(&self) -> Option<String> {
        let resource = self.resource.as_deref()?;
        match self.service.id {
            "s3" if resource == "*" => None,
            "s3" => Some(format!("\"{resource}\"")),
            "iam" if NAMED_BY_ARN.contains(&self.action.as_str()) => Some(resource.to_owned()),
            "iam" => Some(iam_short_form(resource)),
            _ => Some(resource.to_owned()),
        }
    }

    /// STS prints no reason in any observed refusal of `AssumeRole`; other accounts are not told why, unless all that
    /// is missing is a statement in the resource's policy.
    fn clause(&self, action: &str) -> Option<String> {
        match (self.service.id, self.audience) {
            ("sts", _) => None,
            ("kms", Audience::OtherAccount) => Some(
                "because the resource does not exist in this Region, no resource-based policies allow access, or a \
                 resource-based policy explicitly denies access"
                    .to_owned(),
            ),
            (_, Audience::SameAccount) => self.decision.denial_clause(action),
            (_, Audience::OtherAccount) if self.only_resource_is_silent() => self.decision.denial_clause(action),
            (_, Audience::OtherAccount | Audience::Anonymous) => None,
        }
    }

    /// Across accounts the caller's side is asked first: where the resource's is named, the caller's has allowed.
    fn only_resource_is_silent(&self) -> bool {
        self.decision.reason == Reason::NotAllowed { layer: Layer::Resource }
    }
}

/// Actions of IAM whose request names the entity by its ARN: the refusal does so as well (observed).
const NAMED_BY_ARN: [&str; 2] = ["iam:GetContextKeysForPrincipalPolicy", "iam:SimulatePrincipalPolicy"];

/// IAM prints `role X`, `user X`, `policy <arn>` instead of the ARN.
fn iam_short_form(resource: &str) -> String {
    let Some((_, entity)) = resource.rsplit_once("::").and_then(|(_, rest)| rest.split_once(':')) else {
        return resource.to_owned();
    };
    let name = entity.rsplit('/').next().unwrap_or_default();
    if name.is_empty() {
        return resource.to_owned();
    }
    match entity.split('/').next() {
        Some(kind @ ("role" | "user" | "group")) => format!("{kind} {name}"),
        Some("policy") => format!("policy {resource}"),
        Some("instance-profile") => format!("instance profile {name}"),
        _ => resource.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::iam_short_form;

    #[test]
    fn iam_names_entities_in_its_short_form() {
        assert_eq!(iam_short_form("arn:aws:iam::123456789012:role/app/web"), "role web");
        assert_eq!(iam_short_form("arn:aws:iam::123456789012:user/ana"), "user ana");
        assert_eq!(
            iam_short_form("arn:aws:iam::123456789012:policy/p"),
            "policy arn:aws:iam::123456789012:policy/p"
        );
        assert_eq!(iam_short_form("*"), "*");
        assert_eq!(iam_short_form("arn:aws:iam::123456789012:role/"), "arn:aws:iam::123456789012:role/");
    }
}
