//! Random plans, split and unsplit, each from one number.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a table or plan made here that cannot be read is a fault of the tests, and may fail loudly"
)]

use backcast::domain::{DimensionDraft, Draft, LeafDraft, MemberDraft, Metric, StageDraft};

/// Whole numbers from one number (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `least` to `most`, both included.
    pub fn within(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most - least + 1)
    }

    pub fn size(&mut self, least: usize, most: usize) -> usize {
        usize::try_from(self.within(least as u64, most as u64)).unwrap()
    }

    /// True with this many percent.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.within(1, 100) <= percent
    }
}

fn percent(tenths: u64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A plan that passes its check. Rates are 10 % to 100 %, and there are at most a few dozen deals: every chance has an
/// exact form unless sub-targets share a counted rate, and most are quick, because deal sizes are multiples of one.
pub fn plan(dice: &mut Dice) -> Draft {
    let mut draft = Draft { currency: if dice.chance(20) { "JPY".into() } else { String::new() }, ..Draft::default() };
    draft.won = dice.size(1, 3);
    for k in 0..=draft.won + dice.size(0, 1) {
        let mut stage = StageDraft { name: format!("Stage {k}"), rate: percent(dice.within(100, 1000)), ..Default::default() };
        if dice.chance(15) {
            let won = dice.within(5, 60);
            stage.counted = format!("{won}/{}", dice.within(won, won * 8));
            if dice.chance(70) {
                stage.rate = String::new();
            }
        }
        draft.stages.push(stage);
    }
    draft.stages.last_mut().unwrap().rate = String::new();
    draft.stages.last_mut().unwrap().counted = String::new();
    let (deals, size) = (dice.within(1, 40), [dice.within(1, 99), dice.within(1, 10_000), dice.within(1, 1_000_000)][dice.size(0, 2)]);
    let amount = deals * size - dice.within(0, size - 1);
    (draft.deal_size, draft.amount) = (size.to_string(), amount.to_string());
    match dice.within(0, 4) {
        0 => (draft.metric, draft.amount) = (Metric::Deals, deals.to_string()),
        1 => {
            (draft.metric, draft.margin) = (Metric::GrossProfit, percent(dice.within(50, 1000)));
            draft.amount = (amount / 4 + 1).to_string();
        }
        _ => {}
    }
    if dice.chance(60) {
        draft.leads_available = dice.within(1, deals * 30).to_string();
    }
    if dice.chance(60) {
        (draft.people, draft.quota) = (dice.within(1, 30).to_string(), (amount / 12 + 1).to_string());
        draft.attainment = if dice.chance(50) { percent(dice.within(300, 1000)) } else { String::new() };
    }
    if dice.chance(60) {
        split(dice, &mut draft, size);
    }
    draft
}

fn split(dice: &mut Dice, draft: &mut Draft, size: u64) {
    for d in 0..dice.size(1, 2) {
        let members = dice.size(1, 4);
        let mut left = 1000;
        let mut dimension = DimensionDraft { name: format!("D{d}"), ..Default::default() };
        for m in 0..members {
            let share = if m + 1 == members { left } else { dice.within(0, left) };
            left -= share;
            let mut member = MemberDraft { name: format!("M{m}"), share: percent(share), ..Default::default() };
            if dice.chance(25) {
                member.own.deal_size = (size * dice.within(1, 4)).to_string();
            }
            if dice.chance(25) {
                member.own.rates = vec![percent(dice.within(100, 1000))];
            }
            if dice.chance(10) && draft.metric == Metric::GrossProfit {
                member.own.margin = percent(dice.within(50, 1000));
            }
            member.locked = dice.chance(20);
            dimension.members.push(member);
        }
        draft.space.push(dimension);
    }
    if dice.chance(20) {
        let path: Vec<usize> = draft.space.iter().map(|dimension| dice.size(0, dimension.members.len() - 1)).collect();
        let mut leaf = LeafDraft { path, ..Default::default() };
        leaf.own.deal_size = (size * dice.within(1, 4)).to_string();
        draft.leaves.push(leaf);
    }
}
