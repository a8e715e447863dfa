//! The s3 service: one file per operation.
//!
//! The S3 protocol (routing, parsing, XML) is the [`s3s`] crate's. Signatures, permissions and state are not: a
//! request comes in verified, [`body`] undoes what its signature did to the body, every operation asks the gate, and
//! only then is anything read or written. See `docs/decisions/0005-s3s.md`.

mod ask;
mod body;
mod chunked;
mod conditions;
mod content;
mod faults;
mod front;
mod host;
mod intake;
mod listing;
mod ops;
mod public;
mod region;
mod service;
mod state;
mod supported;
mod tags;
mod unimplemented;
mod uploads;

pub use front::{Body, Front};

/// Registers how buckets and objects are described. The operations are the protocol layer's ([`Front`]).
pub fn register(registry: &mut rolecall_gate::Registry) {
    registry.describe("s3", ask::describe);
}
