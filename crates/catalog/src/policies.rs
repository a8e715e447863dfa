//! AWS managed policies.

use crate::blocks;
use crate::index::{POLICIES, POLICY_BLOCKS};
use jiff::Timestamp;

static DATA: &[u8] = include_bytes!("../data/policies.deflate");
const ARN_START: &str = "arn:aws:iam::aws:policy";

/// An AWS managed policy in its default version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedPolicy {
    /// E.g. `arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy`.
    pub arn: &'static str,
    /// E.g. `AmazonECSTaskExecutionRolePolicy`.
    pub name: &'static str,
    /// E.g. `/service-role/`; `/` for most.
    pub path: &'static str,
    /// E.g. `v1`.
    pub default_version_id: String,
    /// The policy, as JSON without white space.
    pub document: String,
    /// When AWS published the policy.
    pub create_date: Timestamp,
    /// When AWS published the default version.
    pub update_date: Timestamp,
}

/// The policy with exactly this ARN. Inflates the block it is in, some 0.1 ms: keep what you make of it.
pub fn managed_policy(arn: &str) -> Option<ManagedPolicy> {
    let index = POLICIES.binary_search_by_key(&arn, |(known, ..)| known).ok()?;
    let (arn, block, line) = POLICIES.get(index)?;
    let text = blocks::text(DATA, *POLICY_BLOCKS.get(usize::from(*block))?)?;
    read(arn, text.lines().nth(usize::from(*line))?)
}

/// The ARNs of all policies, sorted.
pub fn managed_policies() -> impl ExactSizeIterator<Item = &'static str> {
    POLICIES.iter().map(|(arn, ..)| *arn)
}

/// Reads a line as codegen packs it: version, dates and document, separated by tabs.
fn read(arn: &'static str, line: &str) -> Option<ManagedPolicy> {
    let resource = arn.strip_prefix(ARN_START)?;
    let (path, name) = resource.split_at(resource.rfind('/')? + 1);
    let mut fields = line.splitn(4, '\t');
    let default_version_id = fields.next()?.to_owned();
    let create_date = fields.next()?.parse().ok()?;
    let update_date = fields.next()?.parse().ok()?;
    let document = fields.next()?.to_owned();
    Some(ManagedPolicy { arn, name, path, default_version_id, document, create_date, update_date })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_can_be_read_and_holds_a_document() {
        assert!(managed_policies().len() > 1_400);
        for arn in managed_policies() {
            let policy = managed_policy(arn).unwrap_or_else(|| panic!("{arn} is malformed"));
            assert_eq!(format!("{ARN_START}{}{}", policy.path, policy.name), arn);
            let document: serde_json::Value = serde_json::from_str(&policy.document).unwrap();
            assert!(document.get("Statement").is_some(), "{arn}");
        }
    }

    #[test]
    fn the_task_execution_role_policy_is_what_aws_publishes() {
        let arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";
        assert_eq!(
            managed_policy(arn).unwrap(),
            ManagedPolicy {
                arn,
                name: "AmazonECSTaskExecutionRolePolicy",
                path: "/service-role/",
                default_version_id: "v1".to_owned(),
                document: concat!(
                    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["#,
                    r#""ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","#,
                    r#""ecr:BatchGetImage","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}]}"#,
                )
                .to_owned(),
                create_date: "2017-11-16T18:48:22Z".parse().unwrap(),
                update_date: "2017-11-16T18:48:22Z".parse().unwrap(),
            }
        );
    }

    #[test]
    fn a_policy_aws_does_not_have_is_not_found() {
        for arn in ["arn:aws:iam::aws:policy/Nothing", "arn:aws:iam::123456789012:policy/ReadOnlyAccess", ""]
        {
            assert_eq!(managed_policy(arn), None, "{arn}");
        }
    }

    #[test]
    fn a_malformed_line_is_no_policy() {
        let arn = "arn:aws:iam::aws:policy/P";
        for line in ["", "v1", "v1\tyesterday\ttoday\t{}", "v1\t2017-11-16T18:48:22Z\t2017-11-16T18:48:22Z"] {
            assert_eq!(read(arn, line), None, "{line}");
        }
    }
}
