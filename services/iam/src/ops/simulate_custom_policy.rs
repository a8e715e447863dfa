//! `iam:SimulateCustomPolicy`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::iam;

use crate::simulation::{Policies, Question, Simulated, Texts};

/// Answers what policies given as texts would decide.
pub struct SimulateCustomPolicy;

impl Operation for SimulateCustomPolicy {
    shape!(iam::SimulateCustomPolicy);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("iam:SimulateCustomPolicy", ResourceName::Any)?.into())
    }
}

impl Handle for SimulateCustomPolicy {
    type Shape = iam::SimulateCustomPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut policies = Policies::default();
        policies.add(&input.policy_input_list)?;
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
        let caller = Simulated::Somebody(cx.account().clone());
        Ok(Question::answer(cx, policies, caller, texts)?)
    }
}
