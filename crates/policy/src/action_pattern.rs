//! One value of `Action` or `NotAction`.

use crate::names::Action;
use crate::pattern::{Pattern, Syntax};
use crate::request::Request;

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

    pub(crate) fn matches(&self, action: &Action, request: &Request) -> bool {
        match self {
            Self::Any => true,
            Self::Service { service, name } => {
                **service == *action.lower_service() && name.matches(action.lower_name(), request)
            }
            Self::Never => false,
        }
    }
}
