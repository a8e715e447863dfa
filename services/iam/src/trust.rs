//! Trust policies, and the principals they name.
//!
//! AWS stores the unique id of a user or role named in a trust policy, so that a new one of the same name does not
//! inherit the trust ("AWS JSON policy elements: Principal" in the IAM user guide). Here the text stays as it was
//! given, with the ids beside it; where a principal no longer exists, its id takes its place. It is padded with
//! blanks, so that every statement stays where its author wrote it.

use rolecall_gate::Fault;
use rolecall_policy::{
    AccountId, Arn, Document, PrincipalKind, Principals, Text,
    validate::{Refusal, Target, validate},
};
use rolecall_store::{StoreError, View};
use serde::{Deserialize, Serialize};

use crate::state::{ACCOUNTS, ROLES, USERS, key};

/// A trust policy as stored.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct TrustPolicy {
    /// As given.
    document: String,
    /// The users and roles it names, with their unique ids at the time it was written.
    principals: Vec<(Arn, String)>,
}

impl TrustPolicy {
    /// Reads a trust policy for a role of `account`.
    ///
    /// # Errors
    /// `MalformedPolicyDocument`, also for a principal that does not exist; `LimitExceeded`.
    pub(crate) fn read(view: &dyn View, account: &AccountId, text: String) -> Result<TrustPolicy, Fault> {
        let document = validate(Target::Trust, &text)?;
        let mut principals = Vec::new();
        for named in named(&document) {
            let Ok(arn) = Arn::parse(&named.text) else { continue };
            let Some(owner) = entity_account(&arn) else { continue };
            match current_id(view, &arn)? {
                Some(id) => principals.push((arn, id)),
                // Whether a user or role of an account elsewhere exists cannot be told from here.
                None if owner == account || ACCOUNTS.contains(view, owner.as_str())? => {
                    return Err(Refusal::invalid_principal(PrincipalKind::Aws, arn.as_str(), None).into());
                }
                None => {}
            }
        }
        Ok(TrustPolicy { document: text, principals })
    }

    /// A trust policy that names no user or role.
    pub(crate) fn of_service(document: String) -> TrustPolicy {
        TrustPolicy { document, principals: Vec::new() }
    }

    /// The policy as IAM shows and evaluates it: principals that no longer exist by their unique ids.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub(crate) fn in_force(&self, view: &dyn View) -> Result<String, StoreError> {
        let mut gone = Vec::new();
        for (arn, id) in &self.principals {
            if current_id(view, arn)?.as_ref() != Some(id) {
                gone.push((arn.as_str(), id.as_str()));
            }
        }
        if gone.is_empty() {
            return Ok(self.document.clone());
        }
        Ok(self.with_ids(&gone))
    }

    fn with_ids(&self, gone: &[(&str, &str)]) -> String {
        let mut text = self.document.clone();
        let Ok(document) = Document::parse(&self.document) else { return text };
        for named in named(&document) {
            let Some((_, id)) = gone.iter().find(|(arn, _)| *arn == named.text) else { continue };
            let place = named.span.start..named.span.end;
            let quoted = format!("\"{id}\"");
            text.replace_range(place.clone(), &format!("{quoted:<width$}", width = place.len()));
        }
        text
    }
}

/// The values under `AWS` of every statement.
fn named(document: &Document) -> impl Iterator<Item = &Text> {
    let principals = document.statements().iter().filter_map(|statement| statement.principals.as_ref());
    let entries = principals.flat_map(|element| match element.values() {
        Principals::Map(entries) => entries.as_slice(),
        Principals::Everyone(_) | Principals::Bare(_) => &[],
    });
    entries.filter(|entry| entry.kind == PrincipalKind::Aws).map(|entry| &entry.value)
}

/// The account of a user's or role's ARN; `None` for other ARNs.
fn entity_account(arn: &Arn) -> Option<&AccountId> {
    let kind = arn.resource().split('/').next();
    (arn.service() == "iam" && matches!(kind, Some("user" | "role"))).then(|| arn.account()).flatten()
}

/// The unique id of the user or role that has this ARN now.
fn current_id(view: &dyn View, arn: &Arn) -> Result<Option<String>, StoreError> {
    let Some(account) = arn.account() else { return Ok(None) };
    let name = arn.resource().rsplit('/').next().unwrap_or_default();
    let entity = match arn.resource().split('/').next() {
        Some("role") => ROLES.get(view, key(account, name))?.map(|role| role.entity),
        Some("user") => USERS.get(view, key(account, name))?.map(|user| user.entity),
        _ => None,
    };
    Ok(entity.filter(|entity| entity.arn == *arn).map(|entity| entity.unique_id))
}
