//! The forms AWS gives its identifiers.

use crate::World;

const HEXADECIMAL: &[u8; 16] = b"0123456789abcdef";
const BASE32: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const ALPHANUMERIC: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

impl World {
    /// A version 4 UUID, lower case with dashes: request ids, key ids, credential ids.
    pub fn uuid(&self) -> String {
        let mut bytes = [0u8; 16];
        self.fill(&mut bytes);
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let hex = hex(&bytes);
        [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
    }

    /// A task id: 32 lower-case hexadecimal digits. It is also the session name of both roles of the task.
    pub fn task_id(&self) -> String {
        self.hex(16)
    }

    /// `bytes` random bytes in hexadecimal.
    pub fn hex(&self, bytes: usize) -> String {
        let mut buffer = vec![0u8; bytes];
        self.fill(&mut buffer);
        hex(&buffer)
    }

    /// A unique id of an IAM entity: a four-letter prefix (`AROA`, `AIDA`, `ANPA`, …) and 17 characters.
    pub fn unique_id(&self, prefix: &str) -> String {
        format!("{prefix}{}", self.pick(BASE32, 17))
    }

    /// An access key id: a prefix (`AKIA` long-term, `ASIA` temporary) and 16 characters.
    pub fn access_key_id(&self, prefix: &str) -> String {
        format!("{prefix}{}", self.pick(BASE32, 16))
    }

    /// A secret access key: 40 characters of the base64 alphabet, 240 bits.
    pub fn secret_access_key(&self) -> String {
        self.pick(BASE64, 40)
    }

    /// `length` letters and digits, e.g. the six that end a secret's ARN.
    pub fn alphanumeric(&self, length: usize) -> String {
        self.pick(ALPHANUMERIC, length)
    }

    fn pick(&self, alphabet: &[u8], length: usize) -> String {
        let limit = 256 - 256 % alphabet.len();
        let mut text = String::with_capacity(length);
        let mut bytes = [0u8; 64];
        while text.len() < length {
            self.fill(&mut bytes);
            let fair = bytes.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < limit);
            let letters = fair.map(|byte| char::from(alphabet[byte % alphabet.len()]));
            text.extend(letters.take(length - text.len()));
        }
        text
    }
}

fn hex(bytes: &[u8]) -> String {
    let digit = |four_bits: u8| char::from(HEXADECIMAL[usize::from(four_bits)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world() -> World {
        World::seeded(1, "2026-11-22T00:00:00Z".parse().unwrap())
    }

    #[test]
    fn identifiers_have_the_forms_aws_gives_them() {
        let world = world();
        let uuid = world.uuid();
        assert_eq!((uuid.len(), &uuid[14..15]), (36, "4"));
        assert_eq!(world.unique_id("AROA").len(), 21);
        assert_eq!(world.access_key_id("ASIA").len(), 20);
        assert_eq!(world.secret_access_key().len(), 40);
        assert_eq!(world.alphanumeric(6).len(), 6);
    }

    #[test]
    fn a_seed_repeats_its_identifiers_and_another_seed_does_not() {
        assert_eq!(world().task_id(), world().task_id());
        let other = World::seeded(2, "2026-11-22T00:00:00Z".parse().unwrap());
        assert_ne!(world().task_id(), other.task_id());
    }

    #[test]
    fn the_system_gives_different_identifiers_each_time() {
        let world = World::system();
        assert_ne!(world.uuid(), world.uuid());
    }
}
