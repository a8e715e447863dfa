//! Service-linked roles: which services have one, and what it is made of ("AWS services that work with IAM" and the
//! service-linked role pages of the services' own guides).

/// What a service-linked role is made of.
pub(crate) struct Template {
    /// The service principal that assumes it.
    pub(crate) service: &'static str,
    /// Its name.
    pub(crate) role: &'static str,
    /// The AWS managed policy attached to it, under `/aws-service-role/`.
    pub(crate) policy: &'static str,
    /// Whether an account can have several, told apart by a suffix.
    pub(crate) suffix: bool,
}

/// The template of a service.
pub(crate) fn template(service: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.service == service)
}

const fn one(service: &'static str, role: &'static str, policy: &'static str) -> Template {
    Template { service, role, policy, suffix: false }
}

/// The services an application on ECS commonly meets.
static TEMPLATES: &[Template] = &[
    Template {
        service: "autoscaling.amazonaws.com",
        role: "AWSServiceRoleForAutoScaling",
        policy: "AutoScalingServiceRolePolicy",
        suffix: true,
    },
    one("batch.amazonaws.com", "AWSServiceRoleForBatch", "BatchServiceRolePolicy"),
    one(
        "dynamodb.application-autoscaling.amazonaws.com",
        "AWSServiceRoleForApplicationAutoScaling_DynamoDBTable",
        "AWSApplicationAutoscalingDynamoDBTablePolicy",
    ),
    one("ecs.amazonaws.com", "AWSServiceRoleForECS", "AmazonECSServiceRolePolicy"),
    one(
        "ecs.application-autoscaling.amazonaws.com",
        "AWSServiceRoleForApplicationAutoScaling_ECSService",
        "AWSApplicationAutoscalingECSServicePolicy",
    ),
    one("ecs-compute.amazonaws.com", "AWSServiceRoleForECSCompute", "AmazonECSComputeServiceRolePolicy"),
    one(
        "elasticloadbalancing.amazonaws.com",
        "AWSServiceRoleForElasticLoadBalancing",
        "AWSElasticLoadBalancingServiceRolePolicy",
    ),
    one(
        "pullthroughcache.ecr.amazonaws.com",
        "AWSServiceRoleForECRPullThroughCache",
        "AWSECRPullThroughCache_ServiceRolePolicy",
    ),
    one("rds.amazonaws.com", "AWSServiceRoleForRDS", "AmazonRDSServiceRolePolicy"),
    one(
        "replication.ecr.amazonaws.com",
        "AWSServiceRoleForECRReplication",
        "ECRReplicationServiceRolePolicy",
    ),
    one("spot.amazonaws.com", "AWSServiceRoleForEC2Spot", "AWSEC2SpotServiceRolePolicy"),
    one("spotfleet.amazonaws.com", "AWSServiceRoleForEC2SpotFleet", "AWSEC2SpotFleetServiceRolePolicy"),
    one("ssm.amazonaws.com", "AWSServiceRoleForAmazonSSM", "AmazonSSMServiceRolePolicy"),
];

impl Template {
    /// The name of the role with this suffix.
    pub(crate) fn suffixed(&self, suffix: &str) -> String {
        format!("{}_{suffix}", self.role)
    }

    /// The ARN of its policy.
    pub(crate) fn policy_arn(&self) -> String {
        format!("arn:aws:iam::aws:policy/aws-service-role/{}", self.policy)
    }

    /// Its trust policy: that one service.
    pub(crate) fn trust_policy(&self) -> String {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"{}"}},"Action":"sts:AssumeRole"}}]}}"#,
            self.service
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_names_a_policy_aws_has() {
        for template in TEMPLATES {
            let arn = template.policy_arn();
            assert!(rolecall_catalog::managed_policy(&arn).is_some(), "{arn}");
        }
    }
}
