//! The sheet that explains a gauge's reading with some inputs changed.

use crate::domain::End;
use crate::domain::whatif::levers::{spans, why};
use crate::i18n::explain::lever_why::{changed, explained};
use crate::ui::parts::explanation::explanation_sheet;
use crate::ui::prelude::*;
use crate::ui::sheets::{Change, LeverQuestion};

/// The sheet that answers the question.
pub fn lever_sheet(asked: LeverQuestion) -> Element {
    let (screen, document) = here();
    let why = move || {
        document.outcome.with(|outcome| {
            let plan = outcome.plan.as_ref()?;
            let moves = match asked.change {
                Change::Nothing => Vec::new(),
                Change::Both(both) => both.map(|(lever, percent)| (lever, Exact::ratio(percent, 100))).to_vec(),
                Change::End(lever, end, ranging) => {
                    let span = spans(plan, ranging).into_iter().find(|span| span.lever == lever)?;
                    vec![(lever, if end == End::From { span.from } else { span.to })]
                }
            };
            why(plan, asked.gauge, &moves, today())
        })
    };
    let locale = document.locale;
    explanation_sheet(
        Signal::derive(move || why().map(|why| changed(&why, locale.get())).unwrap_or_default()),
        Signal::derive(move || explained(&why()?, asked.gauge, locale.get())),
        move |field| screen.go_to(field),
    )
}
