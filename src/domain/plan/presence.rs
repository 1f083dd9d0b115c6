//! Which people are there on a day, and at which part of full strength.

use chrono::{Months, NaiveDate};

use super::capacity::Team;
use super::split::Member;
use super::whole::Plan;
use crate::domain::calendar::Horizon;
use crate::domain::calendar::working::month_first;
use crate::domain::number::Exact;

impl Member {
    /// The part of full strength that a person has from each of these days on, in their order; nothing before the first.
    ///
    /// A person who joins counts from the start date. The months of the ramp-up then are the person's own: one who starts on the 15th of
    /// January has the first part up to the 14th of February, on each of the working days between. Without a start date they are the calendar
    /// months of the plan period.
    pub fn strengths(&self, horizon: Horizon) -> Vec<(NaiveDate, Exact)> {
        let first = self.start.unwrap_or_else(|| month_first(horizon.first()));
        if self.ramp.is_empty() {
            return vec![(first, Exact::one())];
        }
        let from = |m: usize| first.checked_add_months(Months::new(u32::try_from(m).unwrap_or(u32::MAX)));
        self.ramp.iter().enumerate().filter_map(|(m, part)| Some((from(m)?, part.clone()))).collect()
    }

    /// The months after which a person is at full strength, or as near to it as the ramp-up leads.
    pub fn months_of_ramp(&self) -> u32 {
        let full = self.ramp.iter().position(|part| *part >= Exact::one()).unwrap_or(self.ramp.len());
        u32::try_from(full).unwrap_or(u32::MAX)
    }
}

impl Plan {
    /// The people of the split; none without a dimension of people.
    pub fn team_members(&self) -> &[Member] {
        let dimension = Team::place_in(&self.split).and_then(|place| self.split.dimensions.get(place));
        dimension.map(|dimension| dimension.members.as_slice()).unwrap_or_default()
    }

    /// The working days of all people in each span of the working days `days`, in people at full strength. A span is two places among the
    /// days, the second not included.
    ///
    /// Without any number of people there is one. A typed number takes the place of the number of the split's people as in
    /// [`Capacity::full_strength`](super::Capacity::full_strength).
    pub(in crate::domain) fn person_days(&self, days: &[NaiveDate], spans: &[(usize, usize)]) -> Vec<Exact> {
        let each = |(from, to): &(usize, usize)| Exact::whole((to - from) as u64);
        let of_team = self.horizon.map(|horizon| self.days_of_team(horizon, days, spans));
        let of_team = of_team.filter(|_| self.capacity.team.is_some()).unwrap_or_default();
        let time = |(i, span): (usize, &(usize, usize))| match (&self.capacity.people, &self.capacity.team) {
            (people, None) => people.clone().unwrap_or_else(Exact::one) * each(span),
            (None, Some(_)) => of_team.get(i).cloned().unwrap_or_else(Exact::zero),
            (Some(people), Some(team)) => {
                let present = of_team.get(i).cloned().unwrap_or_else(Exact::zero);
                if *people >= team.people {
                    present + (people - &team.people) * each(span)
                } else {
                    (present * people).checked_div(&team.people).unwrap_or_else(Exact::zero)
                }
            }
        };
        spans.iter().enumerate().map(time).collect()
    }

    fn days_of_team(&self, horizon: Horizon, days: &[NaiveDate], spans: &[(usize, usize)]) -> Vec<Exact> {
        let mut sums = vec![Exact::zero(); spans.len()];
        // Most people are at full strength on most days, and whole numbers take less time to add.
        let mut whole = vec![0_u64; spans.len()];
        for member in self.team_members() {
            let strengths = member.strengths(horizon);
            for (s, (first, part)) in strengths.iter().enumerate() {
                let from = days.partition_point(|day| day < first);
                let until = strengths.get(s + 1).map_or(days.len(), |(next, _)| days.partition_point(|day| day < next));
                for (i, (begin, end)) in spans.iter().enumerate() {
                    let (begin, end) = (from.max(*begin), until.min(*end));
                    if begin < end && part.is_positive() {
                        let is_away = |day: &&NaiveDate| member.leave.binary_search(day).is_ok();
                        let away = if member.leave.is_empty() { 0 } else { days[begin..end].iter().filter(is_away).count() };
                        let present = (end - begin - away) as u64;
                        if *part == Exact::one() {
                            whole[i] += present;
                        } else {
                            sums[i] += part * Exact::whole(present);
                        }
                    }
                }
            }
        }
        sums.into_iter().zip(whole).map(|(sum, whole)| sum + Exact::whole(whole)).collect()
    }
}
