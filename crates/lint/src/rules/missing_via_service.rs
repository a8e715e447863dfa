//! KMS keys that may be used for anything.

use super::Rule;
use crate::finding::Report;
use crate::glob::{covers, written};
use crate::subject::{NamedAction, Said, Subject};
use rolecall_policy::{Span, validate::Target};

pub(super) const RULE: Rule = Rule {
    name: "missing-via-service",
    finds: "every KMS key allowed for direct use, or a key for everybody, without `kms:ViaService`",
    check,
};

/// The actions services do with a key for their caller.
const USES: [&str; 4] = ["kms:decrypt", "kms:generatedatakey", "kms:encrypt", "kms:reencryptfrom"];

/// What bounds the use of a key as well.
const BOUNDS: [&str; 6] = [
    "kms:ViaService",
    "kms:EncryptionContext",
    "kms:ResourceAliases",
    "kms:RequestAlias",
    "aws:ResourceTag/",
    "aws:CalledVia",
];

/// A task that reads an encrypted secret needs the key through Secrets Manager only ("kms:ViaService" in the KMS
/// Developer Guide). Where one key is named, or the administration of keys allowed, that is meant as it is.
fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in subject.statements.iter().filter(|said| said.allows() && !said.is_conditional_on(&BOUNDS)) {
        match subject.target {
            Target::Key => key_policy(said, report),
            Target::Inline | Target::Managed => identity_policy(said, report),
            _ => {}
        }
    }
}

fn identity_policy(said: &Said<'_>, report: &mut Report) {
    let every = |text: &str| text == "*" || (text.contains(":kms:") && text.ends_with(":key/*"));
    if !said.plain_resources().iter().any(|resource| every(&resource.text.text)) {
        return;
    }
    if let Some(span) = first_use(said) {
        let message = "every KMS key can be used, by any service and directly";
        report.note(span, message).hint(
            "name the key in `Resource`, or the service in `Condition`: \
             `\"StringEquals\": {\"kms:ViaService\": \"secretsmanager.<region>.amazonaws.com\"}`",
        );
    }
}

fn key_policy(said: &Said<'_>, report: &mut Report) {
    const OF_CALLER: [&str; 5] =
        ["kms:CallerAccount", "aws:PrincipalOrg", "aws:PrincipalAccount", "aws:PrincipalArn", "aws:Source"];
    if said.names_everybody() && !said.is_conditional_on(&OF_CALLER) {
        let message = "everybody can use the key, in any account";
        report.warning(said.statement.span, message).hint(
            "name the account in `Condition`: `\"StringEquals\": {\"kms:CallerAccount\": \"<account>\", \
             \"kms:ViaService\": \"<service>.<region>.amazonaws.com\"}`",
        );
    }
}

/// The first action that is a use of keys, and not all of KMS.
fn first_use(said: &Said<'_>) -> Option<Span> {
    let used = |action: &&NamedAction<'_>| {
        let text = action.text.text.to_ascii_lowercase();
        text != "*"
            && text != "kms:*"
            && USES.iter().any(|name| covers(&action.tokens, &written(name, false)))
    };
    said.plain_actions().iter().find(used).map(|action| action.text.span)
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    #[test]
    fn every_key_for_every_service_is_a_note() {
        let expected = "note \"kms:Decrypt\": every KMS key can be used, by any service and directly\n\
                        hint: name the key in `Resource`, or the service in `Condition`: `\"StringEquals\": \
                        {\"kms:ViaService\": \"secretsmanager.<region>.amazonaws.com\"}`";
        for (target, actions, resource, condition, found) in [
            (Target::Managed, r#"["logs:*","kms:Decrypt","kms:Encrypt"]"#, "*", "", true),
            (Target::Inline, r#""kms:Decrypt""#, "arn:aws:kms:*:123456789012:key/*", "", true),
            (Target::Managed, r#""kms:Decrypt""#, "arn:aws:kms:eu-west-1:123456789012:key/1", "", false),
            (Target::Managed, r#""kms:*""#, "*", "", false),
            (Target::Managed, r#""kms:DescribeKey""#, "*", "", false),
            (Target::Boundary, r#""kms:Decrypt""#, "*", "", false),
            (
                Target::Managed,
                r#""kms:Decrypt""#,
                "*",
                r#","Condition":{"StringLike":{"KMS:ViaService":"s3.*.amazonaws.com"}}"#,
                false,
            ),
        ] {
            let statement =
                format!(r#"{{"Effect":"Allow","Action":{actions},"Resource":"{resource}"{condition}}}"#);
            let expected = if found { vec![expected] } else { Vec::new() };
            testing::check(&super::RULE, target, &statement, &expected);
        }
    }

    #[test]
    fn a_key_for_everybody_is_a_warning() {
        let open = r#"{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:*","Resource":"*"}"#;
        let expected = format!(
            "warning {open}: everybody can use the key, in any account\n\
             hint: name the account in `Condition`: `\"StringEquals\": {{\"kms:CallerAccount\": \"<account>\", \
             \"kms:ViaService\": \"<service>.<region>.amazonaws.com\"}}`"
        );
        testing::check(&super::RULE, Target::Key, open, &[&expected]);
        testing::check(&super::RULE, Target::Key, &open.replace("\"*\"}", "\"123456789012\"}"), &[]);
        let bound = open
            .replace("kms:*\",", "kms:*\",\"Condition\":{\"StringEquals\":{\"kms:CallerAccount\":\"1\"}},");
        testing::check(&super::RULE, Target::Key, &bound, &[]);
    }
}
