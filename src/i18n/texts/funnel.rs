//! The sales funnel: stages, conversion rates, activities.

texts! {
    pub Funnel {
        funnel: "Funnel", "漏斗", "漏斗";
        rate: "Conversion", "转化率", "轉化率";
        rate_between(from: &str, to: &str): "Conversion rate, {from} to {to}", "从{from}到{to}的转化率", "從{from}到{to}的轉化率";
        stage_name(n: usize): "Name of stage {n}", "第 {n} 个阶段的名称", "第 {n} 個階段的名稱";
        edit_stage(stage: &str): "Edit {stage}", "修改{stage}", "修改{stage}";
        add_stage: "Add a stage", "添加阶段", "新增階段";
        insert_after: "Add a stage below", "在下方添加阶段", "在下方新增階段";
        won_here: "A deal is won at this stage", "到这个阶段算赢单", "到這個階段算贏單";
        days_here: "Days in this stage", "停留天数", "停留天數";
        activities: "Activities", "动作", "動作";
        activity_name(n: usize): "Activity {n}, name", "动作 {n} 名称", "動作 {n} 名稱";
        per_unit(stage: &str): "times for each {stage}", "每个{stage}做几次", "每個{stage}做幾次";
        add_activity: "Add an activity", "添加动作", "新增動作";
        times(n: Quantity): "{n} time" | "{n} times", "{n} 次", "{n} 次";
        a_day(n: &str): "{n} a working day", "每个工作日 {n}", "每個工作日 {n}";
        counted: "Counted in history", "历史统计", "歷史統計";
        counted_here: "Counted: so many of so many (12/60)", "历史统计：多少分之多少（如 12/60）", "歷史統計：多少分之多少（如 12/60）";
        counted_otherwise(rate: &str, counted: &str): "The rate is {rate} and no longer the {counted} that were counted: it is taken as known.",
            "转化率现在是 {rate}，不再是统计出来的 {counted}：按确定值计算。",
            "轉化率現在是 {rate}，不再是統計出來的 {counted}：按確定值計算。";
    }
}
