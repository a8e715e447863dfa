//! `rolecall explain`.

use std::process::ExitCode;

use crate::{
    args::{Explain, Global},
    connection::Connection,
    failure::Failure,
    own,
    sites::NoTemplate,
};

/// Prints one decision in full.
pub(crate) async fn explain(global: &Global, args: Explain) -> Result<ExitCode, Failure> {
    let client = Connection::require(global)?.client()?;
    let explanation = own::explain(&client, &args.id).await?;
    if args.json {
        let json = serde_json::to_string_pretty(&explanation).map_err(Failure::new)?;
        println!("{json}");
    } else {
        anstream::print!("{}", rolecall_report::explanation(&explanation, &NoTemplate, None));
    }
    Ok(ExitCode::SUCCESS)
}
