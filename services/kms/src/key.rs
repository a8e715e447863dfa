//! Which key a request means, what is asked about it, and whether it can be used.

use rolecall_gate::{AccessCx, Ask, Cx, Fault, ResourcePolicy};
use rolecall_policy::{Action, Arn, KeyGrant, Mode};
use rolecall_store::View;

use crate::{
    cipher::Sealed,
    grant, managed,
    state::{ALIASES, Home, KeyRow},
};

/// A key as a request names it: by id, alias or ARN of either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyName {
    pub(crate) home: Home,
    kind: Kind,
    given: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Id(String),
    Alias(String),
}

impl KeyName {
    /// Reads what a caller in `home` wrote.
    ///
    /// # Errors
    /// `NotFoundException: Invalid arn …` for an ARN of something else, or of another Region: KMS serves the keys
    /// of its own Region only.
    pub(crate) fn read(given: &str, home: Home) -> Result<KeyName, Fault> {
        let (home, name) = match given.starts_with("arn:") {
            false => (home, given.to_owned()),
            true => {
                let invalid = || Fault::new("NotFoundException", format!("Invalid arn {given}"));
                let arn = Arn::parse(given).map_err(|_| invalid())?;
                let account = arn.account().filter(|_| arn.service() == "kms").ok_or_else(invalid)?;
                if arn.region() != home.region {
                    return Err(Fault::new("NotFoundException", format!("Invalid arn {}", arn.region())));
                }
                let there = Home { account: account.clone(), region: home.region };
                let name = arn.resource().strip_prefix("key/").unwrap_or(arn.resource());
                (there, name.to_owned())
            }
        };
        let kind = if name.starts_with("alias/") { Kind::Alias(name) } else { Kind::Id(name) };
        Ok(KeyName { home, kind, given: given.to_owned() })
    }

    /// The key's id, if the alias has a key.
    pub(crate) fn id(&self, view: &dyn View) -> Result<Option<String>, Fault> {
        match &self.kind {
            Kind::Id(id) => Ok(Some(id.clone())),
            Kind::Alias(name) => {
                let alias = ALIASES.get(view, [self.home.account.as_str(), &self.home.region, name])?;
                Ok(alias.map(|alias| alias.target))
            }
        }
    }

    /// The alias the request named, if it named one.
    pub(crate) fn alias(&self) -> Option<&str> {
        match &self.kind {
            Kind::Alias(name) => Some(name),
            Kind::Id(_) => None,
        }
    }

    /// The key.
    ///
    /// # Errors
    /// `NotFoundException` in the three wordings AWS has for ids, ARNs and aliases.
    pub(crate) fn find(&self, cx: &Cx<'_>) -> Result<KeyRow, Fault> {
        let found = match self.id(cx.view())? {
            Some(id) => self.home.key(cx.view(), &id, cx.now())?,
            None => None,
        };
        found.ok_or_else(|| self.missing())
    }

    /// The key, of the caller's own account: without a decision about it nobody learns whether another account has
    /// it.
    ///
    /// # Errors
    /// As [`KeyName::find`].
    pub(crate) fn find_at_home(&self, cx: &Cx<'_>) -> Result<KeyRow, Fault> {
        if self.home == home(cx) { self.find(cx) } else { Err(self.missing()) }
    }

    /// Whether the request means the key a blob needs. That the key exists is not looked at: a blob's header can be
    /// made up.
    pub(crate) fn is_key_of(&self, sealed: &Sealed<'_>, view: &dyn View) -> Result<bool, Fault> {
        Ok(self.home == sealed.home && self.id(view)?.as_deref() == Some(sealed.key_id.as_str()))
    }

    fn missing(&self) -> Fault {
        let message = match &self.kind {
            Kind::Alias(name) => format!("Alias {} is not found.", self.home.arn(name)),
            Kind::Id(_) if self.given.starts_with("arn:") => format!("Key '{}' does not exist", self.given),
            Kind::Id(id) if looks_like_id(id) => {
                format!("Key '{}' does not exist", self.home.arn(&format!("key/{id}")))
            }
            Kind::Id(id) => format!("Invalid keyId '{id}'"),
        };
        Fault::new("NotFoundException", message)
    }

    /// The key's grants as the policies take them.
    fn grants(&self, id: &str, cx: &AccessCx<'_>) -> Result<Vec<KeyGrant>, Fault> {
        grant::of_key(&self.home, id, cx.census())?.iter().map(grant::compiled).collect()
    }

    /// Asks for `action` on the key, under its key policy and its grants. A missing key is asked about by the ARN it would have;
    /// it has no key policy that could decide, so identity policies do, and who holds the permission is told that
    /// the key is missing.
    pub(crate) fn ask(&self, action: &str, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
        let id = self.id(cx.view())?;
        let resource = match (&id, &self.kind) {
            (Some(id), _) => self.home.arn(&format!("key/{id}")),
            (None, Kind::Alias(name) | Kind::Id(name)) => self.home.arn(name),
        };
        let row = match &id {
            Some(id) => self.home.key(cx.view(), id, cx.now())?,
            None => None,
        };
        // An AWS-managed key that nobody has used yet is made by its first use; its policy is known before.
        let unborn =
            self.alias().filter(|_| row.is_none()).and_then(|alias| managed::policy(alias, &self.home));
        let policy = match &row {
            Some(row) => Some(row.policy.in_force(cx.census())?),
            None => unborn,
        };
        let arn = Arn::parse(&resource).map_err(Fault::internal)?;
        // Nobody learns from a refusal whether another account has a key, or which one an alias stands for.
        let foreign = self.home.account != *cx.account();
        let mut ask = Ask::new(action, arn)?;
        if let Some(alias) = self.alias().filter(|_| foreign) {
            ask = ask.shown_as(self.home.arn(alias));
        }
        let ask = ask
            .mode(if policy.is_some() || foreign { Mode::Key } else { Mode::Standard })
            .policy(
                policy.map(|document| ResourcePolicy { name: format!("key policy of {resource}"), document }),
            )
            .with("kms:CallerAccount", cx.account().as_str())
            .with_some("kms:RequestAlias", self.alias());
        match (row, id) {
            (Some(row), Some(id)) => {
                let tags = row.tags.iter().map(|tag| (tag.tag_key.as_str(), tag.tag_value.as_str()));
                Ok(ask
                    .resource_tags(tags)
                    .grants(self.grants(&id, cx)?)
                    .with_all("kms:ResourceAliases", self.home.aliases_of(cx.view(), &id)?)
                    .with_some("kms:KeySpec", row.metadata.key_spec)
                    .with_some("kms:KeyUsage", row.metadata.key_usage)
                    .with_some("kms:KeyOrigin", row.metadata.origin))
            }
            _ => Ok(ask),
        }
    }
}

/// Asks about a key or an alias as KMS operations do.
pub(crate) fn describe(action: &Action, arn: &Arn, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
    let there = Home { region: arn.region().to_owned(), ..asked_home(cx) };
    let name = KeyName::read(arn.as_str(), there)?;
    match name.id(cx.view())?.filter(|_| action.as_str().eq_ignore_ascii_case("kms:RetireGrant")) {
        Some(id) => grant::ask_to_retire(&name, &grant::of_key(&name.home, &id, cx.census())?, cx),
        None => name.ask(action.as_str(), cx),
    }
}

fn looks_like_id(id: &str) -> bool {
    id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// Where the caller of `cx` is at home.
pub(crate) fn asked_home(cx: &AccessCx<'_>) -> Home {
    Home { account: cx.account().clone(), region: cx.region.to_owned() }
}

/// Where the caller of `cx` is at home.
pub(crate) fn home(cx: &Cx<'_>) -> Home {
    Home { account: cx.account().clone(), region: cx.region.clone() }
}

/// Refuses a key that is not enabled.
pub(crate) fn usable(row: &KeyRow) -> Result<(), Fault> {
    let arn = row.metadata.arn.as_deref().unwrap_or_default();
    match row.metadata.key_state.as_deref() {
        Some("Enabled") => Ok(()),
        Some("Disabled") => Err(Fault::new("DisabledException", format!("{arn} is disabled."))),
        Some("PendingDeletion") => Err(pending_deletion(row)),
        _ => Err(Fault::new("KMSInvalidStateException", format!("{arn} is pending import."))),
    }
}

/// The error of anything that a key pending deletion cannot do.
pub(crate) fn pending_deletion(row: &KeyRow) -> Fault {
    let arn = row.metadata.arn.as_deref().unwrap_or_default();
    Fault::new("KMSInvalidStateException", format!("{arn} is pending deletion."))
}
