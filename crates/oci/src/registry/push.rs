//! Pushing a packed image.

use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, LOCATION};
use hyper::{Method, StatusCode, Uri};

use super::{Client, OnProgress, Progress, RegistryError, Request, expect};
use crate::manifest::OCI_MANIFEST;
use crate::{Digest, PackedImage};

impl Client {
    /// Pushes an image under a tag. Blobs the registry has are not transferred again.
    ///
    /// # Errors
    ///
    /// Those of [`manifest`](Client::manifest).
    pub async fn push(
        &self,
        repository: &str,
        tag: &str,
        image: &PackedImage,
        progress: OnProgress<'_>,
    ) -> Result<(), RegistryError> {
        for layer in &image.layers {
            self.push_blob(repository, layer.digest, &layer.bytes).await?;
            let total = layer.bytes.len() as u64;
            progress(Progress { digest: layer.digest, done: total, total });
        }
        self.push_blob(repository, image.config_digest, &image.config).await?;
        let put = Request::new(Method::PUT, format!("/v2/{repository}/manifests/{tag}"))
            .header(CONTENT_TYPE, OCI_MANIFEST)
            .body(image.manifest.clone());
        expect(self.transport.send(put).await?, StatusCode::CREATED).await?;
        Ok(())
    }

    async fn push_blob(&self, repository: &str, digest: Digest, bytes: &Bytes) -> Result<(), RegistryError> {
        let head = Request::new(Method::HEAD, format!("/v2/{repository}/blobs/{digest}"));
        if self.transport.send(head).await?.status() == StatusCode::OK {
            return Ok(());
        }
        let post = Request::new(Method::POST, format!("/v2/{repository}/blobs/uploads/"));
        let response = expect(self.transport.send(post).await?, StatusCode::ACCEPTED).await?;
        let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
        let location: Uri = location.and_then(|text| text.parse().ok()).ok_or_else(no_location)?;
        let upload = location.path_and_query().ok_or_else(no_location)?;
        let joint = if upload.query().is_some() { '&' } else { '?' };
        let put = Request::new(Method::PUT, format!("{upload}{joint}digest={digest}"))
            .header(CONTENT_TYPE, "application/octet-stream")
            .body(bytes.clone());
        expect(self.transport.send(put).await?, StatusCode::CREATED).await?;
        Ok(())
    }
}

fn no_location() -> RegistryError {
    RegistryError::Protocol("an upload without a `Location`".to_owned())
}
