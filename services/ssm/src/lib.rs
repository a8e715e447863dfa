//! The ssm service: one file per operation.
