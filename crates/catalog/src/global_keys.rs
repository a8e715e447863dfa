//! The condition keys every service knows, and cross-service keys that no service lists as its own. The Service
//! Authorization Reference does not have them; names and types are those of "AWS global condition context keys" in
//! the IAM User Guide.

use crate::condition_keys::{ConditionType, ValueType, fits};
use ValueType::{Arn, Bool, Date, IpAddress, Numeric, String};

/// The type of a global key, by its full name in any case.
pub(crate) fn find(name: &str) -> Option<ConditionType> {
    GLOBAL_KEYS.iter().find(|(known, _)| fits(known, name)).map(|(_, value_type)| *value_type)
}

/// The names of the keys every service knows, and of those across services, with variable parts as AWS prints them:
/// `aws:PrincipalTag/${TagKey}`.
pub fn global_keys() -> impl Iterator<Item = &'static str> {
    GLOBAL_KEYS.iter().map(|(name, _)| *name)
}

const GLOBAL_KEYS: &[(&str, ConditionType)] = &[
    ("aws:AssumedRoot", ConditionType::one(Bool)),
    ("aws:CalledVia", ConditionType::many(String)),
    ("aws:CalledViaAWSMCP", ConditionType::one(String)),
    ("aws:CalledViaFirst", ConditionType::one(String)),
    ("aws:CalledViaLast", ConditionType::one(String)),
    ("aws:ChatbotSourceArn", ConditionType::one(Arn)),
    ("aws:CurrentTime", ConditionType::one(Date)),
    ("aws:Ec2InstanceSourcePrivateIPv4", ConditionType::one(IpAddress)),
    ("aws:Ec2InstanceSourceVpc", ConditionType::one(String)),
    ("aws:EpochTime", ConditionType::one(Date)),
    ("aws:FederatedProvider", ConditionType::one(String)),
    ("aws:IsMcpServiceAction", ConditionType::one(Bool)),
    ("aws:MultiFactorAuthAge", ConditionType::one(Numeric)),
    ("aws:MultiFactorAuthPresent", ConditionType::one(Bool)),
    ("aws:PrincipalAccount", ConditionType::one(String)),
    ("aws:PrincipalArn", ConditionType::one(Arn)),
    ("aws:PrincipalIsAWSService", ConditionType::one(Bool)),
    ("aws:PrincipalOrgID", ConditionType::one(String)),
    ("aws:PrincipalOrgPaths", ConditionType::many(String)),
    ("aws:PrincipalServiceName", ConditionType::one(String)),
    ("aws:PrincipalServiceNamesList", ConditionType::many(String)),
    ("aws:PrincipalTag/${TagKey}", ConditionType::one(String)),
    ("aws:PrincipalType", ConditionType::one(String)),
    ("aws:Referer", ConditionType::one(String)),
    ("aws:RequestTag/${TagKey}", ConditionType::one(String)),
    ("aws:RequestedRegion", ConditionType::one(String)),
    ("aws:ResourceAccount", ConditionType::one(String)),
    ("aws:ResourceOrgID", ConditionType::one(String)),
    ("aws:ResourceOrgPaths", ConditionType::many(String)),
    ("aws:ResourceTag/${TagKey}", ConditionType::one(String)),
    ("aws:SecureTransport", ConditionType::one(Bool)),
    ("aws:SignInSessionArn", ConditionType::one(Arn)),
    ("aws:SourceAccount", ConditionType::one(String)),
    ("aws:SourceArn", ConditionType::one(Arn)),
    ("aws:SourceIdentity", ConditionType::one(String)),
    ("aws:SourceIp", ConditionType::one(IpAddress)),
    ("aws:SourceOrgID", ConditionType::one(String)),
    ("aws:SourceOrgPaths", ConditionType::many(String)),
    ("aws:SourceVpc", ConditionType::one(String)),
    ("aws:SourceVpcArn", ConditionType::one(Arn)),
    ("aws:SourceVpce", ConditionType::one(String)),
    ("aws:TagKeys", ConditionType::many(String)),
    ("aws:TokenIssueTime", ConditionType::one(Date)),
    ("aws:UserAgent", ConditionType::one(String)),
    ("aws:VpceAccount", ConditionType::one(String)),
    ("aws:VpceOrgID", ConditionType::one(String)),
    ("aws:VpceOrgPaths", ConditionType::many(String)),
    ("aws:ViaAWSService", ConditionType::one(Bool)),
    ("aws:ViaAWSMCPService", ConditionType::one(Bool)),
    ("aws:VpcSourceIp", ConditionType::one(IpAddress)),
    ("aws:userid", ConditionType::one(String)),
    ("aws:username", ConditionType::one(String)),
    ("codebuild:BuildArn", ConditionType::one(Arn)),
    ("codebuild:ProjectArn", ConditionType::one(Arn)),
];
