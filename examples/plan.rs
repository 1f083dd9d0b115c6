//! A plan in, its report out, on the command line: see `USAGE`.

use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use backcast::codec::report::{self, Listed};
use backcast::codec::{backup, file, link};
use backcast::domain::draft::fault::size;
use backcast::domain::{Allowed, Draft, Fault, Field};
use backcast::export::{self, Failed, Kind};
use backcast::i18n::Locale;
use chrono::NaiveDate;

const USAGE: &str =
    "usage: plan FILE [--today YYYY-MM-DD] [--as json|link|file|xlsx|markdown (md)|csv/TABLE|ics] [--language en|zh-Hans|zh-Hant]
       [--no-chance] [--days all|none]

FILE is a plan file, - for standard input, or a share link ('#p1.…' or the whole address, also as a chat or mail program wraps it).
json (the default) is the report, link the plan as a link's fragment, file the plan as a plan file. xlsx is a workbook, markdown its
tables as text, and csv/TABLE one of them: target, split, months, weeks, days, by_month, activities or budget; ics is a
calendar of the plan's dates. They are in the language.
--no-chance leaves the chances of hitting the target out of the report, and --days none its figures by day.
Exit 0 with an answer, 1 with {\"errors\": […]}, 2 for a call that is not of this form.";

/// What to print.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Json,
    Link,
    File,
    Tables(export::Form),
}

struct Call {
    source: OsString,
    today: Option<NaiveDate>,
    form: Form,
    listed: Listed,
    locale: Locale,
}

fn main() -> ExitCode {
    let (code, bytes) = match parse(std::env::args_os().skip(1)) {
        Ok(call) => match answer(&call) {
            Ok(bytes) => (0, bytes),
            Err(text) => (1, text.into_bytes()),
        },
        Err(wrong) => {
            eprintln!("{wrong}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    // A reader that has closed the pipe wants no more.
    let _ = std::io::stdout().write_all(&bytes);
    ExitCode::from(code)
}

fn parse(mut args: impl Iterator<Item = OsString>) -> Result<Call, String> {
    let (mut source, mut today, mut form, mut listed, mut locale) = (None, None, Form::Json, Listed::ALL, Locale::En);
    while let Some(arg) = args.next() {
        // Only a path may be something else than text.
        let word = arg.to_str().unwrap_or_default();
        match word {
            "--today" => {
                let text = args.next().and_then(|text| text.into_string().ok()).unwrap_or_default();
                let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d")
                    .map_err(|_| format!("--today takes a date such as 2027-02-10, not “{text}”"))?;
                today = Some(day);
            }
            "--as" => {
                form = match args.next().as_deref().map(|form| form.to_str().unwrap_or_default()) {
                    Some("json") => Form::Json,
                    Some("link") => Form::Link,
                    Some("file") => Form::File,
                    Some(other) if export::Form::named(other).is_some() => export::Form::named(other).map_or(Form::Json, Form::Tables),
                    other => {
                        let other = other.unwrap_or_default();
                        return Err(format!("--as takes json, link, file, xlsx, markdown, csv/TABLE or ics, not “{other}”"));
                    }
                };
            }
            "--language" => {
                let tag = args.next().and_then(|tag| tag.into_string().ok()).unwrap_or_default();
                locale = Locale::of_tag(&tag).ok_or(format!("--language takes en, zh-Hans or zh-Hant, not “{tag}”"))?;
            }
            "--no-chance" => listed.chances = false,
            "--days" => {
                listed.days = match args.next().as_deref().map(|days| days.to_str().unwrap_or_default()) {
                    Some("all") => true,
                    Some("none") => false,
                    other => return Err(format!("--days takes all or none, not “{}”", other.unwrap_or_default())),
                };
            }
            "-h" | "--help" => return Err("Backcast: from a sales target back to the leads it needs".into()),
            _ if source.is_none() && !word.starts_with("--") => source = Some(arg),
            _ => return Err(format!("“{word}” is not understood")),
        }
    }
    Ok(Call { source: source.ok_or("which plan?")?, today, form, listed, locale })
}

/// What to print, in full: an answer, or the errors.
fn answer(call: &Call) -> Result<Vec<u8>, String> {
    let (draft, mut faults) = read(&call.source).map_err(|faults| errors(&faults))?;
    // An unfinished plan can be passed on as it is; a report needs one that can be computed.
    let plan = draft.check();
    if let Err(more) = &plan
        && (matches!(call.form, Form::Json | Form::Tables(_)) || !faults.is_empty())
    {
        faults.extend(more.iter().filter(|fault| !told(&faults, fault)).cloned().collect::<Vec<_>>());
    }
    if !faults.is_empty() {
        return Err(errors(&faults));
    }
    let today = call.today.unwrap_or_else(today);
    match (call.form, plan) {
        (Form::Link, _) => link::encode(&draft).map(|link| (link + "\n").into_bytes()).map_err(|fault| errors(&[fault])),
        (Form::File, _) => Ok(file::write(&draft).into_bytes()),
        (Form::Json, Ok(plan)) => {
            let report = backcast::domain::report(&plan, today);
            Ok(report::write_listed(&plan, &report, call.listed).into_bytes())
        }
        (Form::Tables(form), Ok(_)) => export::make(&draft, today, call.locale, form, |_, _| {}).map_err(|failed| match failed {
            Failed::Plan(faults) => errors(&faults),
            Failed::NoTable => errors(&[Fault::new(Field::File(String::new()), form.name(), Allowed::OneOf(&Kind::NAMES))]),
            Failed::Workbook(why) => why + "\n",
        }),
        (Form::Json | Form::Tables(_), Err(faults)) => Err(errors(&faults)),
    }
}

fn read(source: &OsStr) -> Result<(Draft, Vec<Fault>), Vec<Fault>> {
    let path = Path::new(source);
    let text = source.to_str().unwrap_or_default();
    if link::is_plan(text) && !path.exists() && path.extension().is_none_or(|ending| ending != "json") {
        return link::decode(text).map(|draft| (draft, Vec::new()));
    }
    let refused = |given: String, allowed| vec![Fault::new(Field::File(String::new()), given, allowed)];
    let name = source.to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    let limit = file::BYTES_MAX as u64 + 1;
    let read = if text == "-" {
        std::io::stdin().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    if let Err(error) = read {
        eprintln!("{}: {error}", path.display());
        return Err(refused(name, Allowed::File));
    }
    if bytes.len() > file::BYTES_MAX {
        return Err(refused(size_of(path), Allowed::Bytes(file::BYTES_MAX)));
    }
    let text = String::from_utf8(bytes).map_err(|_| refused(name, Allowed::Utf8))?;
    let is_json = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('{');
    if !is_json && link::is_plan(&text) {
        return link::decode(&text).map(|draft| (draft, Vec::new()));
    }
    if let Ok(backup::Opened::Plans(all)) = backup::open(&text) {
        eprintln!("{} is a file of {} plans: the page opens it, here a plan stands alone", path.display(), all.plans.len());
    }
    file::read_all(&text)
}

/// The size of a file that is too large; of what has no size, as standard input, only that it is.
fn size_of(path: &Path) -> String {
    let bytes = std::fs::metadata(path).ok().and_then(|file| usize::try_from(file.len()).ok()).unwrap_or(0);
    if bytes > file::BYTES_MAX { size(bytes) } else { format!("more than {}", size(file::BYTES_MAX)) }
}

/// Whether a fault of the file at the same place, or around it, has been told already.
fn told(faults: &[Fault], fault: &Fault) -> bool {
    let path = fault.field.to_string();
    faults
        .iter()
        .map(|f| f.field.to_string())
        .any(|known| known.is_empty() || path == known || path.starts_with(&(known.clone() + ".")) || path.starts_with(&(known + "[")))
}

fn errors(faults: &[Fault]) -> String {
    let list: Vec<_> = faults
        .iter()
        .map(|fault| serde_json::json!({"field": fault.field.to_string(), "given": fault.given, "allowed": Locale::En.allowed(&fault.allowed)}))
        .collect();
    serde_json::to_string_pretty(&serde_json::json!({ "errors": list })).unwrap_or_default() + "\n"
}

/// Today by the machine's clock, in Universal Time.
fn today() -> NaiveDate {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let days = i32::try_from(seconds / 86_400).unwrap_or_default();
    NaiveDate::from_epoch_days(days).unwrap_or_default()
}
