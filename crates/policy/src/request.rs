//! What is asked, by whom, under which circumstances.

use crate::names::{AccountId, Action, ResourceName};
use crate::principal::Principal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::sync::Arc;

/// The values of one condition key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Values {
    /// One value: the key is single-valued.
    One(String),
    /// Any number of values: the key is multi-valued.
    Many(Vec<String>),
}

impl Values {
    /// The values as a slice.
    pub fn as_slice(&self) -> &[String] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) => values,
        }
    }
}

impl From<&str> for Values {
    fn from(value: &str) -> Self {
        Self::One(value.to_owned())
    }
}

impl From<String> for Values {
    fn from(value: String) -> Self {
        Self::One(value)
    }
}

impl From<Vec<String>> for Values {
    fn from(values: Vec<String>) -> Self {
        Self::Many(values)
    }
}

/// The request context: condition keys and their values. Keys are compared without regard to case.
///
/// ```
/// use rolecall_policy::{Context, Values};
///
/// let context = Context::new()
///     .with("aws:SourceIp", "192.0.2.1")
///     .with("aws:TagKeys", vec!["team".to_owned(), "stage".to_owned()]);
/// assert_eq!(context.get("AWS:sourceip"), Some(&Values::from("192.0.2.1")));
/// assert_eq!(context.get("aws:TagKeys").map(|values| values.as_slice().len()), Some(2));
/// ```
///
/// A clone shares the keys until one of the two is changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Sorted by the lower-cased key.
    entries: Arc<Vec<Entry>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// The key as given and, as long again, in lower case.
    keys: Box<str>,
    values: Values,
}

impl Entry {
    fn new(key: &str, values: Values) -> Self {
        let mut keys = String::with_capacity(2 * key.len());
        keys.push_str(key);
        keys.push_str(key);
        keys[key.len()..].make_ascii_lowercase();
        Self { keys: keys.into(), values }
    }

    fn key(&self) -> &str {
        &self.keys[..self.keys.len() / 2]
    }

    fn lower(&self) -> &str {
        &self.keys[self.keys.len() / 2..]
    }
}

impl Context {
    /// A context without keys.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same context with one more key; an earlier value of the key is replaced.
    #[must_use]
    pub fn with(mut self, key: &str, values: impl Into<Values>) -> Self {
        self.insert(key, values);
        self
    }

    /// Adds a key; an earlier value of the key is replaced.
    pub fn insert(&mut self, key: &str, values: impl Into<Values>) {
        let entry = Entry::new(key, values.into());
        let entries = Arc::make_mut(&mut self.entries);
        match entries.binary_search_by(|e| e.lower().cmp(entry.lower())) {
            Ok(at) => entries[at] = entry,
            Err(at) => entries.insert(at, entry),
        }
    }

    /// The values of a key.
    pub fn get(&self, key: &str) -> Option<&Values> {
        if key.bytes().any(|b| b.is_ascii_uppercase()) {
            return self.get_lower(&key.to_ascii_lowercase());
        }
        self.get_lower(key)
    }

    fn get_lower(&self, lower: &str) -> Option<&Values> {
        let at = self.entries.binary_search_by(|e| e.lower().cmp(lower)).ok()?;
        Some(&self.entries[at].values)
    }

    /// Keeps the keys for which `keep` says so.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        if !self.entries.iter().all(|entry| keep(entry.key())) {
            Arc::make_mut(&mut self.entries).retain(|entry| keep(entry.key()));
        }
    }

    /// All keys as they were given, with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Values)> {
        self.entries.iter().map(|e| (e.key(), &e.values))
    }
}

/// As a list of pairs.
impl Serialize for Context {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Context {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<(String, Values)>::deserialize(deserializer)?.into_iter().collect())
    }
}

impl<K: AsRef<str>, V: Into<Values>> FromIterator<(K, V)> for Context {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut context = Self::new();
        for (key, values) in pairs {
            context.insert(key.as_ref(), values);
        }
        context
    }
}

/// One question to the evaluator.
#[derive(Clone, Debug)]
pub struct Request {
    /// Who asks.
    pub principal: Principal,
    /// What is asked for.
    pub action: Action,
    /// What it is asked about.
    pub resource: ResourceName,
    /// The account that owns the resource. Where it is unknown, the account in the resource's ARN counts, and
    /// where that is empty, the principal's own.
    pub resource_account: Option<AccountId>,
    /// The circumstances. Keys that follow from the other fields (`aws:PrincipalArn`, `aws:PrincipalAccount`,
    /// `aws:PrincipalType`, `aws:userid`, `aws:username`, `aws:PrincipalIsAWSService`,
    /// `aws:PrincipalServiceName`, `aws:ResourceAccount`) are derived where the context does not give them.
    pub context: Context,
}

/// The values of a key, given or derived.
#[derive(Clone, Debug)]
pub(crate) enum Found<'a> {
    One(Cow<'a, str>),
    Many(&'a [String]),
}

impl Found<'_> {
    /// Whether nothing but empty texts was found, which counts as nothing where it is asked for presence or for sets
    /// ("Multivalued context keys" in the IAM user guide).
    pub(crate) fn is_null(&self) -> bool {
        match self {
            Self::One(value) => value.is_empty(),
            Self::Many(values) => values.iter().all(String::is_empty),
        }
    }
}

impl Request {
    /// Whether principal and resource belong to different accounts.
    pub fn is_cross_account(&self) -> bool {
        match (self.principal.account(), self.owner()) {
            (Some(principal), Some(owner)) => principal != owner,
            _ => false,
        }
    }

    fn owner(&self) -> Option<&AccountId> {
        self.resource_account.as_ref().or(match &self.resource {
            ResourceName::Arn(arn) => arn.account(),
            ResourceName::Any => None,
        })
    }

    /// The values of a condition key, given in lower case. An empty set counts as absent.
    pub(crate) fn find(&self, lower_key: &str) -> Option<Found<'_>> {
        match self.context.get_lower(lower_key) {
            Some(Values::One(value)) => Some(Found::One(Cow::Borrowed(value))),
            Some(Values::Many(values)) => match values.as_slice() {
                [] => None,
                [value] => Some(Found::One(Cow::Borrowed(value))),
                values => Some(Found::Many(values)),
            },
            None => self.derive(lower_key).map(Found::One),
        }
    }

    /// The principal keys of "AWS global condition context keys" in the IAM user guide.
    fn derive(&self, lower_key: &str) -> Option<Cow<'_, str>> {
        let principal = &self.principal;
        match lower_key {
            "aws:principalarn" => match principal {
                Principal::RoleSession { role_arn, .. } => Some(role_arn.as_str().into()),
                Principal::User { arn, .. } | Principal::FederatedUser { arn } => Some(arn.as_str().into()),
                Principal::Root { .. } => Some(principal.caller_arn().into()),
                _ => None,
            },
            "aws:principalaccount" => match principal {
                Principal::Anonymous => Some("anonymous".into()),
                _ => principal.account().map(|account| account.as_str().into()),
            },
            "aws:principaltype" => match principal {
                Principal::Root { .. } => Some("Account".into()),
                Principal::User { .. } => Some("User".into()),
                Principal::RoleSession { .. } => Some("AssumedRole".into()),
                Principal::FederatedUser { .. } => Some("FederatedUser".into()),
                Principal::Anonymous => Some("Anonymous".into()),
                Principal::Service { .. } | Principal::Federated { .. } | Principal::CanonicalUser { .. } => {
                    None
                }
            },
            "aws:userid" => self.user_id(),
            "aws:username" => match principal {
                Principal::User { arn, .. } => arn.resource().rsplit('/').next().map(Cow::Borrowed),
                _ => None,
            },
            "aws:principalisawsservice" => match principal {
                Principal::Service { .. } => Some("true".into()),
                Principal::Anonymous => None,
                _ => Some("false".into()),
            },
            "aws:principalservicename" => match principal {
                Principal::Service { name } => Some(name.into()),
                _ => None,
            },
            "aws:resourceaccount" => {
                self.owner().or(principal.account()).map(|account| account.as_str().into())
            }
            _ => None,
        }
    }

    fn user_id(&self) -> Option<Cow<'_, str>> {
        match &self.principal {
            Principal::Root { account } => Some(account.as_str().into()),
            Principal::User { unique_id, .. } => unique_id.as_deref().map(Cow::Borrowed),
            Principal::RoleSession { role_unique_id: Some(id), .. } => {
                Some(format!("{id}:{}", self.principal.session_name()?).into())
            }
            Principal::FederatedUser { arn } => {
                let name = arn.resource().strip_prefix("federated-user/")?;
                Some(format!("{}:{name}", arn.account()?).into())
            }
            Principal::Anonymous => Some("anonymous".into()),
            _ => None,
        }
    }
}
