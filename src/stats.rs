//! The verb `stats`: what was counted of each desk, week by week.
//!
//! Knows: which numbers are too small to leave the house. Does not know: any case; only counts are read.

use std::fmt::Write;
use std::path::Path;

use jiff::civil::Date;

use crate::content::CentreId;
use crate::ferry::rooms_kept;
use crate::passage::room::figures::{FEW, Figures};
use crate::purge::{NotPurged, about_database, about_keys};
use crate::store::{self, Error, Keyring, Store};

/// How the figures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// To be read.
    Text,
    /// Commas between columns, for a spreadsheet.
    Csv,
}

/// The figures of the last `weeks` weeks of each of `centres`, as text or CSV.
///
/// # Errors
/// When keys or database are not what they should be, or don't answer.
pub async fn stats(database: &str, keys: &Path, centres: &[CentreId], weeks: usize, shape: Shape) -> Result<String, NotPurged> {
    match store::peek(database).await {
        Ok(_) => (),
        Err(Error::Missing) => return Ok(written(&[], shape)),
        Err(error) => return Err(about_database(error)),
    }
    Keyring::peek(keys).await.map_err(about_keys)?;
    let ring = Keyring::open(keys).await.map_err(about_keys)?;
    let rooms = match Store::open(database).await {
        Ok(store) => {
            let rooms = rooms_kept(&store, &ring, centres).await.map_err(about_database);
            store.close().await;
            rooms
        }
        Err(error) => Err(about_database(error)),
    };
    ring.close().await;
    let mut lines = Vec::new();
    for room in rooms? {
        let last = room.weeks.into_iter().rev().take(weeks);
        lines.extend(last.map(|(monday, figures)| (room.centre.clone(), monday, figures)));
    }
    lines.sort_by_key(|(centre, monday, _)| (*monday, centre.clone()));
    Ok(written(&lines, shape))
}

/// One line a week and centre; what could be one person is not told.
fn written(lines: &[(CentreId, Date, Figures)], shape: Shape) -> String {
    let names = Figures::default().named().map(|(name, _)| name);
    let mut said = String::new();
    match shape {
        Shape::Csv => {
            let _ = writeln!(said, "week,centre,{},first-answer-minutes", names.join(","));
        }
        Shape::Text if lines.is_empty() => said.push_str("nothing is counted yet\n"),
        Shape::Text => (),
    }
    for (centre, monday, figures) in lines {
        let counts = figures.named().map(|(name, count)| (name, shown(count)));
        let times = u32::try_from(figures.first.len()).unwrap_or(u32::MAX);
        let median = figures.median().filter(|_| times >= FEW).map_or_else(|| shown(times), |minutes| minutes.to_string());
        match shape {
            Shape::Csv => {
                let counts = counts.map(|(_, count)| count).join(",");
                let _ = writeln!(said, "{monday},{},{counts},{median}", centre.0);
            }
            Shape::Text => {
                let _ = writeln!(said, "week of {monday}, {}", centre.0);
                for (name, count) in counts {
                    let _ = writeln!(said, "  {name:<22} {count:>6}");
                }
                let _ = writeln!(said, "  {:<22} {median:>6}", "first-answer-minutes");
            }
        }
    }
    said
}

/// Nought and what is large enough, as it is; what could be one person, not.
fn shown(count: u32) -> String {
    if (1..FEW).contains(&count) { format!("<{FEW}") } else { count.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week() -> (CentreId, Date, Figures) {
        let figures = Figures { opened: 12, closed: 4, first: vec![5, 9, 22, 30, 31], ..Figures::default() };
        (CentreId("payoke".to_owned()), jiff::civil::date(2026, 11, 23), figures)
    }

    #[test]
    fn what_could_be_one_person_is_not_told() {
        let text = written(&[week()], Shape::Text);
        let line =
            |name: &str| text.lines().find(|line| line.contains(name)).unwrap().split_whitespace().last().unwrap().to_owned();
        assert_eq!((line("opened"), line("closed"), line("ended")), ("12".to_owned(), "<5".to_owned(), "0".to_owned()));
        assert_eq!(line("first-answer"), "22");
        let (centre, monday, figures) = week();
        let few = Figures { first: vec![5, 9], ..figures };
        assert!(written(&[(centre, monday, few)], Shape::Csv).ends_with(",<5\n"), "a time of one person is hidden too");
    }

    #[test]
    fn csv_has_a_head_and_a_line_a_week() {
        let csv = written(&[week()], Shape::Csv);
        let columns: Vec<usize> = csv.lines().map(|line| line.split(',').count()).collect();
        assert_eq!(columns, [12, 12]);
        assert!(csv.contains("2026-11-23,payoke,12,<5,0,0,0,0,0,0,0,22"));
        assert_eq!(written(&[], Shape::Text), "nothing is counted yet\n");
    }
}
