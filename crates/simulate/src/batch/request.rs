//! The request of a line.

use std::{borrow::Cow, fmt};

use rolecall_policy::{AccountId, Action, Context, NameError, Principal, Request, ResourceName, Values};
use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};

/// A request as written.
#[derive(Deserialize)]
pub(super) struct RequestIn<'a> {
    #[serde(borrow)]
    principal: PrincipalIn<'a>,
    #[serde(borrow)]
    action: Cow<'a, str>,
    #[serde(borrow, default = "any")]
    resource: Cow<'a, str>,
    #[serde(default)]
    resource_account: Option<String>,
    #[serde(default, deserialize_with = "context")]
    context: Context,
}

#[derive(Deserialize)]
struct PrincipalIn<'a> {
    #[serde(borrow, rename = "type")]
    kind: Cow<'a, str>,
    #[serde(borrow, default)]
    value: Cow<'a, str>,
}

fn any() -> Cow<'static, str> {
    "*".into()
}

impl RequestIn<'_> {
    /// What S3 asks about where all buckets are listed: policies may name them, or everything.
    fn resource(&self) -> &str {
        let lists_buckets = self.action.eq_ignore_ascii_case("s3:ListAllMyBuckets");
        if lists_buckets && self.resource == "*" { "arn:aws:s3:::*" } else { &self.resource }
    }

    /// The request.
    pub(super) fn request(&self) -> Result<Request, NameError> {
        Ok(Request {
            principal: Principal::from_batch(&self.principal.kind, &self.principal.value)?,
            action: Action::parse(&self.action)?,
            resource: ResourceName::parse(self.resource())?,
            resource_account: self.resource_account.as_deref().map(AccountId::new).transpose()?,
            context: self.context.clone(),
        })
    }
}

fn context<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Context, D::Error> {
    struct Keys;

    impl<'de> Visitor<'de> for Keys {
        type Value = Context;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object of condition keys")
        }

        fn visit_unit<E: Error>(self) -> Result<Context, E> {
            Ok(Context::new())
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Context, A::Error> {
            let mut context = Context::new();
            while let Some((Borrowed(key), Found(values))) = map.next_entry()? {
                if let Some(values) = values {
                    context.insert(&key, values);
                }
            }
            Ok(context)
        }
    }

    deserializer.deserialize_any(Keys)
}

#[derive(Deserialize)]
struct Borrowed<'a>(#[serde(borrow)] Cow<'a, str>);

/// The values of a key; `None` for `null`, which is as if the key were not there. Numbers and truth values are taken
/// as they are written.
struct Found(Option<Values>);

impl<'de> Deserialize<'de> for Found {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FoundVisitor)
    }
}

struct FoundVisitor;

impl FoundVisitor {
    fn one<E>(value: impl ToString) -> Result<Found, E> {
        Ok(Found(Some(Values::One(value.to_string()))))
    }
}

impl<'de> Visitor<'de> for FoundVisitor {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value or the values of a condition key")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Found, E> {
        Self::one(value)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Found, E> {
        Self::one(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Found, E> {
        Self::one(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Found, E> {
        Self::one(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Found, E> {
        Self::one(value)
    }

    fn visit_unit<E: Error>(self) -> Result<Found, E> {
        Ok(Found(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Found, A::Error> {
        let mut values = Vec::new();
        while let Some(Found(value)) = items.next_element()? {
            match value {
                Some(Values::One(value)) => values.push(value),
                Some(Values::Many(_)) => return Err(A::Error::custom("a condition key has lists of values")),
                None => {}
            }
        }
        Ok(Found(Some(Values::Many(values))))
    }
}
