//! `iam:ListPolicyVersions`.

use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::iam;

use crate::{ask, managed, page::page, view};

/// Lists the versions of a managed policy, without documents. Of AWS managed policies only the default version is known.
pub struct ListPolicyVersions;

impl Operation for ListPolicyVersions {
    shape!(iam::ListPolicyVersions);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(ask::policy(cx, "iam:ListPolicyVersions", &input.policy_arn)?.into())
    }
}

impl Handle for ListPolicyVersions {
    type Shape = iam::ListPolicyVersions;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let mut versions = view::versions(&managed::load(cx.view(), &input.policy_arn)?);
        for version in &mut versions {
            version.document = None;
        }
        let page = page(cx, versions, view::version_id, input.max_items, input.marker.as_deref())?;
        Ok(iam::ListPolicyVersionsResponse {
            versions: Some(page.items),
            is_truncated: page.truncated,
            marker: page.marker,
        })
    }
}
