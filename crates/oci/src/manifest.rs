//! The documents a registry serves: manifest, index and image configuration (OCI image spec v1.1; Docker image
//! manifest v2 schema 2 has the same shape).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Digest;

/// Media type of an OCI manifest.
pub const OCI_MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
/// Media type of an OCI index.
pub const OCI_INDEX: &str = "application/vnd.oci.image.index.v1+json";
/// Media type of an OCI image configuration.
pub const OCI_CONFIG: &str = "application/vnd.oci.image.config.v1+json";
/// Media type of an OCI layer compressed with gzip.
pub const OCI_LAYER_GZIP: &str = "application/vnd.oci.image.layer.v1.tar+gzip";
/// Media type of a Docker v2 manifest.
pub const DOCKER_MANIFEST: &str = "application/vnd.docker.distribution.manifest.v2+json";
/// Media type of a Docker v2 manifest list.
pub const DOCKER_MANIFEST_LIST: &str = "application/vnd.docker.distribution.manifest.list.v2+json";

/// Points at content: what it is, its digest and its size in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Descriptor {
    /// What the content is.
    pub media_type: String,
    /// The content's digest.
    pub digest: Digest,
    /// The content's size in bytes.
    pub size: u64,
    /// For an index entry: what machine the image is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
}

/// What machine an image is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Platform {
    /// `amd64`, `arm64`, … (Go's names).
    pub architecture: String,
    /// `linux`, `windows`.
    pub os: String,
}

impl Platform {
    /// The platform of this machine.
    pub fn host() -> Platform {
        let architecture = match std::env::consts::ARCH {
            "x86_64" => "amd64",
            "aarch64" => "arm64",
            other => other,
        };
        Platform { architecture: architecture.to_owned(), os: "linux".to_owned() }
    }
}

/// One image: its configuration and its layers, lowest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Always 2.
    pub schema_version: u32,
    /// The manifest's own media type; old documents leave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// The image configuration.
    pub config: Descriptor,
    /// The layers, lowest first.
    pub layers: Vec<Descriptor>,
}

/// The same image for several platforms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Index {
    /// Always 2.
    pub schema_version: u32,
    /// The index's own media type; old documents leave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// One manifest for each platform.
    pub manifests: Vec<Descriptor>,
}

impl Index {
    /// The manifest for this platform, if there is one.
    pub fn for_platform(&self, platform: &Platform) -> Option<&Descriptor> {
        self.manifests.iter().find(|entry| entry.platform.as_ref() == Some(platform))
    }
}

/// The image configuration: how to run the image, and the digests of its uncompressed layers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageConfig {
    /// The machine the image is for.
    #[serde(flatten)]
    pub platform: Platform,
    /// How to run it.
    #[serde(default)]
    pub config: Execution,
    /// Its layers, uncompressed.
    pub rootfs: RootFs,
}

/// Defaults for running the image. A container definition overrides each of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Execution {
    /// `user`, `uid`, `user:group` or `uid:gid`; empty means root.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "null_as_default")]
    pub user: String,
    /// `NAME=value` entries.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub env: Vec<String>,
    /// The program and its first arguments.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub entrypoint: Vec<String>,
    /// The arguments after the entrypoint, or the whole command if there is none.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub cmd: Vec<String>,
    /// The working directory; empty means `/`.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "null_as_default")]
    pub working_dir: String,
    /// Labels of the image.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "null_as_default")]
    pub labels: BTreeMap<String, String>,
    /// The signal that asks the program to stop, such as `SIGQUIT`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_signal: Option<String>,
}

impl Execution {
    /// What to run, given what the container definition says: its `entryPoint` replaces the image's entrypoint *and*
    /// drops the image's default arguments, its `command` replaces the default arguments (Docker's rule).
    ///
    /// ```
    /// use rolecall_oci::manifest::Execution;
    ///
    /// let strings = |words: &[&str]| words.iter().map(|w| w.to_string()).collect::<Vec<_>>();
    /// let image = Execution { entrypoint: strings(&["app"]), cmd: strings(&["serve"]), ..Execution::default() };
    /// assert_eq!(image.command_line(&[], &[]), ["app", "serve"]);
    /// assert_eq!(image.command_line(&[], &strings(&["check"])), ["app", "check"]);
    /// assert_eq!(image.command_line(&strings(&["sh"]), &[]), ["sh"]);
    /// ```
    pub fn command_line(&self, entry_point: &[String], command: &[String]) -> Vec<String> {
        let (first, default): (&[String], &[String]) =
            if entry_point.is_empty() { (&self.entrypoint, &self.cmd) } else { (entry_point, &[]) };
        let rest = if command.is_empty() { default } else { command };
        first.iter().chain(rest).cloned().collect()
    }
}

/// Docker writes `null` where it has no value.
fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// The image's layers, uncompressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RootFs {
    /// Always `layers`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The digest of each uncompressed layer, lowest first.
    pub diff_ids: Vec<Digest>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_docker_configuration_with_nulls_is_read() {
        let text = r#"{"architecture":"amd64","os":"linux","created":"2024-01-01T00:00:00Z",
            "config":{"User":"","Env":["PATH=/bin"],"Cmd":["sh"],"Entrypoint":null,"WorkingDir":"","Labels":null,
                      "ExposedPorts":{"80/tcp":{}}},
            "rootfs":{"type":"layers","diff_ids":[]},"history":[]}"#;
        let config: ImageConfig = serde_json::from_str(text).unwrap();
        assert_eq!(config.platform, Platform { architecture: "amd64".to_owned(), os: "linux".to_owned() });
        assert_eq!(config.config.cmd, ["sh"]);
        assert!(config.config.entrypoint.is_empty() && config.config.labels.is_empty());
    }

    #[test]
    fn an_index_answers_with_the_manifest_of_a_platform() {
        let entry = |architecture: &str| Descriptor {
            media_type: OCI_MANIFEST.to_owned(),
            digest: Digest::of(architecture.as_bytes()),
            size: 1,
            platform: Some(Platform { architecture: architecture.to_owned(), os: "linux".to_owned() }),
        };
        let index =
            Index { schema_version: 2, media_type: None, manifests: vec![entry("arm64"), entry("amd64")] };
        let amd64 = Platform { architecture: "amd64".to_owned(), os: "linux".to_owned() };
        assert_eq!(index.for_platform(&amd64), Some(&entry("amd64")));
        let s390x = Platform { architecture: "s390x".to_owned(), ..amd64 };
        assert_eq!(index.for_platform(&s390x), None);
    }
}
