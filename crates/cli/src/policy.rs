//! `rolecall policy`.

use std::{io, path::Path, process::ExitCode};

use rolecall_lint::{Severity, lint_text};
use rolecall_policy::{
    Document,
    validate::{Target, UnknownKind, validate},
};
use rolecall_simulate::{batch, diff};

use crate::{
    args::{Diff, Lint, Policy, Validate},
    can,
    failure::Failure,
    files, output,
};

/// Checks and compares documents; needs no endpoint.
pub(crate) fn policy(policy: Policy) -> Result<ExitCode, Failure> {
    match policy {
        Policy::Lint(args) => lint(&args),
        Policy::Validate(args) => store(&args),
        Policy::Diff(args) => compare(&args),
    }
}

fn lint(args: &Lint) -> Result<ExitCode, Failure> {
    let (mut errors, mut others) = (0, 0);
    let mut all = Vec::new();
    for path in &args.files {
        let text = files::read(path)?;
        let findings = lint_text(target(&args.kind, &text)?, &text);
        let wrong = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        errors += wrong;
        others += findings.len() - wrong;
        let name = name(path);
        if args.json {
            all.extend(rolecall_report::findings_json(&name, &text, &findings));
        } else {
            output::print(&rolecall_report::findings(&name, &text, &findings))?;
        }
    }
    if args.json {
        output::json(&all)?;
    } else if errors + others == 0 {
        output::print(&format!("no findings in {}\n", counted(args.files.len(), "document")))?;
    } else {
        output::print(&format!("{} and {}\n", counted(errors, "error"), counted(others, "other finding")))?;
    }
    Ok(can::verdict(errors == 0))
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn store(args: &Validate) -> Result<ExitCode, Failure> {
    if let Some(path) = &args.batch {
        return can::finished(batch::validate(files::open(path)?, io::stdout().lock()));
    }
    let Some(path) = &args.file else {
        return Err(Failure::new("no document is given").hint("say FILE, or --batch FILE"));
    };
    let text = files::read(path)?;
    match validate(target(&args.kind, &text)?, &text) {
        Ok(_) => output::print(&format!("{}: AWS would store this document\n", name(path)))?,
        Err(refusal) => {
            let place = refusal.span.map(|span| format!(":{}", span.position(&text))).unwrap_or_default();
            output::print(&format!("{}{place}: {}: {}\n", name(path), refusal.code, refusal.message))?;
            return Ok(can::verdict(false));
        }
    }
    Ok(can::verdict(true))
}

fn compare(args: &Diff) -> Result<ExitCode, Failure> {
    let differences = diff(&document(&args.old)?, &document(&args.new)?);
    if args.json {
        output::json(&differences)?;
    } else {
        output::print(&rolecall_report::differences(&differences))?;
    }
    Ok(can::verdict(differences.is_empty()))
}

fn document(path: &Path) -> Result<Document, Failure> {
    let text = files::read(path)?;
    let wrong = |error: rolecall_policy::ParseError| {
        Failure::new(format!("{}:{}: {error}", name(path), error.position(&text)))
    };
    Document::parse(&text).map_err(wrong)
}

fn target(kind: &str, text: &str) -> Result<Target<'static>, Failure> {
    let hint = |error: UnknownKind| {
        Failure::new(error)
            .hint("it is one of identity, trust, resource, scp, rcp, session, boundary, vpce, any")
    };
    Target::from_batch(kind, text).map_err(hint)
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}
