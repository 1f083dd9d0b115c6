//! Goal seek.

texts! {
    pub GoalSeek {
        with_leads(answer: &str, leads: &str, stage: &str): "{answer} (with {leads} {stage})",
            "{answer}（按 {leads} {stage}计）", "{answer}（以 {leads} {stage}計）";
        seek: "Goal seek", "反算", "目標搜尋";
        unknown: "Input to change", "要调整的项", "要調整的項目";
        goal: "Goal", "要满足的条件", "要滿足的條件";
        goal_reach: "Leads available are enough", "可用线索够用", "可用名單足夠";
        goal_fit: "Team capacity is enough", "团队产能够用", "團隊產能足夠";
        goal_supplied: "No leads missing", "线索没有缺口", "名單沒有缺口";
        goal_sure(chance: &str): "{chance} chance", "达成概率 {chance}", "達成機率 {chance}";
        answer_is(name: &str, value: &str): "{name}: {value}", "{name}：{value}", "{name}：{value}";
        already(name: &str, value: &str): "{name} is already enough: {value}.", "{name}目前已够：{value}。", "{name}目前已足夠：{value}。";
        use_it: "Apply", "应用", "套用";
        use_as: "Add as scenario", "存为新情景", "存為新情境";
        why_no_such: "This plan doesn’t have that input.", "计划中没有这一项。", "計畫中沒有這一項。";
        why_not_bear: "Changing it doesn’t affect that goal.", "改这一项不影响该条件。", "改這一項不影響該條件。";
        why_all_own: "Every sub-target has a custom value, so the plan’s value isn’t used. Edit them under Split.",
            "每个子目标都单独设置了这一项，计划的值不起作用。请到“拆解”中编辑。",
            "每個子目標都個別設定了這一項，計畫的值不起作用。請到「拆解」中編輯。";
        why_no_leads: "Enter the leads available first.", "请先填写可用线索。", "請先填寫可用名單。";
        why_no_capacity: "Enter the number of reps and the quota per rep first.", "请先填写销售人数和人均目标。", "請先填寫業務人數和人均目標。";
        why_no_supply: "Enter the plan’s dates and what an activity brings first.", "请先填写起止日期和动作的产出。", "請先填寫起訖日期和活動的產出。";
        why_still(value: &str, reading: &str): "Even {value} isn’t enough: {reading}.", "即使 {value} 也不够：{reading}。", "即使 {value} 也不夠：{reading}。";
        why_no_size: "Your target is in deals. Enter an average deal size first to turn it into money.",
            "目标按成交数计。请先填写平均客单价，才能折算成金额。", "目標以成交數計。請先填寫平均成交金額，才能換算成金額。";
        why_not_alone: "No other item can take up the difference. Unlock one first.",
            "没有其他项可以增减占比，请先解除一项的锁定。", "沒有其他項目可以增減占比，請先解除一項的鎖定。";
        why_no_odds: "This plan’s chance can’t be calculated exactly.", "这个计划的达成概率无法精确计算。", "這份計畫的達成機率無法精確計算。";
        why_not_even(value: &str, reading: &str): "Even {value} isn’t enough: it gets to {reading}.",
            "即使 {value} 也不够，只能达到 {reading}。", "即使 {value} 也不夠，只能達到 {reading}。";
        why_not_even_at(value: &str): "Even {value} isn’t enough.", "即使 {value} 也不够。", "即使 {value} 也不夠。";
        share_of(name: &str): "Share of {name}", "{name}的占比", "{name}的占比";
        leads_n(leads: Quantity): "{leads} lead" | "{leads} leads", "{leads} 条线索", "{leads} 筆名單";
    }
}
