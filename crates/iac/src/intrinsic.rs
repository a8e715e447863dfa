//! Which nodes are function calls, and with which arguments.

use crate::finding::{Finding, Problem};
use crate::node::{Mapping, Node};
use crate::suggest::closest;

/// A function call found in the tree.
pub(crate) enum Call<'n> {
    Ref(&'n str),
    GetAtt { resource: &'n str, attribute: Attribute<'n> },
    Sub { text: &'n str, variables: Option<&'n Mapping> },
    Join { delimiter: &'n str, list: &'n Node },
    Select { index: &'n Node, list: &'n Node },
    Split { delimiter: &'n str, text: &'n Node },
    If { condition: &'n str, then: &'n Node, otherwise: &'n Node },
    FindInMap { arguments: &'n [Node], default: Option<&'n Node> },
    ImportValue(&'n Node),
    Base64(&'n Node),
    Cidr(&'n [Node]),
    GetAzs(&'n Node),
    Equals(&'n Node, &'n Node),
    And(&'n [Node]),
    Or(&'n [Node]),
    Not(&'n Node),
    Transform(&'n Node),
}

/// The attribute of `Fn::GetAtt`; the list form also takes a `Ref` to a parameter.
#[derive(Clone, Copy)]
pub(crate) enum Attribute<'n> {
    Name(&'n str),
    Expression(&'n Node),
}

const FUNCTIONS: [&str; 17] = [
    "Ref",
    "Fn::GetAtt",
    "Fn::Sub",
    "Fn::Join",
    "Fn::Select",
    "Fn::Split",
    "Fn::If",
    "Fn::FindInMap",
    "Fn::ImportValue",
    "Fn::Base64",
    "Fn::Cidr",
    "Fn::GetAZs",
    "Fn::Equals",
    "Fn::And",
    "Fn::Or",
    "Fn::Not",
    "Fn::Transform",
];

/// The call a node is, `None` for ordinary values.
///
/// # Errors
/// A function that does not exist, or arguments it does not take.
pub(crate) fn call(node: &Node) -> Result<Option<Call<'_>>, Finding> {
    let Some(entry) = node.as_mapping().and_then(Mapping::only) else { return Ok(None) };
    let name = entry.key.text.as_str();
    let Some(function) = FUNCTIONS.into_iter().find(|function| *function == name) else {
        if !name.starts_with("Fn::") {
            return Ok(None);
        }
        let similar = closest(name, FUNCTIONS);
        let problem = Problem::UnsupportedFunction { function: name.to_owned(), similar };
        return Err(Finding::at(&node.place, problem));
    };
    arguments(function, &entry.value)
        .map(Some)
        .map_err(|expected| Finding::at(&node.place, Problem::Arguments { function, expected }))
}

fn arguments<'n>(function: &str, value: &'n Node) -> Result<Call<'n>, &'static str> {
    match function {
        "Ref" => value.as_str().map(Call::Ref).ok_or("the name of a parameter or resource"),
        "Fn::GetAtt" => get_att(value).ok_or("`Resource.Attribute` or a list of the two"),
        "Fn::Sub" => sub(value).ok_or("a string, or a list of a string and a mapping of variables"),
        "Fn::Join" => match value.as_sequence() {
            Some([delimiter, list]) => delimiter.as_str().map(|delimiter| Call::Join { delimiter, list }),
            _ => None,
        }
        .ok_or("a list of a delimiter and a list"),
        "Fn::Select" => match value.as_sequence() {
            Some([index, list]) => Ok(Call::Select { index, list }),
            _ => Err("a list of an index and a list"),
        },
        "Fn::Split" => match value.as_sequence() {
            Some([delimiter, text]) => delimiter.as_str().map(|delimiter| Call::Split { delimiter, text }),
            _ => None,
        }
        .ok_or("a list of a delimiter and a string"),
        "Fn::If" => match value.as_sequence() {
            Some([condition, then, otherwise]) => {
                condition.as_str().map(|condition| Call::If { condition, then, otherwise })
            }
            _ => None,
        }
        .ok_or("a list of a condition name and two values"),
        "Fn::FindInMap" => find_in_map(value).ok_or("a list of a mapping name and two keys"),
        "Fn::ImportValue" => Ok(Call::ImportValue(value)),
        "Fn::Base64" => Ok(Call::Base64(value)),
        "Fn::Cidr" => match value.as_sequence() {
            Some(arguments @ ([_, _] | [_, _, _])) => Ok(Call::Cidr(arguments)),
            _ => Err("a list of a block, a count and optionally the host bits"),
        },
        "Fn::GetAZs" => Ok(Call::GetAzs(value)),
        "Fn::Equals" => match value.as_sequence() {
            Some([left, right]) => Ok(Call::Equals(left, right)),
            _ => Err("a list of two values"),
        },
        "Fn::And" => several(value).map(Call::And).ok_or("a list of 2 to 10 conditions"),
        "Fn::Or" => several(value).map(Call::Or).ok_or("a list of 2 to 10 conditions"),
        "Fn::Not" => match value.as_sequence() {
            Some([condition]) => Ok(Call::Not(condition)),
            _ => Err("a list of one condition"),
        },
        _ => Ok(Call::Transform(value)),
    }
}

fn get_att(value: &Node) -> Option<Call<'_>> {
    if let Some(text) = value.as_str() {
        let (resource, attribute) = text.split_once('.')?;
        return Some(Call::GetAtt { resource, attribute: Attribute::Name(attribute) });
    }
    let [resource, attribute] = value.as_sequence()? else { return None };
    let attribute = match attribute.as_str() {
        Some(name) => Attribute::Name(name),
        None => Attribute::Expression(attribute),
    };
    Some(Call::GetAtt { resource: resource.as_str()?, attribute })
}

fn sub(value: &Node) -> Option<Call<'_>> {
    if let Some(text) = value.as_str() {
        return Some(Call::Sub { text, variables: None });
    }
    let [text, variables] = value.as_sequence()? else { return None };
    Some(Call::Sub { text: text.as_str()?, variables: Some(variables.as_mapping()?) })
}

fn find_in_map(value: &Node) -> Option<Call<'_>> {
    match value.as_sequence()? {
        arguments @ [_, _, _] => Some(Call::FindInMap { arguments, default: None }),
        [arguments @ .., last] if arguments.len() == 3 => {
            let default = Some(last.get("DefaultValue")?);
            Some(Call::FindInMap { arguments, default })
        }
        _ => None,
    }
}

fn several(value: &Node) -> Option<&[Node]> {
    value.as_sequence().filter(|conditions| (2..=10).contains(&conditions.len()))
}
