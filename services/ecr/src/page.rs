//! Lists in pages.

use rolecall_gate::{Cx, Fault, Purpose};
use serde::{Serialize, de::DeserializeOwned};

use crate::state::invalid;

/// The size of a page where the request gives none.
const USUAL: usize = 100;

/// One page of a list, which is in the order of what `place` gives for its items, and the token of the next. The token
/// holds the place of the last item, so a list that changes between calls neither repeats nor skips what was there all
/// the time.
///
/// # Errors
/// `InvalidParameterException` for a token that was not made here.
pub fn page<T, P>(
    cx: &Cx<'_>,
    items: Vec<T>,
    max: Option<i32>,
    token: Option<&str>,
    place: impl Fn(&T) -> P,
) -> Result<(Vec<T>, Option<String>), Fault>
where
    P: Ord + Serialize + DeserializeOwned,
{
    let size = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(USUAL).max(1);
    let after: Option<P> = match token {
        None => None,
        Some(token) => {
            let opened = cx.seal().open(Purpose::NextToken, token);
            Some(opened.ok_or_else(|| invalid("NextToken", "Invalid pagination token"))?)
        }
    };
    let behind = |item: &T| after.as_ref().is_none_or(|after| place(item) > *after);
    let mut rest: Vec<T> = items.into_iter().filter(behind).take(size + 1).collect();
    let more = rest.len() > size;
    rest.truncate(size);
    let last = rest.last().filter(|_| more).map(&place);
    let next = last.map(|last| cx.seal().seal(Purpose::NextToken, &last)).transpose()?;
    Ok((rest, next))
}
