//! Image names: `host[:port]/repository[:tag][@digest]`.

use std::fmt;
use std::str::FromStr;

use crate::Digest;

/// Where an image is and which one it is, as written in a container definition's `image`.
///
/// ```
/// let image: rolecall_oci::ImageReference =
///     "123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v1".parse().unwrap();
/// assert_eq!(image.repository(), "app");
/// assert_eq!(image.ecr().unwrap().region, "us-east-1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ImageReference {
    host: String,
    repository: String,
    tag: Option<String>,
    digest: Option<Digest>,
}

/// A private Amazon ECR registry, read from its host name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EcrRegistry {
    /// The twelve-digit account that owns the registry.
    pub account: String,
    /// The Region the registry is in.
    pub region: String,
}

/// Why a text is not an image name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageReferenceError {
    /// The text is empty or has an empty part.
    #[error("`{0}` is not an image name: a part is empty")]
    Empty(String),
    /// The repository has characters registries refuse.
    #[error(
        "`{0}` is not an image name: a repository has lower-case letters, digits, and `.`, `_`, `-`, `/` between them"
    )]
    Repository(String),
    /// The tag is longer than 128 characters or has characters registries refuse.
    #[error("`{0}` is not an image name: a tag has up to 128 letters, digits, `_`, `.`, `-`")]
    Tag(String),
    /// What follows `@` is not a digest.
    #[error("`{0}` is not an image name: what follows `@` is not `sha256:<64 hex digits>`")]
    Digest(String),
}

/// Where an image without a host is: Docker Hub (Docker's `reference` package).
const DEFAULT_HOST: &str = "docker.io";

impl ImageReference {
    /// The registry's host, with its port where one is written; `docker.io` where none is.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The repository inside the registry, such as `team/app`.
    pub fn repository(&self) -> &str {
        &self.repository
    }

    /// The tag, if one is written.
    pub fn tag(&self) -> Option<&str> {
        self.tag.as_deref()
    }

    /// The digest, if one is written.
    pub fn digest(&self) -> Option<Digest> {
        self.digest
    }

    /// What to ask the registry for: the digest if there is one, else the tag, else `latest`.
    pub fn selector(&self) -> String {
        match (&self.digest, &self.tag) {
            (Some(digest), _) => digest.to_string(),
            (None, Some(tag)) => tag.clone(),
            (None, None) => "latest".to_owned(),
        }
    }

    /// The private ECR registry this image is in, if it is in one: host
    /// `<account>.dkr.ecr[-fips].<region>.amazonaws.com[.cn]`, or the dual-stack `<account>.dkr-ecr.<region>.on.aws`.
    pub fn ecr(&self) -> Option<EcrRegistry> {
        let host = self.host.split(':').next()?;
        let (account, rest) = host.split_once('.')?;
        if account.len() != 12 || !account.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let region = classic_region(rest).or_else(|| dual_stack_region(rest))?;
        if region.is_empty() || region.contains('.') {
            return None;
        }
        Some(EcrRegistry { account: account.to_owned(), region: region.to_owned() })
    }
}

fn classic_region(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix("dkr.ecr.").or_else(|| rest.strip_prefix("dkr.ecr-fips."))?;
    rest.strip_suffix(".amazonaws.com").or_else(|| rest.strip_suffix(".amazonaws.com.cn"))
}

fn dual_stack_region(rest: &str) -> Option<&str> {
    let rest = rest.strip_prefix("dkr-ecr.").or_else(|| rest.strip_prefix("dkr-ecr-fips."))?;
    rest.strip_suffix(".on.aws").or_else(|| rest.strip_suffix(".on.amazonwebservices.com.cn"))
}

impl FromStr for ImageReference {
    type Err = ImageReferenceError;

    fn from_str(text: &str) -> Result<Self, ImageReferenceError> {
        let (name, digest) = match text.split_once('@') {
            Some((name, digest)) => {
                let digest = digest.parse().map_err(|_| ImageReferenceError::Digest(text.to_owned()))?;
                (name, Some(digest))
            }
            None => (text, None),
        };
        // A colon after the last slash begins a tag; one before it begins a port.
        let last_part = name.rfind('/').map_or(0, |slash| slash + 1);
        let (path, tag) = match name[last_part..].split_once(':') {
            Some((_, tag)) => (&name[..name.len() - tag.len() - 1], Some(tag)),
            None => (name, None),
        };
        if tag.is_some_and(|tag| !is_tag(tag)) {
            return Err(ImageReferenceError::Tag(text.to_owned()));
        }
        let (host, repository) = split_host(path);
        if repository.split('/').any(str::is_empty) || host.is_empty() {
            return Err(ImageReferenceError::Empty(text.to_owned()));
        }
        if !repository.split('/').all(is_path_component) {
            return Err(ImageReferenceError::Repository(text.to_owned()));
        }
        Ok(ImageReference { host, repository, tag: tag.map(str::to_owned), digest })
    }
}

/// The first part is a host if it could not be a repository: it has a dot or a port, or is `localhost`.
fn split_host(path: &str) -> (String, String) {
    match path.split_once('/') {
        Some((first, rest)) if first.contains(['.', ':']) || first == "localhost" => {
            (first.to_owned(), rest.to_owned())
        }
        Some(_) => (DEFAULT_HOST.to_owned(), path.to_owned()),
        None => {
            (DEFAULT_HOST.to_owned(), if path.is_empty() { String::new() } else { format!("library/{path}") })
        }
    }
}

fn is_path_component(part: &str) -> bool {
    let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    part.bytes().all(|b| inner(b) || matches!(b, b'.' | b'_' | b'-'))
        && part.bytes().next().is_some_and(inner)
        && part.bytes().last().is_some_and(inner)
}

fn is_tag(tag: &str) -> bool {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    tag.len() <= 128
        && tag.bytes().next().is_some_and(word)
        && tag.bytes().all(|b| word(b) || matches!(b, b'.' | b'-'))
}

impl fmt::Display for ImageReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.host, self.repository)?;
        if let Some(tag) = &self.tag {
            write!(f, ":{tag}")?;
        }
        if let Some(digest) = &self.digest {
            write!(f, "@{digest}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> ImageReference {
        text.parse().unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn host_repository_tag_and_digest_are_told_apart() {
        let digest = Digest::of(b"");
        for (text, host, repository, tag, selector) in [
            ("nginx", "docker.io", "library/nginx", None, "latest".to_owned()),
            ("team/app:1.2", "docker.io", "team/app", Some("1.2"), "1.2".to_owned()),
            ("localhost/app", "localhost", "app", None, "latest".to_owned()),
            ("127.0.0.1:5000/a/b:x", "127.0.0.1:5000", "a/b", Some("x"), "x".to_owned()),
            (&format!("h.io/app:t@{digest}"), "h.io", "app", Some("t"), digest.to_string()),
            (
                "public.ecr.aws/docker/library/busybox",
                "public.ecr.aws",
                "docker/library/busybox",
                None,
                "latest".to_owned(),
            ),
        ] {
            let image = parse(text);
            let got = (image.host(), image.repository(), image.tag(), image.selector());
            assert_eq!(got, (host, repository, tag, selector), "{text}");
        }
    }

    #[test]
    fn a_private_ecr_host_names_its_account_and_region() {
        for (host, region) in [
            ("123456789012.dkr.ecr.us-east-1.amazonaws.com", "us-east-1"),
            ("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
            ("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", "cn-north-1"),
            ("123456789012.dkr-ecr.eu-west-1.on.aws", "eu-west-1"),
            ("123456789012.dkr.ecr.eu-west-1.amazonaws.com:4566", "eu-west-1"),
        ] {
            let ecr = parse(&format!("{host}/app")).ecr();
            let expected = EcrRegistry { account: "123456789012".to_owned(), region: region.to_owned() };
            assert_eq!(ecr, Some(expected), "{host}");
        }
        for host in [
            "public.ecr.aws",
            "123.dkr.ecr.us-east-1.amazonaws.com",
            "123456789012.dkr.ecr.a.b.amazonaws.com",
        ] {
            assert_eq!(parse(&format!("{host}/app")).ecr(), None, "{host}");
        }
    }

    #[test]
    fn what_is_not_an_image_name_is_refused_with_the_reason() {
        for (text, reason) in [
            ("", "a part is empty"),
            ("host.io/", "a part is empty"),
            ("a//b", "a part is empty"),
            ("App", "a repository has lower-case letters, digits, and `.`, `_`, `-`, `/` between them"),
            ("app:", "a tag has up to 128 letters, digits, `_`, `.`, `-`"),
            ("app:a b", "a tag has up to 128 letters, digits, `_`, `.`, `-`"),
            ("app@sha256:1", "what follows `@` is not `sha256:<64 hex digits>`"),
        ] {
            let error = text.parse::<ImageReference>().unwrap_err();
            assert_eq!(error.to_string(), format!("`{text}` is not an image name: {reason}"));
        }
    }

    #[test]
    fn a_reference_is_written_in_full() {
        assert_eq!(parse("nginx:1").to_string(), "docker.io/library/nginx:1");
    }
}
