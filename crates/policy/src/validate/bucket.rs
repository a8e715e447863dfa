//! How Amazon S3 looks at the policy of a bucket.

use super::Refusal;
use super::resource::bad_principal;
use crate::document::{Document, Element, ParseError, ParseErrorKind, Text};
use crate::pattern::{Pattern, Syntax};
use crate::span::Span;

pub(super) fn check(name: Option<&str>, text: &str) -> Result<Document, Refusal> {
    let refuse = |message: String, span| Refusal::new(CODE, message, Some(span));
    if !text.starts_with('{') {
        return Err(refuse(NOT_JSON.to_owned(), Span::new(0, 0)));
    }
    let document = Document::parse(text)
        .map_err(|error| refuse(bucket_wording(&error), error.span()).because(error.to_string()))?;
    for statement in document.statements() {
        let missing = |field: &str| refuse(format!("Missing required field {field}"), statement.span);
        if statement.principals.is_none() {
            return Err(missing("Principal"));
        }
        let Some(resources) = &statement.resources else { return Err(missing("Resource")) };
        if let Some(span) = bad_principal(statement) {
            return Err(refuse(INVALID_PRINCIPAL.to_owned(), span));
        }
        if let Some(action) = statement.actions.values().iter().find(|action| !is_s3_action(action)) {
            return Err(refuse("Policy has invalid action".to_owned(), action.span));
        }
        if let Some(resource) = resources.values().iter().find(|r| !is_of_bucket(&r.text, name)) {
            return Err(refuse("Policy has invalid resource".to_owned(), resource.span));
        }
        if let (Element::Is(actions), Element::Is(resources)) = (&statement.actions, resources)
            && let Some(action) = actions.iter().find(|action| !applies(action, resources))
        {
            return Err(refuse(
                "Action does not apply to any resource(s) in statement".to_owned(),
                action.span,
            ));
        }
    }
    Ok(document)
}

pub(super) const CODE: &str = "MalformedPolicy";
pub(super) const INVALID_PRINCIPAL: &str = "Invalid principal in policy";

const NOT_JSON: &str = "Policies must be valid JSON and the first byte must be '{'";

fn bucket_wording(error: &ParseError) -> String {
    match error.kind() {
        ParseErrorKind::MissingElement { name, .. } => format!("Missing required field {name}"),
        ParseErrorKind::UnknownElement { name, .. } => format!("Unknown field {name}"),
        ParseErrorKind::UnknownEffect(effect) => format!("Invalid effect: {effect}"),
        _ => NOT_JSON.to_owned(),
    }
}

fn is_s3_action(action: &Text) -> bool {
    let lower = action.text.to_ascii_lowercase();
    lower == "*"
        || ["s3:", "s3-object-lambda:", "s3express:"].iter().any(|service| lower.starts_with(service))
}

fn is_of_bucket(resource: &str, name: Option<&str>) -> bool {
    let Some(name) = name else { return resource == "*" || resource.starts_with("arn:") };
    let mut parts = resource.splitn(6, ':');
    let s3 = parts.next() == Some("arn") && parts.nth(1) == Some("s3");
    let Some(path) = parts.nth(2).filter(|_| s3) else { return false };
    let bucket = path.split_once('/').map_or(path, |(bucket, _)| bucket);
    Pattern::compile(bucket, Syntax { wildcards: true, variables: false }).matches_plain(name)
}

/// Whether an action applies to one of the resources. Actions with wildcards always do.
fn applies(action: &Text, resources: &[Text]) -> bool {
    let lower = action.text.to_ascii_lowercase();
    let name = lower.strip_prefix("s3:").unwrap_or_default();
    if OBJECT_ACTIONS.contains(&name) {
        // A wildcard reaches over the slash into the keys of the bucket.
        return resources.iter().any(|resource| resource.text.contains(['/', '*']));
    }
    let of_bucket = name.contains("bucket") && !name.contains(['*', '?']);
    !of_bucket || resources.iter().any(|resource| !resource.text.contains('/'))
}

/// The actions about objects ("Actions, resources, and condition keys for Amazon S3" in the service authorization
/// reference), in lower case.
const OBJECT_ACTIONS: [&str; 33] = [
    "abortmultipartupload",
    "bypassgovernanceretention",
    "deleteobject",
    "deleteobjecttagging",
    "deleteobjectversion",
    "deleteobjectversiontagging",
    "getobject",
    "getobjectacl",
    "getobjectattributes",
    "getobjectlegalhold",
    "getobjectretention",
    "getobjecttagging",
    "getobjecttorrent",
    "getobjectversion",
    "getobjectversionacl",
    "getobjectversionattributes",
    "getobjectversionforreplication",
    "getobjectversiontagging",
    "getobjectversiontorrent",
    "initiatereplication",
    "listmultipartuploadparts",
    "objectowneroverridetobucketowner",
    "putobject",
    "putobjectacl",
    "putobjectlegalhold",
    "putobjectretention",
    "putobjecttagging",
    "putobjectversionacl",
    "putobjectversiontagging",
    "replicatedelete",
    "replicateobject",
    "replicatetags",
    "restoreobject",
];
