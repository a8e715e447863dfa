//! The text of `Fn::Sub`: literal pieces and `${…}` variables.

/// One piece of a substitution.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// Text taken as it is.
    Literal(&'t str),
    /// `${!name}`, which stands for the text `${name}`.
    Escaped(&'t str),
    /// `${name}` or `${resource.attribute}`.
    Variable(&'t str),
}

/// Splits the text. A `${` that is never closed is literal, as CloudFormation has it.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((inner, behind)) = after.split_once('}') else { break };
        if !before.is_empty() {
            pieces.push(Piece::Literal(before));
        }
        pieces.push(match inner.strip_prefix('!') {
            Some(escaped) => Piece::Escaped(escaped),
            None => Piece::Variable(inner.trim()),
        });
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Literal(rest));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::Piece::{Escaped, Literal, Variable};
    use super::*;

    #[test]
    fn variables_escapes_and_unclosed_braces_are_told_apart() {
        assert_eq!(
            pieces("a-${X}${R.Arn}-${!Y}-${open"),
            [Literal("a-"), Variable("X"), Variable("R.Arn"), Literal("-"), Escaped("Y"), Literal("-${open")]
        );
    }
}
