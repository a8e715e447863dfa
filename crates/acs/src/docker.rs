//! The documents inside [`DockerConfig`](crate::DockerConfig), as the Docker Engine API names their members.
//!
//! Only members the agent obeys are here. A document with another member that asks for something is still read:
//! [`HostConfig::ignored`] and [`ContainerConfig::ignored`] hold it, so that the agent can refuse the task.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How the container is connected to the host.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct HostConfig {
    /// Where standard output and standard error go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_config: Option<LogConfig>,
    /// `awsvpc`, `bridge`, `host` or `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_mode: Option<String>,
    /// Whether the root file system cannot be written.
    #[serde(rename = "ReadonlyRootfs", skip_serializing_if = "is_false")]
    pub read_only_root: bool,
    /// Linux capabilities added to the default set, without `CAP_`.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub cap_add: Vec<String>,
    /// Linux capabilities taken from the default set, without `CAP_`.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub cap_drop: Vec<String>,
    /// Limits of each process.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub ulimits: Vec<Ulimit>,
    /// Whether a small init runs as process 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub init: Option<bool>,
    /// Empty directories in memory, by path, with their mount options such as `size=64m,noexec`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "null_as_default")]
    pub tmpfs: BTreeMap<String, String>,
    /// Additional lines of `/etc/hosts`, each `<name>:<address>`.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub extra_hosts: Vec<String>,
    /// Name servers.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub dns: Vec<String>,
    /// Memory the kernel tries to leave the container, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_reservation: Option<i64>,
    /// Every other member.
    #[serde(flatten)]
    pub ignored: Map<String, Value>,
}

/// A limit of each process.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Ulimit {
    /// Such as `nofile`.
    pub name: String,
    /// What a process has at first.
    pub soft: i64,
    /// What a process may raise it to.
    pub hard: i64,
}

/// A log driver and its options.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LogConfig {
    /// Such as `awslogs`.
    #[serde(rename = "Type")]
    pub kind: String,
    /// Such as `awslogs-group`.
    #[serde(deserialize_with = "null_as_default")]
    pub config: BTreeMap<String, String>,
}

/// What runs in the container.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ContainerConfig {
    /// `user`, `uid`, `user:group` or `uid:gid`; absent means the image's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// The working directory; absent means the image's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working_dir: Option<String>,
    /// The host name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hostname: Option<String>,
    /// The signal that asks the program to stop, such as `SIGQUIT`; absent means the image's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_signal: Option<String>,
    /// Labels.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "null_as_default")]
    pub labels: BTreeMap<String, String>,
    /// Every other member.
    #[serde(flatten)]
    pub ignored: Map<String, Value>,
}

macro_rules! document {
    ($($name:ident),*) => {$(
        impl $name {
            /// The document as the string the payload carries.
            pub fn to_text(&self) -> String {
                // String keys and JSON values only: serialisation has no way to fail.
                serde_json::to_string(self).unwrap_or_default()
            }

            /// Reads the string the payload carries.
            ///
            /// # Errors
            /// If it is not a JSON object, or a member has a type Docker does not give it.
            pub fn parse(text: &str) -> Result<$name, serde_json::Error> {
                serde_json::from_str(text)
            }
        }
    )*};
}

document!(HostConfig, ContainerConfig);

/// Docker writes `null` where it has no value.
fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

fn is_false(value: &bool) -> bool {
    !value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_config_keeps_what_it_does_not_know() {
        let text = r#"{"LogConfig":{"Type":"awslogs","Config":{"awslogs-group":"/app"}},"NetworkMode":"awsvpc","CapAdd":null,"Privileged":true}"#;
        let host = HostConfig::parse(text).unwrap();
        let log = host.log_config.clone().unwrap();
        assert_eq!((log.kind.as_str(), log.config["awslogs-group"].as_str()), ("awslogs", "/app"));
        assert_eq!(host.ignored.keys().collect::<Vec<_>>(), ["Privileged"]);
        assert_eq!(HostConfig::parse(&host.to_text()).unwrap(), host);
    }

    #[test]
    fn an_empty_document_is_written_as_an_empty_object() {
        assert_eq!(ContainerConfig::default().to_text(), "{}");
        assert_eq!(HostConfig::default().to_text(), "{}");
    }
}
