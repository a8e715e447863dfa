//! What the crate promises, seen from outside.

mod corpus;
mod examples;
mod support;
