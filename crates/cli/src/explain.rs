//! `rolecall explain`.

use std::process::ExitCode;

use crate::{
    args::{Explain, Global},
    connection::Connection,
    failure::Failure,
    output, own,
    sites::NoTemplate,
};

/// Prints one decision in full.
pub(crate) async fn explain(global: &Global, args: Explain) -> Result<ExitCode, Failure> {
    let client = Connection::require(global)?.client()?;
    let explanation = own::explain(&client, &args.id).await?;
    if args.json {
        output::json(&explanation)?;
    } else {
        output::print(&rolecall_report::explanation(&explanation, &NoTemplate, None))?;
    }
    Ok(ExitCode::SUCCESS)
}
