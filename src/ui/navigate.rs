//! The way to a field or an element: the tab, fold or sheet that opens, and the element that gets the focus.

use leptos::prelude::*;

use crate::domain::calendar::working::months_of;
use crate::domain::draft::Section;
use crate::domain::{BookList, Field, Own, TimeField};
use crate::platform::{clock, keyboard, page};
use crate::ui::route::{Reading, Side, Tab};
use crate::ui::screen::Screen;
use crate::ui::sheets::Sheet;

/// How long a fold opens for the field that the way leads to: until the field has the focus.
const WANTED_MS: i32 = 60;

/// The id of the part of the page that holds the plan.
pub const PLAN: &str = "plan";

impl Screen {
    /// Shows the plan to read, from its top.
    pub fn read(self, reading: Reading) {
        self.document.seal();
        self.sheet.set(None);
        self.reading.set(Some(reading));
        start_soon();
    }

    /// Brings a field into view, opens its fold or sheet, and gives it the focus.
    pub fn go_to(self, field: &Field) {
        self.sheet.set(None);
        if self.reading.get_untracked().is_some() {
            self.reading.set(None);
        }
        // A screen that is shown already is not drawn anew, so that what was unfolded in it stays.
        let open = |tab: Tab| {
            if self.tab.get_untracked() != tab {
                self.tab.set(tab);
            }
        };
        let split = |side: Side| {
            if self.side.get_untracked() != side {
                self.side.set(side);
            }
            open(Tab::Split);
        };
        // The playbook lies over the Act tab.
        if field.section() != Section::Playbook && field.section() != Section::Menu && self.playbook.get_untracked() {
            self.playbook.set(false);
        }
        match field.section() {
            Section::Menu => self.sheet.set(Some(Sheet::Menu)),
            Section::Time if field.is_routine() => open(Tab::Act),
            Section::Time => split(Side::Time),
            Section::Split | Section::Member | Section::SubTarget => split(Side::Space),
            Section::Act | Section::Feasibility => open(Tab::Act),
            Section::Playbook => {
                if !self.playbook.get_untracked() {
                    self.playbook.set(true);
                }
                open(Tab::Act);
            }
            // The people are typed in two places, so that somebody who acts stays there.
            Section::WhatIf if *field == Field::People && self.tab.get_untracked() == Tab::Act => {}
            Section::WhatIf => open(Tab::WhatIf),
            Section::Target | Section::Lines | Section::Funnel | Section::Stage => open(Tab::Target),
        }
        self.unfold(field);
        self.wanted.set(Some(field.clone()));
        clock::after_ms(WANTED_MS, move || self.wanted.set(None));
        focus_soon(id_of(field));
    }

    /// Opens the fold or the sheet of the field.
    fn unfold(self, field: &Field) {
        // The questions of a new plan have only a few of the fields.
        let is_asked = matches!(field, Field::Amount | Field::DealSize | Field::Margin);
        if !is_asked && !matches!(field.section(), Section::Funnel | Section::Stage) {
            self.asking.set(None);
        }
        if field.section() == Section::Playbook
            && let Some(i) = field.place()
        {
            match BookList::of(field) {
                Some(list) => self.entry.set(Some((list, i))),
                None => self.practice.set(Some(i)),
            }
        }
        match field {
            field if field.section() == Section::Lines => self.tiers.set(true),
            field if field.section() == Section::Feasibility => self.basis.set(true),
            field if field.section() == Section::Stage => self.stage.set(field.place()),
            Field::RegularName(i)
            | Field::RegularTimes(i)
            | Field::RegularEvery(i)
            | Field::RegularDates(i)
            | Field::RegularBrings(i)
            | Field::RegularStage(i)
            | Field::RegularMinutes(i)
            | Field::RegularCost(i)
            | Field::RegularOwner(i)
            | Field::RegularChannel(i) => self.regular.set(Some(*i)),
            Field::PayBase
            | Field::PayRatesOf
            | Field::PayAtTarget
            | Field::PayKind
            | Field::Bands
            | Field::BandFrom(_)
            | Field::BandRate(_)
            | Field::PayCap
            | Field::PayStart => self.pay.set(true),
            Field::IndicatorName(i)
            | Field::IndicatorDirection(i)
            | Field::IndicatorTarget(i)
            | Field::IndicatorUnit(i)
            | Field::IndicatorMonth(i, _) => self.indicator.set(Some(*i)),
            Field::GradeName(i)
            | Field::GradeShare(i)
            | Field::GradeContribution(i)
            | Field::GradeContacts(i)
            | Field::GradeEvery(i)
            | Field::GradeMinutes(i) => self.grade.set(Some(*i)),
            Field::Ramp(d, m, _) | Field::Score(d, m, _) => self.member.set(Some((*d, *m))),
            Field::Member(d, m, own) if *own != Own::Share => self.member.set(Some((*d, *m))),
            Field::Time(TimeField::Pin(p)) => {
                let month = self.document.draft().time.pinned.get(*p).map(|pin| pin.month.trim().to_owned());
                let horizon = self.document.outcome.with_untracked(|outcome| outcome.plan.as_ref().and_then(|plan| plan.horizon()));
                let months = horizon.map(months_of).unwrap_or_default();
                let place =
                    months.iter().position(|first| month.as_ref().is_some_and(|month| first.to_string().starts_with(month.as_str())));
                self.sheet.set(place.map(Sheet::Month));
            }
            Field::Leaf(l, _) => {
                let path = self.document.draft().leaves.get(*l).map(|leaf| leaf.path.clone());
                self.sheet.set(path.map(Sheet::Leaf));
            }
            _ => {}
        }
    }
}

/// Gives the focus to the element of that id, after an edit has been drawn.
pub fn focus_soon(id: String) {
    clock::after_ms(50, move || {
        let _ = page::focus(&id);
    });
}

/// Shows the plan from its top and gives it the focus, after an edit has been drawn. Somebody who is in a field by then stays there.
pub fn start_soon() {
    page::to_top();
    clock::after_ms(50, || {
        if !keyboard::is_in_field() {
            page::start_at(PLAN);
        }
    });
}

/// The id of a field's input.
pub fn id_of(field: &Field) -> String {
    let path = field.to_string();
    let word = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    format!("field-{}", path.chars().map(word).collect::<String>())
}

/// The id of a dimension's card, which gets the focus when a part of it is added or removed, so that a phone's keyboard stays closed.
pub fn dimension_id(d: usize) -> String {
    format!("dimension-{d}")
}

/// The id of the buttons in a stage's details.
pub fn details_id(k: usize) -> String {
    format!("stage-{k}-actions")
}
