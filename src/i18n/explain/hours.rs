//! How the hours are calculated: those that the work takes, those that the people have, and the balance of a week.

use chrono::NaiveDate;

use super::explanation::Explanation;
use crate::domain::activity::{Fit, HireBy, Hours, Source, Week, Work};
use crate::domain::{Exact, Field, Plan, Report, Schedule};
use crate::i18n::names::{many, shown};
use crate::i18n::texts::{self, Calculation, Customers};
use crate::i18n::{Locale, dates, number};

/// A figure of the hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The hours a week that are needed.
    Needed,
    /// The hours a week that are available.
    Available,
    /// The hours a week that are needed beyond those that are available.
    Over,
    /// The balance of a week, by its place.
    Week(usize),
    /// The day by which somebody must be hired.
    HireBy,
    /// The balance of a day.
    Day(NaiveDate),
}

/// More inputs than these would fill the sheet.
const INPUTS_MAX: usize = 6;

/// The hours of a plan, to be explained.
#[derive(Clone, Copy)]
pub struct Explained<'a> {
    /// The hours.
    pub hours: &'a Hours,
    /// The plan.
    pub plan: &'a Plan,
    /// Its report.
    pub report: &'a Report,
    /// The language.
    pub locale: Locale,
}

impl Explained<'_> {
    fn words(self) -> texts::Hours {
        texts::Hours(self.locale)
    }

    /// How a figure is calculated; `None` if the hours do not have it.
    pub fn explain(self, figure: Figure, schedule: &Schedule) -> Option<Explanation> {
        match figure {
            Figure::Needed => Some(self.needed()),
            Figure::Available => self.available(),
            Figure::Over => self.over(),
            Figure::Week(i) => Some(self.balance(self.hours.weeks.get(i)?, schedule, false)),
            Figure::Day(day) => Some(self.balance(&Hours::between(self.plan, schedule, day, day)?, schedule, true)),
            Figure::HireBy => self.hire_by(),
        }
    }

    /// The equations of the hours that are needed, those of each work first.
    pub fn work_lines(self) -> Vec<String> {
        let sum = self.words().sum(&number::exact(&self.hours.needed));
        self.each_work().chain([sum]).collect()
    }

    /// The hours of those outside of the team, in a week, with who they are; `None` without any.
    pub fn outside(self) -> Option<String> {
        let hours = self.hours.needed_outside();
        hours.is_positive().then(|| self.words().outside(&number::pace(&self.hours.a_week(&hours)), &self.outsiders()))
    }

    /// The equations of the work of those outside of the team, with why it is apart.
    pub fn outside_lines(self) -> Vec<String> {
        let hours = self.hours.needed_outside();
        if !hours.is_positive() {
            return Vec::new();
        }
        let sum = self.words().outside_in(&number::exact(&hours), &self.outsiders());
        let work = self.hours.outside.iter().map(|work| self.work(work));
        [sum].into_iter().chain(work).chain([self.words().outside_why().to_owned()]).collect()
    }

    fn outsiders(self) -> String {
        let mut names: Vec<String> = Vec::new();
        for work in &self.hours.outside {
            let Source::Regular(i) = work.source else { continue };
            let name = self.plan.activities().get(i).map(|it| shown(self.locale, &it.owner).into_owned()).unwrap_or_default();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        dates::listed(self.locale, &names)
    }

    /// The equation of each work.
    pub(super) fn each_work(self) -> impl Iterator<Item = String> {
        self.hours.work.iter().map(move |work| self.work(work))
    }

    /// The equation of the hours that are available, if they are known.
    pub fn have_line(self) -> Option<String> {
        let (hours, capacity) = (self.hours, self.plan.capacity());
        let (available, each) = (hours.available.as_ref()?, capacity.hours.as_ref()?);
        let selling = capacity.selling.as_ref().map_or_else(|| number::percent(&Exact::one()), |selling| number::percent(selling.value()));
        let people = number::people(&hours.people());
        Some(self.words().have(hours.working_days, &people, &number::exact(each), &selling, &number::exact(available)))
    }

    /// The weeks of the plan period.
    pub fn weeks_line(self) -> String {
        let hours = self.hours;
        let weeks = number::exact(&hours.full_weeks());
        self.words().weeks(&hours.working_days.to_string(), &hours.days_a_week.to_string(), &weeks)
    }

    /// Hours of the plan period in a week.
    pub fn a_week_line(self, all: &Exact) -> String {
        let weeks = number::exact(&self.hours.full_weeks());
        self.words().a_week(&number::exact(all), &weeks, &number::exact(&self.hours.a_week(all)))
    }

    /// The people that the work takes, if it is known how many hours each has.
    pub fn people_line(self, fit: &Fit) -> Option<String> {
        let each = &self.plan.capacity().hours_a_day()? * &Exact::whole(self.hours.working_days.into());
        Some(self.words().people(&number::exact(&self.hours.needed), &number::exact(&each), &number::exact(&fit.people.exact)))
    }

    fn needed(self) -> Explanation {
        let (words, hours) = (self.words(), self.hours);
        let figure = words.hours(&number::pace(&hours.a_week(&hours.needed)));
        Explanation {
            title: Calculation(self.locale).why(&figure, words.needed_a_week()),
            words: words.needed_words().to_owned(),
            values: self.a_week_line(&hours.needed),
            notes: self.work_lines().into_iter().chain([self.weeks_line()]).chain(self.outside_lines()).collect(),
            inputs: self.minutes(&hours.work),
        }
    }

    fn available(self) -> Option<Explanation> {
        let (words, hours) = (self.words(), self.hours);
        let available = hours.available.as_ref()?;
        let figure = words.hours(&number::pace(&hours.a_week(available)));
        Some(Explanation {
            title: Calculation(self.locale).why(&figure, words.available_a_week()),
            words: words.available_words().to_owned(),
            values: self.a_week_line(available),
            notes: self.have_line().into_iter().chain([self.weeks_line()]).collect(),
            inputs: vec![Field::People, Field::Hours, Field::Selling],
        })
    }

    fn over(self) -> Option<Explanation> {
        let (words, hours) = (self.words(), self.hours);
        let available = hours.available.as_ref()?;
        let over = hours.a_week(&hours.over().unwrap_or_else(Exact::zero));
        let exact = [hours.a_week(&hours.needed), hours.a_week(available), over.clone()].each_ref().map(number::exact);
        let sign = if hours.needed >= *available { "=" } else { "→" };
        Some(Explanation {
            title: Calculation(self.locale).why(&words.hours(&number::pace(&over)), words.over_a_week()),
            words: words.over_words().to_owned(),
            values: format!("{} − {} {sign} {}", exact[0], exact[1], exact[2]),
            notes: [words.sum(&number::exact(&hours.needed))].into_iter().chain(self.have_line()).chain([self.weeks_line()]).collect(),
            inputs: [Field::People, Field::Hours].into_iter().chain(self.minutes(&hours.work)).collect(),
        })
    }

    /// The balance of a week, or of a single day.
    fn balance(self, week: &Week, schedule: &Schedule, is_day: bool) -> Explanation {
        let (words, hours) = (self.words(), self.hours);
        let work = Hours::work_in(self.plan, schedule, week);
        let needed = number::exact(&week.needed);
        let values = match &week.available {
            Some(available) if week.needed > *available => {
                words.week_over(&needed, &number::exact(available), &number::exact(&(&week.needed - available)))
            }
            Some(available) => words.week_left(&needed, &number::exact(available), &number::exact(&(available - &week.needed))),
            None => words.sum(&needed),
        };
        let mut notes: Vec<String> = work.iter().map(|work| self.work(work)).collect();
        if let (Some(available), Some(a_day)) = (&week.available, self.plan.capacity().hours_a_day())
            && let Some(days) = available.checked_div(&a_day)
        {
            notes.push(words.week_have(&number::people(&days), &number::exact(&a_day), &number::exact(available)));
        }
        notes.extend((!is_day && week.working_days < hours.days_a_week).then(|| words.short_week(week.working_days)));
        let day = dates::date(self.locale, week.first);
        let title = if is_day { day } else { words.week_of(&day) };
        Explanation {
            title: format!("{title} · {}", words.hours(&number::pace(&week.needed))),
            words: if is_day { words.day_words() } else { words.week_words() }.to_owned(),
            values,
            notes,
            inputs: [Field::People, Field::Hours].into_iter().chain(self.minutes(&work)).collect(),
        }
    }

    /// `8 March 2027 − 2 months → 8 January 2027`.
    fn hire_by(self) -> Option<Explanation> {
        let words = self.words();
        let hire = HireBy::of(self.plan, self.hours)?;
        let date = |day| dates::date(self.locale, day);
        let mut notes = vec![words.hire_over(&date(hire.first_over))];
        notes.extend(hire.lead_by.map(|day| words.hire_cycle(hire.cycle, &date(day))));
        notes.push(words.hire_ramp(hire.months));
        Some(Explanation {
            title: Calculation(self.locale).why(&date(hire.day), words.hire_by()),
            words: words.hire_words().to_owned(),
            values: words.hire_values(hire.months, &date(hire.needed), &date(hire.day)),
            notes,
            inputs: vec![Field::People, Field::Hours, Field::HorizonLast, Field::Days(0)],
        })
    }

    /// The fields of the minutes.
    pub(super) fn minutes(self, work: &[Work]) -> Vec<Field> {
        work.iter().take(INPUTS_MAX).map(|work| self.field(work.source)).collect()
    }

    fn field(self, source: Source) -> Field {
        match source {
            Source::Regular(i) => Field::RegularMinutes(i),
            Source::Stage(k) => Field::StageMinutes(k),
            Source::Grade(g) => Field::GradeMinutes(g),
            Source::Activity(a) => {
                let activities = &self.report.activities;
                let stage = activities.get(a).map_or(0, |activity| activity.stage);
                Field::ActivityMinutes(stage, activities.iter().take(a).filter(|other| other.stage == stage).count())
            }
        }
    }

    /// `call: 150 × 10 min = 25 h`.
    fn work(self, work: &Work) -> String {
        let [minutes, hours] = [&work.minutes, &work.hours()].map(number::exact);
        self.words().work(&self.name(work.source), &work.times.to_string(), &minutes, &hours)
    }

    /// What takes time, by its name.
    pub fn name(self, source: Source) -> String {
        let (plan, report, locale) = (self.plan, self.report, self.locale);
        let found = match source {
            Source::Regular(i) => plan.activities().get(i).map(|it| shown(locale, &it.name)),
            Source::Stage(k) => report.funnel.get(k).map(|stage| many(locale, &stage.name)),
            Source::Activity(a) => report.activities.get(a).map(|activity| many(locale, &activity.name)),
            Source::Grade(g) => {
                let grade = plan.customers().and_then(|customers| customers.grades.get(g));
                return grade.map(|grade| Customers(locale).care(&shown(locale, &grade.name))).unwrap_or_default();
            }
        };
        found.unwrap_or_default().into_owned()
    }
}
