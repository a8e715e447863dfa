//! `iam:SimulatePrincipalPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::simulation::{self, Question, Subject, Texts};

/// Answers what the policies of a user or role would decide.
pub struct SimulatePrincipalPolicy;

impl Operation for SimulatePrincipalPolicy {
    shape!(iam::SimulatePrincipalPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(simulation::ask(cx, "iam:SimulatePrincipalPolicy", &input.policy_source_arn)?.into())
    }
}

impl Handle for SimulatePrincipalPolicy {
    type Shape = iam::SimulatePrincipalPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let Subject { caller, mut policies } = Subject::load(cx, &input.policy_source_arn)?;
        policies.add(input.policy_input_list.as_deref().unwrap_or_default())?;
        policies.bound(input.permissions_boundary_policy_input_list.as_deref().unwrap_or_default())?;
        let texts = Texts {
            action_names: input.action_names,
            resource_arns: input.resource_arns,
            resource_policy: input.resource_policy,
            resource_owner: input.resource_owner,
            caller_arn: input.caller_arn,
            context_entries: input.context_entries,
            resource_handling_option: input.resource_handling_option,
            max_items: input.max_items,
            marker: input.marker,
        };
        Ok(Question::answer(cx, policies, caller, texts)?)
    }
}
