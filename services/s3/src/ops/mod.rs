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
    create_bucket => CreateBucket,
    delete_bucket => DeleteBucket,
    delete_object => DeleteObject,
    get_object => GetObject,
    head_bucket => HeadBucket,
    head_object => HeadObject,
    list_buckets => ListBuckets,
    list_objects_v2 => ListObjectsV2,
    put_object => PutObject,
}
