//! The sales funnel: stages, conversion rates, activities.

texts! {
    pub Funnel {
        funnel: "Sales funnel", "销售漏斗", "銷售漏斗";
        rate: "Conversion", "转化率", "轉換率";
        rate_between(from: &str, to: &str): "Conversion rate, {from} to {to}", "从{from}到{to}的转化率", "從{from}到{to}的轉換率";
        stage_name(n: usize): "Stage {n} name", "第 {n} 个阶段的名称", "第 {n} 個階段的名稱";
        edit_stage(stage: &str): "Edit {stage}", "编辑{stage}", "編輯{stage}";
        add_stage: "Add stage", "添加阶段", "新增階段";
        insert_after: "Add stage below", "在下方添加阶段", "在下方新增階段";
        won_here: "This stage counts as won", "到此阶段视为赢单", "到此階段視為成交";
        days_here: "Days in this stage", "停留天数", "停留天數";
        days_hint: "On average, before it moves on or closes. The days set how early each stage is needed.",
            "平均停留多少天后进入下一阶段，据此推算各阶段要提前多久。", "平均停留幾天後進入下一階段，據此推算各階段要提前多久。";
        activities: "Activities", "销售动作", "業務活動";
        activity_name(n: usize): "Activity {n} name", "第 {n} 个销售动作的名称", "第 {n} 個業務活動的名稱";
        per_unit(stage: &str): "times per {stage}", "每个{stage}的次数", "每筆{stage}的次數";
        add_activity: "Add activity", "添加销售动作", "新增業務活動";
        times(n: Quantity): "{n} time" | "{n} times", "{n} 次", "{n} 次";
        a_day(n: &str): "{n} per working day", "日均 {n}", "日均 {n}";
        counted: "Past results", "历史数据", "歷史資料";
        counted_here: "Past results (12/60)", "历史数据（如 12/60）", "歷史資料（如 12/60）";
        counted_otherwise(rate: &str, counted: &str): "The rate is now {rate}, not the {counted} of past results. The chance takes it to be as uncertain as before.",
            "转化率现为 {rate}，与历史数据 {counted} 不同；达成概率仍按原有样本量计入不确定性。",
            "轉換率現為 {rate}，與歷史資料 {counted} 不同；達成機率仍以原有樣本量計入不確定性。";
    }
}
