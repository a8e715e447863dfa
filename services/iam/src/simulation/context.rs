//! The condition keys of a simulated request: `ContextEntries`.

use rolecall_gate::Fault;
use rolecall_policy::Context;
use rolecall_shapes::iam;

/// Adds the keys a request gives; they replace those that follow from the caller. The type of a key does not matter
/// to the evaluator, which compares texts as the operator wants them.
///
/// # Errors
/// `ValidationError` for an entry without key.
pub(super) fn add(context: &mut Context, entries: &[iam::ContextEntry]) -> Result<(), Fault> {
    for (index, entry) in entries.iter().enumerate() {
        let Some(key) = &entry.context_key_name else {
            let message = format!(
                "1 validation error detected: Value null at 'contextEntries.{}.member.contextKeyName' failed to \
                 satisfy constraint: Member must not be null",
                index + 1
            );
            return Err(Fault::new("ValidationError", message));
        };
        context.insert(key, entry.context_key_values.clone().unwrap_or_default());
    }
    Ok(())
}

/// Whether a key has a value.
pub(super) fn has(context: &Context, key: &str) -> bool {
    context.get(key).is_some_and(|values| !values.as_slice().is_empty())
}
