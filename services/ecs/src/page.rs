//! Lists in pages.

use rolecall_gate::Fault;

/// One page of a list and the token of the next.
pub struct Page {
    /// The items of this page.
    pub items: Vec<String>,
    /// What the client sends to get the next page.
    pub next: Option<String>,
}

/// The largest page ECS gives.
const LARGEST: usize = 100;

impl Page {
    /// The page after `token`, of at most `max` items. The token is the last item of the page before, so a list
    /// that changes between calls neither repeats nor skips an item that was there all the time.
    ///
    /// # Errors
    /// `InvalidParameterException` for a token this list never gave.
    pub fn of(items: Vec<String>, max: Option<i32>, token: Option<&str>) -> Result<Page, Fault> {
        let size = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(LARGEST).clamp(1, LARGEST);
        let start = match token {
            None => 0,
            Some(token) => {
                let place = items.iter().position(|item| item == token);
                place.ok_or_else(|| Fault::new("InvalidParameterException", "Invalid token"))? + 1
            }
        };
        let rest = items.get(start..).unwrap_or_default();
        let page: Vec<String> = rest.iter().take(size).cloned().collect();
        let next = (rest.len() > page.len()).then(|| page.last().cloned()).flatten();
        Ok(Page { items: page, next })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_cover_the_list_once() {
        let all: Vec<String> = (0..5).map(|number| number.to_string()).collect();
        let first = Page::of(all.clone(), Some(3), None).unwrap();
        assert_eq!(first.items, ["0", "1", "2"]);
        let second = Page::of(all, Some(3), first.next.as_deref()).unwrap();
        assert_eq!((second.items, second.next), (vec!["3".to_owned(), "4".to_owned()], None));
    }

    #[test]
    fn a_foreign_token_is_refused() {
        assert_eq!(Page::of(Vec::new(), None, Some("x")).err().unwrap().message, "Invalid token");
    }
}
