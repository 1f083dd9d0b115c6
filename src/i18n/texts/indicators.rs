//! Indicators beside the target.

texts! {
    pub Indicators {
        title: "Indicators", "过程与结果指标", "過程與結果指標";
        empty: "Figures to keep an eye on beside the target. Pick from the usual ones, or add your own.", "目标之外还要关注的数字。从常用指标里选，或自己添加。", "目標之外還要關注的數字。從常用指標裡選，或自行新增。";
        add: "Add indicator", "添加指标", "新增指標";
        own: "Other", "其他", "其他";
        name: "Indicator", "指标", "指標";
        direction: "Better when", "方向", "方向";
        directions: ["Higher", "Lower"], ["越高越好", "越低越好"], ["越高越好", "越低越好"];
        target: "Goal", "目标值", "目標值";
        unit: "Unit", "单位", "單位";
        by_month: "By month", "按月设置", "按月設定";
        month_hint: "Leave a month blank to keep the goal of the whole plan period.", "留空的月份沿用整个计划周期的目标值。", "留空的月份沿用整個計畫期間的目標值。";
        no_dates: "Give the plan its dates to set goals by month.", "先设置计划日期，再按月设置。", "先設定計畫日期，再按月設定。";
        own_months(months: Quantity): "{months} month set" | "{months} months set", "{months} 个月单独设置", "{months} 個月個別設定";
        details(name: &str): "Details of {name}", "{name}的详情", "{name}的詳情";
    }
}
