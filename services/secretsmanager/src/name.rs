//! Which secret a request means, and what is asked about it.

use rolecall_gate::{AccessCx, Ask, Cx, Fault, ResourcePolicy};
use rolecall_policy::{Action, Arn};
use rolecall_store::View;

use crate::state::{Home, SECRETS, SecretRow, tag_pairs};

/// How many random characters end a secret's ARN.
pub(crate) const SUFFIX: usize = 6;

/// A secret as a request names it: by name, by ARN, or by ARN without the random suffix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SecretName {
    pub(crate) home: Home,
    /// What follows `secret:` in the ARN, or the name itself.
    tail: String,
    given: String,
}

impl SecretName {
    /// Reads what a caller in `home` wrote.
    ///
    /// # Errors
    /// `ValidationException` for text that can name no secret.
    pub(crate) fn read(given: &str, home: Home) -> Result<SecretName, Fault> {
        if !given.starts_with("arn:") {
            check(given)?;
            return Ok(SecretName { home, tail: given.to_owned(), given: given.to_owned() });
        }
        let arn = Arn::parse(given).map_err(|_| invalid())?;
        let account = arn.account().filter(|_| arn.service() == "secretsmanager").ok_or_else(invalid)?;
        let tail = arn.resource().strip_prefix("secret:").ok_or_else(invalid)?;
        check(tail)?;
        let home = Home { account: account.clone(), region: arn.region().to_owned() };
        Ok(SecretName { home, tail: tail.to_owned(), given: given.to_owned() })
    }

    /// The secret, if it is there; a secret in its recovery window is.
    pub(crate) fn find(&self, view: &dyn View, now: jiff::Timestamp) -> Result<Option<SecretRow>, Fault> {
        let live = |row: &SecretRow| !row.gone(now);
        if let Some(name) = self.given.starts_with("arn:").then(|| without_suffix(&self.tail)).flatten() {
            let exact = SECRETS.get(view, self.home.key(name))?;
            if let Some(row) = exact.filter(|row| row.arn == self.given && live(row)) {
                return Ok(Some(row));
            }
        }
        Ok(SECRETS.get(view, self.home.key(&self.tail))?.filter(live))
    }

    /// The secret, if it is there and in the called Region: Secrets Manager serves the secrets of its own only.
    pub(crate) fn find_here(&self, cx: &Cx<'_>) -> Result<Option<SecretRow>, Fault> {
        if self.home.region == cx.region { self.find(cx.view(), cx.now()) } else { Ok(None) }
    }

    /// The secret, in the called Region.
    ///
    /// # Errors
    /// `ResourceNotFoundException`.
    pub(crate) fn require(&self, cx: &Cx<'_>) -> Result<SecretRow, Fault> {
        self.find_here(cx)?.ok_or_else(|| {
            Fault::new("ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
        })
    }

    /// The secret, unless it is about to be deleted.
    ///
    /// # Errors
    /// `ResourceNotFoundException`, `InvalidRequestException`.
    pub(crate) fn require_live(&self, cx: &Cx<'_>) -> Result<SecretRow, Fault> {
        let row = self.require(cx)?;
        if row.deletion.is_some() {
            let message =
                "You can't perform this operation on the secret because it was marked for deletion.";
            return Err(Fault::new("InvalidRequestException", message));
        }
        Ok(row)
    }

    /// Asks for `action` on the secret, under its resource policy. A missing secret is asked about, and shown in
    /// error texts, as the request names it.
    pub(crate) fn ask(&self, action: &str, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
        let row = self.find(cx.view(), cx.now())?;
        let resource = row.as_ref().map_or_else(|| self.home.arn(&self.tail), |row| row.arn.clone());
        let arn = Arn::parse(&resource).map_err(Fault::internal)?;
        let ask = Ask::new(action, arn)?.with("secretsmanager:SecretId", self.given.as_str());
        let Some(row) = row else { return Ok(ask.shown_as(self.given.as_str())) };
        let name = format!("resource policy of secret {}", row.name);
        let document = row.policy.map(|policy| policy.in_force(cx.census())).transpose()?;
        let policy = document.map(|document| ResourcePolicy { name, document });
        let ask = ask
            .policy(policy)
            .resource_tags(tag_pairs(&row.tags))
            .with("secretsmanager:SecretPrimaryRegion", self.home.region.as_str())
            .with_some("secretsmanager:resource/Type", row.kind);
        Ok(tag_pairs(&row.tags)
            .fold(ask, |ask, (key, value)| ask.with(format!("secretsmanager:ResourceTag/{key}"), value)))
    }
}

/// Asks about a secret as Secrets Manager's operations do.
pub(crate) fn describe(action: &Action, arn: &Arn, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
    let there = Home { account: cx.account().clone(), region: arn.region().to_owned() };
    SecretName::read(arn.as_str(), there)?.ask(action.as_str(), cx)
}

/// The name in front of `-` and six letters or digits.
fn without_suffix(tail: &str) -> Option<&str> {
    let (name, suffix) = tail.rsplit_once('-')?;
    let random = suffix.len() == SUFFIX && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric());
    random.then_some(name)
}

/// Refuses names with characters a secret's name cannot have.
///
/// # Errors
/// `ValidationException`.
pub(crate) fn check(name: &str) -> Result<(), Fault> {
    let legal = |c: char| c.is_ascii_alphanumeric() || "-/_+=.@!".contains(c);
    if name.is_empty() || !name.chars().all(legal) { Err(invalid()) } else { Ok(()) }
}

fn invalid() -> Fault {
    let message = "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!";
    Fault::new("ValidationException", message)
}
