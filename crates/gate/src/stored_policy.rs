//! Policies of resources, and the principals they name.
//!
//! AWS stores the unique id of a user or role named in a policy, so that a new one of the same name does not inherit
//! the grant ("AWS JSON policy elements: Principal" in the IAM user guide). Here the text stays as it was given, with
//! the ids beside it; where a principal no longer exists, its id takes its place. It is padded with blanks, so that
//! every statement stays where its author wrote it.

use rolecall_policy::{
    AccountId, Arn, Document, PrincipalKind, Principals, Text,
    validate::{Refusal, Target, validate},
};
use rolecall_store::{StoreError, View};
use serde::{Deserialize, Serialize};

use crate::{AccessCx, Cx, Directory, Fault, Gate};

/// The users and roles there are in one state of the store.
#[derive(Clone, Copy)]
pub struct Census<'a> {
    directory: &'a dyn Directory,
    view: &'a dyn View,
}

impl<'a> Census<'a> {
    /// Who exists in `view`, as `directory` finds it.
    pub fn new(directory: &'a dyn Directory, view: &'a dyn View) -> Census<'a> {
        Census { directory, view }
    }

    /// The stored state.
    pub fn view(&self) -> &'a dyn View {
        self.view
    }
}

impl Gate {
    /// The users and roles there are in a state of the store.
    pub fn census<'a>(&'a self, view: &'a dyn View) -> Census<'a> {
        Census::new(self.directory.as_ref(), view)
    }
}

impl<'a> AccessCx<'a> {
    /// The users and roles there are.
    pub fn census(&self) -> Census<'a> {
        self.gate.census(self.view)
    }
}

impl Cx<'_> {
    /// The users and roles there are, with this transaction's own writes.
    pub fn census(&self) -> Census<'_> {
        self.gate.census(self.view())
    }
}

/// The policy of a resource as a service stores it. A bare text, from a time when principals were not resolved, is
/// read as a policy that names no user or role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Row")]
pub struct StoredPolicy {
    /// As given, except for unique ids: the ARN of whom they mean takes their place.
    document: String,
    /// The users and roles it names, with their unique ids at the time it was written.
    principals: Vec<(Arn, String)>,
}

/// The forms in a store.
#[derive(Deserialize)]
#[serde(untagged)]
enum Row {
    Text(String),
    Resolved { document: String, principals: Vec<(Arn, String)> },
}

impl From<Row> for StoredPolicy {
    fn from(row: Row) -> StoredPolicy {
        match row {
            Row::Text(document) => StoredPolicy::naming_nobody(document),
            Row::Resolved { document, principals } => StoredPolicy { document, principals },
        }
    }
}

impl StoredPolicy {
    /// Reads a policy that somebody of `account` gives a resource.
    ///
    /// # Errors
    /// As the service refuses the document, also for a principal that does not exist.
    pub fn read(
        target: Target<'_>,
        text: String,
        account: &AccountId,
        census: Census<'_>,
    ) -> Result<(StoredPolicy, Document), Fault> {
        let document = validate(target, &text)?;
        let mut policy = StoredPolicy::naming_nobody(text);
        let mut by_id = Vec::new();
        for value in named(&document) {
            let missing = || Refusal::no_such_principal(target, &value.text, Some(value.span));
            let (arn, id) = match Named::read(&value.text) {
                Named::Other => continue,
                Named::Id(id) => {
                    let arn = census.directory.arn_of(census.view, id)?.ok_or_else(missing)?;
                    by_id.push((value, arn.clone()));
                    (arn, id.to_owned())
                }
                Named::Entity(arn) => match census.directory.unique_id(census.view, &arn)? {
                    Some(id) => (arn, id),
                    None if census.would_know(&arn, account)? => return Err(missing().into()),
                    None => continue,
                },
                // AWS does not document that the grant of a session ends with its role, so it stays by name.
                Named::Session(arn) => {
                    let there = census.directory.unique_id(census.view, &arn)?.is_some();
                    if !there && census.would_know(&arn, account)? {
                        return Err(missing().into());
                    }
                    continue;
                }
            };
            if !policy.principals.iter().any(|(known, _)| *known == arn) {
                policy.principals.push((arn, id));
            }
        }
        for (value, arn) in by_id.into_iter().rev() {
            policy.document.replace_range(value.span.start..value.span.end, &format!("\"{arn}\""));
        }
        Ok((policy, document))
    }

    /// A policy that names no user or role.
    pub fn naming_nobody(document: impl Into<String>) -> StoredPolicy {
        StoredPolicy { document: document.into(), principals: Vec::new() }
    }

    /// The policy as it is shown and evaluated: principals that no longer exist by their unique ids.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn in_force(&self, census: Census<'_>) -> Result<String, StoreError> {
        let mut gone = Vec::new();
        for (arn, id) in &self.principals {
            if census.directory.unique_id(census.view, arn)?.as_ref() != Some(id) {
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
        for value in named(&document) {
            let Some((_, id)) = gone.iter().find(|(arn, _)| *arn == value.text) else { continue };
            let place = value.span.start..value.span.end;
            let quoted = format!("\"{id}\"");
            text.replace_range(place.clone(), &format!("{quoted:<width$}", width = place.len()));
        }
        text
    }
}

/// A principal that a service stores by itself, such as the grantee of a grant: bound to its unique id as one that a
/// [`StoredPolicy`] names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPrincipal {
    arn: String,
    /// Of a user or role, where it could be found.
    unique_id: Option<String>,
}

impl StoredPrincipal {
    /// The principal with this ARN, as somebody of `account` names it; `None` if it does not exist.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn read(
        text: &str,
        account: &AccountId,
        census: Census<'_>,
    ) -> Result<Option<StoredPrincipal>, StoreError> {
        let stored = |unique_id| Some(StoredPrincipal { arn: text.to_owned(), unique_id });
        let (arn, bound) = match Named::read(text) {
            Named::Id(_) => return Ok(None),
            Named::Other => return Ok(stored(None)),
            Named::Entity(arn) => (arn, true),
            Named::Session(arn) => (arn, false),
        };
        match census.directory.unique_id(census.view, &arn)? {
            Some(id) => Ok(stored(Some(id).filter(|_| bound))),
            None if census.would_know(&arn, account)? => Ok(None),
            None => Ok(stored(None)),
        }
    }

    /// The principal as it is shown and evaluated: by its unique id where it no longer exists.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn in_force(&self, census: Census<'_>) -> Result<&str, StoreError> {
        let Some(id) = &self.unique_id else { return Ok(&self.arn) };
        let Ok(arn) = Arn::parse(&self.arn) else { return Ok(&self.arn) };
        let there = census.directory.unique_id(census.view, &arn)?;
        Ok(if there.as_ref() == Some(id) { &self.arn } else { id })
    }
}

impl Census<'_> {
    /// Whether the owner of an ARN, if it existed, would be found: whether a user or role of an account elsewhere
    /// exists cannot be told from here.
    fn would_know(&self, arn: &Arn, account: &AccountId) -> Result<bool, StoreError> {
        let Some(owner) = arn.account() else { return Ok(false) };
        Ok(owner == account || self.directory.has_account(self.view, owner)?)
    }
}

/// What a value under `AWS` names, as far as it matters here.
enum Named<'a> {
    /// A user or role.
    Entity(Arn),
    /// A session of a role.
    Session(Arn),
    /// A user or role by its unique id.
    Id(&'a str),
    /// An account, or everybody.
    Other,
}

impl Named<'_> {
    fn read(text: &str) -> Named<'_> {
        if text.starts_with("AROA") || text.starts_with("AIDA") {
            return Named::Id(text);
        }
        let Ok(arn) = Arn::parse(text) else { return Named::Other };
        let kind = arn.resource().split('/').next().unwrap_or_default();
        match (arn.service(), kind) {
            ("iam", "user" | "role") => Named::Entity(arn),
            ("sts", "assumed-role") => Named::Session(arn),
            _ => Named::Other,
        }
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

#[cfg(test)]
mod tests {
    use rolecall_policy::AccountId;

    use super::*;
    use crate::testkit::{Bench, account};

    const APP: &str = "arn:aws:iam::123456789012:role/app";

    fn naming(principal: &str) -> String {
        format!(
            r#"{{"Statement":[{{"Effect":"Allow","Principal":{{"AWS":"{principal}"}},"Action":"kms:*","Resource":"*"}}]}}"#
        )
    }

    fn read(bench: &Bench, account: &AccountId, principal: &str) -> Result<StoredPolicy, Fault> {
        let snapshot = bench.gate().store().read();
        let census = bench.gate().census(&snapshot);
        StoredPolicy::read(Target::Key, naming(principal), account, census).map(|(policy, _)| policy)
    }

    fn in_force(bench: &Bench, policy: &StoredPolicy) -> String {
        let snapshot = bench.gate().store().read();
        policy.in_force(bench.gate().census(&snapshot)).unwrap()
    }

    #[tokio::test]
    async fn a_policy_shows_who_is_there_by_arn_and_who_is_gone_by_id() {
        let bench = Bench::new(|_| {}).await;
        bench.role("app", "{}", &[]);
        let policy = read(&bench, &account(), APP).unwrap();
        assert_eq!(in_force(&bench, &policy), naming(APP));
        let [(_, id)] = policy.principals.as_slice() else { panic!("{policy:?}") };
        bench.role("app", "{}", &[]);
        let shown = in_force(&bench, &policy);
        assert_eq!(shown.replace(' ', ""), naming(id));
        assert_eq!(shown.find("\"Action\""), naming(APP).find("\"Action\""));
    }

    #[tokio::test]
    async fn a_unique_id_is_stored_as_the_arn_it_means() {
        let bench = Bench::new(|_| {}).await;
        bench.role("app", "{}", &[]);
        let policy = read(&bench, &account(), APP).unwrap();
        let [(_, id)] = policy.principals.as_slice() else { panic!("{policy:?}") };
        assert_eq!(read(&bench, &account(), id).unwrap(), policy);
        bench.role("app", "{}", &[]);
        let refused = read(&bench, &account(), id).unwrap_err();
        assert_eq!(refused.message, "Policy contains a statement with one or more invalid principals.");
    }

    #[tokio::test]
    async fn whether_somebody_of_an_account_elsewhere_exists_is_not_asked() {
        let bench = Bench::new(|_| {}).await;
        let elsewhere = "arn:aws:iam::210987654321:role/app";
        let policy = read(&bench, &account(), elsewhere).unwrap();
        assert_eq!(in_force(&bench, &policy), naming(elsewhere));
        // The account of the caller is here, even before it has anything.
        read(&bench, &AccountId::new("210987654321").unwrap(), elsewhere).unwrap_err();
    }

    #[tokio::test]
    async fn a_policy_stored_as_bare_text_is_read_as_it_was_written() {
        let bench = Bench::new(|_| {}).await;
        let row = serde_json::to_string(&naming(APP)).unwrap();
        let policy: StoredPolicy = serde_json::from_str(&row).unwrap();
        assert_eq!(policy, StoredPolicy::naming_nobody(naming(APP)));
        assert_eq!(in_force(&bench, &policy), naming(APP));
        let row = serde_json::to_string(&policy).unwrap();
        assert_eq!(serde_json::from_str::<StoredPolicy>(&row).unwrap(), policy);
    }
}
