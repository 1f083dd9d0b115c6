//! Which people there are in a span of days, in people at full strength.

use chrono::NaiveDate;

use super::capacity::Team;
use super::split::Member;
use super::strength::Present;
use super::whole::Plan;
use crate::domain::calendar::Horizon;
use crate::domain::number::Exact;

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
        let mut present = Present::none(spans.len());
        for member in self.team_members() {
            member.add_days(horizon, days, spans, &mut present);
        }
        present.sums()
    }
}
