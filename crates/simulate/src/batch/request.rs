//! The request of a line.

use std::{borrow::Cow, collections::HashMap, fmt};

use rolecall_policy::{AccountId, Action, Context, NameError, Principal, Request, ResourceName, Values};
use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::fields::without_place;

/// A request as written.
#[derive(Deserialize)]
pub(super) struct RequestIn<'a> {
    #[serde(borrow)]
    principal: PrincipalIn<'a>,
    #[serde(borrow)]
    action: Cow<'a, str>,
    #[serde(borrow, default = "any")]
    resource: Cow<'a, str>,
    #[serde(borrow, default)]
    resource_account: Option<Borrowed<'a>>,
    #[serde(borrow, default)]
    context: Option<&'a RawValue>,
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

/// Principals and contexts of lines before: most lines repeat those of others.
#[derive(Default)]
pub(super) struct Repeated {
    principals: HashMap<String, Principal>,
    contexts: HashMap<String, Context>,
}

/// How many of either are kept.
const KEPT: usize = 1024;

impl Repeated {
    fn principal(&mut self, written: &PrincipalIn<'_>) -> Result<Principal, String> {
        // What makes a principal is its value; its kind is asked again where that was met under another.
        if let Some(known) = self.principals.get(&*written.value)
            && written.kind == "AWS"
        {
            return Ok(known.clone());
        }
        let principal =
            Principal::from_batch(&written.kind, &written.value).map_err(|error| error.to_string())?;
        if written.kind == "AWS" {
            keep(&mut self.principals, &written.value, principal.clone());
        }
        Ok(principal)
    }

    fn context(&mut self, written: &RawValue) -> Result<Context, String> {
        let text = written.get();
        if let Some(known) = self.contexts.get(text) {
            return Ok(known.clone());
        }
        let mut reader = serde_json::Deserializer::from_str(text);
        let read = context(&mut reader).map_err(|error| format!("context: {}", without_place(&error)))?;
        keep(&mut self.contexts, text, read.clone());
        Ok(read)
    }
}

fn keep<T>(kept: &mut HashMap<String, T>, text: &str, value: T) {
    if kept.len() >= KEPT {
        kept.clear();
    }
    kept.insert(text.to_owned(), value);
}

impl RequestIn<'_> {
    /// What S3 asks about where all buckets are listed: policies may name them, or everything.
    fn resource(&self) -> &str {
        let lists_buckets = self.action.eq_ignore_ascii_case("s3:ListAllMyBuckets");
        if lists_buckets && self.resource == "*" { "arn:aws:s3:::*" } else { &self.resource }
    }

    /// The request.
    pub(super) fn request(&self, repeated: &mut Repeated) -> Result<Request, String> {
        let text = |error: NameError| error.to_string();
        let account = self.resource_account.as_ref().map(|account| AccountId::new(&account.0));
        Ok(Request {
            principal: repeated.principal(&self.principal)?,
            action: Action::parse(&self.action).map_err(text)?,
            resource: ResourceName::parse(self.resource()).map_err(text)?,
            resource_account: account.transpose().map_err(text)?,
            context: self.context.map(|written| repeated.context(written)).transpose()?.unwrap_or_default(),
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
