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
        let last = last.ok_or_else(|| Fault::new("ValidationError", "Invalid Marker."))?;
        items.retain(|item| name(item) > last.as_str());
    }
    let size = max_items.and_then(|most| usize::try_from(most).ok()).unwrap_or(USUAL);
    let truncated = items.len() > size;
    items.truncate(size);
    let marker = match items.last().filter(|_| truncated) {
        Some(last) => Some(cx.seal().seal(Purpose::NextToken, &name(last))?),
        None => None,
    };
    Ok(Page { items, truncated: Some(truncated), marker })
}
