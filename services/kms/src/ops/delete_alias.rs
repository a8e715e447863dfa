//! `kms:DeleteAlias`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::Arn;
use rolecall_shapes::kms;

use crate::{
    key::{KeyName, asked_home, home},
    state::ALIASES,
};

/// Takes a name away; the key stays.
pub struct DeleteAlias;

impl Operation for DeleteAlias {
    shape!(kms::DeleteAlias);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let alias = Arn::parse(&asked_home(cx).arn(&input.alias_name)).map_err(Fault::internal)?;
        let access = Access::to(Ask::new("kms:DeleteAlias", alias)?);
        let name = KeyName::read(&input.alias_name, asked_home(cx))?;
        match name.id(cx.view())? {
            Some(_) => Ok(access.and(name.ask("kms:DeleteAlias", cx)?)),
            None => Ok(access),
        }
    }
}

impl Handle for DeleteAlias {
    type Shape = kms::DeleteAlias;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let home = home(cx);
        let key = [home.account.as_str(), &home.region, &input.alias_name];
        if ALIASES.take(cx.tx()?, key)?.is_none() {
            let message = format!("Alias {} is not found.", home.arn(&input.alias_name));
            return Err(Fault::new("NotFoundException", message).into());
        }
        Ok(Self::Output::default())
    }
}
