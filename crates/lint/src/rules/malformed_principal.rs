//! Values of `Principal` that are the name of nobody.

use super::Rule;
use crate::finding::{Fix, Report};
use crate::subject::{Said, Subject};
use rolecall_policy::{
    Element, PrincipalEntry, PrincipalKind, Principals, validate::principal_is_well_formed,
};

pub(super) const RULE: Rule =
    Rule { name: "malformed-principal", finds: "principals of a form that names nobody", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in &subject.statements {
        match said.statement.principals.as_ref().map(Element::values) {
            Some(Principals::Bare(text)) => {
                let message = format!("`Principal` is `\"*\"` or an object, not `{}`", text.text);
                let written = &subject.document.text()[text.span.start..text.span.end];
                let fix = Fix { span: text.span, replacement: format!("{{\"AWS\": {written}}}") };
                report.error(text.span, message).fix(fix);
            }
            Some(Principals::Map(entries)) => entries.iter().for_each(|entry| look(said, entry, report)),
            Some(Principals::Everyone(_)) | None => {}
        }
    }
}

fn look(said: &Said<'_>, entry: &PrincipalEntry, report: &mut Report) {
    let text = entry.value.text.as_str();
    // Evaluation knows everybody under every kind, validation only under `AWS`.
    if principal_is_well_formed(entry.kind, text) || text == "*" {
        return;
    }
    let finding =
        report.error(entry.value.span, format!("`{text}` is no principal of kind `{}`", entry.kind.name()));
    let hint = match entry.kind {
        PrincipalKind::Aws if text.contains(['*', '?']) && said.allows() => {
            format!("use `\"Principal\": \"*\"` with `\"ArnLike\": {{\"aws:PrincipalArn\": \"{text}\"}}`")
        }
        PrincipalKind::Aws if text.contains(":group/") => {
            "a group is no principal, name its users".to_owned()
        }
        PrincipalKind::Aws if text.ends_with(".amazonaws.com") => "services stand under `Service`".to_owned(),
        PrincipalKind::Aws if text.bytes().all(|b| b.is_ascii_digit()) => {
            format!("an account has 12 digits, not {}", text.len())
        }
        PrincipalKind::Service if text.starts_with("arn:") => {
            "users, roles and accounts stand under `AWS`".to_owned()
        }
        PrincipalKind::Service => "a service is called like `ecs-tasks.amazonaws.com`".to_owned(),
        _ => return,
    };
    finding.hint(hint);
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    fn check(principal: &str, expected: Option<&str>) {
        let statement = format!(r#"{{"Effect":"Allow","Principal":{principal},"Action":"sts:AssumeRole"}}"#);
        testing::check(&super::RULE, Target::Trust, &statement, &expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_principal_has_to_be_somebody() {
        check("\"*\"", None);
        check(r#"{"AWS":["*","123456789012","arn:aws:iam::123456789012:role/a/web"]}"#, None);
        check(r#"{"Service":["ecs-tasks.amazonaws.com","*"],"Federated":"accounts.google.com"}"#, None);
        check(
            "\"123456789012\"",
            Some(
                "error \"123456789012\": `Principal` is `\"*\"` or an object, not `123456789012`\n\
                  fix: {\"AWS\": \"123456789012\"}",
            ),
        );
        for (kind, value, hint) in [
            (
                "AWS",
                "arn:aws:iam::123456789012:role/*",
                "use `\"Principal\": \"*\"` with `\"ArnLike\": {\"aws:PrincipalArn\": \
                 \"arn:aws:iam::123456789012:role/*\"}`",
            ),
            ("AWS", "arn:aws:iam::123456789012:group/dev", "a group is no principal, name its users"),
            ("AWS", "ecs-tasks.amazonaws.com", "services stand under `Service`"),
            ("AWS", "12345678901", "an account has 12 digits, not 11"),
            ("Service", "arn:aws:iam::123456789012:role/web", "users, roles and accounts stand under `AWS`"),
            ("Service", "ecs-tasks", "a service is called like `ecs-tasks.amazonaws.com`"),
        ] {
            let expected =
                format!("error \"{value}\": `{value}` is no principal of kind `{kind}`\nhint: {hint}");
            check(&format!(r#"{{"{kind}":"{value}"}}"#), Some(&expected));
        }
    }
}
