//! What two documents decide differently.

use std::fmt::Display;

use rolecall_policy::Verdict;
use rolecall_simulate::Difference;

use crate::{
    explain::Text,
    style::{BAD, DIM, GOOD, Styled},
};

/// How many actions of a service are listed before they are counted.
const LISTED: usize = 8;

/// The differences, one paragraph for each way to differ.
pub fn differences(differences: &[Difference]) -> String {
    let mut text = Text(String::new());
    if differences.is_empty() {
        text.line("the documents decide alike, as far as they were asked");
    }
    for difference in differences {
        text.line(format_args!("{} {}", change(difference), circumstances(difference)));
        for (service, actions) in by_service(&difference.actions) {
            text.line(format_args!("    {service}:{}", listed(&actions)));
        }
    }
    text.0
}

fn change(difference: &Difference) -> Styled<&'static str> {
    match (difference.before, difference.after) {
        (_, Verdict::Allow) => Styled(GOOD, "+ allowed now"),
        (Verdict::Allow, Verdict::ImplicitDeny) => Styled(BAD, "- no longer allowed"),
        (Verdict::Allow, Verdict::ExplicitDeny) => Styled(BAD, "- denied now"),
        (_, Verdict::ExplicitDeny) => Styled(DIM, "! denied explicitly now"),
        (_, Verdict::ImplicitDeny) => Styled(DIM, "! no longer denied explicitly"),
    }
}

fn circumstances(difference: &Difference) -> String {
    let mut words = match &difference.resource {
        Some(resource) => format!("on {resource}"),
        None => "on other resources".to_owned(),
    };
    if let Some(principal) = &difference.principal {
        words.push_str(&format!(" for {principal}"));
    }
    for (at, (key, value)) in difference.context.iter().enumerate() {
        words.push_str(if at == 0 { " when " } else { " and " });
        words.push_str(&format!("{key} = {value}"));
    }
    words
}

/// Actions by service, without their prefix.
fn by_service(actions: &[String]) -> Vec<(&str, Vec<&str>)> {
    let mut services: Vec<(&str, Vec<&str>)> = Vec::new();
    for (service, name) in actions.iter().filter_map(|action| action.split_once(':')) {
        match services.last_mut() {
            Some((last, names)) if *last == service => names.push(name),
            _ => services.push((service, vec![name])),
        }
    }
    services
}

fn listed(names: &[&str]) -> impl Display + use<> {
    let shown = names.iter().take(LISTED).copied().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
