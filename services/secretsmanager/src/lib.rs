//! The secretsmanager service: one file per operation.
