//! Rust names from model names.

/// `SSEKMSKeyId` → `ssekms_key_id`, `policyARNs` → `policy_arns`: an upper-case run is one word.
pub(crate) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (index, &c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            out.push('_');
            continue;
        }
        if c.is_ascii_uppercase() && starts_word(&chars, index) && !out.ends_with('_') {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out.trim_start_matches('_').to_owned()
}

fn starts_word(chars: &[char], index: usize) -> bool {
    let Some(before) = index.checked_sub(1).and_then(|before| chars.get(before)) else { return false };
    let rest = chars.get(index + 1..).unwrap_or_default();
    !before.is_ascii_uppercase() || (rest.first().is_some_and(char::is_ascii_lowercase) && !is_plural(rest))
}

/// Whether what follows an upper-case letter is only the `s` of a plural abbreviation.
fn is_plural(rest: &[char]) -> bool {
    rest.first() == Some(&'s') && rest.get(1).is_none_or(char::is_ascii_uppercase)
}

/// The name of a constant.
pub(crate) fn constant(name: &str) -> String {
    snake(name).to_ascii_uppercase()
}

/// The name of a field: [`snake`], escaped where Rust reserves the word.
pub(crate) fn field(name: &str) -> String {
    let name = snake(name);
    if RESERVED.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// The name of a type: the model's, capitalised.
pub(crate) fn type_name(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_snake_case_with_abbreviations_in_one_word() {
        for (model, field_name) in [
            ("RoleName", "role_name"),
            ("roleArn", "role_arn"),
            ("VersionIdsToStages", "version_ids_to_stages"),
            ("KMSKeyId", "kms_key_id"),
            ("policyARNs", "policy_arns"),
            ("ARNs", "arns"),
            ("type", "r#type"),
            ("ipv6Address", "ipv6_address"),
            ("sha256", "sha256"),
        ] {
            assert_eq!(field(model), field_name);
        }
    }

    #[test]
    fn types_are_capitalised() {
        assert_eq!(type_name("policyDocumentType"), "PolicyDocumentType");
    }
}
