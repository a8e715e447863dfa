//! The protocol layer's side: which operation answers which request.

use std::{future::Future, pin::Pin, sync::Arc};

use rolecall_gate::{Fault, Gate, Operation, Permit, Visit};
use rolecall_store::Blobs;
use s3s::{
    S3, S3Request, S3Response, S3Result,
    config::StaticConfigProvider,
    dto::{DeleteObjectsInput, DeleteObjectsOutput},
    service::{S3Service, S3ServiceBuilder},
};

use crate::{
    faults,
    host::Hosts,
    ops,
    unimplemented::{Gatekeeper, NoKeys},
};

/// What operations work with.
pub(crate) struct Service {
    pub(crate) gate: Arc<Gate>,
    pub(crate) blobs: Blobs,
}

/// An operation once it may be done. It runs outside a transaction, since it streams bodies; what it writes, it writes
/// in one transaction at the end.
pub(crate) trait Perform: Operation {
    /// Does it.
    fn perform(
        permit: Permit<Self>,
        service: &Service,
        visit: &Visit,
    ) -> impl Future<Output = Result<Self::Output, Fault>> + Send
    where
        Self: Sized;
}

/// Puts the S3 protocol over the operations.
pub(crate) fn build(gate: Arc<Gate>, blobs: Blobs) -> S3Service {
    let mut builder = S3ServiceBuilder::new(Service { gate: Arc::clone(&gate), blobs });
    builder.set_host(Hosts);
    builder.set_auth(NoKeys);
    builder.set_access(Gatekeeper { gate });
    builder.set_config(Arc::new(StaticConfigProvider::default()));
    builder.build()
}

impl Service {
    /// Decides, then performs.
    async fn run<O, T>(&self, mut request: S3Request<T>) -> S3Result<S3Response<O::Output>>
    where
        O: Perform<Input = S3Request<T>>,
        T: Send + 'static,
    {
        let visit = visitor(&mut request)?;
        let permit = self.gate.permit::<O>(&visit, request);
        let permit = permit.map_err(|error| faults::to_protocol(error.into_fault()))?;
        O::perform(permit, self, &visit).await.map(S3Response::new).map_err(faults::to_protocol)
    }

    /// The operation that is several: each key decided by itself.
    async fn run_each(
        &self,
        mut request: S3Request<DeleteObjectsInput>,
    ) -> S3Result<S3Response<DeleteObjectsOutput>> {
        let visit = visitor(&mut request)?;
        let deleted = ops::delete_objects(self, &visit, request).await;
        deleted.map(S3Response::new).map_err(faults::to_protocol)
    }
}

/// Who asks.
fn visitor<T>(request: &mut S3Request<T>) -> S3Result<Visit> {
    let visit = request.extensions.remove::<Visit>();
    visit.ok_or_else(|| faults::to_protocol(Fault::internal("nobody asks")))
}

type Answer<'f, O> =
    Pin<Box<dyn Future<Output = S3Result<S3Response<<O as Operation>::Output>>> + Send + 'f>>;

/// Names each operation once: the protocol layer's method and the operation behind it. The methods are written as the
/// `async_trait` macro would write them, which does not look into macros.
macro_rules! operations {
    ($($method:ident => $operation:ident,)*) => {
        impl S3 for Service {
            $(
                fn $method<'s, 'f>(&'s self, request: <ops::$operation as Operation>::Input) -> Answer<'f, ops::$operation>
                where
                    's: 'f,
                    Self: 'f,
                {
                    Box::pin(self.run::<ops::$operation, _>(request))
                }
            )*

            fn delete_objects<'s, 'f>(
                &'s self,
                request: S3Request<DeleteObjectsInput>,
            ) -> Pin<Box<dyn Future<Output = S3Result<S3Response<DeleteObjectsOutput>>> + Send + 'f>>
            where
                's: 'f,
                Self: 'f,
            {
                Box::pin(self.run_each(request))
            }
        }

        /// The operations done here; any other is refused once it is authorised.
        pub(crate) const IMPLEMENTED: &[&str] = &["DeleteObjects", $(stringify!($operation)),*];
    };
}

operations! {
    abort_multipart_upload => AbortMultipartUpload,
    complete_multipart_upload => CompleteMultipartUpload,
    copy_object => CopyObject,
    create_bucket => CreateBucket,
    create_multipart_upload => CreateMultipartUpload,
    delete_bucket => DeleteBucket,
    delete_bucket_policy => DeleteBucketPolicy,
    delete_bucket_tagging => DeleteBucketTagging,
    delete_object => DeleteObject,
    delete_public_access_block => DeletePublicAccessBlock,
    get_bucket_location => GetBucketLocation,
    get_bucket_policy => GetBucketPolicy,
    get_bucket_tagging => GetBucketTagging,
    get_object => GetObject,
    get_public_access_block => GetPublicAccessBlock,
    head_bucket => HeadBucket,
    head_object => HeadObject,
    list_buckets => ListBuckets,
    list_multipart_uploads => ListMultipartUploads,
    list_objects => ListObjects,
    list_objects_v2 => ListObjectsV2,
    list_parts => ListParts,
    put_bucket_policy => PutBucketPolicy,
    put_bucket_tagging => PutBucketTagging,
    put_object => PutObject,
    put_public_access_block => PutPublicAccessBlock,
    upload_part => UploadPart,
}
