//! Condition keys no action of their statement carries.

use super::Rule;
use crate::finding::Report;
use crate::operator::{Family, Operator, SetPrefix};
use crate::subject::Subject;
use rolecall_catalog::{condition_key, service};

pub(super) const RULE: Rule = Rule {
    name: "condition-key-not-carried",
    finds: "condition keys no action of their statement carries",
    check,
};

/// Keys of services that describe the caller's session, whatever it asks for ("Properties of the principal" and
/// "Cross-service keys" in "AWS global condition context keys", IAM User Guide).
const OF_SESSIONS: [&str; 12] = [
    "aws:",
    "codebuild:",
    "ec2:InstanceID",
    "ec2:RoleDelivery",
    "ec2:SourceInstanceArn",
    "glue:CredentialIssuingService",
    "glue:RoleAssumedBy",
    "identitystore:UserId",
    "lambda:SourceFunctionArn",
    "saml:",
    "ssm:SourceInstanceArn",
    "sts:",
];

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        let Some(actions) = said.known_actions() else { continue };
        for condition in &said.statement.conditions {
            let key = &condition.key.text;
            let Some((prefix, _)) = key.split_once(':') else { continue };
            let of_session = OF_SESSIONS
                .iter()
                .any(|start| key.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start)));
            if of_session || service(prefix).is_none() || condition_key(key).is_none() {
                continue;
            }
            if actions.iter().any(|(entry, action)| entry.carries(action, key)) {
                continue;
            }
            let Some(operator) = Operator::read(&condition.operator.text) else { continue };
            let message = format!("no action of this statement carries `{key}`");
            report.warning(condition.key.span, message).hint(consequence(operator, condition));
        }
    }
}

/// What an operator makes of a key that is never there.
fn consequence(operator: Operator<'_>, condition: &rolecall_policy::Condition) -> &'static str {
    let absent_wanted = condition.values.iter().any(|value| value.text.eq_ignore_ascii_case("true"));
    let holds = match operator {
        Operator { family: Family::Null, .. } => absent_wanted,
        Operator { if_exists: true, .. } | Operator { set: Some(SetPrefix::ForAllValues), .. } => true,
        Operator { set: Some(SetPrefix::ForAnyValue), .. } => false,
        _ => operator.is_negated(),
    };
    if holds {
        "the condition is always true"
    } else {
        "the condition is never true, so the statement never matches"
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(action: &str, operator: &str, key: &str, consequence: Option<&str>) {
        let statement = format!(
            r#"{{"Effect":"Allow","Action":{action},"Resource":"*","Condition":{{"{operator}":{{"{key}":"true"}}}}}}"#
        );
        let expected = consequence.map(|consequence| {
            format!("warning \"{key}\": no action of this statement carries `{key}`\nhint: {consequence}")
        });
        testing::check(
            &super::RULE,
            Target::Managed,
            &statement,
            &expected.as_deref().into_iter().collect::<Vec<_>>(),
        );
    }

    #[test]
    fn a_key_has_to_come_with_an_action_of_the_statement() {
        let never = Some("the condition is never true, so the statement never matches");
        let always = Some("the condition is always true");
        check(r#""s3:ListBucket""#, "StringLike", "s3:prefix", None);
        check(r#""s3:*""#, "StringLike", "s3:prefix", None);
        check(r#""*""#, "StringLike", "s3:prefix", None);
        check(r#"["s3:GetObject","s3:ListBucket"]"#, "StringLike", "s3:prefix", None);
        check(r#""s3:GetObject""#, "StringLike", "aws:SourceVpc", None);
        check(r#""s3:GetObject""#, "ArnLike", "ec2:SourceInstanceArn", None);
        check(r#""s3:GetObject""#, "StringLike", "s3:prefix", never);
        check(r#""s3:GetObject""#, "StringNotLike", "s3:prefix", always);
        check(r#""s3:GetObject""#, "StringLikeIfExists", "s3:prefix", always);
        check(r#""s3:GetObject""#, "ForAllValues:StringLike", "s3:prefix", always);
        check(r#""s3:GetObject""#, "ForAnyValue:StringNotLike", "s3:prefix", never);
        check(r#""s3:GetObject""#, "Null", "s3:prefix", always);
        check(r#""ecs:RunTask""#, "StringEquals", "kms:ViaService", never);
    }
}
