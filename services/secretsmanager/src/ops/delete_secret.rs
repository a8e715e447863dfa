//! `secretsmanager:DeleteSecret`.

use jiff::SignedDuration;
use rolecall_gate::{Access, AccessCx, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_shapes::secretsmanager;

use crate::{
    name::SecretName,
    ops::create_secret::forget,
    state::{Home, SECRETS},
};

/// Deletes a secret after its recovery window, 30 days unless said otherwise, or at once.
pub struct DeleteSecret;

impl Operation for DeleteSecret {
    shape!(secretsmanager::DeleteSecret);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let ask =
            SecretName::read(&input.secret_id, Home::asked(cx))?.ask("secretsmanager:DeleteSecret", cx)?;
        let force = input.force_delete_without_recovery;
        Ok(ask
            .with_some("secretsmanager:ForceDeleteWithoutRecovery", force.map(|force| force.to_string()))
            .with_some(
                "secretsmanager:RecoveryWindowInDays",
                input.recovery_window_in_days.map(|days| days.to_string()),
            )
            .into())
    }
}

impl Handle for DeleteSecret {
    type Shape = secretsmanager::DeleteSecret;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let invalid = |message: &str| Fault::new("InvalidParameterException", message);
        let force = input.force_delete_without_recovery.unwrap_or_default();
        if force && input.recovery_window_in_days.is_some() {
            let message =
                "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.";
            return Err(invalid(message).into());
        }
        let days = input.recovery_window_in_days.unwrap_or(30);
        if !(7..=30).contains(&days) {
            let message = "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).";
            return Err(invalid(message).into());
        }
        let name = SecretName::read(&input.secret_id, Home::of(cx))?;
        if force { at_once(cx, &name, &input.secret_id) } else { after(cx, &name, days) }
    }
}

fn after(
    cx: &mut Cx<'_>,
    name: &SecretName,
    days: i64,
) -> Result<secretsmanager::DeleteSecretResponse, CallError> {
    let mut row = name.require_live(cx)?;
    let date = cx.now() + SignedDuration::from_hours(24 * days);
    row.deletion = Some(date.into());
    SECRETS.put(cx.tx()?, name.home.key(&row.name), &row)?;
    Ok(secretsmanager::DeleteSecretResponse {
        arn: Some(row.arn),
        name: Some(row.name),
        deletion_date: row.deletion,
    })
}

/// Deleting without recovery succeeds for a secret that is not there, as AWS documents.
fn at_once(
    cx: &mut Cx<'_>,
    name: &SecretName,
    given: &str,
) -> Result<secretsmanager::DeleteSecretResponse, CallError> {
    let (arn, plain) = match name.find_here(cx)? {
        Some(row) => {
            forget(cx, &name.home, &row.name)?;
            (row.arn, row.name)
        }
        None if given.starts_with("arn:") => (given.to_owned(), given.to_owned()),
        None => (name.home.arn(given), given.to_owned()),
    };
    Ok(secretsmanager::DeleteSecretResponse {
        arn: Some(arn),
        name: Some(plain),
        deletion_date: Some(cx.now().into()),
    })
}
