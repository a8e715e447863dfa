//! What the crate promises, seen from outside.

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod evaluation;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod roundtrip;
#[cfg(test)]
mod support;
#[cfg(test)]
mod task_definitions;
#[cfg(test)]
mod templates;
