//! The charts as drawings: their figures, that each is well-formed, and that nothing is drawn or written beyond its edge.
#![allow(
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::panic,
    reason = "the checks beside the tests may fail as loudly as the tests"
)]

use std::path::PathBuf;

use backcast::codec::file;
use backcast::domain::whatif::levers::Gauge;
use backcast::domain::whatif::odds::OddsJob;
use backcast::domain::{self, Draft, Measure, Schedule};
use backcast::export::charts::lines::{cut, lines_at_most, width};
use backcast::export::charts::{Chart, Drawing, Fall, FallBar, Source};
use backcast::i18n::Locale;
use chrono::NaiveDate;
use proptest::prelude::*;

fn draft(path: &str) -> Draft {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", path].iter().collect();
    file::read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn fall() -> Fall {
    let bar = |class, name: &str, to: Option<&str>, value: &str, edges| FallBar {
        class,
        name: name.to_owned(),
        to: to.map(str::to_owned),
        detail: name.to_owned(),
        value: value.to_owned(),
        edges,
        column: None,
    };
    let bars = vec![
        bar("whole", "Base case", None, "300", (0, 1000)),
        bar("good", "Lead → Won", Some("30%"), "▼ −50", (833, 1000)),
        bar("bad", "A name that is much longer than its bar is wide, and does not end", Some("¥1,234,567,890"), "▲ +1", (833, 834)),
        bar("same", "平均客单价", Some("8万"), "0", (834, 834)),
        bar("open", "Better", None, "251", (0, 834)),
    ];
    Fall { title: "Leads: from 300 to 251".to_owned(), places: bars.len(), bars, sum: "300 − 50 + 1 = 251".to_owned() }
}

/// Every chart that the plan has.
fn charts(draft: &Draft, gauge: Gauge, measure: Measure, locale: Locale) -> Vec<(Chart, Drawing)> {
    let today = NaiveDate::from_ymd_opt(2027, 2, 10).unwrap();
    let plan = draft.check().unwrap();
    let report = domain::report(&plan, today);
    let schedule = Schedule::of(&plan, &report);
    let odds = OddsJob::of(&plan).and_then(|job| job.answer_at_once());
    let fall = fall();
    let source = Source {
        name: draft.name.clone(),
        plan: &plan,
        report: &report,
        schedule: schedule.as_ref(),
        odds: odds.as_ref(),
        fall: Some(&fall),
        measure,
        gauge,
        today,
        locale,
    };
    Chart::ALL.into_iter().filter_map(|chart| Some((chart, chart.draw(&source)?))).collect()
}

/// An element of a drawing, with its attributes and its text.
struct Part {
    tag: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Part {
    fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    fn number(&self, name: &str) -> f64 {
        self.get(name).parse().unwrap_or_else(|_| panic!("{} of {}: {:?}", name, self.tag, self.get(name)))
    }
}

/// Reads a drawing: only what a drawing has, and nothing that is not closed.
#[track_caller]
fn parts(svg: &str) -> Vec<Part> {
    let (mut parts, mut open) = (Vec::<Part>::new(), Vec::new());
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        assert!(!text.contains('>'), "{text}");
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed));
            assert_eq!(text, "");
            continue;
        }
        let (name, mut rest) = tag.split_once(' ').unwrap();
        let mut attributes = Vec::new();
        while let Some((key, after)) = rest.split_once("=\"") {
            let (value, more) = after.split_once('"').unwrap();
            attributes.push((key.trim().to_owned(), value.to_owned()));
            rest = more;
        }
        assert_eq!(rest, "", "{tag}");
        let names: Vec<_> = attributes.iter().map(|(name, _)| name).collect();
        assert!(names.iter().enumerate().all(|(i, name)| !names[..i].contains(name)), "an attribute twice: {tag}");
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        parts.push(Part { tag: name.to_owned(), attributes, text });
        open.push(name.to_owned());
    }
    assert_eq!(open, Vec::<String>::new());
    parts
}

/// A width of a text that is independent of the one that the drawing was made with.
fn estimate(text: &str, size: f64) -> f64 {
    let letter = |c: char| {
        if c >= '\u{2e80}' {
            1.0
        } else if c == ' ' {
            0.3
        } else {
            0.55
        }
    };
    text.chars().map(letter).sum::<f64>() * size
}

/// Nothing is beyond the edge, and every bar is seen.
#[track_caller]
fn stays_inside(drawing: &Drawing, what: &str) {
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    let parts = parts(&drawing.svg);
    assert_eq!(parts[0].get("viewBox"), format!("0 0 {width} {height}"));
    for part in &parts[1..] {
        match part.tag.as_str() {
            "rect" => {
                let [x, y, w, h] = ["x", "y", "width", "height"].map(|name| part.number(name));
                assert!(x >= 0.0 && y >= 0.0 && x + w <= width && y + h <= height, "{what}: a bar at {x} {y} {w} {h}");
            }
            "text" => {
                let (x, y, wide) = (part.number("x"), part.number("y"), estimate(&part.text, part.number("font-size")));
                let left = x - wide
                    * match part.get("text-anchor") {
                        "start" => 0.0,
                        "middle" => 0.5,
                        _ => 1.0,
                    };
                assert!(left >= 0.0 && left + wide <= width && y > 0.0 && y < height, "{what}: “{}” from {left}, {wide} wide", part.text);
            }
            "path" => {
                let numbers = part.get("d").split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
                assert!(numbers.map(|number| number.parse::<f64>().unwrap()).all(|number| number <= width.max(height)), "{what}");
                assert!(!part.get("d").contains('-'), "{what}: {}", part.get("d"));
            }
            other => panic!("{what}: a drawing has no {other}"),
        }
    }
}

#[test]
fn every_chart_is_well_formed_and_stays_inside() {
    let mut plans: Vec<Draft> = [
        "samples/v1-chinese-revenue.json",
        "samples/v1-gross-profit.json",
        "samples/v1-longest.json",
        "samples/v1-playbook.json",
        "samples/v1-split-people.json",
        "samples/v1-split-quarter.json",
        "samples/v1-tiny.json",
        "export/full.json",
        "export/playbook.json",
    ]
    .map(draft)
    .into();
    let mut huge = draft("samples/v1-playbook.json");
    huge.amount = "900000000000000".to_owned();
    huge.deal_size = "1000".to_owned();
    huge.name = "<script>alert(1)</script> & \"quoted\"".to_owned();
    plans.push(huge);
    for plan in &plans {
        for (locale, (gauge, measure)) in Locale::ALL.into_iter().flat_map(|locale| {
            let looks = [(Gauge::Leads, Measure::Money), (Gauge::Revenue, Measure::Stage(0)), (Gauge::Confidence, Measure::Stage(1))];
            looks.map(|look| (locale, look))
        }) {
            for (chart, drawing) in charts(plan, gauge, measure, locale) {
                stays_inside(&drawing, &format!("{} {locale:?} {chart:?}", plan.name));
            }
        }
    }
}

#[track_caller]
fn says(chart: Chart, locale: Locale, texts: &[&str]) {
    let all = charts(&draft("samples/v1-playbook.json"), Gauge::Leads, Measure::Money, locale);
    let (_, drawing) = all.iter().find(|(it, _)| *it == chart).unwrap_or_else(|| panic!("no {chart:?}"));
    let said: Vec<String> = parts(&drawing.svg).into_iter().map(|part| part.text).collect();
    for text in texts {
        assert!(said.iter().any(|said| said == text), "{chart:?}: {text} is not in {said:?}");
    }
}

/// The figures are derived at the sample (tests/it/samples.rs) or here.
#[test]
fn the_charts_have_the_figures_of_the_plan() {
    use Locale::{En, ZhHans};
    says(Chart::Funnel, En, &["Sales funnel", "300", "75", "30", "25%", "40%", "250 available", "华东一季度作战计划 · 10 Feb 2027"]);
    says(Chart::Funnel, ZhHans, &["销售漏斗", "可用 250", "华东一季度作战计划 · 2027年2月10日"]);
    // Half, three tenths and a fifth of 2.4M, of 30 deals and of 300 leads.
    says(Chart::Split, ZhHans, &["区域", "¥120万", "¥72万", "¥48万", "15 单 · 150 个线索", "6 单 · 60 个线索"]);
    // 960k × 21 ÷ 31 and × 10 ÷ 31, and 1.44M × 10 ÷ 33 and × 23 ÷ 33; in whole yuan, the largest rest up.
    says(Chart::Months, En, &["¥650,323", "¥746,041", "¥1,003,636", "Total: ¥2,400,000", "▲ Today"]);
    // 6 leads are due in March, up to the 1st; 120 of exhibitions and 4 × 20 of referrals are brought of 219, which leaves 19.
    says(Chart::Supply, En, &["Needed", "Brought", "109", "6", "19 short so far"]);
    // 30 ÷ 48 % ÷ 25 % and 30 ÷ 32 % ÷ 25 %: one standard error of 24 of 60 either way.
    says(Chart::Levers, En, &["You are here: 300 leads", "250", "375", "48%", "32%", "24 of 60 in past results"]);
    says(Chart::Waterfall, En, &["Leads: from 300 to 251", "▼ −50", "→ 30%", "300 − 50 + 1 = 251"]);
    says(Chart::Pay, ZhHans, &["¥108,000", "¥260,000", "¥180,000", "基础线 80%", "150%"]);
    says(Chart::Timeline, En, &["目标分解到人并确认", "Due 8 Jan · date has passed", "Due 26 Feb", "攻坚期", "Jan", "Today"]);
    // The chance is that of every screen, 80 % and 120 % of 30 deals are 24 and 36, and 300 × 10 % are expected.
    let known = OddsJob::of(&draft("samples/v1-playbook.json").check().unwrap()).unwrap().answer_at_once().unwrap();
    let percent = |chance: f64| backcast::i18n::number::probability(chance);
    let [base, sprint] = [0, 1].map(|i| percent(known.tiers[i].at_least));
    let labels =
        [format!("Target 30 · {}", percent(known.at_plan.at_least)), format!("基础线 24 · {base}"), format!("冲刺线 36 · {sprint}")];
    says(Chart::Chance, En, &["Chance with 300 leads", &labels[0], &labels[1], &labels[2], "▲ Expected of these: 30 deals"]);
}

#[test]
fn a_chart_that_the_plan_does_not_have_is_not_drawn() {
    let there: Vec<Chart> =
        charts(&draft("samples/v1-tiny.json"), Gauge::Leads, Measure::Money, Locale::En).into_iter().map(|(chart, _)| chart).collect();
    // No sub-target, activity, pay or milestone; the waterfall is given.
    assert_eq!(there, [Chart::Funnel, Chart::Months, Chart::Chance, Chart::Levers, Chart::Waterfall]);
}

#[test]
fn the_smallest_amount_has_a_bar() {
    let mut plan = draft("samples/v1-playbook.json");
    let shares = ["99.9999%", "0.0001%", "0%"];
    plan.space[0].members.iter_mut().zip(shares).for_each(|(member, share)| member.share = share.to_owned());
    let all = charts(&plan, Gauge::Leads, Measure::Money, Locale::En);
    let (_, drawing) = all.iter().find(|(chart, _)| *chart == Chart::Split).unwrap();
    let bars: Vec<f64> = parts(&drawing.svg).iter().filter(|part| part.get("fill") == "#bb4d33").map(|part| part.number("width")).collect();
    assert!(bars[0] > 100.0, "{bars:?}");
    assert_eq!(bars[1..], [1.0, 0.0]); // 2.40 of 2,400,000, and nothing
}

#[test]
fn a_text_is_cut_where_its_room_ends() {
    assert_eq!(cut("Lead", 3000), "Lead"); // 0.72 + 3 × 0.64 = 2.64
    assert_eq!(cut("Lead", 2400), "Le…"); // 1 for …, and 0.72 + 0.64 = 1.36 of the other 1.4
    assert_eq!(cut("线索来源", 3000), "线索…");
    // A date, a number with what it counts, and a bracket stay with what they belong to.
    assert_eq!(lines_at_most("最晚3月1日找齐", 4000, 3), ["最晚", "3月1日", "找齐"]);
    assert_eq!(lines_at_most("备好 84 条（现）", 4000, 3), ["备好", "84 条", "（现）"]);
    assert_eq!(lines_at_most("one two three four", 2000, 2), ["one", "t…"]);
}

proptest! {
    #[test]
    fn no_line_is_wider_than_its_room(text in "\\PC{0,80}", most in 1000_u32..20_000, count in 1_usize..4) {
        prop_assert!(width(&cut(&text, most)) <= most);
        let lines = lines_at_most(&text, most, count);
        prop_assert!(lines.len() <= count);
        for line in lines {
            prop_assert!(width(&line) <= most, "{}", line);
        }
    }
}
