//! How the hours are calculated, equation by equation.

use std::sync::Arc;

use crate::domain::Plan;
use crate::domain::activity::{Fit, Hours as Found};
use crate::i18n::explain::hours::Explained;
use crate::ui::prelude::*;

/// What the panel shows.
#[derive(Clone)]
pub(super) struct Shown {
    pub hours: Found,
    pub fit: Option<Fit>,
    pub plan: Arc<Plan>,
    pub report: Arc<Report>,
}

/// The equations of the hours, each under the other.
pub(super) fn why(shown: &Shown, locale: Locale) -> Vec<Node> {
    let Shown { hours, fit, plan, report } = shown;
    let it = Explained { hours, plan, report, locale };
    let mut lines = it.work_lines();
    lines.extend(it.outside_lines());
    lines.extend(it.have_line());
    lines.push(it.weeks_line());
    lines.extend([Some(&hours.needed), hours.available.as_ref()].into_iter().flatten().map(|all| it.a_week_line(all)));
    lines.extend(fit.as_ref().and_then(|fit| it.people_line(fit)));
    let note = fit.as_ref().map(|_| node("p").class("note").text(Hours(locale).fits_why()));
    [node("ul").children(lines.into_iter().map(|line| node("li").text(line)))].into_iter().chain(note).collect()
}
