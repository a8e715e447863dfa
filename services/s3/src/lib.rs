//! The s3 service: one file per operation.
