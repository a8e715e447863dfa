//! Grants of a KMS key ("Grants in AWS KMS" and "Using grant constraints" in the KMS developer guide).

use crate::document::{Kind, Named};
use crate::error::{Read, ReadError};
use crate::principal::{Through, is_everyone, names};
use crate::question::Question;
use serde_json::Value;

/// A grant, as a case writes it down: `id`, `grantee`, `operations` (without `kms:`), and where they are given the
/// constraints `equals` and `subset`.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub(crate) id: String,
    grantee: Named,
    operations: Vec<String>,
    /// The encryption context is exactly this.
    equals: Option<Vec<(String, String)>>,
    /// The encryption context has this in it.
    subset: Option<Vec<(String, String)>>,
}

impl Grant {
    pub(crate) fn read(value: &Value) -> Read<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned).ok_or(ReadError::Policy("grants"));
        let pairs = |value: &Value| match value {
            Value::Null => Ok(None),
            Value::Object(pairs) => {
                let pairs = pairs.iter().map(|(key, value)| Ok((key.clone(), text(value)?)));
                pairs.collect::<Read<_>>().map(Some)
            }
            _ => Err(ReadError::Policy("grants")),
        };
        let operations = value["operations"].as_array().ok_or(ReadError::Policy("grants"))?;
        Ok(Self {
            id: text(&value["id"])?,
            grantee: Named { kind: Kind::Aws, value: text(&value["grantee"])? },
            operations: operations.iter().map(text).collect::<Read<_>>()?,
            equals: pairs(&value["equals"])?,
            subset: pairs(&value["subset"])?,
        })
    }

    /// Through what the grant reaches the caller, if it is for what is asked.
    pub(crate) fn allows(&self, question: &Question) -> Option<Through> {
        // A grant has one grantee principal, and everyone is none.
        if is_everyone(&self.grantee) {
            return None;
        }
        let through = names(&self.grantee, &question.caller, false)?;
        let action = question.action.to_ascii_lowercase();
        let named = self.operations.iter().any(|name| format!("kms:{name}").to_ascii_lowercase() == action);
        (named && self.constraints_hold(&action, question)).then_some(through)
    }

    /// "Grant constraints are not applied to operations that do not support an encryption context."
    fn constraints_hold(&self, action: &str, question: &Question) -> bool {
        if ["kms:describekey", "kms:creategrant", "kms:retiregrant"].contains(&action) {
            return true;
        }
        let includes = |wanted: &[(String, String)]| {
            wanted.iter().all(|(key, value)| {
                question.values(&format!("kms:EncryptionContext:{key}")) == vec![value.clone()]
            })
        };
        let matches = |wanted: &[(String, String)]| {
            let named =
                |key: &String| wanted.iter().any(|(name, _)| name.to_lowercase() == key.to_lowercase());
            includes(wanted) && question.encryption_context().iter().all(named)
        };
        self.subset.as_deref().is_none_or(includes) && self.equals.as_deref().is_none_or(matches)
    }
}
