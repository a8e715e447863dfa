//! Lists in pages.

use rolecall_gate::{Cx, Fault, Purpose};

use crate::state::ParameterRow;

/// One page of parameters and the token of the next.
pub(crate) struct Page {
    pub(crate) rows: Vec<ParameterRow>,
    pub(crate) next: Option<String>,
}

impl Page {
    /// The page after `token` of at most `size` rows, which come sorted by ARN. The token is the last ARN given, so
    /// a list that changes between calls neither repeats nor skips what stayed.
    ///
    /// # Errors
    /// `InvalidNextToken` for a token no list gave.
    pub(crate) fn of(
        cx: &Cx<'_>,
        rows: Vec<ParameterRow>,
        size: usize,
        token: Option<&str>,
    ) -> Result<Page, Fault> {
        let last: Option<String> = match token {
            None => None,
            Some(token) => {
                let opened = cx.seal().open(Purpose::NextToken, token);
                Some(
                    opened
                        .ok_or_else(|| Fault::new("InvalidNextToken", "The specified token isn't valid."))?,
                )
            }
        };
        let rest = rows.into_iter().filter(|row| last.as_ref().is_none_or(|last| row.arn > *last));
        let mut rows: Vec<ParameterRow> = rest.take(size + 1).collect();
        let more = rows.len() > size;
        rows.truncate(size);
        let next = match rows.last().filter(|_| more) {
            Some(row) => Some(cx.seal().seal(Purpose::NextToken, &row.arn)?),
            None => None,
        };
        Ok(Page { rows, next })
    }
}
