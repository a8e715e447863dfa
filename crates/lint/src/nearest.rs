//! "Did you mean …".

/// The candidate that looks most like a text, if one looks like it at all. Case does not count; of equals the first
/// is taken.
pub(crate) fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower: Vec<char> = text.to_lowercase().chars().collect();
    let most = (lower.len() / 4).clamp(1, 3);
    let distances = candidates.into_iter().filter_map(|candidate| {
        let other: Vec<char> = candidate.to_lowercase().chars().collect();
        let close = lower.len().abs_diff(other.len()) <= most;
        close.then(|| (distance(&lower, &other), candidate)).filter(|(distance, _)| *distance <= most)
    });
    distances.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

/// How many characters to insert, delete, change or swap with their neighbour (the restricted Damerau–Levenshtein
/// distance).
fn distance(a: &[char], b: &[char]) -> usize {
    let width = b.len() + 1;
    let mut rows = vec![0; (a.len() + 1) * width];
    for (j, cell) in rows.iter_mut().take(width).enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        rows[i * width] = i;
        for j in 1..=b.len() {
            let at = |i: usize, j: usize| rows[i * width + j];
            let changed = at(i - 1, j - 1) + usize::from(a[i - 1] != b[j - 1]);
            let mut best = changed.min(at(i - 1, j) + 1).min(at(i, j - 1) + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(at(i - 2, j - 2) + 1);
            }
            rows[i * width + j] = best;
        }
    }
    rows[a.len() * width + b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_similar_candidate_is_found() {
        let known = ["GetObject", "GetObjectAcl", "PutObject", "s3", "sqs", "sns"];
        for (text, expected) in [
            ("GetObjekt", Some("GetObject")),
            ("getobject", Some("GetObject")),
            ("GteObject", Some("GetObject")),
            ("PutObjects", Some("PutObject")),
            ("s33", Some("s3")),
            ("snss", Some("sns")),
            ("DeleteEverything", None),
            ("", None),
        ] {
            assert_eq!(nearest(text, known), expected, "{text}");
        }
    }
}
