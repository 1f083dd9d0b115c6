//! The budget.

texts! {
    pub Budget {
        title: "Budget", "预算", "預算";
        empty: "Give activities a cost, or the plan a budget, to see what a lead and a deal cost.",
            "给动作填上费用，或填上预算，就能看到每条线索、每单花多少。", "為活動填上費用，或填上預算，就能看到每筆名單、每單花多少。";
        total: "Budget", "总预算", "總預算";
        reserve: "Reserve", "机动", "預備金";
        line: "For", "用途", "用途";
        amount: "Amount", "金额", "金額";
        lines: "Lines", "分项", "分項";
        add_line: "Add line", "添加分项", "新增分項";
        line_name(n: usize): "Line {n}", "分项 {n}", "分項 {n}";
        line_amount(name: &str): "{name}: amount", "{name}：金额", "{name}：金額";
        lines_about: "A line with the name of a channel or of who does an activity takes its costs.",
            "分项与渠道或负责人同名时，对应动作的费用记在这一项。", "分項與通路或負責人同名時，對應活動的費用記在這一項。";
        no_line: "No line", "未分项", "未分項";
        edit: "Edit budget", "编辑预算", "編輯預算";
        within(cost: &str, available: &str, reserve: &str): "Activities cost {cost} of {available}; {reserve} stay in reserve.",
            "动作要花 {cost}，可用 {available}，另留机动 {reserve}。", "活動要花 {cost}，可用 {available}，另留預備金 {reserve}。";
        over(cost: &str, reserve: &str, available: &str, over: &str): "Activities cost {cost} of {available}, without the reserve of {reserve}: {over} over.",
            "动作要花 {cost}，除机动 {reserve} 外可用 {available}：超支 {over}。", "活動要花 {cost}，扣除預備金 {reserve} 可用 {available}：超支 {over}。";
        cost_only(cost: &str): "Activities cost {cost}.", "动作要花 {cost}。", "活動要花 {cost}。";
        line_over(over: &str): "{over} over", "超支 {over}", "超支 {over}";
        line_left(left: &str): "{left} left", "还剩 {left}", "還剩 {left}";
        per_lead: "Cost per lead", "单条线索费用", "單筆名單費用";
        per_deal: "Cost per planned deal", "按计划每单费用", "按計畫每單費用";
        per_revenue: "Cost of planned revenue", "费用占计划收入", "費用占計畫營收";
        returns: "Planned revenue per 1 spent", "每花 1 元对应计划收入", "每花 1 元對應計畫營收";
        equation(left: &str, right: &str, result: &str): "{left} ÷ {right} = {result}", "{left} ÷ {right} = {result}", "{left} ÷ {right} = {result}";
    }
}
