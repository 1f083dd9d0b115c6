//! The customers and their grades: from text to values.

use super::faults::{Faults, typed};
use super::shares::{fraction, percent};
use crate::domain::draft::limits::GRADES_MAX;
use crate::domain::draft::{Allowed, Draft, Every, Field, GradeDraft};
use crate::domain::number::Exact;
use crate::domain::number::apportion::in_proportion;
use crate::domain::plan::{Customers, Grade};

/// The largest number of contacts and of minutes.
const CONTACTS_MAX: u64 = 1_000_000;

/// The customers; `None` inside while their number or their grades are not typed.
pub(super) fn customers(draft: &Draft, faults: &mut Faults) -> Option<Option<Customers>> {
    let found = faults.found;
    let count = typed(&draft.customers).and_then(|text| faults.leads(Field::Customers, text));
    let looked_into = faults.many(Field::Grades, &draft.grades, 0, GRADES_MAX);
    let mut grades: Vec<Option<Grade>> = Vec::new();
    let (mut shares, mut contributions) = (Vec::new(), Vec::new());
    for (i, it) in looked_into.iter().enumerate() {
        // Each field is named, so that the compiler asks for a new one here.
        let GradeDraft { name, share: share_typed, contribution, contacts, every, minutes } = it;
        let is_taken = draft.grades[..i].iter().any(|other| other.name.trim() == name.trim());
        let read_name = faults.name(Field::GradeName(i), name);
        if read_name.is_some() && is_taken {
            faults.note::<()>(Field::GradeName(i), name, Allowed::OtherName);
        }
        let mut share = |field, text| typed(text).and_then(|text| fraction(field, text, Allowed::GradeShare.or_nothing(), faults));
        shares.push(share(Field::GradeShare(i), share_typed));
        contributions.push(share(Field::GradeContribution(i), contribution));
        let contacts = faults.positive(Field::GradeContacts(i), contacts, CONTACTS_MAX, Allowed::PerUnit);
        let every = Every::named(every).filter(|every| *every != Every::Dates);
        let every = every.or_else(|| faults.note(Field::GradeEvery(i), &it.every, Allowed::OneOf(&Every::NAMES[..6])));
        let minutes = typed(minutes).map_or(Some(None), |text| {
            faults.positive(Field::GradeMinutes(i), text, CONTACTS_MAX, Allowed::PerUnit.or_nothing()).map(Some)
        });
        let grade = || {
            let (share, contribution) = (Exact::zero(), None);
            Some(Grade { name: read_name?, share, contribution, contacts: contacts?, every: every?, minutes: minutes? })
        };
        grades.push(grade());
    }
    if faults.found > found {
        return None;
    }
    let typed = |text: fn(&GradeDraft) -> &String| looked_into.iter().map(text).map(String::as_str).collect::<Vec<_>>();
    let shares = whole(Field::GradeShare, &typed(|it| &it.share), &shares, faults);
    let has_some = contributions.iter().any(Option::is_some);
    let contributions = if has_some {
        whole(Field::GradeContribution, &typed(|it| &it.contribution), &contributions, faults).map(Some)
    } else {
        Some(None)
    };
    let (shares, contributions) = (shares?, contributions?);
    let mut grades: Vec<Grade> = grades.into_iter().collect::<Option<_>>()?;
    for (i, grade) in grades.iter_mut().enumerate() {
        grade.share = shares.get(i).cloned().unwrap_or_else(Exact::zero);
        grade.contribution = contributions.as_ref().and_then(|all| all.get(i).cloned());
    }
    Some(count.filter(|_| !grades.is_empty()).map(|count| Customers { count, grades }))
}

/// The typed shares, and for the others equal parts of the rest. If they do not add up to 100 %, the fault is at the last one that is typed.
fn whole(field: fn(usize) -> Field, texts: &[&str], shares: &[Option<Exact>], faults: &mut Faults) -> Option<Vec<Exact>> {
    let known: Vec<Exact> = shares.iter().flatten().cloned().collect();
    let last = shares.iter().rposition(Option::is_some).unwrap_or_default();
    let text = texts.get(last).copied().unwrap_or_default();
    if !Exact::are_alike(&known) {
        return faults.note(field(last), text, Allowed::FewerDenominators);
    }
    let (sum, open) = (known.iter().sum::<Exact>(), shares.len() - known.len());
    if sum > Exact::one() {
        return faults.note(field(last), text, Allowed::SharesOver(percent(&(sum - Exact::one()))));
    }
    if sum < Exact::one() && open == 0 && !shares.is_empty() {
        return faults.note(field(last), text, Allowed::SharesUnder(percent(&(Exact::one() - sum))));
    }
    let mut rest = in_proportion(&(Exact::one() - sum), &vec![Exact::one(); open]).into_iter();
    Some(shares.iter().map(|share| share.clone().or_else(|| rest.next()).unwrap_or_else(Exact::zero)).collect())
}
