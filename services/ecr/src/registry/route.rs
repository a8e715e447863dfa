//! Which part of the protocol a path means.

/// A path under `/v2/`. Repository names contain slashes, so paths are read from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route<'p> {
    /// `/v2/`: is there a registry, and do I have a password for it?
    Base,
    /// A manifest, by tag or digest.
    Manifest {
        /// The repository.
        name: &'p str,
        /// The tag or digest.
        reference: &'p str,
    },
    /// The tags of a repository.
    Tags {
        /// The repository.
        name: &'p str,
    },
    /// A layer or configuration.
    Blob {
        /// The repository.
        name: &'p str,
        /// Its digest.
        digest: &'p str,
    },
    /// Where uploads begin.
    Uploads {
        /// The repository.
        name: &'p str,
    },
    /// An upload that has begun.
    Upload {
        /// The repository.
        name: &'p str,
        /// Its id.
        id: &'p str,
    },
}

impl Route<'_> {
    /// Reads a decoded path.
    pub fn parse(path: &str) -> Option<Route<'_>> {
        let rest = path.strip_prefix("/v2")?;
        if matches!(rest, "" | "/") {
            return Some(Route::Base);
        }
        let rest = rest.strip_prefix('/')?;
        if let Some(name) = rest.strip_suffix("/tags/list") {
            return Some(Route::Tags { name });
        }
        if let Some(name) =
            rest.strip_suffix("/blobs/uploads").or_else(|| rest.strip_suffix("/blobs/uploads/"))
        {
            return Some(Route::Uploads { name });
        }
        let (rest, last) = rest.rsplit_once('/')?;
        match rest.rsplit_once('/')? {
            (rest, "uploads") => Some(Route::Upload { name: rest.strip_suffix("/blobs")?, id: last }),
            (name, "blobs") => Some(Route::Blob { name, digest: last }),
            (name, "manifests") => Some(Route::Manifest { name, reference: last }),
            _ => None,
        }
    }
}

/// Whether ECR takes a text as the name of a repository.
pub fn is_name(name: &str) -> bool {
    (2..=256).contains(&name.len()) && name.split('/').all(is_component)
}

/// Lower-case letters and digits, with single dots, one or two underscores or any number of hyphens between them.
fn is_component(component: &str) -> bool {
    let inner = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let between =
        |run: &str| matches!(run, "." | "_" | "__") || (!run.is_empty() && run.bytes().all(|b| b == b'-'));
    let mut rest = component;
    loop {
        let word = rest.find(|letter| !inner(letter)).unwrap_or(rest.len());
        if word == 0 {
            return false;
        }
        rest = &rest[word..];
        if rest.is_empty() {
            return true;
        }
        let run = rest.find(inner).unwrap_or(rest.len());
        if !between(&rest[..run]) {
            return false;
        }
        rest = &rest[run..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_contain_slashes_and_words_of_the_protocol() {
        assert_eq!(Route::parse("/v2/"), Some(Route::Base));
        assert_eq!(
            Route::parse("/v2/my/blobs/app/manifests/v1"),
            Some(Route::Manifest { name: "my/blobs/app", reference: "v1" })
        );
        assert_eq!(
            Route::parse("/v2/team/app/manifests/v1"),
            Some(Route::Manifest { name: "team/app", reference: "v1" })
        );
        assert_eq!(Route::parse("/v2/team/app/blobs/uploads/"), Some(Route::Uploads { name: "team/app" }));
        assert_eq!(Route::parse("/v2/app/blobs/uploads/7"), Some(Route::Upload { name: "app", id: "7" }));
        assert_eq!(Route::parse("/v2/app/tags/list"), Some(Route::Tags { name: "app" }));
        assert_eq!(Route::parse("/v2/_catalog"), None);
    }

    #[test]
    fn names_are_words_with_separators_between() {
        for name in ["app", "team/app-1", "a.b_c__d--e", "0a"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["a", "App", "a..b", "-ab", "ab-", "a/", "/ab", "a._b", "_layers", "a___b"] {
            assert!(!is_name(name), "{name}");
        }
    }
}
