//! The envelope `{"type":"<name>","message":{…}}` and the enums of what it may hold.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Why a frame could not be read.
#[derive(Debug, thiserror::Error)]
pub enum FrameError {
    /// Not a JSON object with a `type` or an error name.
    #[error("not a frame: {0}")]
    NotAFrame(String),
    /// The type is known, its message does not have the type's shape.
    #[error("`{kind}` could not be read: {detail}")]
    Message {
        /// The frame's type.
        kind: String,
        /// What is wrong, by field; never a value.
        detail: String,
    },
}

#[derive(Serialize)]
struct Outgoing<'a, T> {
    #[serde(rename = "type")]
    kind: &'a str,
    message: &'a T,
}

#[derive(Deserialize)]
struct Incoming {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    message: Value,
}

/// The text of one frame.
pub(crate) fn write<T: Serialize>(kind: &str, message: &T) -> String {
    // Every message type has string keys and finite numbers, so serialisation has no way to fail.
    serde_json::to_string(&Outgoing { kind, message }).unwrap_or_default()
}

/// The type and the message of one frame. The alternative error form `{"<ErrorType>":"<text>"}` is read as a frame
/// of that type whose message is `{"message":"<text>"}`.
pub(crate) fn split(text: &str) -> Result<(String, Value), FrameError> {
    let value: Value = serde_json::from_str(text).map_err(|error| FrameError::NotAFrame(position(&error)))?;
    if let Value::Object(members) = &value
        && !members.contains_key("type")
        && members.len() == 1
        && let Some((kind, Value::String(message))) = members.iter().next()
    {
        return Ok((kind.clone(), serde_json::json!({ "message": message })));
    }
    let frame: Incoming =
        serde_json::from_value(value).map_err(|_| FrameError::NotAFrame("no `type`".to_owned()))?;
    Ok((frame.kind, frame.message))
}

/// The message as its type. The detail of a failure names fields, never values, since values may be secret.
pub(crate) fn read<T: DeserializeOwned>(kind: &str, message: Value) -> Result<T, FrameError> {
    let message = if message.is_null() { Value::Object(serde_json::Map::new()) } else { message };
    serde_json::from_value(message).map_err(|error| {
        let text = error.to_string();
        let detail = match text.split_once('`') {
            Some(("missing field ", rest)) => {
                format!("missing field `{}`", rest.split('`').next().unwrap_or_default())
            }
            _ => "a member has a type it must not have".to_owned(),
        };
        FrameError::Message { kind: kind.to_owned(), detail }
    })
}

fn position(error: &serde_json::Error) -> String {
    format!("no JSON at line {} column {}", error.line(), error.column())
}

/// An enum of frames: one variant for each wire name, and `Unknown` for every other name.
macro_rules! frames {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident($message:ty) = $wire:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name {
            $($(#[$variant_doc])* $variant($message),)*
            /// A type this version does not know: to be logged and ignored.
            Unknown {
                /// Its name on the wire.
                kind: String,
            },
        }

        impl $name {
            /// The type's name on the wire.
            pub fn kind(&self) -> &str {
                match self {
                    $($name::$variant(_) => $wire,)*
                    $name::Unknown { kind } => kind,
                }
            }

            /// The text frame to send.
            pub fn to_text(&self) -> String {
                match self {
                    $($name::$variant(message) => $crate::frame::write($wire, message),)*
                    $name::Unknown { kind } => $crate::frame::write(kind, &serde_json::Map::new()),
                }
            }

            /// Reads a text frame.
            ///
            /// # Errors
            /// If the text is no frame, or a known type's message lacks a required member.
            pub fn parse(text: &str) -> Result<$name, $crate::FrameError> {
                let (kind, message) = $crate::frame::split(text)?;
                Ok(match kind.as_str() {
                    $($wire => $name::$variant($crate::frame::read(&kind, message)?),)*
                    _ => $name::Unknown { kind },
                })
            }
        }
    };
}

pub(crate) use frames;

#[cfg(test)]
mod tests {
    use crate::*;

    fn server(text: &str) -> ServerMessage {
        ServerMessage::parse(text).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn a_payload_carries_tasks_with_both_credential_sets() {
        let text = r#"{"type":"PayloadMessage","message":{"clusterArn":"c","containerInstanceArn":"i","messageId":"m","seqNum":1,
            "tasks":[{"arn":"arn:aws:ecs:us-east-1:123456789012:task/default/t1","family":"app","version":"3","desiredStatus":"RUNNING",
              "cpu":0.25,"memory":512,
              "roleCredentials":{"credentialsId":"a","roleArn":"r1"},"executionRoleCredentials":{"credentialsId":"b","roleArn":"r2"},
              "volumes":[{"name":"v","type":"host","host":{"sourcePath":"/data"}},{"name":"w","type":"new"}],
              "containers":[{"name":"web","image":"i:1","essential":false,"entryPoint":[],"environment":{"A":"1"},
                "dependsOn":[{"containerName":"init","condition":"SUCCESS"}],
                "secrets":[{"name":"S","valueFrom":"arn","type":"ENVIRONMENT_VARIABLE","provider":"asm","target":"CONTAINER","region":"us-east-1"}],
                "registryAuthentication":{"type":"ecr","ecrAuthData":{"registryId":"1","region":"us-east-1","useExecutionRole":true}},
                "logsAuthStrategy":"ExecutionRole","dockerConfig":{"hostConfig":"{}"},"stopTimeout":5}]}]}}"#;
        let ServerMessage::Payload(payload) = server(text) else { panic!("not a payload") };
        let task = &payload.tasks[0];
        assert_eq!((task.arn.task_id(), task.desired_status), ("t1", DesiredStatus::Running));
        assert_eq!(task.volumes[1].kind, Some(VolumeType::Other("new".to_owned())));
        let container = &task.containers[0];
        assert!(!container.essential);
        assert_eq!(container.depends_on[0].condition, ContainerCondition::Success);
        assert_eq!(container.secrets[0].provider, Some(SecretProvider::Asm));
        assert!(
            container
                .registry_authentication
                .as_ref()
                .unwrap()
                .ecr_auth_data
                .as_ref()
                .unwrap()
                .use_execution_role
        );
        assert_eq!(
            server(&ServerMessage::Payload(payload.clone()).to_text()),
            ServerMessage::Payload(payload)
        );
    }

    #[test]
    fn every_message_keeps_its_name_and_members_on_the_wire() {
        for text in [
            r#"{"type":"HeartbeatMessage","message":{"messageId":"m","healthy":true}}"#,
            r#"{"type":"IAMRoleCredentialsMessage","message":{"messageId":"m","taskArn":"t","taskClusterArn":"c","roleType":"TaskApplication","roleCredentials":{"credentialsId":"i","roleArn":"r","accessKeyId":"a","secretAccessKey":"s","sessionToken":"t","expiration":"e"}}}"#,
            r#"{"type":"TaskStopVerificationAck","message":{"messageId":"m","stopTasks":[{"taskArn":"t","taskClusterArn":"c","desiredStatus":"STOPPED"}]}}"#,
            r#"{"type":"InactiveInstanceException","message":{"message":"gone"}}"#,
        ] {
            assert_eq!(server(text).to_text(), text);
        }
        for text in [
            r#"{"type":"AckRequest","message":{"cluster":"c","containerInstance":"i","messageId":"m"}}"#,
            r#"{"type":"IAMRoleCredentialsAckRequest","message":{"messageId":"m","expiration":"e","credentialsId":"i"}}"#,
            r#"{"type":"NackRequest","message":{"cluster":"c","containerInstance":"i","messageId":"m","reason":"r"}}"#,
            r#"{"type":"TaskStopVerificationMessage","message":{"messageId":"m","stopCandidates":[{"taskArn":"t","taskClusterArn":"c","desiredStatus":"RUNNING"}]}}"#,
        ] {
            assert_eq!(AgentMessage::parse(text).unwrap().to_text(), text);
        }
    }

    #[test]
    fn the_other_form_of_an_error_is_read_too() {
        let exception = Exception { message: "no".to_owned() };
        assert_eq!(server(r#"{"AccessDeniedException":"no"}"#), ServerMessage::AccessDenied(exception));
    }

    #[test]
    fn an_unknown_type_is_kept_by_name() {
        let text = r#"{"type":"StageUpdateMessage","message":{"updateInfo":{}}}"#;
        assert_eq!(server(text), ServerMessage::Unknown { kind: "StageUpdateMessage".to_owned() });
    }

    #[test]
    fn what_is_no_frame_is_refused_without_repeating_it() {
        for (text, reason) in [
            ("", "not a frame: no JSON at line 1 column 0"),
            ("[]", "not a frame: no `type`"),
            (
                r#"{"type":"PayloadMessage","message":{"clusterArn":"c"}}"#,
                "`PayloadMessage` could not be read: missing field `containerInstanceArn`",
            ),
            (
                r#"{"type":"HeartbeatMessage","message":{"healthy":"s3cret"}}"#,
                "`HeartbeatMessage` could not be read: a member has a type it must not have",
            ),
        ] {
            assert_eq!(ServerMessage::parse(text).unwrap_err().to_string(), reason, "{text}");
        }
    }
}
