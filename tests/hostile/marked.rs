//! Markup, scripts, control and direction characters in every text field: text, and nothing else.

use super::gate::{Gate, wherever};
use backcast::codec::{TEXT_MAX, file, link};
use backcast::domain::{
    ActivityDraft, Allowed, DimensionDraft, Draft, FactorDraft, Field, FloorDraft, GradeDraft, IncentiveDraft, LeafDraft, MemberDraft,
    MilestoneDraft, OwnDraft, PhaseDraft, PinDraft, PlaybookDraft, ReviewDraft, RiskDraft, ScenarioDraft, StageDraft, TaskDraft, TierDraft,
    TimeDraft, TrainingDraft,
};

const MARKS: [&str; 22] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "\"><iframe src=\"javascript:alert(1)\">",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "</style><style>*{display:none}",
    "<!--",
    "]]>",
    "&lt;script&gt;&#x27;",
    "'; DROP TABLE plans; --",
    "=HYPERLINK(\"http://x.example\")",
    "../../../etc/passwd",
    "%3Cscript%3E%00",
    "\0\u{1}\u{1b}[2J\u{7f}\u{85}\u{2028}\u{2029}",
    "\u{202e}gpj.exe\u{202c}\u{2066}\u{2069}\u{200f}",
    "\u{feff}\u{200b}\u{ad}\u{fffd}\u{ffff}\u{10ffff}",
    "a\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}\u{300}",
    "__proto__",
    "１２３4５，٣",
];

/// A plan with that text in every field that holds text.
pub fn everywhere(text: &str) -> Draft {
    let t = || text.to_owned();
    let own = || OwnDraft { deal_size: t(), margin: t(), rates: vec![t(), t()] };
    let stage = || StageDraft {
        name: t(),
        rate: t(),
        counted: t(),
        days: t(),
        minutes: t(),
        activities: vec![ActivityDraft { name: t(), per_unit: t(), minutes: t() }],
        ..StageDraft::default()
    };
    let member = || MemberDraft {
        name: t(),
        share: t(),
        within: Vec::new(),
        locked: true,
        own: own(),
        scores: vec![t()],
        ramp: vec![t(), t()],
        start: t(),
        leave: t(),
    };
    let dimension =
        || DimensionDraft { name: t(), members: vec![member(), member()], factors: vec![FactorDraft { name: t(), weight: t() }] };
    let time = TimeDraft {
        months: vec![t()],
        year_from: t(),
        quarters: vec![t()],
        seasonality: vec![t()],
        rhythm: vec![t()],
        phases: vec![PhaseDraft { name: t(), last: t(), weight: t(), weights: vec![t(), t()] }],
        pinned: vec![PinDraft { month: t(), amount: t() }],
        days_off: vec![t()],
        make_up_days: vec![t()],
        floors: vec![FloorDraft { name: t(), count: t() }],
        week: vec![t()],
        frame: vec![t(), t(), t()],
        ..TimeDraft::default()
    };
    Draft {
        hours: t(),
        selling: t(),
        customers: t(),
        grades: vec![GradeDraft { name: t(), share: t(), contribution: t(), contacts: t(), every: t(), minutes: t() }],
        name: t(),
        currency: t(),
        first: t(),
        last: t(),
        amount: t(),
        margin: t(),
        deal_size: t(),
        stages: vec![stage(), stage()],
        won: 1,
        tiers: vec![TierDraft { name: t(), of_target: t() }],
        leads_available: t(),
        // One item less, so that the longest texts fit into a link.
        space: vec![dimension(), DimensionDraft { members: vec![member()], ..dimension() }],
        leaves: vec![LeafDraft { path: vec![1, 0], share: t(), own: own() }],
        time,
        people: t(),
        quota: t(),
        attainment: t(),
        scenarios: vec![ScenarioDraft { name: t(), changes: vec![(Field::Amount, t()), (Field::Rate(0), t())] }],
        ..Draft::default()
    }
}

/// A plan with that text in every field of its playbook.
fn playbook_everywhere(text: &str) -> Draft {
    let t = || text.to_owned();
    let playbook = PlaybookDraft {
        milestones: vec![MilestoneDraft { name: t(), owner: t(), from: t(), due: t(), done_when: t() }],
        tasks: vec![TaskDraft { name: t(), responsible: t(), accountable: t(), consulted: t(), informed: t() }],
        training: vec![TrainingDraft { topic: t(), who: t(), day: t(), hours: t() }],
        incentives: vec![IncentiveDraft { name: t(), condition: t(), reward: t() }],
        risks: vec![RiskDraft { name: t(), likelihood: t(), effect: t(), response: t(), owner: t() }],
        reviews: vec![ReviewDraft { name: t(), every: t(), who: t(), questions: t() }],
    };
    Draft { stages: vec![StageDraft { actions: t(), done_when: t(), ..StageDraft::default() }], playbook, ..Draft::default() }
}

#[test]
fn whatever_stands_in_a_field_is_that_text_and_no_other() {
    let mut gate = Gate::new();
    let longest = MARKS.map(|mark| mark.chars().cycle().take(TEXT_MAX).collect::<String>());
    for text in MARKS.iter().copied().chain(longest.iter().map(String::as_str)) {
        for draft in [everywhere(text), playbook_everywhere(text)] {
            assert_eq!(gate.file(text, &file::write(&draft)).as_ref(), Ok(&draft), "{text}");
            assert_eq!(gate.link(text, &link::encode(&draft).unwrap()).as_ref(), Ok(&draft), "{text}");
        }
    }
}

#[test]
fn what_is_chosen_and_not_typed_takes_no_text() {
    let mut gate = Gate::new();
    for mark in MARKS.iter().filter(|mark| !mark.contains(['\0', '"'])) {
        let places = [
            ("target.metric", format!(r#"{{"target": {{"metric": "{mark}"}}, "funnel": []}}"#)),
            ("won", format!(r#"{{"target": {{}}, "funnel": [{{"stage": "Won"}}], "won": "{mark}"}}"#)),
            ("time.weekend[0]", format!(r#"{{"target": {{}}, "funnel": [], "time": {{"weekend": ["{mark}"]}}}}"#)),
            ("time.holidays", format!(r#"{{"target": {{}}, "funnel": [], "time": {{"holidays": "{mark}"}}}}"#)),
            ("time.week_from", format!(r#"{{"target": {{}}, "funnel": [], "time": {{"week_from": "{mark}"}}}}"#)),
            ("leaves[0].path", format!(r#"{{"target": {{}}, "funnel": [], "leaves": [{{"path": ["{mark}"]}}]}}"#)),
            ("scenarios[0].changes", format!(r#"{{"target": {{}}, "funnel": [], "scenarios": [{{"changes": {{"{mark}": "1"}}}}]}}"#)),
        ];
        for (place, text) in places {
            let faults = gate.file(mark, &text).unwrap_err();
            assert_eq!((faults[0].field.to_string().as_str(), faults[0].given.as_str()), (place, *mark));
        }
        // As a name of the file's own it is shown with those that are known.
        let faults = gate.file(mark, &format!(r#"{{"target": {{}}, "funnel": [], "{mark}": 1}}"#)).unwrap_err();
        assert!(matches!(faults.as_slice(), [fault] if matches!(wherever(&fault.allowed), Allowed::OneOf(_))), "{mark}: {faults:?}");
    }
}
