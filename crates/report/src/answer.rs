//! Answers to what-if questions.

use rolecall_gate::WhoCan;
use rolecall_policy::{Decision, Verdict};

use crate::{
    Names,
    explain::{Text, statement},
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
        let by: Vec<_> = matched.map(|matched| statement(&matched.statement)).collect();
        let by = match by.as_slice() {
            [] => able.decision.reason.text(action),
            [one] => one.clone(),
            [first, rest @ ..] => format!("{first} and {} more", rest.len()),
        };
        text.line(format_args!("  {:<width$}  {}", able.principal, Styled(DIM, by)));
    }
    text.0
}
