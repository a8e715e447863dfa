//! The kinds of policies and what their statements must and must not have.

use crate::document::Statement;

/// What a policy is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Identity,
    Boundary,
    Session,
    Scp,
    Rcp,
    Resource,
    Vpce,
    Trust,
    Key,
}

impl Kind {
    /// Whether a statement has the elements that this kind of policy asks for. One that has not never matches.
    pub(crate) fn knows(self, statement: &Statement) -> bool {
        let principal = match self {
            Self::Identity | Self::Boundary | Self::Session | Self::Scp => statement.principals.is_none(),
            Self::Rcp | Self::Resource | Self::Vpce | Self::Trust | Self::Key => {
                statement.principals.is_some()
            }
        };
        // A trust policy stands for its role. So do policies of other resources that name none.
        let resource = matches!(self, Self::Trust | Self::Resource) || statement.resources.is_some();
        principal && resource
    }
}
