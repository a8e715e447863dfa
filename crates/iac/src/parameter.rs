//! Template parameters: what they declare, and which values they admit.

use regex_lite::Regex;

use crate::finding::{Finding, Problem};
use crate::node::{Entry, Mapping, Node};
use crate::resource::required_text;
use crate::source::Place;
use crate::template::{mapping_of, text_of, wrong_kind};

/// A parameter as declared.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Where the name is written.
    pub place: Place,
    /// Its type.
    pub kind: ParameterKind,
    /// `Default`, as text.
    pub default: Option<String>,
    /// `NoEcho`: the value must not be shown.
    pub no_echo: bool,
    /// `AllowedValues`; any value where empty.
    pub allowed_values: Vec<String>,
    /// `AllowedPattern`, which the whole value must match.
    pub allowed_pattern: Option<String>,
    /// `ConstraintDescription`, shown where a value is refused.
    pub constraint_description: Option<String>,
    /// `MinLength` and `MaxLength`, in characters.
    pub length: Bounds<usize>,
    /// `MinValue` and `MaxValue`.
    pub value: Bounds<f64>,
}

/// An optional lower and upper bound, both inclusive.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bounds<T> {
    /// The least admitted.
    pub min: Option<T>,
    /// The most admitted.
    pub max: Option<T>,
}

/// `Type` of a parameter ("CloudFormation template Parameters syntax").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    /// `String`, or an AWS-specific type such as `AWS::EC2::VPC::Id`.
    Text,
    /// `Number`.
    Number,
    /// `List<Number>`.
    NumberList,
    /// `CommaDelimitedList`, or a list of an AWS-specific type.
    TextList,
    /// `AWS::SSM::Parameter::Value<…>`: the value names an SSM parameter, whose value is used.
    SsmValue {
        /// Whether the SSM parameter holds a list.
        list: bool,
    },
}

impl ParameterKind {
    fn read(text: &str) -> Option<Self> {
        if let Some(inner) = text.strip_prefix("AWS::SSM::Parameter::Value<") {
            let list = inner.starts_with("List<") || inner.starts_with("CommaDelimitedList");
            return Some(Self::SsmValue { list });
        }
        match text {
            "String" => Some(Self::Text),
            "Number" => Some(Self::Number),
            "List<Number>" => Some(Self::NumberList),
            "CommaDelimitedList" | "List<String>" => Some(Self::TextList),
            _ if text.starts_with("AWS::") => Some(Self::Text),
            _ if text.starts_with("List<AWS::") => Some(Self::TextList),
            _ => None,
        }
    }

    fn is_list(&self) -> bool {
        matches!(self, Self::NumberList | Self::TextList)
    }
}

impl Parameter {
    pub(crate) fn read(entry: &Entry) -> Result<Self, Finding> {
        let mapping = mapping_of(&entry.value, &entry.key.text)?;
        let kind = required_text(mapping, entry, "Type")?;
        let kind = ParameterKind::read(&kind).ok_or_else(|| {
            let place = mapping.get("Type").map_or(&entry.key.place, |node| &node.place);
            Finding::at(place, Problem::Unknown { what: "parameter type", name: kind, similar: None })
        })?;
        Ok(Self {
            name: entry.key.text.clone(),
            place: entry.key.place.clone(),
            kind,
            default: text(mapping, "Default")?,
            no_echo: text(mapping, "NoEcho")?.is_some_and(|flag| flag == "true"),
            allowed_values: allowed_values(mapping)?,
            allowed_pattern: text(mapping, "AllowedPattern")?,
            constraint_description: text(mapping, "ConstraintDescription")?,
            length: Bounds { min: number(mapping, "MinLength")?, max: number(mapping, "MaxLength")? },
            value: Bounds { min: number(mapping, "MinValue")?, max: number(mapping, "MaxValue")? },
        })
    }

    /// Checks a value against everything the parameter demands. The message never holds the value.
    ///
    /// An `AllowedPattern` in a dialect beyond plain regular expressions (look-around) is not checked.
    ///
    /// # Errors
    /// The first demand it does not meet, in CloudFormation's words.
    pub fn check(&self, value: &str) -> Result<(), Finding> {
        let items: Vec<&str> = if self.kind.is_list() { items(value).collect() } else { vec![value] };
        let refusal = items.into_iter().find_map(|item| self.refusal(item));
        let Some(requirement) = refusal else { return Ok(()) };
        let requirement = match &self.constraint_description {
            Some(description) => format!("failed to satisfy constraint: {description}"),
            None => requirement,
        };
        Err(Finding::at(&self.place, Problem::ParameterValue { name: self.name.clone(), requirement }))
    }

    fn refusal(&self, value: &str) -> Option<String> {
        if !self.allowed_values.is_empty() && !self.allowed_values.iter().any(|allowed| allowed == value) {
            return Some(format!("must be one of AllowedValues [{}]", self.allowed_values.join(", ")));
        }
        match self.kind {
            ParameterKind::Number | ParameterKind::NumberList => self.number_refusal(value),
            ParameterKind::Text | ParameterKind::TextList | ParameterKind::SsmValue { .. } => {
                self.text_refusal(value)
            }
        }
    }

    fn number_refusal(&self, value: &str) -> Option<String> {
        let Ok(number) = value.trim().parse::<f64>() else { return Some("must be a number".to_owned()) };
        if let Some(min) = self.value.min.filter(|min| number < *min) {
            return Some(format!("must be a number not less than {min}"));
        }
        let max = self.value.max.filter(|max| number > *max)?;
        Some(format!("must be a number not greater than {max}"))
    }

    fn text_refusal(&self, value: &str) -> Option<String> {
        let length = value.chars().count();
        if let Some(min) = self.length.min.filter(|min| length < *min) {
            return Some(format!("must contain at least {min} characters"));
        }
        if let Some(max) = self.length.max.filter(|max| length > *max) {
            return Some(format!("must contain at most {max} characters"));
        }
        let pattern = self.allowed_pattern.as_ref()?;
        let regex = Regex::new(&format!("^(?:{pattern})$")).ok()?;
        (!regex.is_match(value)).then(|| format!("must match pattern {pattern}"))
    }

    /// The value a `Ref` yields.
    pub(crate) fn evaluate(&self, value: &str) -> ParameterValue {
        match self.kind {
            ParameterKind::Text | ParameterKind::Number => ParameterValue::Text(value.to_owned()),
            ParameterKind::TextList | ParameterKind::NumberList => {
                ParameterValue::List(items(value).map(str::to_owned).collect())
            }
            ParameterKind::SsmValue { list } => ParameterValue::Ssm { name: value.to_owned(), list },
        }
    }
}

/// The value of a parameter in one stack. It has no `Debug`, since it may be a secret.
#[derive(Clone)]
pub(crate) enum ParameterValue {
    Text(String),
    List(Vec<String>),
    Ssm { name: String, list: bool },
}

/// The items of a comma-delimited list, without the space around them.
pub(crate) fn items(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim)
}

fn text(mapping: &Mapping, key: &str) -> Result<Option<String>, Finding> {
    mapping.get(key).map(|node| text_of(node, key)).transpose()
}

fn number<T: std::str::FromStr>(mapping: &Mapping, key: &str) -> Result<Option<T>, Finding> {
    let Some(node) = mapping.get(key) else { return Ok(None) };
    let number = text_of(node, key)?.parse().map_err(|_| wrong_kind(node, key, "a number"))?;
    Ok(Some(number))
}

fn allowed_values(mapping: &Mapping) -> Result<Vec<String>, Finding> {
    let Some(node) = mapping.get("AllowedValues") else { return Ok(Vec::new()) };
    let items = node.as_sequence().ok_or_else(|| wrong_kind(node, "AllowedValues", "a list"))?;
    items.iter().map(|item: &Node| text_of(item, "AllowedValues")).collect()
}
