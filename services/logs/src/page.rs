//! Pages of lists, and tokens that say where the next one begins.

use rolecall_gate::{Cx, Fault, Purpose};
use serde::{Serialize, de::DeserializeOwned};

use crate::state::invalid;

/// The page size of lists of groups and streams where the request gives none, and the largest.
const LARGEST: usize = 50;

/// The size of the page asked for.
pub fn size(limit: Option<i32>) -> usize {
    limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(LARGEST).clamp(1, LARGEST)
}

/// Where the page after `token` begins.
///
/// # Errors
/// `InvalidParameterException` for a token that was not made here.
pub fn place<T: DeserializeOwned>(cx: &Cx<'_>, token: Option<&str>) -> Result<Option<T>, Fault> {
    let Some(token) = token else { return Ok(None) };
    let opened = cx.seal().open(Purpose::NextToken, token);
    opened.map(Some).ok_or_else(unknown_token)
}

/// The token of a page that begins behind `last`.
///
/// # Errors
/// When the token cannot be sealed.
pub fn token<T: Serialize>(cx: &Cx<'_>, last: Option<T>) -> Result<Option<String>, Fault> {
    last.map(|last| cx.seal().seal(Purpose::NextToken, &last)).transpose()
}

/// What a token that was not made here is answered with.
pub fn unknown_token() -> Fault {
    invalid("The specified nextToken is invalid.")
}

/// Cuts `items` to one page behind `after`; `place_of` gives an item's place in the order of the list. The second value
/// is the place of the last item, if more follow.
pub fn cut<T, P: Ord>(
    items: Vec<T>,
    after: Option<&P>,
    size: usize,
    place_of: impl Fn(&T) -> P,
) -> (Vec<T>, Option<P>) {
    let behind = |item: &T| after.is_none_or(|after| place_of(item) > *after);
    let mut rest: Vec<T> = items.into_iter().filter(behind).take(size + 1).collect();
    let more = rest.len() > size;
    rest.truncate(size);
    let last = rest.last().filter(|_| more).map(place_of);
    (rest, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_cover_a_list_once_even_if_items_come_and_go() {
        let (first, last) = cut(vec!["a", "b", "c"], None, 2, |item| *item);
        assert_eq!((first, last), (vec!["a", "b"], Some("b")));
        let (second, last) = cut(vec!["a", "bb", "c"], last.as_ref(), 2, |item| *item);
        assert_eq!((second, last), (vec!["bb", "c"], None));
    }
}
