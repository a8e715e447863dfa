use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// Everything but RFC 3986's unreserved characters, as the AWS IAM User Guide's "Create a signed API request" asks.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// Percent-encodes a query parameter's name or value.
pub(crate) fn encode(text: &str) -> String {
    percent_encode(text.as_bytes(), RESERVED).to_string()
}

/// The canonical URI of S3: each character encoded exactly once and nothing normalised, because `a//b` and `a/./b`
/// are object keys of their own.
pub(crate) fn canonical_s3_path(path: &str) -> String {
    let decoded: Cow<'_, [u8]> = percent_decode_str(path).into();
    percent_encode(non_empty(&decoded), RESERVED_IN_PATH).to_string()
}

/// The canonical URI of every other service: dot segments and empty segments removed, then what was sent encoded
/// once more.
pub(crate) fn canonical_path(path: &str) -> String {
    percent_encode(normalise(path).as_bytes(), RESERVED_IN_PATH).to_string()
}

fn non_empty(path: &[u8]) -> &[u8] {
    if path.is_empty() { b"/" } else { path }
}

fn normalise(path: &str) -> String {
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    let trailing = if path.ends_with('/') && !segments.is_empty() { "/" } else { "" };
    format!("/{}{trailing}", segments.join("/"))
}

/// The name and value of each parameter, decoded. `+` stands for a space, as form decoding has it.
pub(crate) fn query_pairs(query: &str) -> impl Iterator<Item = (Vec<u8>, Vec<u8>)> + '_ {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (form_decode(name), form_decode(value))
    })
}

fn form_decode(text: &str) -> Vec<u8> {
    percent_decode_str(&text.replace('+', " ")).collect()
}

/// The canonical query string: every parameter but `except`, encoded, sorted by encoded name and then value.
pub(crate) fn canonical_query(query: &str, except: Option<&str>) -> String {
    let mut pairs: Vec<(String, String)> = query_pairs(query)
        .filter(|(name, _)| except.is_none_or(|except| name != except.as_bytes()))
        .map(|(name, value)| {
            (percent_encode(&name, RESERVED).to_string(), percent_encode(&value, RESERVED).to_string())
        })
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s3_paths_are_encoded_once_and_kept_as_they_are() {
        for (path, canonical) in [
            ("", "/"),
            ("/", "/"),
            ("/b/a//b/./c", "/b/a//b/./c"),
            ("/b/test$file.text", "/b/test%24file.text"),
            ("/b/test%24file.text", "/b/test%24file.text"),
            ("/b/a%20b%2Fc~", "/b/a%20b/c~"),
            ("/b/100%", "/b/100%25"),
        ] {
            assert_eq!(canonical_s3_path(path), canonical, "{path}");
        }
    }

    #[test]
    fn other_paths_are_normalised_and_encoded_again() {
        for (path, canonical) in [
            ("", "/"),
            ("//", "/"),
            ("/..", "/"),
            ("/a/b/../c", "/a/c"),
            ("/a/./b//c/", "/a/b/c/"),
            ("/example space/", "/example%20space/"),
            ("/2013-04-01/a%20b", "/2013-04-01/a%2520b"),
        ] {
            assert_eq!(canonical_path(path), canonical, "{path}");
        }
    }

    #[test]
    fn queries_are_decoded_encoded_and_sorted() {
        for (query, canonical) in [
            ("", ""),
            ("b=2&a=1&a=0", "a=0&a=1&b=2"),
            ("acl", "acl="),
            ("&&a=b=c", "a=b%3Dc"),
            ("a=x+y&b=x%20y&c=x%2By", "a=x%20y&b=x%20y&c=x%2By"),
            ("B=1&a=1&%41=2", "A=2&B=1&a=1"),
        ] {
            assert_eq!(canonical_query(query, None), canonical, "{query}");
        }
        assert_eq!(canonical_query("X-Amz-Signature=1&a=1", Some("X-Amz-Signature")), "a=1");
    }
}
