//! Pages of keys, with those that share a prefix up to a delimiter rolled up into one.

use std::ops::ControlFlow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rolecall_gate::Fault;
use rolecall_store::{Collection, Key, KeyRange, View};
use s3s::dto::{self, ETag};
use serde::de::DeserializeOwned;

use crate::state::{Object, protocol_len, protocol_time};

/// The most entries of a page.
pub(crate) const LARGEST_PAGE: i32 = 1000;

/// What is listed.
pub(crate) struct Listing<'a> {
    pub(crate) bucket: &'a str,
    pub(crate) prefix: &'a str,
    pub(crate) delimiter: Option<&'a str>,
    /// List what comes after this.
    pub(crate) after: Option<&'a str>,
    pub(crate) limit: usize,
}

/// A page: entries and common prefixes, both in the order of keys.
pub(crate) struct Page<V> {
    pub(crate) entries: Vec<(Key, V)>,
    pub(crate) common_prefixes: Vec<String>,
    /// The last key or common prefix of the page, where more follows.
    pub(crate) last: Option<String>,
}

impl<V> Page<V> {
    /// How many entries and common prefixes there are.
    pub(crate) fn len(&self) -> usize {
        self.entries.len() + self.common_prefixes.len()
    }
}

impl Listing<'_> {
    /// Reads a page of a collection whose keys are bucket and object key.
    pub(crate) fn page<V: DeserializeOwned>(
        &self,
        collection: &Collection<V>,
        view: &dyn View,
    ) -> Result<Page<V>, Fault> {
        self.page_behind(collection, view, None)
    }

    /// Reads a page of a collection whose keys have a third part; `behind` is that of the last entry listed.
    pub(crate) fn page_behind<V: DeserializeOwned>(
        &self,
        collection: &Collection<V>,
        view: &dyn View,
        behind: Option<&str>,
    ) -> Result<Page<V>, Fault> {
        let mut page = Page { entries: Vec::new(), common_prefixes: Vec::new(), last: None };
        if self.limit == 0 {
            return Ok(page);
        }
        let range = self.range(behind);
        let mut last = String::new();
        let mut truncated = false;
        collection.visit(view, &range, |key, value| {
            let name = key.parts().into_iter().nth(1).unwrap_or_default();
            let rolled_up = self.common_prefix(&name);
            let seen = |prefix: &str| last == prefix || self.after.is_some_and(|after| after == prefix);
            if rolled_up.is_some_and(seen) {
                return ControlFlow::Continue(());
            }
            if page.len() == self.limit {
                truncated = true;
                return ControlFlow::Break(());
            }
            match rolled_up {
                Some(prefix) => {
                    last = prefix.to_owned();
                    page.common_prefixes.push(last.clone());
                }
                None => {
                    last = name;
                    page.entries.push((key, value));
                }
            }
            ControlFlow::Continue(())
        })?;
        page.last = truncated.then_some(last);
        Ok(page)
    }

    fn range(&self, behind: Option<&str>) -> KeyRange {
        let range = KeyRange::starting_with(self.bucket, self.prefix);
        let Some(after) = self.after else { return range };
        let key = Key::from([self.bucket, after]);
        match behind {
            Some(part) => range.after(&key.with(part)),
            // Behind everything that has this key, whatever third part.
            None => range.after(&key.with("\u{10ffff}")),
        }
    }

    /// The part of a key up to and with the first delimiter behind the prefix.
    fn common_prefix<'k>(&self, key: &'k str) -> Option<&'k str> {
        let delimiter = self.delimiter.filter(|delimiter| !delimiter.is_empty())?;
        let at = key.get(self.prefix.len()..)?.find(delimiter)?;
        key.get(..self.prefix.len() + at + delimiter.len())
    }
}

/// How many entries a page may have: `asked`, at most 1000.
pub(crate) fn limit(asked: Option<i32>) -> Result<usize, Fault> {
    let asked = asked.unwrap_or(LARGEST_PAGE).min(LARGEST_PAGE);
    usize::try_from(asked).map_err(|_| {
        crate::faults::invalid_argument("Argument maxKeys must be an integer between 0 and 2147483647")
    })
}

/// An object as listings show it.
pub(crate) fn entry(key: &Key, object: &Object, encoding: Option<&dto::EncodingType>) -> dto::Object {
    let name = key.parts().into_iter().nth(1).unwrap_or_default();
    let storage_class = object.headers.storage_class.clone();
    dto::Object {
        key: Some(encoded(&name, encoding)),
        e_tag: Some(ETag::Strong(object.etag.clone())),
        last_modified: Some(protocol_time(object.modified)),
        size: Some(protocol_len(object.len())),
        storage_class: Some(match storage_class {
            Some(class) => dto::ObjectStorageClass::from(class),
            None => dto::ObjectStorageClass::from_static(dto::ObjectStorageClass::STANDARD),
        }),
        checksum_algorithm: object
            .checksum
            .as_ref()
            .map(|checksum| vec![dto::ChecksumAlgorithm::from_static(checksum.algorithm.name())]),
        checksum_type: object.checksum.as_ref().map(|checksum| checksum.kind()),
        ..dto::Object::default()
    }
}

/// Common prefixes as listings show them.
pub(crate) fn common_prefixes(
    prefixes: Vec<String>,
    encoding: Option<&dto::EncodingType>,
) -> Option<dto::CommonPrefixList> {
    let shown = prefixes.iter().map(|prefix| dto::CommonPrefix { prefix: Some(encoded(prefix, encoding)) });
    (!prefixes.is_empty()).then(|| shown.collect())
}

/// A key, encoded where `encoding-type=url` asks for it.
pub(crate) fn encoded(key: &str, encoding: Option<&dto::EncodingType>) -> String {
    const KEPT: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'*').remove(b'/');
    match encoding {
        Some(_) => utf8_percent_encode(key, KEPT).to_string(),
        None => key.to_owned(),
    }
}
