//! `rolecall who-can`.

use std::process::ExitCode;

use rolecall_gate::WhatIf;

use crate::{
    args::{Global, WhoCan},
    can,
    connection::Connection,
    failure::Failure,
    files, output, own,
};

/// Lists the users and roles of the running endpoint that could do something.
pub(crate) async fn who_can(global: &Global, args: WhoCan) -> Result<ExitCode, Failure> {
    let client = Connection::require(global)?.client()?;
    let question = WhatIf {
        principal: String::new(),
        action: args.action.clone(),
        resource: args.resource.clone(),
        context: files::context(&args.conditions.context),
        region: args.conditions.region.clone(),
    };
    let who = own::who_can(&client, &question).await?;
    if args.json {
        output::json(&who)?;
    } else {
        output::print(&rolecall_report::who_can(&who, &args.action, &args.resource))?;
    }
    Ok(can::verdict(!who.able.is_empty()))
}
