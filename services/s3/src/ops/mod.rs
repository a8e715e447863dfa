//! The operations, one file each.

/// Implements the types and names of an [`Operation`](rolecall_gate::Operation) from those of the protocol layer,
/// inside an `impl Operation for …` block.
macro_rules! protocol {
    ($name:literal, $input:ty => $output:ty) => {
        type Input = s3s::S3Request<$input>;
        type Output = $output;

        fn service() -> &'static rolecall_shapes::Service {
            &rolecall_shapes::s3::SERVICE
        }

        fn name() -> &'static str {
            $name
        }
    };
}

/// Declares the modules and exports the operation of each.
macro_rules! files {
    ($($module:ident => $operation:ident,)*) => {
        $(mod $module; pub(crate) use $module::$operation;)*
    };
}

files! {
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

mod delete_objects;
pub(crate) use delete_objects::delete_objects;
