//! Writing a version: one value per client request token.

use rolecall_gate::{CallError, Cx, Fault};
use rolecall_shapes::{Blob, Sensitive};

use crate::{
    state::{Form, Home, SECRETS, SecretRow, VALUES},
    vault,
};

/// A value of a request. Has no `Debug`.
pub(crate) struct Value {
    form: Form,
    bytes: Vec<u8>,
}

impl Value {
    /// The value a request carries, if it carries one.
    ///
    /// # Errors
    /// `InvalidParameterException` when it carries two.
    pub(crate) fn of(
        text: Option<Sensitive<String>>,
        binary: Option<Sensitive<Blob>>,
    ) -> Result<Option<Value>, Fault> {
        match (text, binary) {
            (Some(_), Some(_)) => {
                let message = "You can't specify both a binary secret value and a string secret value in the same secret.";
                Err(Fault::new("InvalidParameterException", message))
            }
            (Some(text), None) => Ok(Some(Value { form: Form::Text, bytes: text.into_inner().into_bytes() })),
            (None, Some(binary)) => Ok(Some(Value { form: Form::Binary, bytes: binary.into_inner().into() })),
            (None, None) => Ok(None),
        }
    }
}

/// Stores `value` as version `token` of a secret and attaches the labels; the row is written too. Doing the same
/// again changes nothing.
///
/// # Errors
/// `ResourceExistsException` when the token already stands for another value; those of KMS.
pub(crate) fn store(
    cx: &mut Cx<'_>,
    home: &Home,
    row: &mut SecretRow,
    token: &str,
    value: Value,
    labels: &[String],
) -> Result<(), CallError> {
    if row.versions.contains_key(token) {
        return match same(cx, home, row, token, &value)? {
            true => Ok(()),
            false => {
                let message = format!(
                    "You can't use ClientRequestToken {token} because that value is already in use for a version \
                     of secret {}.",
                    row.arn
                );
                Err(Fault::new("ResourceExistsException", message).into())
            }
        };
    }
    let protected = vault::protect(cx, home, row, token, value.form, &value.bytes)?;
    row.attach(token, labels);
    row.changed = cx.now().into();
    VALUES.put(cx.tx()?, home.key(&row.name).with(token), &protected)?;
    SECRETS.put(cx.tx()?, home.key(&row.name), row)?;
    Ok(())
}

/// Whether version `token` has this value.
///
/// # Errors
/// Those of KMS.
pub(crate) fn same(
    cx: &mut Cx<'_>,
    home: &Home,
    row: &SecretRow,
    token: &str,
    value: &Value,
) -> Result<bool, CallError> {
    let Some(stored) = VALUES.get(cx.view(), home.key(&row.name).with(token))? else { return Ok(false) };
    Ok(stored.form == value.form && vault::reveal(cx, row, token, &stored)? == value.bytes)
}
