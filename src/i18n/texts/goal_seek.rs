//! Goal seek.

texts! {
    pub GoalSeek {
        with_leads(answer: &str, leads: &str, stage: &str): "{answer} (with {leads} {stage})",
            "{answer}（用 {leads} {stage}）", "{answer}（用 {leads} {stage}）";
        seek: "Solve for one number", "反求一个数", "反求一個數";
        unknown: "What should change", "改哪个数", "改哪個數";
        goal: "So that", "要达到", "要達到";
        goal_reach: "the leads at hand suffice", "手上的线索够用", "手上的線索夠用";
        goal_fit: "the people can carry it", "现有人力扛得住", "現有人力扛得住";
        goal_sure(chance: &str): "it is {chance} sure", "{chance}的把握", "{chance}的把握";
        answer_is(name: &str, value: &str): "{name}: {value}", "{name}：{value}", "{name}：{value}";
        already(name: &str, value: &str): "{name} is enough as it is: {value}.", "{name}现在就够：{value}。", "{name}現在就夠：{value}。";
        use_it: "Use it", "就用它", "就用它";
        use_as: "Use it in a new scenario", "用在新方案里", "用在新方案裡";
        why_no_such: "The plan has no such input.", "计划里没有这个输入。", "計畫裡沒有這個輸入。";
        why_not_bear: "That goal does not depend on it.", "这个目标与它无关。", "這個目標與它無關。";
        why_all_own: "Every part of the split has its own, so the plan’s is used nowhere.",
            "每个拆解单元都有自己的值，计划的值用不上。", "每個拆解單元都有自己的值，計畫的值用不上。";
        why_no_leads: "Say first how many leads you can get.", "请先填能拿到多少线索。", "請先填能拿到多少線索。";
        why_no_capacity: "Say first how many people there are, and the quota of each.", "请先填人数和人均目标。", "請先填人數和人均目標。";
        why_no_size: "A target in deals needs a deal size to be money.",
            "按单数的目标要有客单价才能折成金额。", "按單數的目標要有客單價才能折成金額。";
        why_not_alone: "No other member can take or give the rest.", "没有别的成员可以接走或让出份额。", "沒有別的成員可以接走或讓出份額。";
        why_no_odds: "The odds of this plan have no exact form.", "这个计划的把握度没有精确算法。", "這個計畫的把握度沒有精確算法。";
        why_not_even(value: &str, reading: &str): "Not even {value} would do: it would then stand at {reading}.",
            "即使 {value} 也不行：那时是 {reading}。", "即使 {value} 也不行：那時是 {reading}。";
        why_not_even_at(value: &str): "Not even {value} would do.", "即使 {value} 也不行。", "即使 {value} 也不行。";
        share_of(name: &str): "Share of {name}", "{name}的占比", "{name}的占比";
        leads_n(leads: Quantity): "{leads} lead" | "{leads} leads", "{leads} 条线索", "{leads} 條線索";
    }
}
