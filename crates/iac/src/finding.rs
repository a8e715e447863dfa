//! What can be wrong with a template, a task definition or an evaluation.

use std::fmt;

use crate::source::{Place, Source, Span};

/// A problem and the place it is at. Shown as `template.yaml:12:7: …` with a `hint:` line where a fix is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where the problem is; `None` for problems of the input beside the text, such as a missing parameter value.
    pub place: Option<Place>,
    /// What the problem is.
    pub problem: Box<Problem>,
}

impl Finding {
    /// A problem of the template as a whole or of what was given next to it.
    pub(crate) fn general(problem: Problem) -> Self {
        Self { place: None, problem: Box::new(problem) }
    }

    /// A problem at a place.
    pub(crate) fn at(place: &Place, problem: Problem) -> Self {
        Self { place: Some(place.clone()), problem: Box::new(problem) }
    }

    pub(crate) fn in_source(source: &Source, start: usize, end: usize, problem: Problem) -> Self {
        Self { place: Some(source.place(start, end)), problem: Box::new(problem) }
    }

    /// The byte range the problem is at.
    pub fn span(&self) -> Option<Span> {
        self.place.as_ref().map(|place| place.span)
    }

    /// What to do about it, where that is known.
    pub fn hint(&self) -> Option<String> {
        self.problem.hint()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}", self.problem)?;
        match self.hint() {
            Some(hint) => write!(f, "\nhint: {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Finding {}

/// The problems. Texts that begin with a capital are CloudFormation's own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Neither YAML nor JSON.
    #[error("not valid YAML or JSON: {0}")]
    Syntax(String),
    /// More than one YAML document, or none.
    #[error("expected one document, found {0}")]
    Documents(usize),
    /// Collections inside collections beyond any sensible template.
    #[error("nested deeper than {0} levels")]
    TooDeep(usize),
    /// A YAML alias.
    #[error("YAML aliases are not allowed in CloudFormation templates")]
    Alias,
    /// A YAML merge key.
    #[error("hash merges (`<<`) are not supported by CloudFormation")]
    Merge,
    /// The same key twice in one mapping.
    #[error("key `{key}` is given twice, first at {first}")]
    DuplicateKey {
        /// The key.
        key: String,
        /// Where it was first given.
        first: Place,
    },
    /// A key that is a list or a mapping.
    #[error("a key must be a string, not {0}")]
    KeyKind(&'static str),
    /// A tag that is no CloudFormation function.
    #[error("unknown tag `{tag}`")]
    UnknownTag {
        /// The tag as written.
        tag: String,
        /// A known tag with nearly this name.
        similar: Option<String>,
    },
    /// A `Fn::` key that is no CloudFormation function, or one this crate does not evaluate.
    #[error("unsupported function `{function}`")]
    UnsupportedFunction {
        /// The function as written.
        function: String,
        /// A known function with nearly this name.
        similar: Option<String>,
    },
    /// A function call with the wrong arguments.
    #[error("`{function}` takes {expected}")]
    Arguments {
        /// Long name of the function.
        function: &'static str,
        /// What it takes.
        expected: &'static str,
    },
    /// A section, property or field of the wrong kind.
    #[error("`{what}` must be {expected}, not {found}")]
    Kind {
        /// The name of the thing.
        what: String,
        /// What it must be.
        expected: &'static str,
        /// What it is.
        found: &'static str,
    },
    /// A mapping without a key it must have.
    #[error("`{what}` lacks `{key}`")]
    Missing {
        /// The thing that lacks it.
        what: String,
        /// The key.
        key: &'static str,
    },
    /// A key that means nothing here.
    #[error("unknown {what} `{name}`")]
    Unknown {
        /// The kind of name: section, parameter type, property.
        what: &'static str,
        /// The name as written.
        name: String,
        /// A known name near it.
        similar: Option<String>,
    },
    /// A macro; it would have to run in an AWS account.
    #[error("transform `{0}` is not supported: it runs inside CloudFormation")]
    Transform(String),
    /// A reference to something the template does not have.
    #[error("unresolved reference `{name}`: the template has no such {wanted}")]
    Unresolved {
        /// The name as written.
        name: String,
        /// What was looked for: resource, parameter or resource, condition, mapping.
        wanted: &'static str,
        /// A known name near it.
        similar: Option<String>,
    },
    /// A reference to a resource whose condition is false.
    #[error("unresolved reference `{name}`: its condition `{condition}` is false")]
    ConditionedOut {
        /// Logical id of the resource.
        name: String,
        /// Its condition.
        condition: String,
    },
    /// A condition that refers to a resource.
    #[error("unresolved dependency `{0}`: conditions cannot refer to resources")]
    ResourceInCondition(String),
    /// A condition that needs itself.
    #[error("Circular dependency between conditions: [{0}]")]
    ConditionCycle(String),
    /// Resources that need each other.
    #[error("Circular dependency between resources: [{0}]")]
    Cycle(String),
    /// Parameters without default and without value.
    #[error("Parameters: [{0}] must have values")]
    MissingParameters(String),
    /// Values for parameters the template does not have.
    #[error("Parameters: [{names}] do not exist in the template")]
    UnknownParameters {
        /// The names given, comma-separated.
        names: String,
        /// A parameter with nearly the first name.
        similar: Option<String>,
    },
    /// A value the parameter does not admit.
    #[error("Parameter '{name}' {requirement}")]
    ParameterValue {
        /// The parameter.
        name: String,
        /// What its value must be.
        requirement: String,
    },
    /// A key the mapping does not have.
    #[error("mapping `{mapping}` has no key `{key}`")]
    MappingKey {
        /// The mapping, with the first key where the second is missing.
        mapping: String,
        /// The missing key.
        key: String,
    },
    /// `Fn::Select` past the end.
    #[error("`Fn::Select` cannot select item {index} of {count}")]
    SelectIndex {
        /// The index, from zero.
        index: String,
        /// How many items there are.
        count: usize,
    },
    /// `Fn::Cidr` on something impossible.
    #[error("`Fn::Cidr` cannot cut {count} blocks with {bits} host bits out of `{block}`")]
    Cidr {
        /// The block to cut.
        block: String,
        /// How many blocks.
        count: String,
        /// Host bits per block.
        bits: String,
    },
    /// No other stack exports this name.
    #[error("No export named {0} found")]
    NoExport(String),
    /// The value behind a parameter of an SSM parameter type is not known.
    #[error("the value of the SSM parameter `{0}` is not known")]
    NoSsmValue(String),
    /// A resource that should have been created before.
    #[error("`{0}` has not been created yet")]
    NotCreated(String),
    /// An attribute the resource does not have.
    #[error("resource `{resource}` has no attribute `{attribute}`")]
    NoAttribute {
        /// Logical id of the resource.
        resource: String,
        /// The attribute.
        attribute: String,
    },
    /// A logical id that the plan does not have.
    #[error("the plan has no resource `{0}`")]
    NoResource(String),
    /// `AWS::NoValue` where something must be.
    #[error("`AWS::NoValue` is not a value here")]
    NoValue,
    /// A condition function outside `Conditions`.
    #[error("condition functions belong into `Conditions`")]
    ConditionFunction,
    /// A value that does not fit the type it is read as.
    #[error("{0}")]
    Invalid(String),
}

impl Problem {
    fn hint(&self) -> Option<String> {
        match self {
            Self::Alias | Self::Merge => Some("write the value out at each place".to_owned()),
            Self::KeyKind("a mapping") => {
                Some("where `{{ … }}` is a placeholder of another tool, render the file first".to_owned())
            }
            Self::UnknownTag { similar, .. }
            | Self::UnsupportedFunction { similar, .. }
            | Self::Unknown { similar, .. }
            | Self::Unresolved { similar, .. }
            | Self::UnknownParameters { similar, .. } => {
                similar.as_ref().map(|name| format!("did you mean `{name}`?"))
            }
            Self::MissingParameters(_) => {
                Some("give each a value, or a `Default` in the template".to_owned())
            }
            Self::ConditionedOut { condition, .. } => {
                Some(format!("wrap the reference in `!If [{condition}, …, !Ref AWS::NoValue]`"))
            }
            Self::ConditionFunction => Some("name the condition there and use `!If` here".to_owned()),
            Self::Transform(_) => Some("give the processed template instead".to_owned()),
            _ => None,
        }
    }
}
