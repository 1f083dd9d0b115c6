//! Edits of the grades of customers.

use super::names::free_name;
use crate::domain::draft::limits::GRADES_MAX;
use crate::domain::draft::usual::{self, GRADES};
use crate::domain::draft::{Draft, GradeDraft};

/// Takes the usual grades with these names in place of the present ones.
pub fn usual_grades(draft: &mut Draft, names: &[&str]) {
    let grade = |(name, usual): (&&str, &usual::UsualGrade)| GradeDraft {
        name: (*name).into(),
        share: usual.share.into(),
        contribution: usual.contribution.into(),
        contacts: usual.contacts.into(),
        every: usual.every.name().into(),
        minutes: usual.minutes.into(),
    };
    draft.grades = names.iter().zip(&GRADES).map(grade).collect();
}

/// Adds a grade, whose customers are contacted once a month.
pub fn add_grade(draft: &mut Draft) {
    if draft.grades.len() < GRADES_MAX {
        let name = free_name(usual::NEW_GRADE, |name| draft.grades.iter().any(|it| it.name.trim() == name));
        draft.grades.push(GradeDraft { name, contacts: "1".into(), every: "month".into(), ..GradeDraft::default() });
    }
}

/// Removes grade `i`.
pub fn remove_grade(draft: &mut Draft, i: usize) {
    if i < draft.grades.len() {
        draft.grades.remove(i);
    }
}
