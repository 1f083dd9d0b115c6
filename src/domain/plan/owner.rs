//! Who does an activity: somebody of the team, or somebody outside of it.

use super::whole::Plan;

/// What somebody of the team is called who is not an item of the split: words for people who sell, in lower case, which a name contains.
const SELLERS: &str = "sales|seller|account manager|account exec|channel manager|partner manager|regional manager|area manager|whole team|everyone|\
    销售|銷售|业务|業務|客户经理|客戶經理|大客户|大客戶|渠道经理|通路經理|通路主管|夥伴經理|区域经理|區域經理|區域主管|全员|全員|团队|團隊";
/// Words that a name is, or has among its words.
const REPS: [&str; 5] = ["rep", "reps", "team", "bdm", "bd"];

impl Plan {
    /// Whether an activity's owner works in the hours of the team: nobody in particular, an item of the split, or somebody whose name has a word
    /// for people who sell. Anybody else, such as marketing, has hours of their own, which the plan does not know.
    pub fn is_of_team(&self, owner: &str) -> bool {
        let owner = owner.trim();
        let mut items = self.split.dimensions.iter().flat_map(|dimension| &dimension.members);
        owner.is_empty() || items.any(|member| member.name.trim() == owner) || is_called_a_seller(owner)
    }
}

fn is_called_a_seller(owner: &str) -> bool {
    let owner = owner.to_lowercase();
    SELLERS.split('|').any(|word| owner.contains(word)) || owner.split(|c: char| !c.is_alphabetic()).any(|word| REPS.contains(&word))
}
