//! What an edit writes, before it is clear in which style.

use crate::node::{Mapping, Node, Value};
use crate::template::LogicalId;

/// A value to be written into a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A string.
    Text(String),
    /// A number, boolean or null, as it is spelt.
    Literal(String),
    /// A function call: the long name and its argument.
    Call(String, Box<Fragment>),
    /// A list.
    List(Vec<Fragment>),
    /// A mapping.
    Map(Vec<(String, Fragment)>),
}

impl Fragment {
    /// `!Ref name`.
    pub fn reference(name: &str) -> Self {
        Self::Call("Ref".to_owned(), Box::new(name.into()))
    }

    /// `!GetAtt resource.attribute`.
    pub fn get_att(resource: &LogicalId, attribute: &str) -> Self {
        Self::Call("Fn::GetAtt".to_owned(), Box::new(Self::Text(format!("{resource}.{attribute}"))))
    }

    /// `!Sub text`.
    pub fn sub(text: &str) -> Self {
        Self::Call("Fn::Sub".to_owned(), Box::new(text.into()))
    }

    pub(super) fn map<const N: usize>(fields: [(&str, Fragment); N]) -> Self {
        Self::Map(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// Whether it fits behind its key, on the same line, in block style.
    pub(super) fn is_inline(&self) -> bool {
        match self {
            Self::Text(_) | Self::Literal(_) | Self::Call(..) => true,
            Self::List(items) => items.is_empty(),
            Self::Map(fields) => fields.is_empty(),
        }
    }
}

impl From<&str> for Fragment {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&Node> for Fragment {
    fn from(node: &Node) -> Self {
        if let Some(entry) = node.as_mapping().and_then(Mapping::only)
            && (entry.key.text == "Ref" || entry.key.text.starts_with("Fn::"))
        {
            return Self::Call(entry.key.text.clone(), Box::new(Self::from(&entry.value)));
        }
        match &node.value {
            Value::Null => Self::Literal("null".to_owned()),
            Value::Bool(value) => Self::Literal(value.to_string()),
            Value::Number(number) => Self::Literal(number.text().to_owned()),
            Value::String(text) => Self::Text(text.clone()),
            Value::Sequence(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Mapping(mapping) => {
                let entries = mapping.entries().iter();
                Self::Map(entries.map(|e| (e.key.text.clone(), Self::from(&e.value))).collect())
            }
        }
    }
}
