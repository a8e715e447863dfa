//! `kms:CreateGrant`.

use rolecall_gate::{
    Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, StoredPrincipal, shape,
};
use rolecall_policy::{GrantConstraint, KeyGrant};
use rolecall_shapes::kms;

use crate::{
    grant::{GrantName, constraint_types, constraints, for_aws_resource, of_key},
    key::{KeyName, asked_home, home, usable},
    ops::not_dry,
    state::{GRANTS, GrantRow, Home},
};

/// What a grant of a symmetric key can be for ("Grant operations", KMS developer guide).
const OPERATIONS: [&str; 11] = [
    "CreateGrant",
    "Decrypt",
    "DescribeKey",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyPair",
    "GenerateDataKeyPairWithoutPlaintext",
    "GenerateDataKeyWithoutPlaintext",
    "ReEncryptFrom",
    "ReEncryptTo",
    "RetireGrant",
];

/// Lets a principal use a key. The grant counts at once.
pub struct CreateGrant;

impl Operation for CreateGrant {
    shape!(kms::CreateGrant);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let constraints = constraints(input.constraints.as_ref());
        let mut ask = KeyName::read(&input.key_id, asked_home(cx))?
            .ask("kms:CreateGrant", cx)?
            .with("kms:GranteePrincipal", &input.grantee_principal)
            .with_some("kms:RetiringPrincipal", input.retiring_principal.as_deref())
            .with_all("kms:GrantOperations", &input.operations);
        ask.grants.retain(|parent| covers(parent, &input.operations, &constraints));
        Ok(for_aws_resource(constraint_types(ask, &constraints), cx).into())
    }
}

/// Whether a grant that permits `CreateGrant` permits this one: with none but its own operations, and constrained at
/// least as much ("Granting CreateGrant permission", KMS developer guide).
fn covers(parent: &KeyGrant, operations: &[String], constraints: &[GrantConstraint]) -> bool {
    let has = |name: &String| parent.operations.iter().any(|operation| operation.name() == name);
    let kept = |wanted: &GrantConstraint| constraints.iter().any(|given| wanted.follows_from(given));
    operations.iter().all(has) && parent.constraints.iter().all(kept)
}

impl Handle for CreateGrant {
    type Shape = kms::CreateGrant;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let name = KeyName::read(&input.key_id, home(cx))?;
        if name.alias().is_some() {
            let message = "Key Aliases are not supported for this operation.";
            return Err(Fault::new("InvalidArnException", message).into());
        }
        let row = name.find(cx)?;
        usable(&row)?;
        let grantee = principal(&input.grantee_principal, cx)?;
        let retiring = input.retiring_principal.as_deref().map(|arn| principal(arn, cx)).transpose()?;
        supported(&input.operations)?;
        not_dry(input.dry_run)?;
        let entry = kms::GrantListEntry {
            key_id: row.metadata.arn,
            grant_id: None,
            // Grants without a name are listed with an empty one.
            name: Some(input.name.unwrap_or_default()),
            creation_date: None,
            grantee_principal: Some(input.grantee_principal),
            retiring_principal: input.retiring_principal,
            issuing_account: Some(format!("arn:aws:iam::{}:root", cx.account())),
            operations: Some(input.operations),
            constraints: input.constraints,
        };
        let named = |id| GrantName { home: name.home.clone(), key_id: row.metadata.key_id.clone(), id };
        let named = match same(&entry, &name.home, &row.metadata.key_id, cx)? {
            Some(id) => named(id),
            None => {
                let named = named(cx.world().hex(32));
                let creation_date = Some(cx.now().into());
                let entry = kms::GrantListEntry { grant_id: Some(named.id.clone()), creation_date, ..entry };
                let GrantName { home: Home { account, region }, key_id, id } = &named;
                GRANTS.put(
                    cx.tx()?,
                    [account.as_str(), region, key_id, id],
                    &GrantRow { entry, grantee, retiring },
                )?;
                named
            }
        };
        Ok(kms::CreateGrantResponse { grant_token: Some(named.token()?), grant_id: Some(named.id) })
    }
}

/// The grant that is there already: a request with a name and the same parameters makes no second one.
fn same(
    entry: &kms::GrantListEntry,
    home: &Home,
    key_id: &str,
    cx: &Cx<'_>,
) -> Result<Option<String>, Fault> {
    if entry.name.as_deref() == Some("") {
        return Ok(None);
    }
    let there = of_key(home, key_id, cx.census())?.into_iter().find(|there| {
        let bare = kms::GrantListEntry { grant_id: None, creation_date: None, ..there.clone() };
        bare == *entry
    });
    Ok(there.and_then(|there| there.grant_id))
}

fn principal(arn: &str, cx: &Cx<'_>) -> Result<StoredPrincipal, Fault> {
    if arn.starts_with("arn:")
        && KeyGrant::can_be_given_to(arn)
        && let Some(principal) = StoredPrincipal::read(arn, cx.account(), cx.census())?
    {
        return Ok(principal);
    }
    Err(Fault::new("InvalidArnException", format!("ARN does not refer to a valid principal: {arn}")))
}

fn supported(operations: &[String]) -> Result<(), Fault> {
    let refused = |message: String| Err(Fault::new("ValidationException", message));
    // The code is AWS's; its text was not observed.
    if let Some(unsupported) = operations.iter().find(|name| !OPERATIONS.contains(&name.as_str())) {
        return refused(format!(
            "The operation {unsupported} is not supported by a symmetric encryption key."
        ));
    }
    if operations.iter().all(|name| name == "CreateGrant") {
        return refused("Grants must not contain only the CreateGrant operation.".to_owned());
    }
    Ok(())
}
