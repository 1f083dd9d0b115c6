//! A plan as a file for another program.

use chrono::NaiveDate;

use super::ics::{self, Origin};
use super::kind::Kind;
use super::tables::{kinds, table, tables};
use super::xlsx::{Refusal, Workbook};
use super::{csv, markdown};
use crate::domain::{Allowed, Draft, Fault, Field, Plan, Report, Schedule, report};
use crate::i18n::Locale;
use crate::i18n::plan_name::plan_name;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A workbook with all tables.
    Xlsx,
    /// One table as CSV.
    Csv(Kind),
    /// All tables as Markdown.
    Markdown,
    /// The dates of the plan for a calendar.
    Ics(Origin),
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failed {
    /// The plan cannot be computed.
    Plan(Vec<Fault>),
    /// The plan does not have that table.
    NoTable,
    /// The library refuses the workbook, and says why.
    Workbook(String),
}

/// A file.
pub type File = Vec<u8>;

impl Form {
    /// The kind of file with that name: `xlsx`, `markdown`, `csv` and the name of a table, as in `csv/days`, or `ics`, which may be followed by
    /// the key of the plan and the second in which it is made, as in `ics/1f/1798761600`.
    pub fn named(name: &str) -> Option<Self> {
        match name.split_once('/') {
            None if name == "xlsx" => Some(Self::Xlsx),
            None if matches!(name, "markdown" | "md") => Some(Self::Markdown),
            None if name == "csv" => Some(Self::Csv(Kind::Target)),
            Some(("csv", kind)) => Kind::named(kind).map(Self::Csv),
            None if name == "ics" => Some(Self::Ics(Origin::default())),
            Some(("ics", origin)) => {
                let (key, made) = origin.split_once('/')?;
                Some(Self::Ics(Origin { key: Some(u64::from_str_radix(key, 16).ok()?), made: Some(made.parse().ok()?) }))
            }
            _ => None,
        }
    }

    /// Its name for [`Form::named`].
    pub fn name(self) -> String {
        match self {
            Self::Xlsx => "xlsx".to_owned(),
            Self::Markdown => "markdown".to_owned(),
            Self::Csv(kind) => format!("csv/{}", kind.name()),
            Self::Ics(Origin { key: Some(key), made: Some(made) }) => format!("ics/{key:x}/{made}"),
            Self::Ics(_) => "ics".to_owned(),
        }
    }

    /// The end of the file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv(_) => "csv",
            Self::Markdown => "md",
            Self::Ics(_) => "ics",
        }
    }

    /// The type of the file.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv(_) => "text/csv",
            Self::Markdown => "text/markdown",
            Self::Ics(_) => "text/calendar",
        }
    }
}

/// Makes a file of the base case of a plan, on the day `today`. `progress` gets the steps that are done, and how many there are.
///
/// # Errors
/// The plan has faults, it does not have the table, or the workbook is too large.
pub fn make(draft: &Draft, today: NaiveDate, locale: Locale, form: Form, mut progress: impl FnMut(u32, u32)) -> Result<File, Failed> {
    let base = draft.base();
    let plan = base.check().map_err(Failed::Plan)?;
    let report = report(&plan, today);
    let schedule = Schedule::of(&plan, &report);
    let name = plan_name(&base.name, &base.outline(), locale);
    // The plan, each table, and the file.
    let mut done = 1;
    let steps = u32::try_from(kinds(&plan, &report).len()).unwrap_or(u32::MAX).saturating_add(2);
    progress(done, steps);
    let mut all = tables(&name, &plan, &report, schedule.as_ref(), locale).inspect(|_| {
        done += 1;
        progress(done, steps);
    });
    match form {
        Form::Ics(origin) => {
            drop(all);
            calendar(&base, &plan, &report, today, locale, origin)
        }
        Form::Xlsx => {
            let failed = |refusal: Refusal| Failed::Workbook(refusal.to_string());
            let mut book = Workbook::new(&name, today);
            all.try_for_each(|sheet| book.add(&sheet)).map_err(failed)?;
            book.finish().map_err(failed)
        }
        Form::Markdown => Ok(markdown::write(&name, &all.collect::<Vec<_>>(), locale).into_bytes()),
        Form::Csv(kind) => {
            drop(all);
            let sheet = table(&name, &plan, &report, schedule.as_ref(), locale, kind).ok_or(Failed::NoTable)?;
            Ok(csv::write(&sheet).into_bytes())
        }
    }
}

/// The calendar of a plan that has some date.
fn calendar(draft: &Draft, plan: &Plan, report: &Report, today: NaiveDate, locale: Locale, origin: Origin) -> Result<File, Failed> {
    if !ics::has_dates(plan) {
        return Err(Failed::Plan(vec![Fault::new(Field::HorizonFirst, "", Allowed::NeedsHorizon)]));
    }
    Ok(ics::write(draft, plan, report, today, locale, origin).into_bytes())
}
