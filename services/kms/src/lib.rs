//! The kms service: one file per operation.
