//! Lists in pages.

use rolecall_gate::{Cx, Fault, Purpose};

/// One page of a list.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    /// `IsTruncated`.
    pub(crate) truncated: Option<bool>,
    /// `Marker`: where the next page begins.
    pub(crate) marker: Option<String>,
}

/// How many items a page has unless the request says otherwise.
const USUAL: usize = 100;

/// The page of `items` behind `marker`. `name` is the text the list is sorted by; the marker is the last one of the
/// page before, sealed, so a list that changes between calls neither repeats nor skips an item that stayed.
///
/// # Errors
/// `ValidationError` for a marker IAM never gave.
pub(crate) fn page<T>(
    cx: &Cx<'_>,
    mut items: Vec<T>,
    name: impl Fn(&T) -> &str,
    max_items: Option<i32>,
    marker: Option<&str>,
) -> Result<Page<T>, Fault> {
    items.sort_by(|one, other| name(one).cmp(name(other)));
    if let Some(marker) = marker {
        let last: Option<String> = cx.seal().open(Purpose::NextToken, marker);
        let last = last.ok_or_else(bad_marker)?;
        items.retain(|item| name(item) > last.as_str());
    }
    let truncated = cut(&mut items, max_items);
    let marker = match items.last().filter(|_| truncated) {
        Some(last) => Some(cx.seal().seal(Purpose::NextToken, &name(last))?),
        None => None,
    };
    Ok(Page { items, truncated: Some(truncated), marker })
}

/// The page of `items`, in the order they have, behind `marker`: for lists that follow from the request alone. The
/// marker is the number of items on the pages before, sealed.
///
/// # Errors
/// `ValidationError` for a marker IAM never gave.
pub(crate) fn in_order<T>(
    cx: &Cx<'_>,
    mut items: Vec<T>,
    max_items: Option<i32>,
    marker: Option<&str>,
) -> Result<Page<T>, Fault> {
    let before: usize = match marker {
        Some(marker) => cx.seal().open(Purpose::NextToken, marker).ok_or_else(bad_marker)?,
        None => 0,
    };
    items.drain(..before.min(items.len()));
    let truncated = cut(&mut items, max_items);
    let marker = match truncated {
        true => Some(cx.seal().seal(Purpose::NextToken, &(before + items.len()))?),
        false => None,
    };
    Ok(Page { items, truncated: Some(truncated), marker })
}

/// Leaves one page of the items; whether there were more.
fn cut<T>(items: &mut Vec<T>, max_items: Option<i32>) -> bool {
    let size = max_items.and_then(|most| usize::try_from(most).ok()).unwrap_or(USUAL);
    let truncated = items.len() > size;
    items.truncate(size);
    truncated
}

fn bad_marker() -> Fault {
    Fault::new("ValidationError", "Invalid Marker.")
}
