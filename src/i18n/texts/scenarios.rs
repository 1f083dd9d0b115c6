//! Scenarios side by side, and the meeting.

texts! {
    pub Scenarios {
        scenario_name: "Scenario name", "情景名称", "情境名稱";
        scenarios: "Scenarios", "情景对比", "情境比較";
        table: "Scenario comparison", "情景对比表", "情境比較表";
        base: "Base case", "基准情景", "基準情境";
        base_before: "Previous base case", "原基准情景", "原基準情境";
        scenario(number: &str): "Scenario {number}", "情景 {number}", "情境 {number}";
        add: "Add scenario", "添加情景", "新增情境";
        intro: "Compare scenarios side by side: add one, change one thing, see what happens. Whatever you don’t change follows the base case.",
            "并排比较多个情景：添加一个，改一处，结果随之更新。没改的地方始终跟随基准情景。",
            "並排比較多個情境：新增一個，改一處，結果隨之更新。沒改的地方一律跟隨基準情境。";
        edits_go(name: &str): "You’re editing “{name}” on every tab. Tap another column heading to switch.",
            "正在修改“{name}”，对所有页面生效。点其他列的标题可切换。", "正在修改「{name}」，對所有頁面生效。點其他欄的標題可切換。";
        promote: "Set as base case", "设为基准情景", "設為基準情境";
        remove: "Delete scenario", "删除情景", "刪除情境";
        duplicate: "Duplicate", "复制一份", "建立複本";
        swipe(many: usize): "Swipe sideways to see all {many} columns.", "左右滑动，查看全部 {many} 列。", "左右滑動，檢視全部 {many} 欄。";
        four_at_most: "There can be up to four scenarios, including the base case. Delete one to add another.",
            "含基准情景最多 4 个情景，删除一个后才能添加。", "含基準情境最多 4 個情境，刪除一個後才能新增。";
        editing(part: &str, scenario: &str): "{part} · scenario {scenario}", "{part} · 情景：{scenario}", "{part} · 情境：{scenario}";
        of_scenario(name: &str): "Scenario: {name}.", "情景“{name}”。", "情境「{name}」。";
        of_base: "Base case.", "基准情景。", "基準情境。";
        differs(field: &str, from: &str, to: &str): "{field}: {from} → {to}", "{field}：{from} → {to}", "{field}：{from} → {to}";
        no_difference: "No changes yet. Change any number below.", "还没有改动，修改下方任一数字即可。", "還沒有變更，修改下方任一數字即可。";
        fall_from: "From", "从", "從";
        fall_to: "To", "到", "到";
        inputs: "Changes", "改动项", "變更項目";
        outcomes: "Results", "结果", "結果";
        revenue: "Revenue", "销售额", "銷售額";
        brought(stage: &str): "{stage} from activities", "动作带来{stage}", "活動帶來{stage}";
        missing(stage: &str): "{stage} missing", "{stage}缺口", "{stage}缺口";
        counted_on(stage: &str): "{stage} assumed", "计入的{stage}", "計入的{stage}";
        of_counted_on(part: &str, all: &str): "{part} of {all} to come inside", "{part} / 期内须有 {all}", "{part} / 期內須有 {all}";
        words_counted_on: "This scenario assumes more than the target needs: those available, minus the opening pipeline and what activities bring in time.",
            "本情景计入的线索多于目标所需：可用数量，减去期初存量和动作按时带来的数量。", "本情境計入的名單多於目標所需：可用數量，減去期初存量和活動及時帶來的數量。";
        of_all(part: &str, all: &str): "{part} of {all}", "{part} / {all}", "{part} / {all}";
        cost: "Cost of activities", "动作费用", "活動費用";
        hours_needed: "Hours needed", "所需工时", "所需工時";
        hours_left: "Hours left", "工时余缺", "工時餘缺";
        hours_n(hours: &str): "{hours} h", "{hours} 小时", "{hours} 小時";
        left(hours: &str): "{hours} h left", "余 {hours} 小时", "餘 {hours} 小時";
        short(hours: &str): "{hours} h short", "差 {hours} 小时", "差 {hours} 小時";
        busiest: "Busiest week", "最忙的一周", "最忙的一週";
        words_hours: "For each kind of work: times × minutes, then added up.", "各项工作：次数 × 每次用时，再相加。", "各項工作：次數 × 每次用時，再相加。";
        words_hours_left: "hours available − hours needed", "可用工时 − 所需工时", "可用工時 − 所需工時";
        words_busiest: "The week with the most hours over or, if none is over, the most hours, and the hours that people have in it.", "超出工时最多的一周（都不超出时取工时最多的），以及这一周可用的工时。", "超出工時最多的一週（都不超出時取工時最多的），以及這一週可用的工時。";
        words_verdict: "The verdict is that of the weakest reason.", "结论取最弱的一项。", "結論取最弱的一項。";
        everywhere: "This change applies to every scenario, because only numbers differ between scenarios.",
            "此改动对所有情景生效，因为各情景只有数值不同。", "這項變更對所有情境生效，因為各情境只有數值不同。";
        change_one: "Change one thing", "调整一项", "調整一項";
        meeting: "Present", "会议模式", "會議模式";
        leave_meeting: "Stop presenting", "退出会议模式", "結束會議模式";
        step_back: "Previous", "上一步", "上一步";
        step_on: "Next", "下一步", "下一步";
        step_hint: "Use ← → to go through each scenario step by step.",
            "用方向键 ← → 逐步讲解每个情景。", "用方向鍵 ← → 逐步說明每個情境。";
        empty: "blank", "空白", "空白";
    }
}
