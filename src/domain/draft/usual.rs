//! The names that the product offers, as a plan file contains them, and the usual weights.
//!
//! The names are English words (`Lead`, `Won`, `base`); `i18n::names` shows them in the reader's language.

use super::indicator::Direction;
use super::regular::Every;

/// The usual stages of a funnel, in order. A new stage takes the first free name.
pub const STAGES: [&str; 8] = ["Lead", "Qualified lead", "Needs", "Opportunity", "Proposal", "Negotiation", "Won", "Collected"];
/// Usual activities, offered in order.
pub const ACTIVITIES: [&str; 3] = ["call", "visit", "demo"];
/// The target lines that every plan begins with, and their shares of the target (docs/domain.md §1).
pub const TIERS: [(&str, &str); 3] = [("base", "80%"), ("sprint", "100%"), ("stretch", "120%")];

/// The name of a new stage when every usual name is taken.
pub const NEW_STAGE: &str = "new stage";
/// The name of a new line of the target.
pub const NEW_TIER: &str = "new line";
/// The name of a new activity when every usual name is taken.
pub const NEW_ACTIVITY: &str = "activity";

/// The name of a new channel.
pub const NEW_CHANNEL: &str = "channel";

/// The name of a new line of the budget.
pub const NEW_BUDGET_LINE: &str = "marketing";

/// A regular activity that the product offers, with its figures (docs/domain.md §7).
#[derive(Clone, Copy, Debug)]
pub struct UsualActivity {
    /// Its name, as a plan file contains it.
    pub name: &'static str,
    /// How often in each period.
    pub times: &'static str,
    /// The period.
    pub every: Every,
    /// How many leads or deals it brings each time; empty for none.
    pub brings: &'static str,
    /// Whether it brings won deals; otherwise leads.
    pub brings_deals: bool,
    /// The minutes that it takes each time.
    pub minutes: &'static str,
}

const fn usual(name: &'static str, times: &'static str, every: Every, brings: &'static str, minutes: &'static str) -> UsualActivity {
    UsualActivity { name, times, every, brings, brings_deals: false, minutes }
}

/// The regular activities that the product offers.
pub const REGULAR: [UsualActivity; 19] = [
    usual("exhibition", "2", Every::Month, "25", "480"),
    usual("lead screening", "10", Every::Week, "", "15"),
    usual("phone visit", "10", Every::Day, "", "10"),
    usual("in-depth visit", "5", Every::Week, "", "120"),
    UsualActivity { brings_deals: true, ..usual("review of existing customers", "20", Every::Month, "1/4", "30") },
    usual("referral", "5", Every::Month, "1", "30"),
    usual("association event", "1", Every::Month, "", "240"),
    usual("article", "3", Every::Week, "", "120"),
    usual("talk with existing customers", "5", Every::Week, "", "60"),
    usual("visit to key customers", "1", Every::Quarter, "", "240"),
    usual("post", "10", Every::Month, "", "30"),
    usual("community", "3", Every::Week, "", "45"),
    usual("webinar", "2", Every::Quarter, "", "240"),
    usual("live show", "1", Every::Quarter, "", "360"),
    usual("half a day of cold visits", "1", Every::Week, "10", "240"),
    usual("new partner", "2", Every::Month, "", "180"),
    usual("demo", "5", Every::Month, "", "90"),
    usual("visit in focus cities", "8", Every::Week, "", "120"),
    usual("skills drill", "1", Every::Week, "", "60"),
];

/// The usual bands of variable pay, with the attainment from which each pays and its multiple: 60 % of the variable pay at 80 % of the
/// target, 100 % at 100 %, and 150 % at 120 % (docs/domain.md §8).
pub const VARIABLE_BANDS: [(&str, &str); 4] = [("0%", "75%"), ("80%", "200%"), ("100%", "250%"), ("120%", "300%")];
/// The same where the rate of the highest band applies to the whole amount.
pub const WHOLE_BANDS: [(&str, &str); 4] = [("0%", "75%"), ("80%", "75%"), ("100%", "100%"), ("120%", "125%")];
/// The usual bands of a commission, with its rate in each.
pub const COMMISSION_BANDS: [(&str, &str); 4] = [("0%", "1%"), ("80%", "2%"), ("100%", "3%"), ("120%", "4%")];

/// The name of a new indicator.
pub const NEW_INDICATOR: &str = "indicator";

/// An indicator that the product offers.
#[derive(Clone, Copy, Debug)]
pub struct UsualIndicator {
    /// Its name, as a plan file contains it.
    pub name: &'static str,
    /// Which way is better.
    pub direction: Direction,
    /// Its target.
    pub target: &'static str,
    /// Its unit.
    pub unit: &'static str,
}

const fn at_least(name: &'static str, target: &'static str) -> UsualIndicator {
    UsualIndicator { name, direction: Direction::Up, target, unit: "" }
}

const fn at_most(name: &'static str, target: &'static str) -> UsualIndicator {
    UsualIndicator { name, direction: Direction::Down, target, unit: "" }
}

/// The indicators that the product offers: results, then activity and people.
pub const INDICATORS: [UsualIndicator; 19] = [
    at_least("gross margin", "35%"),
    at_least("renewal", "90%"),
    UsualIndicator { unit: "of 5", ..at_least("satisfaction", "4.5") },
    UsualIndicator { unit: "customers", ..at_least("new customers won", "20") },
    at_least("rise of lead conversion", "8%"),
    at_least("cut of the sales cycle", "15%"),
    at_most("loss of key accounts", "3%"),
    at_most("loss of all customers", "8%"),
    at_least("payment collected", "100%"),
    at_most("payment overdue", "5%"),
    at_least("new products in sales", "15%"),
    at_least("dormant customers reactivated", "30%"),
    at_least("cross-selling", "35%"),
    at_least("records complete", "98%"),
    UsualIndicator { unit: "hours per person", ..at_least("training", "80") },
    at_most("staff turnover", "5%"),
    UsualIndicator { unit: "per week", ..at_least("calls made", "50") },
    UsualIndicator { unit: "per week", ..at_least("visits made", "10") },
    UsualIndicator { unit: "per month", ..at_least("proposals made", "8") },
];
/// A usual grade of customers (docs/domain.md §7).
#[derive(Clone, Copy, Debug)]
pub struct UsualGrade {
    /// Its share of the customers.
    pub share: &'static str,
    /// Its share of the results.
    pub contribution: &'static str,
    /// How often each of its customers is contacted in each period.
    pub contacts: &'static str,
    /// The period.
    pub every: Every,
    /// The minutes of a contact.
    pub minutes: &'static str,
}

/// The usual grades: the fewest customers, which bring the most, first.
pub const GRADES: [UsualGrade; 3] = [
    UsualGrade { share: "20%", contribution: "80%", contacts: "2", every: Every::Week, minutes: "30" },
    UsualGrade { share: "30%", contribution: "15%", contacts: "1", every: Every::Week, minutes: "20" },
    UsualGrade { share: "50%", contribution: "5%", contacts: "1", every: Every::Month, minutes: "15" },
];
/// The usual names of these grades.
pub const GRADE_NAMES: [[&str; 3]; 2] = [["A", "B", "C"], ["platinum", "gold", "silver"]];
/// The name of a new grade.
pub const NEW_GRADE: &str = "grade";

/// Usual dimensions with their usual items.
pub const DIMENSIONS: [(&str, &[&str]); 6] = [
    ("business line", &["new customers", "repeat purchase", "upgrade"]),
    ("product line", &["product A", "product B"]),
    ("customer tier", &["large", "middle", "small"]),
    ("region", &["east", "south", "north"]),
    ("channel", &["direct", "partners", "online"]),
    ("person", &["person 1", "person 2", "person 3"]),
];
/// A dimension of no particular kind, with its first items.
pub const NEW_DIMENSION: (&str, &[&str]) = ("dimension", &["part 1", "part 2"]);
/// The name of a new item if the last one has no number.
pub const NEW_MEMBER: &str = "member";
/// The usual factors, offered in order.
pub const FACTORS: [&str; 4] = ["last year", "potential", "product mix", "ability"];
/// The name of a new factor when every usual name is taken.
pub const NEW_FACTOR: &str = "factor";
/// The name of the factor for a ratio that the user types.
pub const RATIO: &str = "ratio";

/// The usual phases of a horizon, in order.
pub const PHASES: [&str; 3] = ["attack", "deepen", "sprint"];
/// The usual weights of these phases.
pub const PHASE_WEIGHTS: [&str; 3] = ["30%", "40%", "30%"];
/// The name and the weight of one more phase.
pub const NEW_PHASE: (&str, &str) = ("phase", "30%");
/// The weights of a rising quarter, 4 : 5 : 6. The middle one is the weight of a month like any other.
pub const RISING: [&str; 3] = ["80", "100", "120"];
/// The usual weights of the thirds of a month.
pub const RHYTHM: [&str; 3] = ["30%", "50%", "20%"];

/// The usual focus of Monday, Wednesday and Friday.
pub const WEEK: [&str; 7] = ["visits", "", "proposals", "", "review", "", ""];
/// The name of a new daily minimum.
pub const NEW_FLOOR: &str = "daily task";
/// The usual entries for the morning, the noon and the evening. They have no numbers: those of the day come from the plan.
pub const FRAME: [&str; 3] = ["key customers, then new leads", "noon review", "what worked, what did not, tomorrow's plan"];
