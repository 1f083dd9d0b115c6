//! The fault of a field, in a sentence or two.

use super::Locale;
use super::dates::{date, listed};
use super::texts::Faults;
use crate::domain::draft::fault::size;
use crate::domain::{Allowed, Fault};

impl Locale {
    /// The fault of a value that the user typed: the value, and the allowed values.
    pub fn fault(self, fault: &Fault) -> String {
        let (texts, allowed) = (Faults(self), self.allowed(&fault.allowed));
        match fault.given.trim() {
            "" => texts.nothing_given(&allowed),
            given => texts.given(given, &allowed),
        }
    }

    /// The fault of a value in a file or a link, which the user did not type.
    pub fn fault_found(self, fault: &Fault) -> String {
        let (texts, allowed) = (Faults(self), self.allowed(&fault.allowed));
        match fault.given.trim() {
            "" => texts.missing(&allowed),
            given => texts.found(given, &allowed),
        }
    }

    /// The allowed values of a field, as the end of a sentence.
    pub fn allowed(self, allowed: &Allowed) -> String {
        let texts = Faults(self);
        match allowed {
            Allowed::Rate => texts.rate().into(),
            Allowed::TierShare => texts.tier_share().into(),
            Allowed::Attainment => texts.attainment().into(),
            Allowed::AboveBand(before) => texts.above_band(before),
            Allowed::BelowBand(next) => texts.below_band(next),
            Allowed::PayRate => texts.pay_rate().into(),
            Allowed::Indicator => texts.indicator().into(),
            Allowed::OrNothing(allowed) => texts.or_nothing(&self.allowed(allowed)),
            Allowed::Amount => texts.amount().into(),
            Allowed::Quantity => texts.quantity().into(),
            Allowed::Reserve => texts.reserve().into(),
            Allowed::GradeShare => texts.grade_share().into(),
            Allowed::Dates(most, letters) => texts.dates(*most, *letters),
            Allowed::DaysAway(most, letters) => texts.days_away(*most, *letters),
            Allowed::Money => texts.money().into(),
            Allowed::Deals => texts.deals().into(),
            Allowed::Leads => texts.leads().into(),
            Allowed::InHand => texts.in_hand().into(),
            Allowed::PerUnit => texts.per_unit().into(),
            Allowed::Increase => texts.increase().into(),
            Allowed::NotAbove(other) => texts.not_above(other),
            Allowed::NotUnder(other) => texts.not_under(other),
            Allowed::HoursInDay => texts.hours_in_day().into(),
            Allowed::Days => texts.days().into(),
            Allowed::Date => texts.date().into(),
            Allowed::UntilDue(day) => texts.until_due(&date(self, *day)),
            Allowed::NearPeriod(first, last) => texts.near_period(&date(self, *first), &date(self, *last)),
            Allowed::TrainingHours => texts.training_hours().into(),
            Allowed::Prose(most) => texts.prose(*most),
            Allowed::FromDay(day) => texts.from_day(&date(self, *day)),
            Allowed::UntilDay(day) => texts.until_day(&date(self, *day)),
            Allowed::Name(most) => texts.name(*most),
            Allowed::NameOrNothing(most) => texts.name_or_nothing(*most),
            Allowed::OtherName => texts.other_name().into(),
            Allowed::Currency => texts.currency().into(),
            Allowed::StageNamed => texts.stage_named().into(),
            Allowed::StageDeleted => texts.stage_deleted().into(),
            Allowed::Many(least, most) => texts.many(*least, *most),
            Allowed::SmallerNeed => texts.smaller_need().into(),
            Allowed::SmallerRevenue => texts.smaller_revenue().into(),
            Allowed::Utf8 => texts.utf8().into(),
            Allowed::Share => texts.share().into(),
            Allowed::SharesOver(over) => texts.shares_over(over),
            Allowed::SharesUnder(under) => texts.shares_under(under),
            Allowed::Weight => texts.weight().into(),
            Allowed::RampPart => texts.ramp_part().into(),
            Allowed::Month => texts.month().into(),
            Allowed::MonthNumber => texts.month_number().into(),
            Allowed::PinnedLess(whole) => texts.pinned_less(whole),
            Allowed::PinnedWhole(whole) => texts.pinned_whole(whole),
            Allowed::NotBoth => texts.not_both().into(),
            Allowed::NeedsHorizon => texts.needs_horizon().into(),
            Allowed::TheDay(day) => texts.the_day(&date(self, *day)),
            Allowed::Before(day) => texts.before(&date(self, *day)),
            Allowed::SomeWorkingDay => texts.some_working_day().into(),
            Allowed::FewerLeaves(most) => texts.fewer_leaves(*most),
            Allowed::FewerDenominators => texts.fewer_denominators().into(),
            Allowed::FewerDigits => texts.fewer_digits().into(),
            Allowed::Counted => texts.counted().into(),
            Allowed::LeverPath => texts.lever_path("target.amount, target.margin, deal_size, leads_available, funnel[0].rate"),
            Allowed::NotBelow(from) => texts.not_below(from),
            Allowed::FieldPath => texts.field_path().into(),
            Allowed::Path => texts.path().into(),
            Allowed::ItemBefore => texts.item_before().into(),
            Allowed::SomeItemIn => texts.some_item_in().into(),
            Allowed::Floor => texts.floor().into(),
            Allowed::File => texts.file().into(),
            Allowed::OneOf(names) => texts.one_of(&listed(self, names)),
            Allowed::Text(most) => texts.text(*most),
            Allowed::List => texts.list().into(),
            Allowed::Object => texts.object().into(),
            Allowed::Once => texts.once().into(),
            Allowed::At(allowed, line, column) => texts.at(&self.allowed(allowed), *line, *column),
            Allowed::Json(line, column) => texts.json(*line, *column),
            Allowed::Bytes(most) => texts.bytes(&size(*most)),
            Allowed::Version(newest) => texts.version(*newest),
            Allowed::WholeLink => texts.whole_link().into(),
        }
    }
}
