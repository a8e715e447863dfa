//! What an evaluation takes from outside the template.

use serde_json::Value as Json;

use crate::parameter::ParameterValue;
use crate::template::LogicalId;

/// The values behind `AWS::…` references.
#[derive(Clone, Debug)]
pub struct PseudoParameters {
    /// `AWS::AccountId`, twelve digits.
    pub account_id: String,
    /// `AWS::Region`.
    pub region: String,
    /// `AWS::Partition`: `aws`, `aws-cn` or `aws-us-gov`.
    pub partition: String,
    /// `AWS::StackName`.
    pub stack_name: String,
    /// `AWS::StackId`, an ARN.
    pub stack_id: String,
    /// `AWS::URLSuffix`, usually `amazonaws.com`.
    pub url_suffix: String,
    /// `AWS::NotificationARNs`.
    pub notification_arns: Vec<String>,
}

/// What is known of the world while a plan is evaluated.
pub trait Resolved {
    /// What `Ref` yields for a resource; `None` until it was created.
    fn physical_id(&self, resource: &LogicalId) -> Option<String>;

    /// What `Fn::GetAtt` yields; `None` where the resource has no such attribute. Only asked for resources that have
    /// a physical id.
    fn attribute(&self, resource: &LogicalId, attribute: &str) -> Option<Json>;

    /// The value of an SSM parameter, for parameters of type `AWS::SSM::Parameter::Value<…>`.
    fn ssm_parameter(&self, _name: &str) -> Option<String> {
        None
    }

    /// What another stack exports, for `Fn::ImportValue`.
    fn export(&self, _name: &str) -> Option<String> {
        None
    }
}

/// The state before anything was created: knows nothing.
pub(crate) struct Nothing;

impl Resolved for Nothing {
    fn physical_id(&self, _: &LogicalId) -> Option<String> {
        None
    }

    fn attribute(&self, _: &LogicalId, _: &str) -> Option<Json> {
        None
    }
}

impl PseudoParameters {
    /// The value of a pseudo parameter; `AWS::NoValue` has none.
    pub(crate) fn get(&self, name: &str) -> Option<ParameterValue> {
        let text = match name {
            "AWS::AccountId" => &self.account_id,
            "AWS::Region" => &self.region,
            "AWS::Partition" => &self.partition,
            "AWS::StackName" => &self.stack_name,
            "AWS::StackId" => &self.stack_id,
            "AWS::URLSuffix" => &self.url_suffix,
            "AWS::NotificationARNs" => return Some(ParameterValue::List(self.notification_arns.clone())),
            _ => return None,
        };
        Some(ParameterValue::Text(text.clone()))
    }
}
