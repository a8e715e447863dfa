//! Files that are derived, kept in the repository, and compared.

/// Compares `text` with the file, or writes it where `UPDATE_GOLDEN` is set.
pub fn check(path: &str, text: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, text).expect("the file can be written");
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    let gone =
        kept.lines().filter(|line| !text.lines().any(|other| other == *line)).map(|line| format!("- {line}"));
    let new =
        text.lines().filter(|line| !kept.lines().any(|other| other == *line)).map(|line| format!("+ {line}"));
    let differences: Vec<String> = gone.chain(new).take(40).collect();
    assert!(kept == text, "{path} differs; UPDATE_GOLDEN=1 writes it\n{}", differences.join("\n"));
}
