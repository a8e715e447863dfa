//! Identifiers that must not be mistaken for one another.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is; what it names is checked where it is looked up.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether there is no text.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }
    };
}

macro_rules! shown {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
    )*};
}

id! {
    /// A task: `arn:aws:ecs:<region>:<account>:task/<cluster>/<task id>`.
    TaskArn
}
id! {
    /// A cluster: `arn:aws:ecs:<region>:<account>:cluster/<name>`.
    ClusterArn
}
id! {
    /// A container instance: `arn:aws:ecs:<region>:<account>:container-instance/<cluster>/<id>`.
    ContainerInstanceArn
}
id! {
    /// One message of the plane, named again in its acknowledgement.
    MessageId
}
id! {
    /// One credential set of a task; it keeps its id through every refresh, and the task's credentials URI carries
    /// it. Whoever knows it gets the credentials, so it is left out of `Debug` and has no `Display`.
    CredentialsId
}

shown!(TaskArn, ClusterArn, ContainerInstanceArn, MessageId);

impl fmt::Debug for CredentialsId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CredentialsId(…)")
    }
}

impl TaskArn {
    /// The last part of the ARN, which is also the session name of the task's roles.
    pub fn task_id(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_task_id_ends_the_arn() {
        let arn =
            TaskArn::new("arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef");
        assert_eq!(arn.task_id(), "0123456789abcdef0123456789abcdef");
    }

    #[test]
    fn a_credentials_id_is_not_shown() {
        assert_eq!(format!("{:?}", CredentialsId::new("3b5f")), "CredentialsId(…)");
    }
}
