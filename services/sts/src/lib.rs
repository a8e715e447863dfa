//! The sts service: one file per operation.
