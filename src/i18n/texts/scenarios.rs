//! Scenarios side by side, and the meeting.

texts! {
    pub Scenarios {
        scenario_name: "Name of the scenario", "方案名称", "方案名稱";
        scenarios: "Scenarios", "方案对比", "方案對比";
        table: "Table of the scenarios", "方案对比表", "方案對比表";
        base: "Base", "基准", "基準";
        base_before: "Base before", "原基准", "原基準";
        scenario(number: &str): "Scenario {number}", "方案{number}", "方案{number}";
        add: "Add a scenario", "添加方案", "添加方案";
        intro: "Keep versions side by side: add a scenario, change one thing, see everything. What you do not change follows the base.",
            "几个版本并排比：添加一个方案，改一处，全盘跟着变；没改的地方始终跟随基准。",
            "幾個版本並排比：添加一個方案，改一處，全盤跟著變；沒改的地方始終跟隨基準。";
        edits_go(name: &str): "You are changing {name}, on every tab. Tap another column to change that one.",
            "现在改的是“{name}”，各个页面都是。点其他列可切换。", "現在改的是「{name}」，各個頁面都是。點其他列可切換。";
        promote: "Make it the base", "设为基准", "設為基準";
        remove: "Remove it", "删除方案", "刪除方案";
        duplicate: "Duplicate it", "复制一份", "複製一份";
        four_at_most: "Four versions at most: remove one to add another.",
            "最多四个版本：删除一个才能再添加。", "最多四個版本：刪除一個才能再添加。";
        editing(part: &str, scenario: &str): "{part} · scenario {scenario}", "{part} · 方案：{scenario}", "{part} · 方案：{scenario}";
        of_scenario(name: &str): "This is the scenario {name}.", "这是方案“{name}”。", "這是方案「{name}」。";
        of_base: "This is the base.", "这是基准。", "這是基準。";
        differs(field: &str, from: &str, to: &str): "{field}: {from} → {to}", "{field}：{from} → {to}", "{field}：{from} → {to}";
        no_difference: "No difference yet: change a number below.", "还没有差异：改下面的任一数字。", "還沒有差異：改下面的任一數字。";
        inputs: "What differs", "不同之处", "不同之處";
        outcomes: "What it comes to", "结果", "結果";
        revenue: "Revenue", "销售额", "銷售額";
        change_one: "Change one thing", "改一处看看", "改一處看看";
        meeting: "Meeting", "会议模式", "會議模式";
        leave_meeting: "End the meeting", "退出会议模式", "退出會議模式";
        step_back: "Step back", "上一步", "上一步";
        step_on: "Step on", "下一步", "下一步";
        step_of(name: &str, step: &str, steps: &str, field: &str, from: &str, to: &str): "{name}, step {step} of {steps}: {field}, {from} → {to}",
            "{name}，第 {step}/{steps} 步：{field}，{from} → {to}", "{name}，第 {step}/{steps} 步：{field}，{from} → {to}";
        step_whole(name: &str): "{name}: all of it", "{name}：全部改动", "{name}：全部改動";
        step_base: "The base", "基准", "基準";
        step_hint: "The arrow keys ← → tell each scenario step by step.",
            "用方向键 ← → 一步一步讲每个方案。", "用方向鍵 ← → 一步一步講每個方案。";
        empty: "nothing", "空", "空";
    }
}
