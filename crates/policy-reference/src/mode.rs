//! By which rules the layers are combined.

use crate::case::Case;
use crate::kind::Kind;
use crate::layer::Layer;

/// The rules of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Standard,
    /// Assuming a role: the resource-based policy is its trust policy.
    Trust,
    /// Using a key: the resource-based policy is the key policy.
    Key,
    NoPermissionNeeded,
}

impl Mode {
    /// The rules for the action asked for.
    pub(crate) fn of(case: &Case) -> Self {
        let action = case.question.action.to_ascii_lowercase();
        let trusted = [
            "sts:assumerole",
            "sts:assumerolewithsaml",
            "sts:assumerolewithwebidentity",
            "sts:tagsession",
            "sts:setsourceidentity",
            "sts:setcontext",
        ];
        // There is no key without a policy, but other resources have names of their own in KMS.
        let key = || {
            let parts: Vec<&str> = case.question.resource.splitn(6, ':').collect();
            parts.len() == 6 && parts[2] == "kms" && parts[5].starts_with("key/")
        };
        if action == "sts:getcalleridentity" || action == "sts:getsessiontoken" {
            Self::NoPermissionNeeded
        } else if trusted.contains(&action.as_str()) && case.resource.is_some() {
            Self::Trust
        } else if action.starts_with("kms:") && (case.resource.is_some() || key()) {
            Self::Key
        } else {
            Self::Standard
        }
    }

    pub(crate) fn kind_of_resource_policy(self) -> Kind {
        match self {
            Self::Trust => Kind::Trust,
            Self::Key => Kind::Key,
            Self::Standard | Self::NoPermissionNeeded => Kind::Resource,
        }
    }

    pub(crate) fn layer_of_resource_policy(self) -> Layer {
        match self {
            Self::Trust => Layer::Trust,
            Self::Key => Layer::Key,
            Self::Standard | Self::NoPermissionNeeded => Layer::Resource,
        }
    }
}
