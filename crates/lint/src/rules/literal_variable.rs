//! Policy variables in documents whose version has none.

use super::Rule;
use crate::finding::{Fix, Report};
use crate::glob::variable;
use crate::subject::Subject;
use rolecall_policy::{Document, Span, Text};

pub(super) const RULE: Rule = Rule {
    name: "literal-variable",
    finds: "policy variables in documents of version 2008-10-17, where they are plain text",
    check,
};

fn check(subject: &Subject<'_>, report: &mut Report) {
    if subject.has_variables() {
        return;
    }
    for said in &subject.statements {
        let resources = said.resources.iter().map(|resource| resource.text);
        let values = said.statement.conditions.iter().flat_map(|condition| &condition.values);
        for text in resources.chain(values) {
            if let Some(variable) = first_variable(text) {
                let message = format!("`{variable}` is plain text: variables came with version `2012-10-17`");
                report
                    .warning(text.span, message)
                    .hint("write `\"Version\": \"2012-10-17\"` at the top of the document")
                    .fix(newer(subject.document));
            }
        }
    }
}

fn first_variable(text: &Text) -> Option<&str> {
    let found = text.text.match_indices("${").find_map(|(at, _)| {
        let (length, _) = variable(&text.text[at..])?;
        Some(&text.text[at..at + length])
    });
    found.filter(|variable| *variable != "${}")
}

/// Changes the version, or adds it in front.
fn newer(document: &Document) -> Option<Fix> {
    const OLD: &str = "\"2008-10-17\"";
    let text = document.text();
    let mut places = text.match_indices(OLD);
    match (places.next(), places.next()) {
        (Some((at, _)), None) => Some(Fix::string(Span::new(at, at + OLD.len()), "2012-10-17")),
        (None, _) => {
            let start = text.find('{')? + 1;
            Some(Fix {
                span: Span::new(start, start),
                replacement: "\"Version\": \"2012-10-17\", ".to_owned(),
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_text;
    use rolecall_policy::validate::Target;

    #[test]
    fn variables_need_the_version_that_has_them() {
        let statement =
            r#""Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/${aws:username}/*"}"#;
        let found = "warning \"arn:aws:s3:::b/${aws:username}/*\": `${aws:username}` is plain text: variables came \
                     with version `2012-10-17`\n\
                     hint: write `\"Version\": \"2012-10-17\"` at the top of the document\n";
        for (start, fix) in [
            (r#""Version":"2012-10-17","#, None),
            (r#""Version":"2008-10-17","#, Some("fix: \"2012-10-17\"")),
            ("", Some("fix: \"Version\": \"2012-10-17\", ")),
        ] {
            let text = format!("{{{start}{statement}}}");
            let expected = fix.map(|fix| format!("{found}{fix}"));
            check_text(
                &super::RULE,
                Target::Bucket { name: None },
                &text,
                &expected.as_deref().into_iter().collect::<Vec<_>>(),
            );
        }
    }
}
