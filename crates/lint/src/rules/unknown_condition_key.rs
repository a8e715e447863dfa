//! Condition keys AWS does not have.

use super::Rule;
use crate::finding::{Fix, Report, Severity};
use crate::nearest::nearest;
use crate::subject::Subject;
use rolecall_catalog::{condition_key, global_keys, service};

pub(super) const RULE: Rule =
    Rule { name: "unknown-condition-key", finds: "condition keys AWS does not list", check };

fn check(subject: &Subject<'_>, report: &mut Report) {
    for condition in subject.statements.iter().flat_map(|said| &said.statement.conditions) {
        let key = &condition.key.text;
        if condition_key(key).is_some() || is_of_identity_provider(key) {
            continue;
        }
        let near = similar(key);
        let severity = if near.is_some() { Severity::Error } else { Severity::Warning };
        let finding = report.add(severity, condition.key.span, format!("there is no condition key `{key}`"));
        if let Some(near) = near {
            finding.hint(format!("did you mean `{near}`?")).fix(Fix::string(condition.key.span, &near));
        }
    }
}

/// A claim of a token: its provider is known by its host only.
fn is_of_identity_provider(key: &str) -> bool {
    key.rsplit_once(':').is_some_and(|(provider, _)| provider.contains('.'))
}

/// The most similar key; what stands for a tag or another name is kept.
fn similar(key: &str) -> Option<String> {
    let (prefix, rest) = key.split_once(':')?;
    let (name, tag) = match rest.split_once('/') {
        Some((name, tag)) => (name, Some(tag)),
        None => (rest, None),
    };
    let known: Vec<&'static str> = if prefix.eq_ignore_ascii_case("aws") {
        global_keys().collect()
    } else {
        service(prefix)?.condition_keys.iter().map(|known| known.name).collect()
    };
    let named = format!("{prefix}:{name}");
    let candidates = known.into_iter().filter_map(|known| match (known.split_once('/'), tag) {
        (Some((known, _)), Some(_)) => Some(known),
        (None, None) => Some(known),
        _ => None,
    });
    let near = nearest(&named, candidates)?;
    Some(tag.map_or_else(|| near.to_owned(), |tag| format!("{near}/{tag}")))
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use rolecall_policy::validate::Target;

    #[test]
    fn a_key_that_does_not_exist_is_named_with_the_most_similar_one() {
        for (key, near) in [
            ("aws:SourceIp", Some("")),
            ("aws:PrincipalTag/team", Some("")),
            ("kms:ViaService", Some("")),
            ("token.actions.githubusercontent.com:repository", Some("")),
            ("aws:SorceIp", Some("aws:SourceIp")),
            ("aws:PrincipalTags/team", Some("aws:PrincipalTag/team")),
            ("kms:ViaServices", Some("kms:ViaService")),
            ("iam:PassToService", Some("iam:PassedToService")),
            ("ecs:weather", None),
            ("nothing:Here", None),
        ] {
            let statement = format!(
                r#"{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"StringEquals":{{"{key}":"c"}}}}}}"#
            );
            let message = format!("\"{key}\": there is no condition key `{key}`");
            let expected = match near {
                Some("") => vec![],
                Some(near) => vec![format!("error {message}\nhint: did you mean `{near}`?\nfix: \"{near}\"")],
                None => vec![format!("warning {message}")],
            };
            let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
            check(&super::RULE, Target::Managed, &statement, &expected);
        }
    }
}
