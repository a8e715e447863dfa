//! JSON bodies against a schema: types checked going in, nulls dropped going out.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rolecall_shapes::{Kind, Shape};
use serde_json::{Map, Number, Value};

use crate::{dialect::Conversions, time};

/// A value whose JSON type is not the one its shape asks for; AWS does not say where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mismatch(pub(crate) Option<String>);

/// `value` as the pivot of `shape`: unknown members and nulls dropped, numbers brought into the shape's type.
pub(crate) fn decode(shape: &Shape, value: Value, style: Conversions) -> Result<Value, Mismatch> {
    match (&shape.kind, value) {
        (Kind::Structure(members), Value::Object(mut object)) => {
            let mut decoded = Map::new();
            for member in *members {
                match object.remove(member.name) {
                    None | Some(Value::Null) => {}
                    Some(value) => {
                        decoded.insert(member.name.to_owned(), decode((member.shape)(), value, style)?);
                    }
                }
            }
            Ok(Value::Object(decoded))
        }
        (Kind::List { member, .. }, Value::Array(items)) => items
            .into_iter()
            .filter(|item| !item.is_null())
            .map(|item| decode(member, item, style))
            .collect::<Result<_, _>>()
            .map(Value::Array),
        (Kind::Map { value: shape, .. }, Value::Object(entries)) => entries
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| Ok((key, decode(shape, value, style)?)))
            .collect::<Result<_, _>>()
            .map(Value::Object),
        (Kind::String { .. }, value @ Value::String(_)) | (Kind::Boolean, value @ Value::Bool(_)) => {
            Ok(value)
        }
        (Kind::Integer(_), Value::Number(number)) => {
            // Clamped, not refused: AWS lets the range of the member speak.
            Ok(whole(&number).clamp(i32::MIN.into(), i32::MAX.into()).into())
        }
        (Kind::Long(_), Value::Number(number)) => Ok(whole(&number).into()),
        (Kind::Float | Kind::Double, value @ Value::Number(_)) => Ok(value),
        (Kind::Timestamp, Value::Number(number)) if time::from_number(&number).is_some() => {
            Ok(Value::Number(number))
        }
        (Kind::Blob(_), Value::String(text)) => match STANDARD.decode(&text) {
            Ok(_) => Ok(Value::String(text)),
            Err(_) => Err(Mismatch(None)),
        },
        (_, value) => Err(mismatch(shape, &value, style)),
    }
}

/// A number without its fraction, as AWS truncates it, held within 64 bits.
fn whole(number: &Number) -> i64 {
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(value), _, _) => value,
        (None, Some(_), _) => i64::MAX,
        (None, None, Some(value)) => value as i64,
        (None, None, None) => 0,
    }
}

/// The text for `value` where `shape` was expected.
fn mismatch(shape: &Shape, value: &Value, style: Conversions) -> Mismatch {
    let token = match value {
        Value::Array(_) => return Mismatch(Some("Start of list found where not expected".to_owned())),
        Value::Object(_) => {
            return Mismatch(Some("Start of structure or map found where not expected.".to_owned()));
        }
        Value::String(_) => "STRING_VALUE",
        Value::Number(_) => "NUMBER_VALUE",
        Value::Bool(true) => "TRUE_VALUE",
        Value::Bool(false) => "FALSE_VALUE",
        Value::Null => "NULL_VALUE",
    };
    let target = match shape.kind {
        Kind::Structure(_) => return Mismatch(Some("Expected null".to_owned())),
        Kind::List { .. } => return Mismatch(Some("Expected list or null".to_owned())),
        Kind::Map { .. } => return Mismatch(Some("Expected map or null".to_owned())),
        Kind::Timestamp => {
            return Mismatch(Some(format!("{token} can not be converted to milliseconds since epoch")));
        }
        Kind::String { .. } => "String",
        Kind::Integer(_) => "Integer",
        Kind::Long(_) => "Long",
        Kind::Float => "Float",
        Kind::Double => "Double",
        Kind::Boolean => "Boolean",
        Kind::Blob(_) => "Blob",
    };
    let article = if target == "Integer" { "an" } else { "a" };
    Mismatch(Some(match style {
        Conversions::WithArticle => format!("{token} can not be converted to {article} {target}"),
        Conversions::WithoutArticle => format!("{token} cannot be converted to {target}"),
    }))
}

/// `value` with the members `shape` knows and no nulls: what goes on the wire.
pub(crate) fn encode(shape: &Shape, value: &Value) -> Value {
    match (&shape.kind, value) {
        (Kind::Structure(members), Value::Object(object)) => Value::Object(
            members
                .iter()
                .filter_map(|member| {
                    let value = object.get(member.name).filter(|value| !value.is_null())?;
                    Some((member.name.to_owned(), encode((member.shape)(), value)))
                })
                .collect(),
        ),
        (Kind::List { member, .. }, Value::Array(items)) => {
            Value::Array(items.iter().map(|item| encode(member, item)).collect())
        }
        (Kind::Map { value: shape, .. }, Value::Object(entries)) => Value::Object(
            entries
                .iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(key, value)| (key.clone(), encode(shape, value)))
                .collect(),
        ),
        _ => value.clone(),
    }
}
