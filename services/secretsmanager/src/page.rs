//! Lists in pages.

use rolecall_gate::{Cx, Fault, Purpose};
use serde::{Serialize, de::DeserializeOwned};

/// One page of a list and the token of the next.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    pub(crate) next: Option<String>,
}

impl<T> Page<T> {
    /// The page after `token` of a list sorted by `place`, of at most `max` items. The token is the place of the
    /// last item given, so a list that changes between calls neither repeats nor skips what stayed.
    ///
    /// # Errors
    /// `InvalidNextTokenException` for a token this list never gave.
    pub(crate) fn of<P>(
        cx: &Cx<'_>,
        items: Vec<T>,
        place: impl Fn(&T) -> P,
        max: Option<i32>,
        token: Option<&str>,
    ) -> Result<Page<T>, Fault>
    where
        P: Ord + Serialize + DeserializeOwned,
    {
        let last: Option<P> = match token {
            None => None,
            Some(token) => Some(cx.seal().open(Purpose::NextToken, token).ok_or_else(invalid)?),
        };
        let size = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(100);
        let rest = items.into_iter().filter(|item| last.as_ref().is_none_or(|last| place(item) > *last));
        let mut items: Vec<T> = rest.take(size + 1).collect();
        let more = items.len() > size;
        items.truncate(size);
        let next = match items.last().filter(|_| more) {
            Some(item) => Some(cx.seal().seal(Purpose::NextToken, &place(item))?),
            None => None,
        };
        Ok(Page { items, next })
    }
}

fn invalid() -> Fault {
    Fault::new("InvalidNextTokenException", "The NextToken value is invalid.")
}
