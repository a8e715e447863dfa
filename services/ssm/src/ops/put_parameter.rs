//! `ssm:PutParameter`.

use regex::Regex;
use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ssm::{self, PutParameterRequest};

use crate::{
    name::{ParameterName, check_new},
    secure::{self, MANAGED_KEY},
    state::{
        Content, Home, KEPT, Kind, PARAMETERS, ParameterRow, Tier, VERSIONS, VersionRow, tag_pairs,
        version_key,
    },
};

/// Creates a parameter, or a new version of one.
pub struct PutParameter;

impl Operation for PutParameter {
    shape!(ssm::PutParameter);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        check_new(&input.name)?;
        let name = ParameterName::read(&input.name, Home::asked(cx))?;
        let tags = input.tags.as_deref().unwrap_or_default();
        let put = name
            .ask("ssm:PutParameter", cx)?
            .request_tags(tag_pairs(tags))
            .with("ssm:Overwrite", input.overwrite.unwrap_or_default().to_string())
            .with_some("ssm:Policies", input.policies.as_deref());
        if tags.is_empty() {
            return Ok(put.into());
        }
        Ok(Access::to(put).and(name.ask("ssm:AddTagsToResource", cx)?.request_tags(tag_pairs(tags))))
    }
}

impl Handle for PutParameter {
    type Shape = ssm::PutParameter;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = ParameterName::read(&input.name, Home::of(cx))?;
        let key = name.home.key(&name.path);
        let before = PARAMETERS.get(cx.view(), key.clone())?;
        let overwrite = input.overwrite.unwrap_or_default();
        check(&input, overwrite)?;
        // A name with and one without leading slash have the same ARN: they are the same parameter's, or nobody's.
        if before.as_ref().is_some_and(|row| !overwrite || row.name != input.name) {
            let message = "The parameter already exists. To overwrite this value, set the overwrite option in the \
                           request to true.";
            return Err(Fault::new("ParameterAlreadyExists", message).into());
        }
        let Draft { row, value } = next(cx, &name, input, before)?;
        let content = match row.kind {
            Kind::String | Kind::StringList => Content::Plain(value),
            Kind::SecureString => {
                let key_id = row.key_id.as_deref().unwrap_or(MANAGED_KEY);
                Content::Sealed(secure::seal(cx, &row.arn, key_id, row.tier, &value)?)
            }
        };
        let version =
            VersionRow { kind: row.kind, data_type: row.data_type.clone(), content, modified: row.modified };
        VERSIONS.put(cx.tx()?, version_key(key.clone(), row.version), &version)?;
        if row.version > KEPT {
            VERSIONS.delete(cx.tx()?, version_key(key.clone(), row.version - KEPT))?;
        }
        PARAMETERS.put(cx.tx()?, key, &row)?;
        Ok(ssm::PutParameterResult { version: Some(row.version), tier: Some(row.tier.name().to_owned()) })
    }
}

/// A row to be written and the value of its version. Has no `Debug`.
struct Draft {
    row: ParameterRow,
    value: String,
}

fn invalid(message: impl Into<String>) -> Fault {
    Fault::new("ValidationException", message)
}

/// What can be refused without knowing the parameter.
fn check(input: &PutParameterRequest, overwrite: bool) -> Result<(), Fault> {
    if input.value.is_empty() {
        return Err(invalid(
            "1 validation error detected: Value '' at 'value' failed to satisfy constraint: Member must have length \
             greater than or equal to 1.",
        ));
    }
    if overwrite && input.tags.as_ref().is_some_and(|tags| !tags.is_empty()) {
        return Err(invalid(
            "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please \
             remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or \
             RemoveTagsFromResource.",
        ));
    }
    if input.policies.as_deref().is_some_and(|policies| policies != "[]" && policies != "{}") {
        let message = "Rolecall does not implement parameter policies.";
        return Err(Fault::new("InvalidPolicyTypeException", message));
    }
    let data_type = input.data_type.as_deref().unwrap_or("text");
    if !["text", "aws:ec2:image", "aws:ssm:integration"].contains(&data_type) {
        return Err(invalid(format!(
            "The following data type is not supported: {data_type} (Data type names are all lowercase.)"
        )));
    }
    Ok(())
}

/// The parameter after the request: what it does not say stays as it was.
fn next(
    cx: &Cx<'_>,
    name: &ParameterName,
    input: PutParameterRequest,
    before: Option<ParameterRow>,
) -> Result<Draft, Fault> {
    let kind = match input.r#type.as_deref() {
        Some(given) => Kind::named(given),
        None => before.as_ref().map(|row| row.kind),
    };
    let kind = kind.ok_or_else(|| invalid("A parameter type is required when you create a parameter."))?;
    if kind != Kind::SecureString && input.key_id.is_some() {
        return Err(invalid("KeyId is required for SecureString type parameter only."));
    }
    let value = input.value.into_inner();
    let tier = tier(input.tier.as_deref(), before.as_ref().map(|row| row.tier), &value)?;
    let was = before.as_ref();
    let pattern = input.allowed_pattern.or_else(|| was.and_then(|row| row.allowed_pattern.clone()));
    if let Some(pattern) = pattern.as_deref().filter(|pattern| !pattern.is_empty()) {
        fits(pattern, &value)?;
    }
    let key_id = match kind {
        Kind::SecureString => {
            let kept = was.and_then(|row| row.key_id.clone());
            Some(input.key_id.or(kept).unwrap_or_else(|| MANAGED_KEY.to_owned()))
        }
        Kind::String | Kind::StringList => None,
    };
    let row = ParameterRow {
        arn: name.home.arn(&name.path),
        name: input.name,
        description: input.description.or_else(|| was.and_then(|row| row.description.clone())),
        allowed_pattern: pattern,
        tier,
        tags: was.map(|row| row.tags.clone()).or(input.tags).unwrap_or_default(),
        kind,
        data_type: input
            .data_type
            .or_else(|| was.map(|row| row.data_type.clone()))
            .unwrap_or_else(|| "text".to_owned()),
        key_id,
        version: was.map_or(1, |row| row.version + 1),
        modified: cx.now().into(),
        modified_by: cx.caller.principal.caller_arn(),
    };
    Ok(Draft { row, value })
}

/// The tier of the parameter after the request.
fn tier(given: Option<&str>, before: Option<Tier>, value: &str) -> Result<Tier, Fault> {
    let length = value.chars().count();
    let tier = match (given, before) {
        (Some("Standard"), Some(Tier::Advanced)) => {
            return Err(invalid(
                "This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the \
                 advanced-parameter tier to the standard-parameter tier. If necessary, you can delete the advanced \
                 parameter and recreate it as a standard parameter.",
            ));
        }
        (Some("Advanced"), _) | (_, Some(Tier::Advanced)) => Tier::Advanced,
        (Some("Intelligent-Tiering"), _) if length > Tier::Standard.longest_value() => Tier::Advanced,
        _ => Tier::Standard,
    };
    if length <= tier.longest_value() {
        return Ok(tier);
    }
    Err(invalid(match tier {
        Tier::Standard => {
            "Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger \
             parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see \
             https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html"
        }
        Tier::Advanced => "Advanced tier parameters support a maximum parameter value of 8192 characters.",
    }))
}

fn fits(pattern: &str, value: &str) -> Result<(), Fault> {
    let whole = Regex::new(&format!(r"\A(?:{pattern})\z")).map_err(|_| {
        Fault::new(
            "InvalidAllowedPatternException",
            "The request does not meet the regular expression requirement.",
        )
    })?;
    if whole.is_match(value) {
        return Ok(());
    }
    let message = format!("Parameter value, cannot be validated against allowedPattern: {pattern}");
    Err(Fault::new("ParameterPatternMismatchException", message))
}
