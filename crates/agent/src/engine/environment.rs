//! The environment of a container.

use std::collections::BTreeMap;

/// Where each variable comes from.
pub(crate) struct Sources<'a> {
    /// `NAME=value` entries of the image.
    pub(crate) image: &'a [String],
    /// The environment files, first file first.
    pub(crate) files: &'a [Vec<(String, String)>],
    /// The container definition's, and `AWS_EXECUTION_ENV`.
    pub(crate) payload: &'a BTreeMap<String, String>,
    pub(crate) secrets: &'a [(String, String)],
    /// What the agent sets whatever the container says: where credentials and metadata are.
    pub(crate) injected: &'a [(String, String)],
    /// What the agent sets unless the container does.
    pub(crate) defaults: &'a [(String, String)],
    pub(crate) region: &'a str,
}

/// The environment, in the order AWS gives precedence: secrets over the container definition, that over environment
/// files (the first file that has a variable wins), those over the image. The region is injected as both
/// `AWS_REGION` and `AWS_DEFAULT_REGION` unless either is set by anybody, even to nothing.
pub(crate) fn environment(sources: &Sources<'_>) -> Vec<(String, String)> {
    let mut variables: BTreeMap<&str, &str> = BTreeMap::new();
    variables.extend(sources.image.iter().map(|entry| entry.split_once('=').unwrap_or((entry, ""))));
    let files = sources.files.iter().rev().flat_map(|file| file.iter().rev());
    variables.extend(files.map(|(name, value)| (name.as_str(), value.as_str())));
    variables.extend(sources.payload.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    variables.extend(pairs(sources.secrets));
    if !variables.contains_key("AWS_REGION") && !variables.contains_key("AWS_DEFAULT_REGION") {
        variables.insert("AWS_REGION", sources.region);
        variables.insert("AWS_DEFAULT_REGION", sources.region);
    }
    for (name, value) in pairs(sources.defaults) {
        variables.entry(name).or_insert(value);
    }
    variables.extend(pairs(sources.injected));
    variables.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn pairs(list: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    list.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn secrets_win_over_the_definition_over_files_over_the_image() {
        let got = environment(&Sources {
            image: &["A=image".to_owned(), "B=image".to_owned(), "C=image".to_owned(), "D=image".to_owned()],
            files: &[
                vec![pair("B", "file"), pair("C", "file"), pair("D", "file")],
                vec![pair("B", "second")],
            ],
            payload: &[pair("C", "payload"), pair("D", "payload")].into(),
            secrets: &[pair("D", "secret")],
            injected: &[pair("E", "injected")],
            defaults: &[pair("A", "default"), pair("F", "default")],
            region: "us-east-1",
        });
        let expected = [
            ("A", "image"),
            ("AWS_DEFAULT_REGION", "us-east-1"),
            ("AWS_REGION", "us-east-1"),
            ("B", "file"),
            ("C", "payload"),
            ("D", "secret"),
            ("E", "injected"),
            ("F", "default"),
        ];
        assert_eq!(got, expected.map(|(name, value)| pair(name, value)));
    }

    #[test]
    fn a_region_set_to_nothing_is_left_alone_and_what_the_agent_must_set_wins() {
        let got = environment(&Sources {
            image: &["AWS_REGION=".to_owned()],
            files: &[],
            payload: &[pair("ECS_AGENT_URI", "mine")].into(),
            secrets: &[],
            injected: &[pair("ECS_AGENT_URI", "the agent's")],
            defaults: &[],
            region: "us-east-1",
        });
        assert_eq!(got, [pair("AWS_REGION", ""), pair("ECS_AGENT_URI", "the agent's")]);
    }
}
