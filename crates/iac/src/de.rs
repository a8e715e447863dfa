//! Reading Rust types from nodes, with findings at the node that does not fit.
//!
//! CloudFormation converts between strings, numbers and booleans where a property wants the other kind, so `"256"`
//! reads as a number and `true` as a string.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::finding::{Finding, Problem};
use crate::node::{Entry, Node, Value};
use crate::source::Place;

impl Node {
    /// Reads a type from this tree.
    ///
    /// # Errors
    /// A finding at the node that does not fit; for a missing field, at the mapping that lacks it.
    pub fn deserialize<T: DeserializeOwned>(&self) -> Result<T, Finding> {
        T::deserialize(Reader(self)).map_err(|error| error.located(&self.place).into_finding())
    }
}

/// An error on its way up to the node it is about.
#[derive(Debug)]
struct Misfit {
    place: Option<Place>,
    message: String,
}

impl Misfit {
    /// Takes a place unless an inner node has given one.
    fn located(mut self, place: &Place) -> Self {
        self.place.get_or_insert_with(|| place.clone());
        self
    }

    fn into_finding(self) -> Finding {
        Finding { place: self.place, problem: Box::new(Problem::Invalid(self.message)) }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { place: None, message: message.to_string() }
    }

    /// Unlike the default, does not repeat the value: it may be a secret.
    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("expected {expected}, found {}", kind(unexpected)))
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::custom(format_args!("expected {expected}, found another {}", kind(unexpected)))
    }
}

fn kind(unexpected: Unexpected<'_>) -> &'static str {
    match unexpected {
        Unexpected::Bool(_) => "boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "number",
        Unexpected::Str(_) => "string",
        Unexpected::Unit => "null",
        Unexpected::Seq => "list",
        Unexpected::Map => "mapping",
        _ => "value",
    }
}

/// A node being read.
#[derive(Clone, Copy)]
struct Reader<'de>(&'de Node);

impl<'de> Reader<'de> {
    fn any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.0.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => visit_number(number.text(), visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Sequence(items) => visitor.visit_seq(Items(items.iter())),
            Value::Mapping(mapping) => {
                visitor.visit_map(Fields { entries: mapping.entries().iter(), value: None })
            }
        }
        .map_err(|error: Misfit| error.located(&self.0.place))
    }

    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0.as_str() {
            Some(text) if text.parse::<f64>().is_ok() => {
                visit_number(text, visitor).map_err(|error: Misfit| error.located(&self.0.place))
            }
            _ => self.any(visitor),
        }
    }

    fn string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match (&self.0.value, self.0.scalar_text()) {
            (Value::Bool(_) | Value::Number(_), Some(text)) => {
                visitor.visit_str(&text).map_err(|error: Misfit| error.located(&self.0.place))
            }
            _ => self.any(visitor),
        }
    }
}

fn visit_number<'de, V: Visitor<'de>>(text: &str, visitor: V) -> Result<V::Value, Misfit> {
    if let Ok(number) = text.parse::<u64>() {
        return visitor.visit_u64(number);
    }
    if let Ok(number) = text.parse::<i64>() {
        return visitor.visit_i64(number);
    }
    match text.parse::<f64>() {
        Ok(number) => visitor.visit_f64(number),
        Err(_) => Err(de::Error::invalid_type(Unexpected::Str(text), &visitor)),
    }
}

macro_rules! numbers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            self.number(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.any(visitor)
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0.as_str() {
            Some("true") => visitor.visit_bool(true),
            Some("false") => visitor.visit_bool(false),
            _ => self.any(visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.string(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        self.string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self).map_err(|error: Misfit| error.located(&self.0.place)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self).map_err(|error: Misfit| error.located(&self.0.place))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let result = match &self.0.value {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            Value::Mapping(mapping) if mapping.only().is_some() => {
                visitor.visit_enum(Variant(mapping.only()))
            }
            _ => return self.any(visitor),
        };
        result.map_err(|error: Misfit| error.located(&self.0.place))
    }

    forward_to_deserialize_any! {
        char bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items<'de>(std::slice::Iter<'de, Node>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let Some(item) = self.0.next() else { return Ok(None) };
        seed.deserialize(Reader(item)).map(Some).map_err(|error| error.located(&item.place))
    }
}

struct Fields<'de> {
    entries: std::slice::Iter<'de, Entry>,
    value: Option<&'de Node>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        let Some(entry) = self.entries.next() else { return Ok(None) };
        self.value = Some(&entry.value);
        let key: StrDeserializer<'_, Misfit> = entry.key.text.as_str().into_deserializer();
        seed.deserialize(key).map(Some).map_err(|error| error.located(&entry.key.place))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let value = self.value.take().ok_or_else(|| de::Error::custom("a value was read before its key"))?;
        seed.deserialize(Reader(value)).map_err(|error| error.located(&value.place))
    }
}

/// An enum variant with content, written as a mapping of one key.
struct Variant<'de>(Option<&'de Entry>);

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Misfit;
    type Variant = Content<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content<'de>), Misfit> {
        let entry = self.0.ok_or_else(|| de::Error::custom("expected one key"))?;
        let key: StrDeserializer<'_, Misfit> = entry.key.text.as_str().into_deserializer();
        Ok((seed.deserialize(key)?, Content(&entry.value)))
    }
}

struct Content<'de>(&'de Node);

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misfit> {
        seed.deserialize(Reader(self.0))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, Misfit> {
        Reader(self.0).any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        Reader(self.0).any(visitor)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use crate::{Source, parse};

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "PascalCase", deny_unknown_fields)]
    struct Container {
        name: String,
        cpu: u32,
        #[serde(default)]
        essential: bool,
        mode: Option<Mode>,
        #[serde(default)]
        labels: BTreeMap<String, String>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    enum Mode {
        Bridge,
        Vpc,
    }

    fn read(text: &str) -> Result<Container, String> {
        let node = parse(&Source::new("t.yaml", text)).unwrap();
        node.deserialize().map_err(|finding| finding.to_string())
    }

    #[test]
    fn scalars_convert_to_the_kind_a_field_wants() {
        let container =
            read("Name: 12\nCpu: '256'\nEssential: 'true'\nMode: Vpc\nLabels: {a: 1.50, b: true}\n");
        let labels =
            BTreeMap::from([("a".to_owned(), "1.50".to_owned()), ("b".to_owned(), "true".to_owned())]);
        let name = "12".to_owned();
        assert_eq!(
            container,
            Ok(Container { name, cpu: 256, essential: true, mode: Some(Mode::Vpc), labels })
        );
    }

    #[test]
    fn a_misfit_is_found_at_its_node() {
        for (text, expected) in [
            ("Name: x\nCpu: lots\n", "t.yaml:2:6: expected u32, found string"),
            ("Name: x\n", "t.yaml:1:1: missing field `Cpu`"),
            ("Name: x\nCpu: 1\nLabels:\n  a: [1]\n", "t.yaml:4:6: expected a string, found list"),
            ("Name: x\nCpu: -1\n", "t.yaml:2:6: expected u32, found another number"),
            (
                "Name: x\nCpu: 1\nMode: Host\n",
                "t.yaml:3:7: unknown variant `Host`, expected `Bridge` or `Vpc`",
            ),
        ] {
            assert_eq!(read(text), Err(expected.to_owned()));
        }
    }
}
