//! Asks against what AWS publishes about its actions and resource types.

use rolecall_gate::Ask;
use rolecall_lab::{ACCOUNT, REGION};
use rolecall_policy::{Mode, ResourceName};

/// What AWS prints in refusals of actions about no single resource, though it fits no pattern AWS publishes.
const OBSERVED: [(&str, &str); 2] =
    [("logs:DescribeLogGroups", ":log-group::log-stream:"), ("ssm:DescribeParameters", ":*")];

/// The resource type the asked resource is of; `-` where the action has none and asks for `*`.
pub fn resource_type(ask: &Ask) -> Result<String, String> {
    let action = rolecall_catalog::action(ask.action.as_str());
    let action = action.ok_or_else(|| format!("`{}` is not an action", ask.action))?;
    let ResourceName::Arn(arn) = &ask.resource else {
        let needed = action.resources.iter().find(|resource| resource.required);
        // `GetCallerIdentity` and its like are decided by no policy; the catalogue does not describe them.
        return match needed.filter(|_| ask.mode != Mode::NoPermissionNeeded) {
            Some(needed) => {
                Err(format!("`{}` is asked about `*`, not a {}", ask.action, needed.resource_type))
            }
            None => Ok("-".to_owned()),
        };
    };
    let region_wide =
        |end: &str| arn.as_str() == format!("arn:aws:{}:{REGION}:{ACCOUNT}{end}", arn.service());
    if OBSERVED.iter().any(|(action, end)| *action == ask.action.as_str() && region_wide(end)) {
        return Ok("(observed)".to_owned());
    }
    let types = action.resources.iter().map(|resource| resource.resource_type);
    let mut fitting = types.filter(|name| {
        let known = rolecall_catalog::resource_type(ask.action.service(), name);
        known.is_some_and(|known| known.arns.iter().any(|pattern| fits(pattern, arn.as_str())))
    });
    fitting.next().map(str::to_owned).ok_or_else(|| format!("`{arn}` is no resource of `{}`", ask.action))
}

/// Whether an ARN has the form of a pattern with variables such as `${Account}`. A variable is any text.
fn fits(pattern: &str, arn: &str) -> bool {
    let Some((before, rest)) = pattern.split_once("${") else { return pattern == arn };
    let after = rest.split_once('}').map_or("", |(_, after)| after);
    let Some(rest) = arn.strip_prefix(before) else { return false };
    let ends = (0..=rest.len()).rev().filter(|end| rest.is_char_boundary(*end));
    ends.into_iter().any(|end| fits(after, &rest[end..]))
}

#[test]
fn a_pattern_fits_arns_of_its_form_only() {
    let pattern = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
    assert!(fits(pattern, "arn:aws:s3:::photos/2026/cat.jpg"));
    assert!(!fits(pattern, "arn:aws:s3:::photos"));
    assert!(!fits("arn:${Partition}:sns:x", "arn:aws:sns:y"));
}
