//! The sales work plan in words: the document that a company asks for, chapter by chapter.
//!
//! ```text
//! plan, report, schedule, verdict, one page ──→ WorkPlan ──→ the document on screen and on paper, Markdown
//! ```
//!
//! A chapter of which the plan says nothing is not there. The funnel, the parts of the plan period and the reasons of the verdict are those
//! of [`OnePage`], so both pages say the same.

mod actions;
mod appendix;
mod block;
mod goals;
mod parts;
mod people;
mod split;
mod table;
mod time;

pub use block::{Block, Span};
pub use table::Table;

use super::one_page::OnePage;
use super::texts::WorkPlan as Words;
use super::{Locale, names};
use crate::domain::feasibility::Feasibility;
use crate::domain::{Plan, Report, Schedule};

/// What a chapter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The target, the funnel, the target lines, SMART and the indicators.
    Goals,
    /// The items and the sub-targets.
    Split,
    /// Months, phases and weeks.
    Time,
    /// How stages are worked, and the activities.
    Actions,
    /// The customers by grade.
    Customers,
    /// The budget.
    Budget,
    /// The verdict, its reasons and the chance.
    Feasibility,
    /// Milestones, tasks, training, incentives and pay.
    People,
    /// The risks.
    Risks,
    /// The reviews.
    Reviews,
    /// Assumptions and formulas.
    Appendix,
}

impl Topic {
    /// All, in the order of the document.
    pub const ALL: [Self; 11] = [
        Self::Goals,
        Self::Split,
        Self::Time,
        Self::Actions,
        Self::Customers,
        Self::Budget,
        Self::Feasibility,
        Self::People,
        Self::Risks,
        Self::Reviews,
        Self::Appendix,
    ];

    /// Their names for programs.
    const NAMES: [&'static str; 11] =
        ["goals", "split", "time", "actions", "customers", "budget", "feasibility", "people", "risks", "reviews", "appendix"];

    /// Some of them as one text.
    ///
    /// ```
    /// use backcast::i18n::work_plan::Topic;
    /// let some = Topic::written(&[Topic::Risks, Topic::Appendix]);
    /// assert_eq!(some, "risks appendix");
    /// assert_eq!(Topic::read("risks of_a_later_version appendix"), [Topic::Risks, Topic::Appendix]);
    /// ```
    pub fn written(some: &[Self]) -> String {
        some.iter().map(|topic| Self::NAMES[*topic as usize]).collect::<Vec<_>>().join(" ")
    }

    /// Those of such a text; names that are not known are skipped.
    pub fn read(written: &str) -> Vec<Self> {
        written.split(' ').filter_map(|name| Self::NAMES.iter().position(|known| *known == name).map(|i| Self::ALL[i])).collect()
    }

    /// Its title.
    pub fn title(self, locale: Locale) -> &'static str {
        Words(locale).chapter_titles()[self as usize]
    }
}

/// The document.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct WorkPlan {
    /// The name of the plan.
    pub name: String,
    /// The plan period, its working days, and whether they are provisional.
    pub period: Vec<String>,
    /// The chapters that the plan has, in their order.
    pub chapters: Vec<Chapter>,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What it is about.
    pub topic: Topic,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What the chapters are made from.
struct Source<'a> {
    plan: &'a Plan,
    report: &'a Report,
    schedule: Option<&'a Schedule>,
    judged: &'a Feasibility,
    page: &'a OnePage,
    locale: Locale,
}

/// The document of a plan. `page` is the same plan on one page.
pub fn work_plan(
    plan: &Plan,
    report: &Report,
    schedule: Option<&Schedule>,
    judged: &Feasibility,
    page: &OnePage,
    locale: Locale,
) -> WorkPlan {
    let source = Source { plan, report, schedule, judged, page, locale };
    let chapter = |topic: Topic| {
        let blocks = source.blocks(topic);
        (!blocks.is_empty()).then_some(Chapter { topic, blocks })
    };
    WorkPlan { name: page.name.clone(), period: page.period.clone(), chapters: Topic::ALL.into_iter().filter_map(chapter).collect() }
}

impl Source<'_> {
    fn blocks(&self, topic: Topic) -> Vec<Block> {
        match topic {
            Topic::Goals => self.goals(),
            Topic::Split => self.by_segment(),
            Topic::Time => self.by_time(),
            Topic::Actions => self.actions(),
            Topic::Customers => self.customers(),
            Topic::Budget => self.budget(),
            Topic::Feasibility => self.feasibility(),
            Topic::People => self.people(),
            Topic::Risks => self.risks(),
            Topic::Reviews => self.reviews(),
            Topic::Appendix => self.appendix(),
        }
    }

    fn words(&self) -> Words {
        Words(self.locale)
    }

    /// A name as the reader's language shows it.
    fn shown(&self, name: &str) -> String {
        names::shown(self.locale, name).into_owned()
    }

    /// The name of a stage.
    fn stage(&self, k: usize) -> String {
        self.report.funnel.get(k).map(|stage| self.shown(&stage.name)).unwrap_or_default()
    }

    /// The names of all stages.
    fn stages(&self) -> Vec<String> {
        (0..self.report.funnel.len()).map(|k| self.stage(k)).collect()
    }
}
