//! `kms:ListRetirableGrants`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::{Arn, ResourceName};
use rolecall_shapes::kms;
use rolecall_store::{Key, KeyRange};

use crate::{key::home, ops::list_grants::page, state::GRANTS};

/// Lists the grants a principal of the caller's account may retire, of keys of other accounts too.
pub struct ListRetirableGrants;

impl Operation for ListRetirableGrants {
    shape!(kms::ListRetirableGrants);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("kms:ListRetirableGrants", ResourceName::Any)?.into())
    }
}

impl Handle for ListRetirableGrants {
    type Shape = kms::ListRetirableGrants;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let principal = input.retiring_principal;
        let home = home(cx);
        let own = Arn::parse(&principal).is_ok_and(|arn| arn.account() == Some(&home.account));
        if !own {
            let message = format!("ARN does not refer to a valid principal: {principal}");
            return Err(Fault::new("InvalidArnException", message).into());
        }
        let everywhere = GRANTS.range(cx.view(), &KeyRange::prefix(Key::default()), usize::MAX)?;
        let here = everywhere.into_iter().filter(|(key, _)| key.parts().get(1) == Some(&home.region));
        let mut grants = here.map(|(_, row)| row.in_force(cx.census())).collect::<Result<Vec<_>, _>>()?;
        grants.retain(|grant| grant.retiring_principal.as_ref() == Some(&principal));
        grants.sort_by(|one, other| one.grant_id.cmp(&other.grant_id));
        Ok(page(grants, input.limit, input.marker.as_deref()))
    }
}
