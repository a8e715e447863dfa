//! Resources of policies against the ARN templates of the catalogue.

use crate::glob::{self, Token};
use rolecall_catalog::ServiceEntry;

/// A resource of a policy, part by part.
#[derive(Clone, Debug)]
pub(crate) struct ArnPattern<'a> {
    /// The parts as written; fewer than six where the text ends early.
    pub(crate) parts: Vec<&'a str>,
    tokens: [Vec<Token>; 6],
}

impl<'a> ArnPattern<'a> {
    /// Reads a text. Parts that are missing can be anything, as in identity policies.
    pub(crate) fn read(text: &'a str, variables: bool) -> Self {
        let parts = split(text, variables);
        let everything = text.bytes().all(|b| b == b'*');
        let tokens = [0, 1, 2, 3, 4, 5].map(|at| match parts.get(at) {
            Some(part) if !everything => glob::written(part, variables),
            _ => vec![Token::Run],
        });
        Self { parts, tokens }
    }

    /// Whether it is `*`.
    pub(crate) fn is_everything(&self) -> bool {
        self.tokens.iter().all(|part| *part == [Token::Run]) && self.parts.len() == 1
    }

    /// Whether a resource of this form can match.
    pub(crate) fn fits(&self, template: &Template) -> bool {
        self.tokens.iter().zip(&template.0).all(|(written, part)| glob::overlap(written, part))
    }

    /// Whether it covers all that another matches.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        self.tokens.iter().zip(&other.tokens).all(|(a, b)| glob::covers(a, b))
    }
}

/// Splits at the first five colons outside of variables.
fn split(text: &str, variables: bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < text.len() && parts.len() < 5 {
        if variables && let Some((length, _)) = glob::variable(&text[at..]) {
            at += length;
            continue;
        }
        if text.as_bytes()[at] == b':' {
            parts.push(&text[start..at]);
            start = at + 1;
        }
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
    parts.push(&text[start..]);
    parts
}

/// The form of the ARNs of a resource type.
#[derive(Clone, Debug)]
pub(crate) struct Template([Vec<Token>; 6]);

impl Template {
    /// Reads a template of a service, whose variables are `${Name}`.
    pub(crate) fn read(service: &ServiceEntry, text: &str) -> Self {
        let parts: Vec<_> = text.splitn(6, ':').collect();
        let mut tokens = [0, 1, 2, 3, 4, 5].map(|at| match parts.get(at) {
            Some(part) => glob::written(part, true),
            None => vec![Token::Run],
        });
        if let Some(last @ Token::Run) = tokens[5].last_mut()
            && ends_at_slash(service, text)
        {
            *last = Token::Segment;
        }
        Self(tokens)
    }

    /// The same where region and account, if there are any, are not empty.
    pub(crate) fn strict(mut self) -> Self {
        for part in &mut self.0[3..5] {
            if *part == [Token::Run] {
                part.insert(0, Token::One);
            }
        }
        self
    }
}

/// The forms a resource type of a service has; none if the service does not say.
pub(crate) fn templates(service: &ServiceEntry, resource_type: &str) -> Vec<Template> {
    let known = service.resource_types.iter().filter(|known| known.name == resource_type);
    known.flat_map(|known| &known.arns).map(|arn| Template::read(service, arn)).collect()
}

/// Whether a name at the end of a template cannot contain `/`, since what follows a slash is another type: a bucket is
/// not an object.
fn ends_at_slash(service: &ServiceEntry, template: &str) -> bool {
    let longer = |arn: &&str| arn.strip_prefix(template).is_some_and(|rest| rest.starts_with('/'));
    template.ends_with('}') && service.resource_types.iter().flat_map(|known| &known.arns).any(longer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rolecall_catalog::{action, service};

    #[test]
    fn resources_fit_the_types_of_an_action_or_not() {
        for (name, resource, fits) in [
            ("s3:ListBucket", "arn:aws:s3:::b", true),
            ("s3:ListBucket", "arn:aws:s3:::b/*", false),
            ("s3:ListBucket", "arn:aws:s3:::b*", true),
            ("s3:GetObject", "arn:aws:s3:::b", false),
            ("s3:GetObject", "arn:aws:s3:::b/*", true),
            ("s3:GetObject", "arn:aws:s3:::${aws:username}", true),
            ("s3:GetObject", "*", true),
            ("s3:GetObject", "arn:aws:s3", true),
            ("logs:CreateLogStream", "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web:*", true),
            ("ecs:RunTask", "arn:aws:ecs:*:123456789012:task-definition/web:*", true),
            ("ecs:RunTask", "arn:aws:ecs:*:123456789012:cluster/web", false),
            ("iam:PassRole", "arn:aws:iam::123456789012:role/path/web", true),
            ("iam:PassRole", "arn:aws:iam::123456789012:user/web", false),
            ("dynamodb:Query", "arn:aws:dynamodb:*:*:table/T/index/*", true),
            ("ssm:GetParameters", "arn:aws:ssm:*:*:parameter/a/b", true),
        ] {
            let entry = service(name.split(':').next().unwrap()).unwrap();
            let arn = ArnPattern::read(resource, true);
            let types = action(name).unwrap().resources.iter();
            let found =
                types.flat_map(|on| templates(entry, on.resource_type)).any(|template| arn.fits(&template));
            assert_eq!(found, fits, "{name} {resource}");
        }
    }
}
