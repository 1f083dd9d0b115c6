//! The budget.

texts! {
    pub Budget {
        title: "Budget", "预算", "預算";
        empty: "Give activities a cost, or the plan a budget, to see what a lead and a deal cost.",
            "为动作填写费用，或填写预算，即可查看每条线索和每单的费用。", "為活動填寫費用，或填寫預算，即可檢視每筆名單和每筆成交的費用。";
        total: "Budget", "总预算", "總預算";
        reserve: "Reserve", "机动", "預備金";
        line: "For", "用途", "用途";
        amount: "Amount", "金额", "金額";
        lines: "Lines", "分项", "分項";
        add_line: "Add line", "添加分项", "新增分項";
        line_name(n: usize): "Line {n}", "分项 {n}", "分項 {n}";
        line_amount(name: &str): "{name}: amount", "{name}：金额", "{name}：金額";
        lines_about: "A line with the name of an activity, its channel or who does it takes its costs, each once and in that order.",
            "分项与动作、渠道或负责人同名时，对应费用记在这一项；按此顺序，每笔只记一次。", "分項與活動、通路或負責人同名時，對應費用記在這一項；依此順序，每筆只記一次。";
        lines_over(lines: &str, available: &str, over: &str): "The lines add up to {lines}, but {available} is left without the reserve: {over} too much.",
            "分项合计 {lines}，除机动外可用 {available}，多出 {over}。", "分項合計 {lines}，扣除預備金可用 {available}，多出 {over}。";
        no_line: "No line", "未分项", "未分項";
        edit: "Edit budget", "编辑预算", "編輯預算";
        within(cost: &str, available: &str, reserve: &str): "Activities cost {cost} of {available}; {reserve} stay in reserve.",
            "动作费用 {cost}，可用 {available}，另留机动 {reserve}。", "活動費用 {cost}，可用 {available}，另留預備金 {reserve}。";
        over(cost: &str, reserve: &str, available: &str, over: &str): "Activities cost {cost} of {available}, without the reserve of {reserve}: {over} over.",
            "动作费用 {cost}，除机动 {reserve} 外可用 {available}：超支 {over}。", "活動費用 {cost}，扣除預備金 {reserve} 可用 {available}：超支 {over}。";
        cost_only(cost: &str): "Activities cost {cost}.", "动作费用 {cost}。", "活動費用 {cost}。";
        line_over(over: &str): "{over} over", "超支 {over}", "超支 {over}";
        line_left(left: &str): "{left} left", "还剩 {left}", "還剩 {left}";
        per_lead: "Cost per lead", "单条线索费用", "單筆名單費用";
        per_lead_brought(leads: &str): "{leads} from activities over the whole plan period: later stages and channels with their own rate converted, late ones included",
            "{leads}：整个计划周期内动作带来的总数，后续阶段和渠道转化率已折算，含来得太晚的", "{leads}：整個計畫期間內活動帶來的總數，後續階段和通路轉換率已折算，含來得太晚的";
        per_lead_needed(leads: &str): "{leads} that the plan needs", "{leads}：计划所需总数", "{leads}：計畫所需總數";
        unallocated(left: &str, available: &str): "{left} of {available} without the reserve is in no line yet.",
            "除机动外的 {available} 中，还有 {left} 未分到任何分项。", "扣除預備金的 {available} 中，還有 {left} 未分到任何分項。";
        per_deal: "Cost per planned deal", "按计划每单费用", "依計畫每筆成交費用";
        per_revenue: "Cost of planned revenue", "费用占计划收入", "費用占計畫營收";
        cost: "Cost of activities", "动作费用", "活動費用";
        cost_words: "How often it’s done in the plan period × what each time costs, added up.", "计划周期内的次数 × 每次费用，相加。", "計畫期間內的次數 × 每次費用，相加。";
        cost_line(name: &str, cadence: &str, times: &str, each: &str, cost: &str): "{name} ({cadence}): {times} × {each} = {cost}",
            "{name}（{cadence}）：{times} × {each} = {cost}", "{name}（{cadence}）：{times} × {each} = {cost}";
        reserved(total: &str, part: &str, available: &str): "Budget {total}, minus the reserve of {part} = {available}", "预算 {total}，扣除机动 {part} = {available}", "預算 {total}，扣除預備金 {part} = {available}";
        per_lead_words: "Money spent ÷ leads.", "费用 ÷ 线索数。", "費用 ÷ 名單數。";
        per_deal_words: "Money spent ÷ the deals that the plan needs.", "费用 ÷ 计划所需成交数。", "費用 ÷ 計畫所需成交數。";
        per_revenue_words: "Money spent ÷ the revenue of the planned deals.", "费用 ÷ 计划成交带来的收入。", "費用 ÷ 計畫成交帶來的營收。";
        returns_words: "The revenue of the planned deals ÷ money spent.", "计划成交带来的收入 ÷ 费用。", "計畫成交帶來的營收 ÷ 費用。";
        returns_words_profit: "The gross profit of the planned deals ÷ money spent.", "计划成交带来的毛利 ÷ 费用。", "計畫成交帶來的毛利 ÷ 費用。";
        leads_brought(leads: &str, stage: &str): "{leads} {stage} are what the activities bring in the plan period, with later stages converted into {stage} and late ones included.",
            "{leads} 是动作在计划周期内带来的{stage}数，含后续阶段折算和来得太晚的。", "{leads} 是活動在計畫期間內帶來的{stage}數，含後續階段折算和來得太晚的。";
        leads_needed(leads: &str, stage: &str): "No activity brings any at a cost, so these are the {leads} {stage} that the plan needs.", "没有计费的动作带来{stage}，按计划所需的 {leads} 计算。", "沒有計費的活動帶來{stage}，依計畫所需的 {leads} 計算。";
        spent_cost: "Money spent is what activities and channels cost.", "费用为动作和渠道的合计费用。", "費用為活動和通路的合計費用。";
        spent_budget: "Nothing has a cost yet, so money spent is the budget without the reserve.", "尚无动作填写费用，费用按扣除机动后的预算计。", "尚無活動填寫費用，費用以扣除預備金後的預算計。";
        amount_hint: "Amount", "填写金额", "填寫金額";
        returns: "Planned revenue per 1 spent", "每花 1 元对应计划收入", "每花 1 元對應計畫營收";
        equation(left: &str, right: &str, result: &str): "{left} ÷ {right} = {result}", "{left} ÷ {right} = {result}", "{left} ÷ {right} = {result}";
    }
}
