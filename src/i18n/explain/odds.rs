//! How the chance of a plan is calculated, in words, if one binomial distribution is not enough.

use super::explanation::Explanation;
use crate::domain::probability::LEVELS;
use crate::domain::whatif::odds::{Error, OddsFigures, Outcome};
use crate::domain::{Field, Metric, Plan, Report};
use crate::i18n::names::{inside, many, shown};
use crate::i18n::texts::{Answer, Odds};
use crate::i18n::{Locale, number};

/// A figure of the odds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The chance of the target with the leads of the plan.
    AtPlan,
    /// The chance with the available leads.
    AtHand,
    /// The chance of a target line.
    Tier(usize),
    /// The leads for one of [`LEVELS`].
    LeadsFor(usize),
    /// The likely range of the outcome.
    Spread,
}

impl Figure {
    /// The chance that every screen shows: with the available leads if the plan states them, otherwise with the planned.
    pub fn shown(figures: &OddsFigures) -> Self {
        if figures.at_hand.is_some() { Self::AtHand } else { Self::AtPlan }
    }
}

/// The possible error, in percentage points.
pub fn points(hundredths: u32) -> String {
    // Whole numbers are enough here, and formatting a float adds more code to the program.
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The likely range of the outcome, in a sentence.
pub fn range(figures: &OddsFigures, locale: Locale) -> String {
    let percent = |units: u128| figures.picture.percent_of_target(units).map(|percent| format!("{percent}%")).unwrap_or_default();
    let [low, middle, high] = figures.picture.quantiles.map(percent);
    Odds(locale).range(&middle, &low, &high)
}

/// How the chances were calculated, and how accurate they are.
pub fn how(figures: &OddsFigures, locale: Locale) -> String {
    let words = Odds(locale);
    match (figures.error, figures.trials) {
        (None, _) => words.exact().to_owned(),
        (Some(error), None) => words.bounded(&points(error.of_chance)),
        (Some(error), Some(trials)) => words.trials(&number::whole(trials.done), &number::whole(trials.trials), &points(error.of_chance)),
    }
}

/// An outcome on the scale of a distribution.
pub fn outcome(of: &Outcome, report: &Report, locale: Locale) -> String {
    match of {
        Outcome::Deals(deals) => number::whole(*deals),
        Outcome::Money(amount) => number::amount_short(locale, report.currency, amount),
    }
}

/// The expected outcome, where it is marked below a distribution.
pub fn expected_here(of: &Outcome, report: &Report, locale: Locale) -> String {
    match of {
        Outcome::Deals(deals) => Odds(locale).expected_deals(number::whole(*deals)),
        Outcome::Money(_) => Odds(locale).expected(&outcome(of, report, locale)),
    }
}

/// How a figure is calculated.
pub fn explain(figure: Figure, plan: &Plan, report: &Report, figures: &OddsFigures, locale: Locale) -> Option<Explanation> {
    let words = Odds(locale);
    let stage = report.funnel.first().map(|stage| inside(locale, &many(locale, &stage.name))).unwrap_or_default();
    let sure = |chance: f64| number::probability(chance);
    let (leads, of, chance) = match figure {
        Figure::AtPlan | Figure::Spread => (figures.leads, reaching(report, None, locale)?, sure(figures.at_plan.at_least)),
        Figure::AtHand => {
            let (leads, chance) = figures.at_hand?;
            (leads, reaching(report, None, locale)?, sure(chance.at_least))
        }
        Figure::Tier(i) => (figures.leads, reaching(report, Some(i), locale)?, sure(figures.tiers.get(i)?.at_least)),
        Figure::LeadsFor(i) => ((*figures.leads_for.get(i)?)?, reaching(report, None, locale)?, format!("≥ {}", LEVELS[i].0)),
    };
    let leads = number::count(leads);
    let parts = crate::domain::whatif::odds::model(plan).map_or(1, |model| model.ways());
    let way = match &figures.trials {
        Some(trials) => words.simulated(&number::whole(trials.done)),
        None if figures.error.is_some() => words.computed().to_owned(),
        None if parts > 1 => words.several(&parts.to_string()),
        None => words.one().to_owned(),
    };
    let (title, words_said) = match figure {
        Figure::AtPlan | Figure::AtHand => (format!("{} · {chance}", Answer(locale).confidence_title()), way),
        Figure::Tier(i) => (format!("{} · {chance}", shown(locale, &report.tiers.get(i)?.name)), way),
        Figure::LeadsFor(i) => {
            let title = Odds(locale).leads_sure(LEVELS[i].0);
            (format!("{title} · {leads} {stage}"), format!("{} {way}", words.least(LEVELS[i].0)))
        }
        Figure::Spread => (words.spread().to_owned(), way),
    };
    let mut notes = vec![];
    if figure == Figure::Spread {
        notes.push(range(figures, locale));
    }
    if matches!(figure, Figure::AtPlan | Figure::AtHand) {
        let enough = LEVELS.iter().zip(figures.leads_for);
        notes.extend(enough.filter_map(|((level, _), n)| Some(Answer(locale).leads_for(level, &format!("{} {stage}", number::count(n?))))));
    }
    notes.extend(figures.error.map(|of| error(figure, of, figures.trials.is_some(), locale)));
    let stages = plan.funnel().stages().iter().enumerate().take(plan.funnel().won());
    let mut inputs = vec![Field::Amount];
    inputs.extend((report.metric != Metric::Deals && !plan.has_unused_deal_size()).then_some(Field::DealSize));
    for (k, stage) in stages {
        let Some((won, of)) = stage.counted else {
            inputs.push(Field::Rate(k));
            continue;
        };
        let name = format!("{} → {}", shown(locale, &stage.name), shown(locale, &plan.funnel().stages().get(k + 1)?.name));
        if stage.counted_as_is().is_some() {
            notes.push(words.counted(&name, &number::whole(won), &number::whole(of)));
        } else {
            notes.push(words.counted_otherwise(&name, &number::percent(stage.rate.value()), &number::whole(won), &number::whole(of)));
            inputs.push(Field::Rate(k));
        }
        inputs.push(Field::Counted(k));
    }
    inputs.extend((figure == Figure::AtHand).then_some(Field::LeadsAvailable));
    let values = words.values(&of, &leads, &stage, &chance);
    Some(Explanation { title, words: words_said, values, notes, inputs })
}

fn error(figure: Figure, error: Error, is_simulated: bool, locale: Locale) -> String {
    let words = Odds(locale);
    match figure {
        Figure::LeadsFor(i) => {
            let (chance, points) = (LEVELS[i].0, points(error.of_leads));
            if is_simulated { words.error_leads(chance, &points) } else { words.bound_leads(chance, &points) }
        }
        _ if is_simulated => words.error(&points(error.of_chance)),
        _ => words.bound(&points(error.of_chance)),
    }
}

/// The target to reach: the plan's, or that of a target line.
fn reaching(report: &Report, tier: Option<usize>, locale: Locale) -> Option<String> {
    let words = Odds(locale);
    let tier = match tier {
        Some(i) => Some(report.tiers.get(i)?),
        None => None,
    };
    Some(match report.metric {
        Metric::Deals => words.in_deals(number::count(tier.map_or(report.deals.count, |tier| tier.deals.count))),
        Metric::Revenue => words.reaching(&number::money(report.currency, tier.map_or(report.target, |tier| tier.target)?)),
        Metric::GrossProfit => {
            let profit = tier.map_or_else(|| report.amount.clone(), |tier| &report.amount * &tier.of_target);
            words.reaching(&number::amount(report.currency, &profit))
        }
    })
}
