//! `kms:CreateAlias`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::Arn;
use rolecall_shapes::kms;

use crate::{
    key::{KeyName, asked_home, home, pending_deletion},
    state::{ALIASES, AliasRow},
};

/// Gives a key a name.
pub struct CreateAlias;

impl Operation for CreateAlias {
    shape!(kms::CreateAlias);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let alias = Arn::parse(&asked_home(cx).arn(&input.alias_name)).map_err(Fault::internal)?;
        let key = KeyName::read(&input.target_key_id, asked_home(cx))?.ask("kms:CreateAlias", cx)?;
        Ok(Access::to(Ask::new("kms:CreateAlias", alias)?).and(key))
    }
}

impl Handle for CreateAlias {
    type Shape = kms::CreateAlias;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let alias = input.alias_name;
        if !alias.starts_with("alias/") {
            let message = "Alias must start with the prefix \"alias/\". Please see \
                           https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html";
            return Err(Fault::new("ValidationException", message).into());
        }
        if alias.starts_with("alias/aws/") {
            return Err(Fault::new("NotAuthorizedException", "").into());
        }
        let home = home(cx);
        let target = KeyName::read(&input.target_key_id, home.clone())?.find(cx)?;
        if target.metadata.key_state.as_deref() == Some("PendingDeletion") {
            return Err(pending_deletion(&target).into());
        }
        let key = [home.account.as_str(), &home.region, &alias];
        if ALIASES.contains(cx.view(), key)? {
            let message = format!("An alias with the name {} already exists", home.arn(&alias));
            return Err(Fault::new("AlreadyExistsException", message).into());
        }
        let now = cx.now().into();
        let row = AliasRow { target: target.metadata.key_id, created: now, updated: now };
        ALIASES.put(cx.tx()?, key, &row)?;
        Ok(Self::Output::default())
    }
}
