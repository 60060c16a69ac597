//! Regions, cities, centres: who is asked for which place.
//!
//! Knows: the fallback orders. Does not know: when somebody is there (`hours`), or whether a desk works.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::hours::{Hours, hours};
use super::lang::Lang;

/// One of Belgium's three regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Region {
    /// Flanders.
    Flanders,
    /// Brussels.
    Brussels,
    /// Wallonia.
    Wallonia,
}

/// A centre's name in settings and content: `payoke`, `pag-asa`, `surya`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CentreId(pub String);

/// A city on the form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// Its name, as in `city-<id>`.
    pub id: String,
    /// Where it lies.
    pub region: Region,
}

/// An accredited centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    /// Its name in settings and content.
    pub id: CentreId,
    /// Its own name.
    pub name: String,
    /// The city of its office.
    pub city: String,
    /// The region that it answers for.
    pub region: Region,
    /// Its telephone number's name.
    pub number: String,
    /// The languages that its desk reads without an interpreter.
    pub languages: Vec<String>,
    /// The language of its desk's cards, unless the settings say another.
    pub desk_lang: Lang,
    /// The address of its office as it is published, in each way that it is written: nobody is asked about it.
    pub offices: Vec<String>,
    /// When somebody sits at its desk.
    pub hours: Hours,
}

/// A centre as the file has it.
#[derive(Debug, Deserialize)]
pub(super) struct Written {
    name: String,
    city: String,
    region: Region,
    number: String,
    languages: Vec<String>,
    desk_lang: Lang,
    #[serde(default)]
    offices: Vec<String>,
    hours: BTreeMap<String, String>,
}

/// Who is asked for which place, in order.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Routing {
    flanders: Vec<CentreId>,
    brussels: Vec<CentreId>,
    wallonia: Vec<CentreId>,
    unknown: Vec<CentreId>,
}

impl Region {
    /// Reads the contract's word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Flanders, Self::Brussels, Self::Wallonia].into_iter().find(|region| region.as_str() == word)
    }

    /// The contract's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flanders => "flanders",
            Self::Brussels => "brussels",
            Self::Wallonia => "wallonia",
        }
    }
}

impl Routing {
    /// The order for a region, or for a place that was not said.
    pub(super) fn order(&self, region: Option<Region>) -> &[CentreId] {
        match region {
            Some(Region::Flanders) => &self.flanders,
            Some(Region::Brussels) => &self.brussels,
            Some(Region::Wallonia) => &self.wallonia,
            None => &self.unknown,
        }
    }
}

impl Written {
    /// The centre `id`; the day whose hours can't be read, otherwise.
    pub(super) fn centre(self, id: CentreId) -> Result<Centre, String> {
        let hours = hours(&self.hours)?;
        let Self { name, city, region, number, languages, desk_lang, offices, .. } = self;
        Ok(Centre { id, name, city, region, number, languages, desk_lang, offices, hours })
    }
}
