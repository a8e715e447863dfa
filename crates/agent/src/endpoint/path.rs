//! Cleaning of request paths.

/// The path without empty, `.` and `..` parts, with its trailing slash if it has one. The agent's router redirects a
/// request to the cleaned path, so `//v2/credentials/x` is not answered but moved.
pub(crate) fn clean(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let mut cleaned = format!("/{}", parts.join("/"));
    if path.ends_with('/') && cleaned != "/" {
        cleaned.push('/');
    }
    cleaned
}

/// The text with its percent-escapes resolved; what is no UTF-8 is replaced.
pub(crate) fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubled_slashes_and_dots_are_cleaned_and_a_trailing_slash_is_kept() {
        for (path, expected) in [
            ("/v2/credentials/a", "/v2/credentials/a"),
            ("//v3//metadata", "/v3/metadata"),
            ("/v2/credentials/", "/v2/credentials/"),
            ("/a/../../v1/./b", "/v1/b"),
            ("", "/"),
            ("//", "/"),
        ] {
            assert_eq!(clean(path), expected, "{path}");
        }
    }
}
