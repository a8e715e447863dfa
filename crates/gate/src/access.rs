//! What an operation asks permission for.

use rolecall_policy::{AccountId, Action, KeyGrant, Mode, ResourceName, Values};

use crate::Fault;

/// One question to the policies: may the caller do `action` on `resource`?
#[derive(Clone, Debug)]
pub struct Ask {
    /// The IAM action.
    pub action: Action,
    /// The resource, `*` for actions without a resource type.
    pub resource: ResourceName,
    /// The account that owns the resource; `None` for the caller's own.
    pub owner: Option<AccountId>,
    /// Condition keys the operation adds to the global ones.
    pub context: Vec<(String, Values)>,
    /// The resource's own policy, if it has one.
    pub resource_policy: Option<ResourcePolicy>,
    /// The grants of the key that is asked about.
    pub grants: Vec<KeyGrant>,
    /// Which rules combine the layers.
    pub mode: Mode,
    /// How an error text names the resource.
    pub shown: Shown,
}

/// How an error text names a resource.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// As the policies see it: by its ARN, or `*`.
    #[default]
    Itself,
    /// In these words.
    As(String),
    /// Not at all.
    LeftOut,
}

/// The policy attached to a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourcePolicy {
    /// What it is attached to, for people: `trust policy of role X`, `policy of key …`.
    pub name: String,
    /// The document.
    pub document: String,
}

impl Ask {
    /// Asks for `action` (`service:Name`) on `resource`, to be decided by the standard rules.
    ///
    /// # Errors
    /// `InternalFailure` when `action` is not of that form.
    pub fn new(action: &str, resource: impl Into<ResourceName>) -> Result<Ask, Fault> {
        let action = Action::parse(action).map_err(Fault::internal)?;
        Ok(Ask {
            action,
            resource: resource.into(),
            owner: None,
            context: Vec::new(),
            resource_policy: None,
            grants: Vec::new(),
            mode: Mode::Standard,
            shown: Shown::Itself,
        })
    }

    /// Adds a single-valued condition key.
    pub fn with(mut self, key: impl Into<String>, value: impl Into<String>) -> Ask {
        self.context.push((key.into(), Values::One(value.into())));
        self
    }

    /// Adds a single-valued condition key where there is a value.
    pub fn with_some(self, key: impl Into<String>, value: Option<impl Into<String>>) -> Ask {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// Adds a multi-valued condition key.
    pub fn with_all(
        mut self,
        key: impl Into<String>,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Ask {
        self.context.push((key.into(), Values::Many(values.into_iter().map(Into::into).collect())));
        self
    }

    /// Adds `aws:ResourceTag/…` for each tag of the resource.
    pub fn resource_tags<'t>(self, tags: impl IntoIterator<Item = (&'t str, &'t str)>) -> Ask {
        tags.into_iter().fold(self, |ask, (key, value)| ask.with(format!("aws:ResourceTag/{key}"), value))
    }

    /// Adds `aws:RequestTag/…` and `aws:TagKeys` for the tags of the request.
    pub fn request_tags<'t>(self, tags: impl IntoIterator<Item = (&'t str, &'t str)>) -> Ask {
        let tags: Vec<_> = tags.into_iter().collect();
        if tags.is_empty() {
            return self;
        }
        let keys: Vec<_> = tags.iter().map(|(key, _)| *key).collect();
        tags.iter()
            .fold(self, |ask, (key, value)| ask.with(format!("aws:RequestTag/{key}"), *value))
            .with_all("aws:TagKeys", keys)
    }

    /// Says which account owns the resource, where the ARN does not (S3) or it is not the caller's.
    pub fn owned_by(mut self, account: AccountId) -> Ask {
        self.owner = Some(account);
        self
    }

    /// Adds the resource's own policy.
    pub fn policy(mut self, policy: Option<ResourcePolicy>) -> Ask {
        self.resource_policy = policy;
        self
    }

    /// Adds the grants of the key that is asked about.
    pub fn grants(mut self, grants: Vec<KeyGrant>) -> Ask {
        self.grants = grants;
        self
    }

    /// Decides by other rules: trust policies, key policies, calls that need no permission.
    pub fn mode(mut self, mode: Mode) -> Ask {
        self.mode = mode;
        self
    }

    /// Names the resource differently in error texts, as some services do.
    pub fn shown_as(mut self, text: impl Into<String>) -> Ask {
        self.shown = Shown::As(text.into());
        self
    }

    /// Leaves the resource out of error texts, as some services do for actions on no particular one.
    pub fn without_resource_in_text(mut self) -> Ask {
        self.shown = Shown::LeftOut;
        self
    }
}

/// Everything an operation asks for; never nothing.
#[derive(Clone, Debug)]
pub struct Access {
    first: Ask,
    rest: Vec<Ask>,
}

impl Access {
    /// Asks for one thing.
    pub fn to(ask: Ask) -> Access {
        Access { first: ask, rest: Vec::new() }
    }

    /// Asks for one thing more. All must be allowed; they are decided in order.
    pub fn and(mut self, ask: Ask) -> Access {
        self.rest.push(ask);
        self
    }

    /// Asks for several things more.
    pub fn and_all(mut self, asks: impl IntoIterator<Item = Ask>) -> Access {
        self.rest.extend(asks);
        self
    }

    /// The asks, in order.
    pub fn asks(&self) -> impl Iterator<Item = &Ask> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

impl From<Ask> for Access {
    fn from(ask: Ask) -> Access {
        Access::to(ask)
    }
}
