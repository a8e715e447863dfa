//! Pulling: from the registry straight into the layer cache.

use std::io::{self, Read};
use std::path::PathBuf;

use http_body_util::BodyExt;
use hyper::body::{Buf, Bytes};
use tokio::sync::mpsc;

use super::{Client, FetchedManifest, OnProgress, Progress, PullError, RegistryError};
use crate::manifest::{Descriptor, ImageConfig, Platform};
use crate::{Digest, LayerCache};

/// An image on this machine.
#[derive(Debug, Clone)]
pub struct PulledImage {
    /// The manifest's digest, which names the image.
    pub digest: Digest,
    /// The image configuration.
    pub config: ImageConfig,
    /// The directories of its layers, lowest first.
    pub layers: Vec<PathBuf>,
}

/// Pieces on their way from the network to the thread that unpacks.
const PIECES: usize = 16;

impl Client {
    /// Pulls the image that a tag or digest names, for this machine. Layers in the cache are not transferred again,
    /// but the registry is asked for them all the same.
    ///
    /// # Errors
    ///
    /// See [`PullError`].
    pub async fn pull(
        &self,
        repository: &str,
        selector: &str,
        cache: &LayerCache,
        progress: OnProgress<'_>,
    ) -> Result<PulledImage, PullError> {
        let FetchedManifest { digest, manifest, .. } =
            self.manifest(repository, selector, &Platform::host()).await?;
        let unusable = |reason: String| RegistryError::Manifest { selector: selector.to_owned(), reason };
        let config = self.blob(repository, &manifest.config).await?;
        let config: ImageConfig =
            serde_json::from_slice(&config).map_err(|error| unusable(error.to_string()))?;
        let diff_ids = &config.rootfs.diff_ids;
        if diff_ids.len() != manifest.layers.len() {
            return Err(unusable(
                "it and the image configuration have different numbers of layers".to_owned(),
            )
            .into());
        }
        let mut layers = Vec::with_capacity(diff_ids.len());
        for (layer, diff_id) in manifest.layers.iter().zip(diff_ids) {
            layers.push(match cache.get(layer.digest, *diff_id) {
                Some(path) => {
                    // Having a layer of an earlier pull is no permission: the registry decides each time.
                    self.may_read(repository, layer).await?;
                    path
                }
                None => self.pull_layer(repository, layer, *diff_id, cache, progress).await?,
            });
        }
        Ok(PulledImage { digest, config, layers })
    }

    async fn pull_layer(
        &self,
        repository: &str,
        layer: &Descriptor,
        diff_id: Digest,
        cache: &LayerCache,
        progress: OnProgress<'_>,
    ) -> Result<PathBuf, PullError> {
        let mut body = self.open_blob(repository, layer).await?.into_body();
        let (sender, pieces) = mpsc::channel(PIECES);
        let (cache, digest) = (cache.clone(), layer.digest);
        let unpacking = tokio::task::spawn_blocking(move || {
            cache.add(digest, diff_id, Pieces { pieces, current: Bytes::new() })
        });
        let mut done = 0;
        let mut broken = None;
        while let Some(frame) = body.frame().await {
            let piece = match frame {
                Ok(frame) => frame.into_data().unwrap_or_default(),
                Err(error) => {
                    broken = Some(error.to_string());
                    break;
                }
            };
            done += piece.len() as u64;
            progress(Progress { digest, done, total: layer.size });
            if sender.send(Ok(piece)).await.is_err() {
                // The layer could not be unpacked; its error follows.
                break;
            }
        }
        if let Some(reason) = &broken {
            let _ = sender.send(Err(io::Error::other(reason.clone()))).await;
        }
        drop(sender);
        let unpacked = unpacking.await.map_err(|error| RegistryError::Transfer(error.to_string()))?;
        match broken {
            Some(reason) => Err(RegistryError::Transfer(reason).into()),
            None => Ok(unpacked?),
        }
    }
}

/// Reads, on a thread that may block, what arrives on a task that may not.
struct Pieces {
    pieces: mpsc::Receiver<io::Result<Bytes>>,
    current: Bytes,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.current.is_empty() {
            match self.pieces.blocking_recv() {
                Some(piece) => self.current = piece?,
                None => return Ok(0),
            }
        }
        let n = self.current.len().min(buffer.len());
        self.current.copy_to_slice(&mut buffer[..n]);
        Ok(n)
    }
}
