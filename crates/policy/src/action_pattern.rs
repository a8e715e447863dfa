//! One value of `Action` or `NotAction`.

use crate::names::Action;
use crate::pattern::{Pattern, Syntax};

/// The service is compared exactly in lower case; the name without regard to case and with wildcards.
#[derive(Clone, Debug)]
pub(crate) enum ActionPattern {
    /// `*`.
    Any,
    /// Actions of one service.
    Service { service: Box<str>, name: Pattern },
    /// A text that is no action: blanks, commas, no colon, or wildcards in the service.
    Never,
}

impl ActionPattern {
    pub(crate) fn compile(text: &str) -> Self {
        if text == "*" || text == "*:*" {
            return Self::Any;
        }
        match text.split_once(':') {
            Some((service, name))
                if !service.is_empty()
                    && !service.contains(['*', '?'])
                    && !text.contains(|c: char| c == ',' || c.is_whitespace()) =>
            {
                let syntax = Syntax { wildcards: true, variables: false };
                Self::Service {
                    service: service.to_ascii_lowercase().into(),
                    name: Pattern::compile(&name.to_ascii_lowercase(), syntax),
                }
            }
            _ => Self::Never,
        }
    }

    pub(crate) fn matches(&self, action: &Action) -> bool {
        match self {
            Self::Any => true,
            Self::Service { service, .. } => {
                **service == *action.lower_service() && self.matches_name(action)
            }
            Self::Never => false,
        }
    }

    /// Whether the name matches, for an action of the pattern's service.
    pub(crate) fn matches_name(&self, action: &Action) -> bool {
        match self {
            Self::Any => true,
            Self::Service { name, .. } => name.matches_plain(action.lower_name()),
            Self::Never => false,
        }
    }
}
