//! Answers to what-if questions.

use rolecall_gate::WhoCan;
use rolecall_policy::{Decision, Reason, Verdict};

use crate::{
    Names,
    explain::{Text, grant, statement},
    style::{BAD, BOLD, DIM, GOOD, Styled},
};

/// Whether somebody could do something.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// Who: an ARN or the name of a service.
    pub principal: &'a str,
    /// The action, as it was asked for.
    pub action: &'a str,
    /// The resource.
    pub resource: &'a str,
    /// The answer and its evidence.
    pub decision: &'a Decision,
}

/// The answer, the reason, and every layer.
pub fn answer(answer: &Answer<'_>, names: &dyn Names) -> String {
    let mut text = Text(String::new());
    let outcome = match answer.decision.verdict {
        Verdict::Allow => Styled(GOOD, "allowed"),
        Verdict::ImplicitDeny | Verdict::ExplicitDeny => Styled(BAD, "DENIED"),
    };
    text.line(format_args!(
        "{outcome} {}",
        Styled(BOLD, format!("{} on {}", answer.action, answer.resource))
    ));
    text.line(format_args!("  principal {}", answer.principal));
    text.line(format_args!("  because   {}", answer.decision.reason.text(answer.action)));
    text.layers(answer.decision, None, names);
    text.0
}

/// Who could do something, and by which statement.
pub fn who_can(who: &WhoCan, action: &str, resource: &str) -> String {
    let mut text = Text(String::new());
    let counted = format!("{} of {} principals can {action} on {resource}", who.able.len(), who.asked);
    text.line(Styled(BOLD, counted));
    let width = who.able.iter().map(|able| able.principal.len()).max().unwrap_or_default();
    for able in &who.able {
        let matched = able.decision.trace.layers.iter().flat_map(|layer| &layer.matched);
        let grants = able.decision.trace.grants.iter().flat_map(|grants| &grants.matched);
        let by: Vec<_> = match able.decision.reason {
            Reason::AllowedByGrant => grants.map(|matched| grant(&matched.grant)).collect(),
            _ => matched.map(|matched| statement(&matched.statement)).collect(),
        };
        let by = match by.as_slice() {
            [] => able.decision.reason.text(action),
            [one] => one.clone(),
            [first, rest @ ..] => format!("{first} and {} more", rest.len()),
        };
        text.line(format_args!("  {:<width$}  {}", able.principal, Styled(DIM, by)));
    }
    text.0
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rolecall_policy::{
        Context, GrantConstraint, KeyGrant, Layers, Mode, Principal, Request, StatementRef, evaluate,
    };

    use super::*;
    use crate::Written;

    struct Nowhere;

    impl Names for Nowhere {
        fn role(&self, _: &str) -> Option<String> {
            None
        }

        fn written(&self, _: Option<&str>, _: &StatementRef) -> Option<Written> {
            None
        }
    }

    /// What is said of the grants of a key where Ana asks for `action`, with `app` in the encryption context.
    fn grants(action: &str, app: &str, grants: &[KeyGrant]) -> String {
        let request = Request {
            principal: Principal::user("arn:aws:iam::123456789012:user/ana".parse().unwrap(), None),
            action: action.parse().unwrap(),
            resource: "arn:aws:kms:us-east-1:123456789012:key/k".parse().unwrap(),
            resource_account: None,
            context: Context::new().with("kms:EncryptionContext:app", app),
        };
        let layers = Layers { grants: grants.to_vec(), ..Layers::default() };
        let decision = evaluate(Mode::Key, &layers, &request);
        let asked = Answer { principal: "ana", action, resource: "k", decision: &decision };
        let text = answer(&asked, &Nowhere);
        let line = text.lines().find(|line| line.contains("grants of the key")).unwrap_or_default();
        let mut plain = String::new();
        for part in line.split('\u{1b}') {
            let text =
                part.strip_prefix('[').and_then(|rest| rest.split_once('m')).map_or(part, |(_, text)| text);
            plain.push_str(text);
        }
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_grant_that_allows_or_comes_closest_is_named() {
        let shop = KeyGrant {
            id: "1f2e".to_owned(),
            name: Some("shop".to_owned()),
            grantee: "arn:aws:iam::123456789012:user/ana".to_owned(),
            operations: vec!["kms:Decrypt".parse().unwrap(), "kms:Encrypt".parse().unwrap()],
            constraints: vec![GrantConstraint::EncryptionContextSubset(BTreeMap::from([(
                "app".to_owned(),
                "shop".to_owned(),
            )]))],
        };
        let bobs = KeyGrant {
            id: "3c4d".to_owned(),
            name: None,
            grantee: "arn:aws:iam::123456789012:user/bob".to_owned(),
            ..shop.clone()
        };
        for (action, app, given, said) in [
            ("kms:Decrypt", "shop", &[shop.clone()][..], "grants of the key allows grant `shop` (1f2e)"),
            (
                "kms:Decrypt",
                "shop",
                &[shop.clone(), shop.clone()],
                "grants of the key allows grant `shop` (1f2e) and 1 more",
            ),
            (
                "kms:Decrypt",
                "bank",
                &[bobs.clone(), shop.clone()],
                "grants of the key silent closest: grant `shop` (1f2e): its constraint EncryptionContextSubset wants \
                 `app` = `shop`, the encryption context has `app` = `bank`",
            ),
            (
                "kms:ReEncryptTo",
                "shop",
                std::slice::from_ref(&shop),
                "grants of the key silent closest: grant `shop` (1f2e): its operations are `kms:Decrypt`, \
                 `kms:Encrypt`",
            ),
            (
                "kms:Decrypt",
                "shop",
                &[bobs],
                "grants of the key silent closest: grant 3c4d: its grantee is `arn:aws:iam::123456789012:user/bob`, \
                 the caller is `arn:aws:iam::123456789012:user/ana`",
            ),
            ("kms:Decrypt", "shop", &[], ""),
        ] {
            assert_eq!(grants(action, app, given), said);
        }
    }
}
