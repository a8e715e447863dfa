//! The condition keys a document asks about.

use crate::document::{Document, Text, Version};

impl Document {
    /// The keys of all conditions and policy variables, each once, as first written and in the order of the text.
    /// Whether a key was mentioned before is decided without regard to case.
    ///
    /// ```
    /// use rolecall_policy::Document;
    ///
    /// let document = Document::parse(
    ///     r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "dynamodb:*",
    ///         "Resource": "arn:aws:dynamodb:us-west-2:123456789012:table/${aws:username}",
    ///         "Condition": {"DateGreaterThan": {"aws:CurrentTime": "2015-08-16T12:00:00Z"}}}}"#,
    /// )?;
    /// assert_eq!(document.context_keys(), ["aws:username", "aws:CurrentTime"]);
    /// # Ok::<(), rolecall_policy::ParseError>(())
    /// ```
    pub fn context_keys(&self) -> Vec<&str> {
        let mut places: Vec<(usize, &str)> = Vec::new();
        for statement in self.statements() {
            for resource in statement.resources.iter().flat_map(|element| element.values()) {
                places.extend(self.variables(resource));
            }
            for condition in &statement.conditions {
                places.push((condition.key.span.start, &condition.key.text));
                places.extend(condition.values.iter().flat_map(|value| self.variables(value)));
            }
        }
        // Variables of one text share its place and stay in their order.
        places.sort_by_key(|(at, _)| *at);
        let mut keys: Vec<&str> = Vec::new();
        for (_, key) in places {
            if !keys.iter().any(|known| known.eq_ignore_ascii_case(key)) {
                keys.push(key);
            }
        }
        keys
    }

    /// The keys of the policy variables in a text, with the place of the text.
    fn variables<'a>(&self, text: &'a Text) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
        let at = text.span.start;
        let mut rest = if self.version() == Version::V2012 { text.text.as_str() } else { "" };
        std::iter::from_fn(move || {
            loop {
                rest = &rest[rest.find("${")? + 2..];
                let end = rest.find('}')?;
                // A default follows a comma and is quoted: `${aws:username, 'nobody'}`.
                let (key, length) = match rest[..end].split_once(',') {
                    Some((key, _)) => (key.trim_end(), rest.find("'}").map_or(end, |quote| quote + 1)),
                    None => (&rest[..end], end),
                };
                rest = &rest[length..];
                // `${*}`, `${?}` and `${$}` stand for the character itself.
                if !matches!(key, "" | "*" | "?" | "$") {
                    return Some((at, key));
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys a statement with these elements mentions, in a document of this version.
    fn check(version: &str, elements: &str, expected: &[&str]) {
        let text = format!(
            r#"{{"Version":"{version}","Statement":[{{"Effect":"Deny","Action":"s3:*",{elements}}}]}}"#
        );
        assert_eq!(Document::parse(&text).unwrap().context_keys(), expected, "{elements}");
    }

    #[test]
    fn keys_are_listed_once_in_the_order_of_the_text() {
        check(
            "2012-10-17",
            r#""Condition":{"StringEquals":{"s3:prefix":["${aws:username}/","${aws:userid}"]},"Null":{"AWS:UserID":"true"}},
            "NotResource":["arn:aws:s3:::a/${aws:PrincipalTag/team}/${aws:username}","*"]"#,
            &["s3:prefix", "aws:username", "aws:userid", "aws:PrincipalTag/team"],
        );
    }

    #[test]
    fn escaped_characters_and_defaults_are_no_keys() {
        check(
            "2012-10-17",
            r#""Resource":["arn:aws:s3:::${*}${?}${$}${}/${aws:PrincipalTag/team, 'co}mpany'}/${aws:userid}","arn:aws:s3:::${"]"#,
            &["aws:PrincipalTag/team", "aws:userid"],
        );
    }

    #[test]
    fn the_older_version_knows_no_variables() {
        check("2008-10-17", r#""Resource":"arn:aws:s3:::${aws:username}""#, &[]);
    }
}
