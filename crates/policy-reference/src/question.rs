//! Who asks for what: the request, read from JSON.

use crate::arn;
use crate::error::{Read, ReadError};
use serde_json::Value;

/// The request of a case.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) caller: Caller,
    pub(crate) action: String,
    pub(crate) resource: String,
    /// The account that owns the resource, where it is given.
    owner: Option<String>,
    /// Condition keys and their values, as given.
    context: Vec<(String, Vec<String>)>,
}

/// The principal of a request.
#[derive(Clone, Debug)]
pub(crate) enum Caller {
    Root { account: String },
    User { arn: String, id: Option<String> },
    Role(Role),
    FederatedUser { arn: String },
    Service(String),
    Provider(String),
    Canonical(String),
    Anonymous,
}

/// A role, in a session or as such.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) arn: String,
    /// The ARN of the session; a question about a role as such has none.
    pub(crate) session: Option<String>,
    pub(crate) id: Option<String>,
}

impl Question {
    pub(crate) fn read(value: &Value) -> Read<Self> {
        let action = text(value, "action")?;
        let resource = text(value, "resource")?;
        let owner = match &value["resource_account"] {
            Value::Null => None,
            Value::String(account) if is_account(account) => Some(account.clone()),
            _ => return Err(ReadError::Request("resource_account")),
        };
        if !matches!(action.split(':').collect::<Vec<_>>()[..], [service, name] if !service.is_empty() && !name.is_empty())
        {
            return Err(ReadError::Request("action"));
        }
        if resource != "*" && !is_arn(&resource) {
            return Err(ReadError::Request("resource"));
        }
        let context = match &value["context"] {
            Value::Null => Vec::new(),
            Value::Object(keys) => {
                keys.iter().map(|(key, value)| Ok((key.clone(), values(value)?))).collect::<Read<_>>()?
            }
            _ => return Err(ReadError::Request("context")),
        };
        Ok(Self { caller: Caller::read(&value["principal"])?, action, resource, owner, context })
    }

    /// The values of a condition key: none where it is absent, more than one where it is multi-valued. A key is
    /// written in any case; where the context has it twice, the last one counts.
    pub(crate) fn values(&self, key: &str) -> Vec<String> {
        match self.context.iter().rev().find(|(given, _)| given.eq_ignore_ascii_case(key)) {
            Some((_, values)) => values.clone(),
            None => self.derived(key).into_iter().collect(),
        }
    }

    /// The keys of the encryption context.
    pub(crate) fn encryption_context(&self) -> Vec<String> {
        let start = "kms:encryptioncontext:";
        let keys = self.context.iter().filter(|(key, _)| key.to_ascii_lowercase().starts_with(start));
        keys.map(|(key, _)| key[start.len()..].to_owned()).collect()
    }

    /// The account that owns the resource; without any word about it, nobody knows.
    pub(crate) fn owner(&self) -> Option<String> {
        let written = || {
            let account = arn::split(&self.resource)?[4].to_owned();
            is_account(&account).then_some(account)
        };
        self.owner.clone().or_else(written)
    }

    /// The keys of "AWS global condition context keys" that follow from the rest of the request.
    fn derived(&self, key: &str) -> Option<String> {
        let caller = &self.caller;
        match key.to_ascii_lowercase().as_str() {
            "aws:principalarn" => caller.principal_arn(),
            "aws:principalaccount" if matches!(caller, Caller::Anonymous) => Some("anonymous".to_owned()),
            "aws:principalaccount" => caller.account(),
            "aws:principaltype" => caller.principal_type().map(str::to_owned),
            "aws:userid" => caller.user_id(),
            "aws:username" => match caller {
                Caller::User { arn, .. } => {
                    let [.., resource] = arn::split(arn)?;
                    resource.split('/').next_back().map(str::to_owned)
                }
                _ => None,
            },
            "aws:principalisawsservice" => match caller {
                Caller::Anonymous => None,
                Caller::Service(_) => Some("true".to_owned()),
                _ => Some("false".to_owned()),
            },
            "aws:principalservicename" => match caller {
                Caller::Service(name) => Some(name.clone()),
                _ => None,
            },
            "aws:resourceaccount" => self.owner().or_else(|| caller.account()),
            _ => None,
        }
    }
}

impl Caller {
    fn read(value: &Value) -> Read<Self> {
        let name = text(value, "value")?;
        let id = value["unique_id"].as_str().map(str::to_owned);
        match text(value, "type")?.as_str() {
            "Anonymous" => Ok(Self::Anonymous),
            "Service" => Ok(Self::Service(name)),
            "Federated" => Ok(Self::Provider(name)),
            "CanonicalUser" => Ok(Self::Canonical(name)),
            "AWS" => Self::aws(&name, value["role_arn"].as_str(), id).ok_or(ReadError::Request("principal")),
            _ => Err(ReadError::Request("principal")),
        }
    }

    fn aws(name: &str, role: Option<&str>, id: Option<String>) -> Option<Self> {
        if name == "*" || name == "anonymous" {
            return Some(Self::Anonymous);
        }
        if is_account(name) {
            return Some(Self::Root { account: name.to_owned() });
        }
        let [arn, partition, service, _, account, resource] = arn::split(name)?;
        if arn != "arn" || !is_account(account) {
            return None;
        }
        let arn = name.to_owned();
        let (kind, name) = resource.split_once('/').unwrap_or((resource, ""));
        match (service, kind) {
            ("iam", "root") if resource == "root" => Some(Self::Root { account: account.to_owned() }),
            ("iam", "user") if !name.is_empty() => Some(Self::User { arn, id }),
            ("iam", "role") if !name.is_empty() => Some(Self::Role(Role { arn, session: None, id })),
            ("sts", "federated-user") if !name.is_empty() => Some(Self::FederatedUser { arn }),
            ("sts", "assumed-role") => {
                let (name, session) = name.split_once('/')?;
                let pathless = format!("arn:{partition}:iam::{account}:role/{name}");
                let role = role.map_or(pathless, str::to_owned);
                let whole = !name.is_empty() && !session.is_empty() && is_arn(&role);
                whole.then_some(Self::Role(Role { arn: role, session: Some(arn), id }))
            }
            _ => None,
        }
    }

    /// The account the principal belongs to.
    pub(crate) fn account(&self) -> Option<String> {
        let of = |arn: &str| arn::split(arn).map(|parts| parts[4].to_owned()).filter(|text| is_account(text));
        match self {
            Self::Root { account } => Some(account.clone()),
            Self::User { arn, .. } | Self::FederatedUser { arn } => of(arn),
            Self::Role(role) => of(&role.arn),
            Self::Service(_) | Self::Provider(_) | Self::Canonical(_) | Self::Anonymous => None,
        }
    }

    /// Whether this is a session of a service-linked role. Those have no boundary, and organizations do not limit
    /// them.
    pub(crate) fn is_service_linked(&self) -> bool {
        matches!(self, Self::Role(role)
            if arn::split(&role.arn).is_some_and(|parts| parts[5].starts_with("role/aws-service-role/")))
    }

    fn principal_arn(&self) -> Option<String> {
        match self {
            Self::Root { account } => Some(format!("arn:aws:iam::{account}:root")),
            Self::User { arn, .. } | Self::FederatedUser { arn } => Some(arn.clone()),
            // The role, not the session, and with its path.
            Self::Role(role) => Some(role.arn.clone()),
            _ => None,
        }
    }

    fn principal_type(&self) -> Option<&'static str> {
        match self {
            Self::Root { .. } => Some("Account"),
            Self::User { .. } => Some("User"),
            Self::Role(_) => Some("AssumedRole"),
            Self::FederatedUser { .. } => Some("FederatedUser"),
            Self::Anonymous => Some("Anonymous"),
            Self::Service(_) | Self::Provider(_) | Self::Canonical(_) => None,
        }
    }

    /// The table "Principal key values" of "IAM policy elements: Variables and tags".
    fn user_id(&self) -> Option<String> {
        match self {
            Self::Root { account } => Some(account.clone()),
            Self::User { id, .. } => id.clone(),
            Self::Role(role) => {
                let [.., resource] = arn::split(role.session.as_ref()?)?;
                let session = resource.splitn(3, '/').nth(2)?;
                Some(format!("{}:{session}", role.id.as_ref()?))
            }
            Self::FederatedUser { arn } => {
                let [.., resource] = arn::split(arn)?;
                Some(format!("{}:{}", self.account()?, resource.split_once("federated-user/")?.1))
            }
            Self::Anonymous => Some("anonymous".to_owned()),
            Self::Service(_) | Self::Provider(_) | Self::Canonical(_) => None,
        }
    }
}

pub(crate) fn is_account(text: &str) -> bool {
    text.chars().count() == 12 && text.chars().all(|c| c.is_ascii_digit())
}

fn is_arn(text: &str) -> bool {
    arn::split(text).is_some_and(|parts| parts[0] == "arn")
}

fn text(value: &Value, name: &'static str) -> Read<String> {
    value[name].as_str().map(str::to_owned).ok_or(ReadError::Request(name))
}

fn values(value: &Value) -> Read<Vec<String>> {
    match value {
        Value::Array(items) => items.iter().map(plain).collect(),
        value => Ok(vec![plain(value)?]),
    }
}

fn plain(value: &Value) -> Read<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(value) => Ok(value.to_string()),
        _ => Err(ReadError::Request("context")),
    }
}
