//! Principals that cannot assume a role in the way their statement allows.

use super::Rule;
use crate::finding::Report;
use crate::glob::{covers, literal};
use crate::subject::{Said, Subject};
use rolecall_policy::{PrincipalKind, validate::Target};

pub(super) const RULE: Rule = Rule {
    name: "trust-action-mismatch",
    finds: "principals that cannot call the `sts:AssumeRole…` action their statement allows",
    check,
};

/// See "Mismatched action for principal" in the IAM Access Analyzer policy check reference.
fn check(subject: &Subject<'_>, report: &mut Report) {
    if subject.target != Target::Trust {
        return;
    }
    for said in subject.statements.iter().filter(|said| said.allows()) {
        for provider in said.principals(PrincipalKind::Federated) {
            let saml = provider.text.contains(":saml-provider/");
            let action = if saml { "sts:AssumeRoleWithSAML" } else { "sts:AssumeRoleWithWebIdentity" };
            if !allows(said, action) {
                let message = format!("users of `{}` assume a role with `{action}` only", provider.text);
                report.warning(provider.span, message).hint(format!("add `{action}` to `Action`"));
            }
        }
        for kind in [PrincipalKind::Aws, PrincipalKind::Service] {
            for principal in said.principals(kind) {
                if !allows(said, "sts:AssumeRole") && !adds_to_a_session(said) {
                    let message = format!("`{}` assumes a role with `sts:AssumeRole` only", principal.text);
                    report.warning(principal.span, message).hint("add `sts:AssumeRole` to `Action`");
                }
            }
        }
    }
}

fn allows(said: &Said<'_>, action: &str) -> bool {
    let action = literal(&action.to_ascii_lowercase());
    said.statement.actions.is_negated() || said.plain_actions().iter().any(|one| covers(&one.tokens, &action))
}

/// Whether the statement allows what goes along with another one.
fn adds_to_a_session(said: &Said<'_>) -> bool {
    ["sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext"].iter().any(|action| allows(said, action))
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(principal: &str, action: &str, expected: Option<&str>) {
        let statement = format!(r#"{{"Effect":"Allow","Principal":{principal},"Action":{action}}}"#);
        testing::check(&super::RULE, Target::Trust, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn every_principal_has_its_way_to_assume_a_role() {
        let saml = r#"{"Federated":"arn:aws:iam::123456789012:saml-provider/p"}"#;
        check(r#"{"Service":"ecs-tasks.amazonaws.com"}"#, r#""sts:AssumeRole""#, None);
        check(r#"{"AWS":"123456789012"}"#, r#""sts:TagSession""#, None);
        check(r#"{"Federated":"accounts.google.com"}"#, r#""sts:AssumeRoleWithWebIdentity""#, None);
        check(saml, r#"["sts:AssumeRoleWithSAML","sts:TagSession"]"#, None);
        check(saml, r#""sts:AssumeRole*""#, None);
        check(
            saml,
            r#""sts:AssumeRole""#,
            Some(
                "warning \"arn:aws:iam::123456789012:saml-provider/p\": users of \
                  `arn:aws:iam::123456789012:saml-provider/p` assume a role with `sts:AssumeRoleWithSAML` only\n\
                  hint: add `sts:AssumeRoleWithSAML` to `Action`",
            ),
        );
        check(
            r#"{"Service":"ecs-tasks.amazonaws.com"}"#,
            r#""sts:AssumeRoleWithWebIdentity""#,
            Some(
                "warning \"ecs-tasks.amazonaws.com\": `ecs-tasks.amazonaws.com` assumes a role with \
                  `sts:AssumeRole` only\nhint: add `sts:AssumeRole` to `Action`",
            ),
        );
    }
}
