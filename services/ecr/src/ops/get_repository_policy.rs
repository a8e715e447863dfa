//! `ecr:GetRepositoryPolicy`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::ecr;

use super::on_repository;
use crate::state::RepositoryRef;

/// Tells the policy of a repository.
pub struct GetRepositoryPolicy;

impl Operation for GetRepositoryPolicy {
    shape!(ecr::GetRepositoryPolicy);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        on_repository(cx, "ecr:GetRepositoryPolicy", input.registry_id.as_deref(), &input.repository_name)
    }
}

impl Handle for GetRepositoryPolicy {
    type Shape = ecr::GetRepositoryPolicy;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let at = RepositoryRef::asked(&cx.access(), input.registry_id.as_deref(), &input.repository_name)?;
        let row = at.find(cx.view())?;
        let policy = row.policy.ok_or_else(|| no_policy(&at))?;
        Ok(ecr::GetRepositoryPolicyResponse {
            registry_id: Some(at.account.to_string()),
            repository_name: Some(at.name),
            policy_text: Some(policy.in_force(cx.census())?),
        })
    }
}

/// What is answered about a policy that was never set.
pub(super) fn no_policy(at: &RepositoryRef) -> Fault {
    let RepositoryRef { account, name, .. } = at;
    Fault::new(
        "RepositoryPolicyNotFoundException",
        format!(
            "Repository policy does not exist for the repository with name '{name}' in the registry with id \
             '{account}'"
        ),
    )
}
