//! Which bucket a host name means.

use s3s::{
    S3Result,
    host::{S3Host, VirtualHost},
};

/// Knows the names of AWS and those of this machine: `bucket.s3.us-east-1.amazonaws.com`, `bucket.localhost`. Any
/// other host is the endpoint itself, with the bucket in the path.
pub(crate) struct Hosts;

impl S3Host for Hosts {
    fn parse_host_header<'a>(&'a self, host: &'a str) -> S3Result<VirtualHost<'a>> {
        Ok(match bucket(host) {
            Some(bucket) => VirtualHost::new(host).with_bucket(bucket),
            None => VirtualHost::new(host),
        })
    }
}

fn bucket(host: &str) -> Option<&str> {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if let Some(name) = name.strip_suffix(".localhost") {
        let bucket = name.strip_suffix(".s3").unwrap_or(name);
        return (bucket != "s3").then_some(bucket);
    }
    let stem = name.strip_suffix(".amazonaws.com").or_else(|| name.strip_suffix(".amazonaws.com.cn"))?;
    let service = stem.rfind(".s3.").or_else(|| stem.rfind(".s3-"));
    service.map(|at| &stem[..at]).or_else(|| stem.strip_suffix(".s3"))
}

#[cfg(test)]
mod tests {
    use super::bucket;

    #[test]
    fn the_bucket_is_what_stands_before_the_service() {
        for (host, expected) in [
            ("s3.us-east-1.amazonaws.com", None),
            ("s3.amazonaws.com", None),
            ("b.s3.amazonaws.com", Some("b")),
            ("b.s3.eu-west-1.amazonaws.com", Some("b")),
            ("my.bucket.s3.us-east-1.amazonaws.com:443", Some("my.bucket")),
            ("b.s3.dualstack.us-east-1.amazonaws.com", Some("b")),
            ("b.s3-us-west-2.amazonaws.com", Some("b")),
            ("localhost:4566", None),
            ("s3.localhost:4566", None),
            ("b.localhost:4566", Some("b")),
            ("b.s3.localhost", Some("b")),
            ("rolecall", None),
        ] {
            assert_eq!(bucket(host), expected, "{host}");
        }
    }
}
