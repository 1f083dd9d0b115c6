//! The words of what-if: scenarios, levers, odds.

use super::Locale;
use super::explain::label as label_of;
use crate::domain::{Field, Report};

texts! {
    /// The texts.
    Words {
        people: "People", "人数", "人數";
        quota: "Quota a head", "人均目标", "人均目標";
        attainment: "Attainment", "达成率", "達成率";
        counted: "Counted in history", "历史统计", "歷史統計";
        counted_here: "Counted: so many of so many (12/60)", "历史统计：多少分之多少（如 12/60）", "歷史統計：多少分之多少（如 12/60）";
        scenario_name: "Name of the scenario", "方案名称", "方案名稱";
        scenarios: "Scenarios", "方案对比", "方案對比";
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
        not_computed: "cannot be computed", "无法计算", "無法計算";
    }
}

/// What a field of what-if is called.
#[inline(never)] // scripts/split.mjs cuts here
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
        _ => String::new(),
    }
}
