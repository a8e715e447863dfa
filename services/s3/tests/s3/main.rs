//! The S3 service over a loopback socket.

mod denials;
mod listing;
mod objects;
mod support;
mod uploads;
