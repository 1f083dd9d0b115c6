//! The words of what-if: scenarios, levers, odds.

use super::explain::label as label_of;
use super::{Locale, filled};
use crate::domain::{Allowed, End, Field, Report};

texts! {
    /// The texts.
    Words {
        people: "People", "人数", "人數";
        quota: "Quota per rep", "人均目标", "人均目標";
        attainment: "Attainment", "达成率", "達成率";
        counted: "Counted in history", "历史统计", "歷史統計";
        counted_here: "Counted: so many of so many (12/60)", "历史统计：多少分之多少（如 12/60）", "歷史統計：多少分之多少（如 12/60）";
        scenario_name: "Name of the scenario", "方案名称", "方案名稱";
        scenarios: "Scenarios", "方案对比", "方案對比";
        table: "Table of the scenarios", "方案对比表", "方案對比表";
        base: "Base", "基准", "基準";
        base_before: "Base before", "原基准", "原基準";
        scenario: "Scenario {0}", "方案{0}", "方案{0}";
        add: "Add a scenario", "添加方案", "添加方案";
        intro: "Keep versions side by side: add a scenario, change one thing, see everything. What you do not change follows the base.",
            "几个版本并排比：添加一个方案，改一处，全盘跟着变；没改的地方始终跟随基准。",
            "幾個版本並排比：添加一個方案，改一處，全盤跟著變；沒改的地方始終跟隨基準。";
        edits_go: "You are changing {0}, on every tab. Tap another column to change that one.",
            "现在改的是“{0}”，各个页面都是。点其他列可切换。", "現在改的是「{0}」，各個頁面都是。點其他列可切換。";
        promote: "Make it the base", "设为基准", "設為基準";
        remove: "Remove it", "删除方案", "刪除方案";
        counted_otherwise: "The rate is {0} and no longer the {1} that were counted: it is taken as known.",
            "转化率现在是 {0}，不再是统计出来的 {1}：按确定值计算。", "轉化率現在是 {0}，不再是統計出來的 {1}：按確定值計算。";
        own_deal_sizes: "Every part of the split has a deal size of its own, so this one is used nowhere: change theirs under Split.",
            "每个拆解单元都有自己的客单价，这里的值用不上：请到“拆解”里改。", "每個拆解單元都有自己的客單價，這裡的值用不上：請到「拆解」裡改。";
        duplicate: "Duplicate it", "复制一份", "複製一份";
        four_at_most: "Four versions at most: remove one to add another.", "最多四个版本：删除一个才能再添加。", "最多四個版本：刪除一個才能再添加。";
        editing: "{0} · scenario {1}", "{0} · 方案：{1}", "{0} · 方案：{1}";
        with_leads: "{0} (with {1} {2})", "{0}（用 {1} {2}）", "{0}（用 {1} {2}）";
        odds_at_hand: "The target with the {0} {1} at hand", "手上的 {0} {1}达成目标", "手上的 {0} {1}達成目標";
        axes: "Across: {0} – {1} ({2}). Down: {3} – {4} ({5}).", "横向：{2} {0} – {1}；纵向：{5} {3} – {4}。", "橫向：{2} {0} – {1}；縱向：{5} {3} – {4}。";
        of_scenario: "This is the scenario {0}.", "这是方案“{0}”。", "這是方案「{0}」。";
        of_base: "This is the base.", "这是基准。", "這是基準。";
        differs: "{0}: {1} → {2}", "{0}：{1} → {2}", "{0}：{1} → {2}";
        no_difference: "No difference yet: change a number below.", "还没有差异：改下面的任一数字。", "還沒有差異：改下面的任一數字。";
        inputs: "What differs", "不同之处", "不同之處";
        outcomes: "What it comes to", "结果", "結果";
        leads_sure: "For {0}", "{0}把握需", "{0}把握需";
        revenue: "Revenue", "销售额", "銷售額";
        change_one: "Change one thing", "改一处看看", "改一處看看";
        meeting: "Meeting", "会议模式", "會議模式";
        leave_meeting: "End the meeting", "退出会议模式", "退出會議模式";
        step_back: "Step back", "上一步", "上一步";
        step_on: "Step on", "下一步", "下一步";
        step_of: "{0}, step {1} of {2}: {3}, {4} → {5}", "{0}，第 {1}/{2} 步：{3}，{4} → {5}", "{0}，第 {1}/{2} 步：{3}，{4} → {5}";
        step_whole: "{0}: all of it", "{0}：全部改动", "{0}：全部改動";
        step_base: "The base", "基准", "基準";
        step_hint: "The arrow keys ← → tell each scenario step by step.", "用方向键 ← → 一步一步讲每个方案。", "用方向鍵 ← → 一步一步講每個方案。";
        empty: "nothing", "空", "空";
        levers: "Which lever moves it most", "哪个杠杆最有用", "哪個槓桿最有用";
        levers_hint: "Each input a little worse and a little better, the others as they are; the widest bar is where it pays to work.",
            "每次只动一个输入，其余不变：条越宽，越值得下功夫。", "每次只動一個輸入，其餘不變：條越寬，越值得下功夫。";
        gauge: "Watch", "看", "看";
        gauge_leads: "leads needed", "需要的线索", "需要的線索";
        gauge_revenue: "expected revenue", "预期销售额", "預期銷售額";
        gauge_sure: "confidence", "把握度", "把握度";
        range: "Range", "幅度", "幅度";
        own_ranges: "Each input its own range", "每个输入各用各的幅度", "每個輸入各用各的幅度";
        own_ranges_hint: "In the terms of the input, such as 15% to 25%. What is left empty follows the common range. They hold for every scenario.",
            "按输入本身的口径填，例如 15% 到 25%；留空的用上面统一的幅度；对所有方案都有效。",
            "按輸入本身的口徑填，例如 15% 到 25%；留空的用上面統一的幅度；對所有方案都有效。";
        range_from: "from", "从", "從";
        range_to: "to", "到", "到";
        range_end: "{0}, {1}", "{0}，{1}", "{0}，{1}";
        lever_path: "an input with a range: {0}", "可设幅度的输入：{0}", "可設幅度的輸入：{0}";
        not_below: "{0} or above, for the range begins there", "不小于起点 {0}", "不小於起點 {0}";
        target: "Target", "目标", "目標";
        margin: "Margin", "毛利率", "毛利率";
        deal_size: "Deal size", "客单价", "客單價";
        leads_at_hand: "Leads at hand", "手上的线索", "手上的線索";
        now: "now {0}", "现在 {0}", "現在 {0}";
        one_more_point: "One more point of {0} saves {1} leads.", "{0}每提高 1 个百分点，少要 {1} 条线索。", "{0}每提高 1 個百分點，少要 {1} 條線索。";
        one_more_percent: "One percent more {0} saves {1} leads.", "{0}每提高 1%，少要 {1} 条线索。", "{0}每提高 1%，少要 {1} 條線索。";
        capped: "100% at most", "最多 100%", "最多 100%";
        two_levers: "Two levers together", "两个杠杆一起动", "兩個槓桿一起動";
        down: "Down", "纵向", "縱向";
        across: "Across", "横向", "橫向";
        contour: "Along the line it stays as it is now.", "沿这条线，结果与现在相同。", "沿這條線，結果與現在相同。";
        seek: "Solve for one number", "反求一个数", "反求一個數";
        unknown: "What should change", "改哪个数", "改哪個數";
        goal: "So that", "要达到", "要達到";
        goal_reach: "the leads at hand suffice", "手上的线索够用", "手上的線索夠用";
        goal_fit: "the people can carry it", "现有人力扛得住", "現有人力扛得住";
        goal_sure: "it is {0} sure", "{0}的把握", "{0}的把握";
        answer_is: "{0}: {1}", "{0}：{1}", "{0}：{1}";
        already: "{0} is enough as it is: {1}.", "{0}现在就够：{1}。", "{0}現在就夠：{1}。";
        use_it: "Use it", "就用它", "就用它";
        use_as: "Use it in a new scenario", "用在新方案里", "用在新方案裡";
        why_no_such: "The plan has no such input.", "计划里没有这个输入。", "計劃裡沒有這個輸入。";
        why_not_bear: "That goal does not depend on it.", "这个目标与它无关。", "這個目標與它無關。";
        why_all_own: "Every part of the split has its own, so the plan’s is used nowhere.", "每个拆解单元都有自己的值，计划的值用不上。", "每個拆解單元都有自己的值，計劃的值用不上。";
        why_no_leads: "Say first how many leads you can get.", "请先填能拿到多少线索。", "請先填能拿到多少線索。";
        why_no_capacity: "Say first how many people there are, and the quota of each.", "请先填人数和人均目标。", "請先填人數和人均目標。";
        why_no_size: "A target in deals needs a deal size to be money.", "按单数的目标要有客单价才能折成金额。", "按單數的目標要有客單價才能折成金額。";
        why_not_alone: "No other member can take or give the rest.", "没有别的成员可以接走或让出份额。", "沒有別的成員可以接走或讓出份額。";
        why_no_odds: "The odds of this plan have no exact form.", "这个计划的把握度没有精确算法。", "這個計劃的把握度沒有精確算法。";
        why_not_even: "Not even {0} would do: it would then stand at {1}.", "即使 {0} 也不行：那时是 {1}。", "即使 {0} 也不行：那時是 {1}。";
        why_not_even_at: "Not even {0} would do.", "即使 {0} 也不行。", "即使 {0} 也不行。";
        carries: "{0} × {1} × {2} = {3}", "{0} × {1} × {2} = {3}", "{0} × {1} × {2} = {3}";
        share_of: "Share of {0}", "{0}的占比", "{0}的占比";
        leads_n: "{0} leads", "{0} 条线索", "{0} 條線索";
        odds: "How sure it is", "有多大把握", "有多大把握";
        odds_exact: "Exact: every outcome is counted, part by part.", "精确计算：逐个单元把所有可能的结果都算进去。", "精確計算：逐個單元把所有可能的結果都算進去。";
        odds_bounded: "Computed: right to ±{0} points.", "计算得出：误差不超过 ±{0} 个百分点。", "計算得出：誤差不超過 ±{0} 個百分點。";
        odds_counted: "A rate that was counted is as uncertain as its count is small.", "历史统计的转化率，样本越少越不确定，这里已算进去。", "歷史統計的轉化率，樣本越少越不確定，這裡已算進去。";
        odds_trials: "Simulated: {0} of {1} trials; right to ±{2} points (99.9%).", "模拟：{1} 次中已做 {0} 次；误差不超过 ±{2} 个百分点（99.9%）。", "模擬：{1} 次中已做 {0} 次；誤差不超過 ±{2} 個百分點（99.9%）。";
        cancel: "Stop", "停止", "停止";
        resume: "Find out", "继续计算", "繼續計算";
        odds_at_plan: "The target with {0} {1}", "{0} {1}达成目标", "{0} {1}達成目標";
        odds_range: "In the middle {0} of the target; one time in twenty below {1}, one in twenty above {2}.",
            "居中是目标的 {0}；二十次里有一次低于 {1}，一次高于 {2}。", "居中是目標的 {0}；二十次裡有一次低於 {1}，一次高於 {2}。";
        odds_picture: "Where it is likely to end; what reaches the target is dark", "可能的结果分布，深色部分达成目标", "可能的結果分布，深色部分達成目標";
        odds_none: "For so many leads no chance is stated.", "线索太多，不计算把握度。", "線索太多，不計算把握度。";
    }
}

/// What a range would take.
#[must_use]
pub fn allowed(allowed: &Allowed, locale: Locale) -> String {
    let words = Words(locale);
    match allowed {
        Allowed::NotBelow(from) => filled(words.not_below(), &[from]),
        _ => filled(words.lever_path(), &["target.amount, target.margin, deal_size, leads_available, funnel[0].rate"]),
    }
}

/// What a field of what-if is called.
#[must_use]
pub fn label(field: &Field, report: &Report, locale: Locale) -> String {
    let words = Words(locale);
    match field {
        Field::Counted(_) => words.counted().to_owned(),
        Field::People => words.people().to_owned(),
        Field::Quota => words.quota().to_owned(),
        Field::Attainment => words.attainment().to_owned(),
        Field::ScenarioName(_) => words.scenario_name().to_owned(),
        Field::Change(_, field) => label_of(field, report, locale),
        Field::Lever(lever, end) => {
            let end = if *end == End::From { words.range_from() } else { words.range_to() };
            filled(words.range_end(), &[&super::levers::lever(*lever, report, locale), end])
        }
        _ => String::new(),
    }
}
