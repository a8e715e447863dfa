//! `iam:ListPolicies`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::{Arn, ResourceName};
use rolecall_shapes::iam;

use crate::{
    managed::{self, Uses},
    page::page,
    state::POLICIES,
    view,
};

/// Lists managed policies: the account's, AWS's, or both.
pub struct ListPolicies;

impl Operation for ListPolicies {
    shape!(iam::ListPolicies);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("iam:ListPolicies", ResourceName::Any)?.into())
    }
}

impl Handle for ListPolicies {
    type Shape = iam::ListPolicies;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let uses = Uses::count(cx.view(), cx.account())?;
        let scope = input.scope.as_deref().unwrap_or("All");
        let mut arns: Vec<Arn> = Vec::new();
        if scope != "AWS" {
            let rows = POLICIES.scan(cx.view(), cx.account().as_str())?;
            arns.extend(rows.into_iter().map(|(_, row)| row.arn));
        }
        if scope != "Local" {
            arns.extend(rolecall_catalog::managed_policies().filter_map(|arn| Arn::parse(arn).ok()));
        }
        let prefix = format!("policy{}", input.path_prefix.as_deref().unwrap_or("/"));
        arns.retain(|arn| arn.resource().starts_with(&prefix) && wanted(arn, &uses, &input));
        let page = page(cx, arns, Arn::as_str, input.max_items, input.marker.as_deref())?;
        let mut policies = Vec::new();
        for arn in &page.items {
            let shown = managed::find(cx.view(), arn)?.map(|policy| view::policy(&policy, &uses));
            // Lists leave descriptions and tags out.
            policies.extend(shown.map(|shown| iam::Policy { description: None, tags: None, ..shown }));
        }
        Ok(iam::ListPoliciesResponse {
            policies: Some(policies),
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }
}

/// Whether a policy passes the filters on its use.
fn wanted(arn: &Arn, uses: &Uses, input: &iam::ListPoliciesRequest) -> bool {
    if input.policy_usage_filter.as_deref() == Some("PermissionsBoundary") {
        return uses.boundaries(arn) > 0;
    }
    !input.only_attached.unwrap_or_default() || uses.attached(arn) > 0
}
