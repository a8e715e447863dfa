//! The six parts of an ARN.

/// The parts between the first five colons; `None` where there are fewer.
pub(crate) fn split(text: &str) -> Option<[&str; 6]> {
    text.splitn(6, ':').collect::<Vec<_>>().try_into().ok()
}
