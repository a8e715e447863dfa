//! Filters of the listing operations.

use rolecall_gate::Fault;
use rolecall_shapes::ssm::ParameterStringFilter;

use crate::state::{ParameterRow, tag_pairs};

/// Which operation filters; it decides which keys can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// `DescribeParameters`.
    All,
    /// `GetParametersByPath`.
    Path,
}

impl Scope {
    fn keys(self) -> &'static [&'static str] {
        match self {
            Scope::All => &["Path", "Name", "Type", "KeyId", "Tier", "DataType"],
            Scope::Path => &["Type", "KeyId"],
        }
    }
}

/// Refuses filters AWS refuses.
///
/// # Errors
/// `InvalidFilterKey`, `InvalidFilterOption`, `InvalidFilterValue`, `ValidationException` for paths.
pub(crate) fn check(filters: &[ParameterStringFilter], scope: Scope) -> Result<(), Fault> {
    for (index, filter) in filters.iter().enumerate() {
        let key = filter.key.as_str();
        let tag = scope == Scope::All && key.starts_with("tag:");
        if !tag && !scope.keys().contains(&key) {
            let valid = scope.keys().join(", ");
            let message = format!(
                "The following filter key is not valid: {key}. Valid filter keys include: [{valid}]."
            );
            return Err(Fault::new("InvalidFilterKey", message));
        }
        if filters.iter().take(index).any(|earlier| earlier.key == key) {
            let message = format!(
                "The following filter is duplicated in the request: {key}. A request can contain only one \
                 occurrence of a specific filter."
            );
            return Err(Fault::new("InvalidFilterKey", message));
        }
        let values = filter.values.as_deref().unwrap_or_default();
        if !tag && values.is_empty() {
            let message = format!("The following filter values are missing : null for filter key {key}.");
            return Err(Fault::new("InvalidFilterValue", message));
        }
        check_option(key, option(filter))?;
        if key == "Path" {
            values.iter().try_for_each(|path| check_path(path))?;
        }
    }
    Ok(())
}

fn option(filter: &ParameterStringFilter) -> &str {
    let usual = if filter.key == "Path" { "OneLevel" } else { "Equals" };
    filter.option.as_deref().unwrap_or(usual)
}

fn check_option(key: &str, option: &str) -> Result<(), Fault> {
    let (valid, listed): (&[&str], _) = match key {
        "Path" => (&["Recursive", "OneLevel"], "Recursive, OneLevel"),
        "Name" => (&["BeginsWith", "Equals", "Contains"], "BeginsWith, Equals"),
        _ => (&["BeginsWith", "Equals"], "BeginsWith, Equals"),
    };
    if valid.contains(&option) {
        return Ok(());
    }
    let message =
        format!("The following filter option is not valid: {option}. Valid options include: [{listed}].");
    Err(Fault::new("InvalidFilterOption", message))
}

/// Refuses what is no path.
///
/// # Errors
/// `ValidationException`.
pub(crate) fn check_path(path: &str) -> Result<(), Fault> {
    let legal = |c: char| c.is_ascii_alphanumeric() || "/.-_".contains(c);
    if path.starts_with('/') && !path.contains("//") && path.chars().all(legal) {
        return Ok(());
    }
    let message = "The parameter doesn't meet the parameter name requirements. The parameter name must begin with a \
                   forward slash \"/\". It can't be prefixed with \\\"aws\\\" or \\\"ssm\\\" (case-insensitive). It \
                   must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). \
                   Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol \
                   \"/\". Valid example: /get/parameters2-/by1./path0_.";
    Err(Fault::new("ValidationException", message))
}

/// Whether a parameter passes a filter.
pub(crate) fn passes(filter: &ParameterStringFilter, row: &ParameterRow) -> bool {
    let values = filter.values.as_deref().unwrap_or_default();
    let option = option(filter);
    let any = |text: &str| values.iter().any(|value| compare(option, text, value));
    match filter.key.as_str() {
        // Names compare without the slash they may begin with.
        "Name" => {
            let bare = |text: &str| text.strip_prefix('/').unwrap_or(text).to_owned();
            values.iter().any(|value| compare(option, &bare(&row.name), &bare(value)))
        }
        "Type" => any(row.kind.name()),
        "KeyId" => row.key_id.as_deref().is_some_and(any),
        "Tier" => any(row.tier.name()),
        "DataType" => any(&row.data_type),
        "Path" => values.iter().any(|path| is_below(row, &prefix(path), option == "Recursive")),
        key => {
            let wanted = key.strip_prefix("tag:").unwrap_or(key);
            tag_pairs(&row.tags).any(|(key, value)| key == wanted && (values.is_empty() || any(value)))
        }
    }
}

fn compare(option: &str, text: &str, value: &str) -> bool {
    match option {
        "BeginsWith" => text.starts_with(value),
        "Contains" => text.contains(value),
        _ => text == value,
    }
}

/// What the names below a path begin with, without leading slash; the root has everything below it.
pub(crate) fn prefix(path: &str) -> String {
    let inner = path.trim_matches('/');
    if inner.is_empty() { String::new() } else { format!("{inner}/") }
}

/// Whether a parameter is below a path, directly or at any depth.
pub(crate) fn is_below(row: &ParameterRow, prefix: &str, recursive: bool) -> bool {
    let name = row.name.strip_prefix('/').unwrap_or(&row.name);
    name.strip_prefix(prefix).is_some_and(|rest| recursive || !rest.contains('/'))
}
