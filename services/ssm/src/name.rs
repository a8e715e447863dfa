//! Which parameter a request means, and what is asked about it.

use rolecall_gate::{AccessCx, Ask, Fault};
use rolecall_policy::Arn;
use rolecall_store::View;

use crate::state::{Home, PARAMETERS, ParameterRow, VERSIONS, VersionRow, tag_pairs, version_key};

/// How many levels a hierarchy can have, the parameter itself included.
const DEEPEST: usize = 15;

/// A parameter as a request names it: by name or ARN, with or without a selector (`name:3`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ParameterName {
    pub(crate) home: Home,
    /// The name without leading slash: what the ARN ends with.
    pub(crate) path: String,
    /// The name as it must be stored; `None` when the request gave an ARN, which does not tell.
    name: Option<String>,
    selector: Option<String>,
}

/// A parameter and the version a request means.
pub(crate) struct Found {
    pub(crate) row: ParameterRow,
    pub(crate) number: i64,
    pub(crate) version: VersionRow,
}

/// Why there is nothing to give.
pub(crate) enum Missing {
    Parameter,
    Version(String),
}

impl ParameterName {
    /// Reads what a caller in `home` wrote.
    ///
    /// # Errors
    /// `ValidationException` for text that can name no parameter.
    pub(crate) fn read(given: &str, home: Home) -> Result<ParameterName, Fault> {
        if !given.starts_with("arn:") {
            let (name, selector) = split(given);
            check(name)?;
            let path = name.strip_prefix('/').unwrap_or(name).to_owned();
            return Ok(ParameterName { home, path, name: Some(name.to_owned()), selector });
        }
        let arn = Arn::parse(given).map_err(|_| malformed())?;
        let tail = arn.resource().strip_prefix("parameter/").filter(|_| arn.service() == "ssm");
        let (path, selector) = split(tail.ok_or_else(malformed)?);
        check(&format!("/{path}"))?;
        // Public parameters have no account in their ARN; what is not stored here is simply not found.
        let account = arn.account().cloned().unwrap_or(home.account);
        let home = Home { account, region: arn.region().to_owned() };
        Ok(ParameterName { home, path: path.to_owned(), name: None, selector })
    }

    /// Reads the name of a parameter as such, of which no version can be meant.
    ///
    /// # Errors
    /// `ValidationException` for text that can name no parameter, and for a selector.
    pub(crate) fn read_whole(given: &str, home: Home) -> Result<ParameterName, Fault> {
        let name = ParameterName::read(given, home)?;
        if name.selector.is_some() { Err(malformed()) } else { Ok(name) }
    }

    /// The parameter in the called Region, whatever version was named.
    pub(crate) fn row_in(&self, view: &dyn View, region: &str) -> Result<Option<ParameterRow>, Fault> {
        Ok(self.row(view)?.filter(|_| self.home.region == region))
    }

    /// The parameter, whatever version was named.
    pub(crate) fn row(&self, view: &dyn View) -> Result<Option<ParameterRow>, Fault> {
        let row = PARAMETERS.get(view, self.home.key(&self.path))?;
        Ok(row.filter(|row| self.name.as_ref().is_none_or(|name| *name == row.name)))
    }

    /// The parameter and version, if they are there and in the called Region.
    pub(crate) fn find(&self, view: &dyn View, region: &str) -> Result<Result<Found, Missing>, Fault> {
        let Some(row) = self.row_in(view, region)? else {
            return Ok(Err(Missing::Parameter));
        };
        let number = match &self.selector {
            None => Some(row.version),
            Some(selector) => selector.parse().ok(),
        };
        let version = match number {
            Some(number) => VERSIONS.get(view, version_key(self.home.key(&self.path), number))?,
            None => None,
        };
        match (number, version) {
            (Some(number), Some(version)) => Ok(Ok(Found { row, number, version })),
            _ => Ok(Err(Missing::Version(self.selector.clone().unwrap_or_default()))),
        }
    }

    /// The error of a request for one parameter.
    pub(crate) fn missing(&self, missing: &Missing) -> Fault {
        let Missing::Version(selector) = missing else { return not_found() };
        let shown = self.name.clone().unwrap_or_else(|| self.home.arn(&self.path));
        let what = if selector.bytes().all(|byte| byte.is_ascii_digit()) { "version" } else { "label" };
        let message = format!(
            "Systems Manager could not find {what} {selector} of {shown}. Verify the {what} and try again."
        );
        Fault::new("ParameterVersionNotFound", message)
    }

    /// The selector as answers repeat it, with its colon.
    pub(crate) fn selector(&self) -> Option<String> {
        self.selector.as_ref().map(|selector| format!(":{selector}"))
    }

    /// Asks for `action` on the parameter. A missing one is asked about by the ARN it would have.
    pub(crate) fn ask(&self, action: &str, cx: &AccessCx<'_>) -> Result<Ask, Fault> {
        let arn = Arn::parse(&self.home.arn(&self.path)).map_err(Fault::internal)?;
        let ask = Ask::new(action, arn)?;
        let Some(row) = self.row(cx.view())? else { return Ok(ask) };
        let ask = ask.resource_tags(tag_pairs(&row.tags));
        Ok(tag_pairs(&row.tags)
            .fold(ask, |ask, (key, value)| ask.with(format!("ssm:resourceTag/{key}"), value)))
    }
}

/// AWS sends no message with this error.
pub(crate) fn not_found() -> Fault {
    Fault::new("ParameterNotFound", "")
}

/// Splits a selector off.
fn split(given: &str) -> (&str, Option<String>) {
    match given.split_once(':') {
        Some((name, selector)) => (name, Some(selector.to_owned())),
        None => (given, None),
    }
}

/// Refuses names with characters or slashes where a parameter's name cannot have them.
///
/// # Errors
/// `ValidationException`.
pub(crate) fn check(name: &str) -> Result<(), Fault> {
    let legal = |c: char| c.is_ascii_alphanumeric() || "/.-_".contains(c);
    let empty_level = name.contains("//") || name.ends_with('/');
    if name.is_empty() || !name.chars().all(legal) || empty_level {
        return Err(malformed());
    }
    if name.contains('/') && !name.starts_with('/') {
        return Err(Fault::new("ValidationException", "Parameter name must be a fully qualified name."));
    }
    Ok(())
}

/// Refuses names a new parameter cannot have.
///
/// # Errors
/// `ValidationException`, `AccessDeniedException` for names that belong to AWS,
/// `HierarchyLevelLimitExceededException`.
pub(crate) fn check_new(name: &str) -> Result<(), Fault> {
    if name.starts_with("arn:") || name.contains(':') {
        return Err(malformed());
    }
    check(name)?;
    let path = name.strip_prefix('/').unwrap_or(name);
    let start = path.get(..3).unwrap_or_default().to_ascii_lowercase();
    match start.as_str() {
        "aws" => {
            Err(Fault::new("AccessDeniedException", format!("No access to reserved parameter name: {name}.")))
        }
        "ssm" if path.contains('/') => Err(malformed()),
        "ssm" => {
            let message = "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).";
            Err(Fault::new("ValidationException", message))
        }
        _ if path.split('/').count() > DEEPEST => {
            let message = "A hierarchy can have a maximum of 15 levels.";
            Err(Fault::new("HierarchyLevelLimitExceededException", message))
        }
        _ => Ok(()),
    }
}

fn malformed() -> Fault {
    let message = "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can \
                   consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, \
                   numbers and the following 3 symbols .-_";
    Fault::new("ValidationException", message)
}
