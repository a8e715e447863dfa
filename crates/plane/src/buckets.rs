//! S3 requests: verified here, served by the S3 service.

use std::sync::Arc;

use http::{Request, Response};
use hyper::body::Incoming;
use rolecall_gate::Visit;
use rolecall_shapes::s3;
use rolecall_sigv4::SigError;

use crate::{
    Front, api,
    body::{Body, full},
    identify::{Claim, Unidentified, anonymous, identify},
};

/// Answers an S3 request.
pub(crate) async fn answer(
    front: &Arc<Front>,
    request: Request<Incoming>,
    claim: &Claim,
    peer: &str,
) -> Response<Body> {
    let gate = &front.gate;
    let request_id = gate.world().uuid();
    let (parts, body) = request.into_parts();
    let (caller, region, secret) = match identify(front, &parts, claim, rolecall_sigv4::Body::Deferred, peer)
    {
        Ok(signed) => (signed.caller, signed.region, Some(signed.secret)),
        Err(Unidentified::Signature(SigError::Missing)) => {
            (anonymous(gate, &parts, peer), front.region.clone(), None)
        }
        Err(error) => return api::refuse(&s3::SERVICE, error, &request_id).map(full),
    };
    let visit = Visit { caller, region, request_id };
    front.buckets.serve(visit, secret, Request::from_parts(parts, body)).await
}
