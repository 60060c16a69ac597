//! The trimmed Bot API, read once: which methods there are and which shape their parameters have.
//!
//! Knows: api.json. Does not know: sizes, or anything that depends on the world.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Map, Value};

/// The specification, ready to check against.
pub(crate) struct Spec {
    methods: BTreeMap<String, (String, Shape)>,
    types: BTreeMap<String, Type>,
    /// The emoji that a reaction may be.
    pub(crate) reactions: BTreeSet<String>,
}

struct Shape {
    fields: BTreeMap<String, Field>,
    required: Vec<String>,
}

struct Field {
    kinds: Vec<Kind>,
}

enum Type {
    Object(Shape),
    OneOf(Vec<String>),
}

enum Kind {
    Integer,
    Float,
    Boolean,
    String,
    Array(Box<Kind>),
    Named(String),
}

#[derive(Deserialize)]
struct Raw {
    reactions: BTreeSet<String>,
    methods: BTreeMap<String, RawType>,
    types: BTreeMap<String, RawType>,
}

#[derive(Deserialize)]
struct RawType {
    #[serde(default)]
    fields: Vec<RawField>,
    #[serde(default)]
    subtypes: Vec<String>,
}

#[derive(Deserialize)]
struct RawField {
    name: String,
    types: Vec<String>,
    required: bool,
}

/// The one specification.
#[expect(clippy::expect_used, reason = "api.json is part of the program, and a test reads it")]
pub(crate) static SPEC: LazyLock<Spec> = LazyLock::new(|| {
    let raw: Raw = serde_json::from_str(include_str!("../api.json")).expect("api.json is readable");
    let methods = raw.methods.into_iter();
    let types = raw.types.into_iter().map(|(name, raw)| {
        let subtypes = !raw.subtypes.is_empty();
        (name, if subtypes { Type::OneOf(raw.subtypes) } else { Type::Object(shape(raw.fields)) })
    });
    Spec {
        methods: methods.map(|(name, raw)| (name.to_ascii_lowercase(), (name, shape(raw.fields)))).collect(),
        types: types.collect(),
        reactions: raw.reactions,
    }
});

fn shape(fields: Vec<RawField>) -> Shape {
    let required = fields.iter().filter(|field| field.required).map(|field| field.name.clone()).collect();
    let field = |raw: RawField| (raw.name, Field { kinds: raw.types.iter().map(|name| kind(name)).collect() });
    Shape { required, fields: fields.into_iter().map(field).collect() }
}

fn kind(name: &str) -> Kind {
    match name {
        "Integer" => Kind::Integer,
        "Float" => Kind::Float,
        "Boolean" => Kind::Boolean,
        "String" => Kind::String,
        other => match other.strip_prefix("Array of ") {
            Some(inner) => Kind::Array(Box::new(kind(inner))),
            None => Kind::Named(other.to_owned()),
        },
    }
}

/// What is wrong with the parameters of a request.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    Missing(String),
    Other(String),
}

impl Spec {
    /// The method's own spelling of `asked`.
    pub(crate) fn method(&self, asked: &str) -> Option<&str> {
        self.methods.get(&asked.to_ascii_lowercase()).map(|(name, _)| name.as_str())
    }

    /// Checks the parameters of `method`, and gives each the type that is asked for where it came as text.
    pub(crate) fn check(&self, method: &str, params: &mut Map<String, Value>) -> Result<(), Flaw> {
        let Some((_, shape)) = self.methods.get(&method.to_ascii_lowercase()) else { return Ok(()) };
        self.check_shape(shape, params, true, "")
    }

    fn check_shape(&self, shape: &Shape, fields: &mut Map<String, Value>, top: bool, path: &str) -> Result<(), Flaw> {
        for (name, value) in fields.iter_mut() {
            let Some(field) = shape.fields.get(name) else { return Err(Flaw::Other(format!("unknown field {path}{name}"))) };
            self.check_field(field, value, top, &format!("{path}{name}"))?;
        }
        match shape.required.iter().find(|name| !fields.contains_key(*name)) {
            Some(missing) => Err(Flaw::Missing(format!("{path}{missing}"))),
            None => Ok(()),
        }
    }

    fn check_field(&self, field: &Field, value: &mut Value, top: bool, path: &str) -> Result<(), Flaw> {
        let mut first = None;
        for kind in &field.kinds {
            match self.check_value(kind, value, top, path) {
                Ok(()) => return Ok(()),
                Err(flaw) => first = first.or(Some(flaw)),
            }
        }
        Err(first.unwrap_or_else(|| Flaw::Other(format!("{path} has no type"))))
    }

    /// `top` values may come as text, as in a form; what lies inside them is JSON and strict.
    fn check_value(&self, kind: &Kind, value: &mut Value, top: bool, path: &str) -> Result<(), Flaw> {
        if top && let Some(read) = value.as_str().and_then(|text| from_text(kind, text)) {
            *value = read;
        }
        let wrong = |wanted: &str| Err(Flaw::Other(format!("{path} is not {wanted}")));
        match kind {
            Kind::Integer if value.is_i64() => Ok(()),
            Kind::Integer => wrong("an Integer"),
            Kind::Float if value.is_number() => Ok(()),
            Kind::Float => wrong("a Float"),
            Kind::Boolean if value.is_boolean() => Ok(()),
            Kind::Boolean => wrong("a Boolean"),
            Kind::String if value.is_string() => Ok(()),
            Kind::String => wrong("a String"),
            Kind::Array(inner) => {
                let Some(items) = value.as_array_mut() else { return wrong("an Array") };
                let mut items = items.iter_mut().enumerate();
                items.try_for_each(|(nth, item)| self.check_value(inner, item, false, &format!("{path}[{nth}]")))
            }
            Kind::Named(name) => self.check_named(name, value, path),
        }
    }

    fn check_named(&self, name: &str, value: &mut Value, path: &str) -> Result<(), Flaw> {
        match self.types.get(name) {
            None => Err(Flaw::Other(format!("{path} is of the unknown type {name}"))),
            Some(Type::Object(shape)) => match value.as_object_mut() {
                Some(fields) => self.check_shape(shape, fields, false, &format!("{path}.")),
                None => Err(Flaw::Other(format!("{path} is not a {name}"))),
            },
            Some(Type::OneOf(names)) => {
                let mut first = None;
                for each in names {
                    match self.check_named(each, value, path) {
                        Ok(()) => return Ok(()),
                        Err(flaw) => first = first.or(Some(flaw)),
                    }
                }
                Err(first.unwrap_or_else(|| Flaw::Other(format!("{path} is no {name}"))))
            }
        }
    }
}

fn from_text(kind: &Kind, text: &str) -> Option<Value> {
    match kind {
        Kind::Integer => text.parse::<i64>().ok().map(Value::from),
        Kind::Float => text.parse::<f64>().ok().map(Value::from),
        Kind::Boolean => match text {
            "true" | "True" | "1" => Some(Value::Bool(true)),
            "false" | "False" | "0" => Some(Value::Bool(false)),
            _ => None,
        },
        Kind::String => None,
        Kind::Array(_) | Kind::Named(_) => serde_json::from_str(text).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(method: &str, params: &Value) -> Result<Value, Flaw> {
        let mut params = params.as_object().cloned().expect("an object");
        SPEC.check(method, &mut params).map(|()| Value::Object(params))
    }

    #[test]
    fn every_type_that_is_named_is_there() {
        fn named<'a>(kind: &'a Kind, found: &mut Vec<&'a str>) {
            match kind {
                Kind::Array(inner) => named(inner, found),
                Kind::Named(name) => found.push(name),
                Kind::Integer | Kind::Float | Kind::Boolean | Kind::String => (),
            }
        }
        let mut found = Vec::new();
        let of_types = SPEC.types.values().filter_map(|each| match each {
            Type::Object(shape) => Some(shape),
            Type::OneOf(_) => None,
        });
        for shape in SPEC.methods.values().map(|(_, shape)| shape).chain(of_types) {
            shape.fields.values().flat_map(|field| &field.kinds).for_each(|kind| named(kind, &mut found));
        }
        for each in SPEC.types.values() {
            if let Type::OneOf(names) = each {
                found.extend(names.iter().map(String::as_str));
            }
        }
        assert!(found.len() > 30);
        assert!(found.iter().all(|name| SPEC.types.contains_key(*name)));
    }

    #[test]
    fn text_becomes_what_is_asked_for() {
        let given =
            json!({ "chat_id": "-100", "text": "5", "disable_notification": "true", "reply_markup": "{\"inline_keyboard\":[]}" });
        let read =
            json!({ "chat_id": -100, "text": "5", "disable_notification": true, "reply_markup": { "inline_keyboard": [] } });
        assert_eq!(check("SENDMESSAGE", &given), Ok(read));
        assert_eq!(check("getChat", &json!({ "chat_id": "@desk" })), Ok(json!({ "chat_id": "@desk" })));
    }

    #[test]
    fn every_flaw_is_named() {
        let table = [
            ("sendMessage", json!({ "chat_id": 1, "text": "x", "silent": true }), "unknown field silent"),
            ("sendMessage", json!({ "chat_id": 1, "text": 5 }), "text is not a String"),
            ("sendMessage", json!({ "chat_id": 1, "text": null }), "text is not a String"),
            ("deleteMessages", json!({ "chat_id": 1, "message_ids": ["1"] }), "message_ids[0] is not an Integer"),
            (
                "sendMessage",
                json!({ "chat_id": 1, "text": "x", "reply_markup": { "inline_keyboard": [[{ "text": "x", "data": "y" }]] } }),
                "unknown field reply_markup.inline_keyboard[0][0].data",
            ),
        ];
        for (method, params, expected) in table {
            let Err(Flaw::Other(flaw)) = check(method, &params) else { panic!("{expected} went through") };
            assert_eq!(flaw, expected);
        }
        assert_eq!(check("sendMessage", &json!({ "chat_id": 1 })), Err(Flaw::Missing("text".to_owned())));
    }
}
