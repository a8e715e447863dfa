//! ARN patterns that are put together for each request: a variable can bring colons, or only some wildcards reach over
//! them. Few policies have such; they are compared by tables, which takes as long as both texts multiplied.

use super::{Missing, Star};
use crate::pattern::{Filled, Piece, fill};
use crate::request::Request;

/// A pattern as it was read.
#[derive(Clone, Debug)]
pub(crate) struct Loose {
    pieces: Vec<Piece>,
    star: Star,
    missing: Missing,
}

/// What a place of a pattern stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Letter(char),
    One(Reach),
    Run(Reach),
}

/// What a wildcard can stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Anything,
    AnythingButColons,
}

impl Reach {
    fn includes(self, letter: char) -> bool {
        self == Self::Anything || letter != ':'
    }
}

impl Loose {
    pub(super) fn new(pieces: Vec<Piece>, star: Star, missing: Missing) -> Self {
        Self { pieces, star, missing }
    }

    pub(super) fn matches(&self, text: &str, request: &Request) -> bool {
        self.signs(request).is_some_and(|signs| stand_for(&signs, text))
    }

    /// The pattern for a request; `None` if a variable has no value or parts are missing.
    fn signs(&self, request: &Request) -> Option<Vec<Sign>> {
        let mut signs = Vec::new();
        for piece in &self.pieces {
            match fill(piece, request)? {
                Filled::Text(text) => signs.extend(text.chars().map(Sign::Letter)),
                Filled::AnyRun => signs.push(Sign::Run(Reach::Anything)),
                Filled::AnyOne => signs.push(Sign::One(Reach::Anything)),
            }
        }
        let colons = signs.iter().filter(|sign| **sign == Sign::Letter(':')).count();
        for _ in colons..5 {
            match self.missing {
                Missing::Refused => return None,
                Missing::Spanned => break,
                Missing::Anything => signs.extend([Sign::Letter(':'), Sign::Run(Reach::Anything)]),
            }
        }
        self.hold_back(&mut signs);
        Some(signs)
    }

    /// Keeps wildcards of the first five parts from reaching over colons where they must not.
    fn hold_back(&self, signs: &mut [Sign]) {
        let mut colons = 0;
        for at in 0..signs.len() {
            if colons == 5 {
                return;
            }
            let ends_part = signs.get(at + 1).is_none_or(|next| *next == Sign::Letter(':'));
            match &mut signs[at] {
                Sign::Letter(letter) => colons += usize::from(*letter == ':'),
                Sign::Run(_) if ends_part && self.star == Star::Beyond => {}
                Sign::One(reach) | Sign::Run(reach) => *reach = Reach::AnythingButColons,
            }
        }
    }
}

fn stand_for(signs: &[Sign], text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    // `here[n]`: the signs so far stand for the first `n` letters.
    let mut here = vec![false; letters.len() + 1];
    here[0] = true;
    for sign in signs {
        let mut next = vec![false; letters.len() + 1];
        if let Sign::Run(_) = sign {
            next[0] = here[0];
        }
        for (at, letter) in letters.iter().enumerate() {
            next[at + 1] = match sign {
                Sign::Letter(wanted) => here[at] && wanted == letter,
                Sign::One(reach) => here[at] && reach.includes(*letter),
                Sign::Run(reach) => here[at + 1] || (next[at] && reach.includes(*letter)),
            };
        }
        here = next;
    }
    here[letters.len()]
}
