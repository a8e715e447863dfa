//! Manifests: what ECR reads in the JSON an image is pushed as.

use rolecall_gate::Fault;
use serde::Deserialize;

use crate::state::invalid;

const DOCKER_IMAGE: &str = "application/vnd.docker.distribution.manifest.v2+json";
const OCI_IMAGE: &str = "application/vnd.oci.image.manifest.v1+json";
const OCI_INDEX: &str = "application/vnd.oci.image.index.v1+json";
const DOCKER_LIST: &str = "application/vnd.docker.distribution.manifest.list.v2+json";

/// What a manifest refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Its media type: as it was pushed, as it says, or as it looks.
    pub media_type: String,
    /// The digests of its configuration and layers; none in a list of images.
    pub layers: Vec<String>,
    /// The digests of the images it lists; none in an image.
    pub images: Vec<String>,
    /// What it is: as it says, or the media type of its configuration.
    pub artifact_type: Option<String>,
    /// The digest of the image it says something about.
    pub subject: Option<String>,
    /// The size of its layers in bytes.
    pub size: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Json {
    schema_version: Option<i64>,
    media_type: Option<String>,
    artifact_type: Option<String>,
    config: Option<Descriptor>,
    #[serde(default)]
    layers: Vec<Descriptor>,
    manifests: Option<Vec<Descriptor>>,
    subject: Option<Descriptor>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    #[serde(default)]
    media_type: String,
    digest: String,
    #[serde(default)]
    size: i64,
}

impl Manifest {
    /// Reads a manifest pushed as `media_type`.
    ///
    /// # Errors
    /// `InvalidParameterException` for anything but a Docker v2 or OCI manifest or list.
    pub fn read(text: &str, media_type: Option<&str>) -> Result<Manifest, Fault> {
        let json: Json =
            serde_json::from_str(text).map_err(|_| invalid("imageManifest", "Invalid JSON syntax"))?;
        let unsupported = || invalid("imageManifest", "Unsupported manifest media type");
        let looks = match (&json.manifests, &json.config) {
            (Some(_), None) => OCI_INDEX,
            (None, Some(_)) => OCI_IMAGE,
            _ => return Err(unsupported()),
        };
        if json.schema_version != Some(2) {
            return Err(unsupported());
        }
        let media_type = media_type.or(json.media_type.as_deref()).unwrap_or(looks).to_owned();
        let fits = match looks {
            OCI_INDEX => [OCI_INDEX, DOCKER_LIST],
            _ => [OCI_IMAGE, DOCKER_IMAGE],
        };
        if !fits.contains(&media_type.as_str()) {
            return Err(unsupported());
        }
        let own = json.layers.iter().filter(|layer| !is_foreign(&layer.media_type));
        let size = own.clone().map(|layer| layer.size).sum();
        let layers = json.config.iter().chain(own).map(|layer| layer.digest.clone()).collect();
        let images = json.manifests.iter().flatten().map(|image| image.digest.clone()).collect();
        Ok(Manifest {
            media_type,
            layers,
            images,
            artifact_type: json.artifact_type.or(json.config.map(|config| config.media_type)),
            subject: json.subject.map(|subject| subject.digest),
            size,
        })
    }
}

/// Layers that may not be distributed stay where they are and are not in the registry.
fn is_foreign(media_type: &str) -> bool {
    media_type.contains(".foreign.") || media_type.contains(".nondistributable.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_refers_to_its_configuration_and_its_own_layers() {
        let text = r#"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",
            "config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:c","size":1},
            "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"sha256:l","size":7},
            {"mediaType":"application/vnd.oci.image.layer.nondistributable.v1.tar","digest":"sha256:f","size":9}]}"#;
        let manifest = Manifest::read(text, None).unwrap();
        assert_eq!(manifest.layers, ["sha256:c", "sha256:l"]);
        assert_eq!((manifest.size, manifest.media_type.as_str()), (7, OCI_IMAGE));
    }

    #[test]
    fn a_list_refers_to_its_images() {
        let text = r#"{"schemaVersion":2,"manifests":[{"digest":"sha256:a"},{"digest":"sha256:b"}]}"#;
        let manifest = Manifest::read(text, Some(DOCKER_LIST)).unwrap();
        assert_eq!((manifest.images.len(), manifest.layers.len()), (2, 0));
        assert_eq!(manifest.media_type, DOCKER_LIST);
    }

    #[test]
    fn what_is_no_manifest_is_refused() {
        let refusal = |text, media_type| Manifest::read(text, media_type).unwrap_err().message;
        assert_eq!(
            refusal("{", None),
            "Invalid parameter at 'imageManifest' failed to satisfy constraint: 'Invalid JSON syntax'"
        );
        let unsupported = "Invalid parameter at 'imageManifest' failed to satisfy constraint: 'Unsupported manifest media type'";
        assert_eq!(refusal(r#"{"schemaVersion":1}"#, None), unsupported);
        assert_eq!(refusal(r#"{"schemaVersion":2,"manifests":[]}"#, Some(OCI_IMAGE)), unsupported);
    }
}
