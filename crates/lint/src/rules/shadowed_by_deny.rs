//! Statements that allow only what another statement of the document denies.

use super::Rule;
use crate::cover::covers;
use crate::finding::Report;
use crate::subject::{Said, Subject};

pub(super) const RULE: Rule =
    Rule { name: "shadowed-by-deny", finds: "statements that allow only what another denies", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for said in subject.statements.iter().filter(|said| said.allows()) {
        let denies = |(_, other): &(usize, &Said<'_>)| !other.allows() && covers(other, said);
        if let Some((at, deny)) = subject.statements.iter().enumerate().find(denies) {
            let message = format!("{} denies everything this statement allows", deny.called(at));
            report.warning(said.statement.span, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use rolecall_policy::validate::Target;

    const ALLOW: &str = r#"{"Effect":"Allow","Action":["s3:GetObject","s3:Put*"],"Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{"aws:SecureTransport":true}}}"#;

    fn check(deny: &str, expected: Option<&str>) {
        let statements = format!(r#"{ALLOW},{{"Effect":"Deny",{deny}}}"#);
        let expected = expected.map(|expected| format!("warning {ALLOW}: {expected}"));
        testing::check(
            &super::RULE,
            Target::Managed,
            &statements,
            &expected.as_deref().into_iter().collect::<Vec<_>>(),
        );
    }

    #[test]
    fn a_deny_wins_over_what_it_covers() {
        let second = Some("statement 2 denies everything this statement allows");
        check(r#""Action":"*","Resource":"*""#, second);
        check(r#""Action":"S3:*","Resource":"arn:aws:s3:::*""#, second);
        check(
            r#""Sid":"No","Action":["s3:Get*","s3:Put*"],"Resource":"arn:aws:s3:::b/*""#,
            Some("statement `No` denies everything this statement allows"),
        );
        check(r#""Action":"*","Resource":"*","Condition":{"Bool":{"AWS:SecureTransport":"true"}}"#, second);
        check(r#""Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}"#, None);
        check(r#""Action":"s3:Get*","Resource":"*""#, None);
        check(r#""Action":"*","Resource":"arn:aws:s3:::b/a/*""#, None);
        check(r#""Action":"*","Resource":"arn:aws:s3:::${aws:username}*""#, None);
        check(r#""NotAction":"iam:*","Resource":"*""#, None);
    }
}
