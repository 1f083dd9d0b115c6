//! Templates: the model plans, the user's own, and what their cards say.

texts! {
    pub Templates {
        title: "Templates", "模板", "範本";
        hint: "Each one becomes a new plan. Your other plans stay as they are.", "选用后会新建一份计划，已有的计划不变。", "選用後會新增一份計畫，已有的計畫不變。";
        new_from: "New plan from template", "从模板新建", "從範本新增";
        or_template: "Start from a template", "从模板开始", "從範本開始";
        start: "Start with this", "用它新建", "用它新增";
        start_named(name: &str): "Start with this: {name}", "用它新建：{name}", "用它新增：{name}";
        save_as: "Save as template", "存为模板", "存成範本";
        saved(name: &str): "“{name}” is now one of your templates.", "“{name}”已存为模板。", "「{name}」已存成範本。";
        started(name: &str): "New plan from “{name}”.", "已用“{name}”新建计划。", "已用「{name}」新增計畫。";
        started_later(name: &str, day: &str): "New plan from “{name}”. Its dates have moved: it begins on {day}.",
            "已用“{name}”新建计划，日期已顺延，从 {day} 开始。", "已用「{name}」新增計畫，日期已順延，從 {day} 開始。";
        own: "Your templates", "我的模板", "我的範本";
        own_about: "Saved from your own plan.", "由你的计划保存而来。", "由你的計畫儲存而來。";
        waiting: "Loading templates…", "正在加载模板…", "正在載入範本…";
        failed: "The templates can’t be loaded right now. Check your connection and try again.", "暂时无法加载模板。请检查网络后重试。", "暫時無法載入範本。請檢查網路後重試。";
        again: "Try again", "重试", "重試";
        ten_deals: "A month, ten deals, one lead in five: the shortest plan that works.", "一个月、十单、五条线索成一单：最简单的可用计划。", "一個月、十筆、五筆名單成交一筆：最簡單的可用計畫。";
        needed(count: &str, leads: &str): "{count} {leads}", "{leads} {count}", "{leads} {count}";
        items(count: &str, names: &str): "{count} {names}", "{count} 个{names}", "{count} 個{names}";
        stages(count: Quantity): "{count} stage" | "{count} stages", "{count} 个阶段", "{count} 個階段";
        phases(count: Quantity): "{count} phase" | "{count} phases", "{count} 个时期", "{count} 個時期";
        activities(count: Quantity): "{count} activity" | "{count} activities", "{count} 项销售动作", "{count} 項業務活動";
        indicators(count: Quantity): "{count} indicator" | "{count} indicators", "{count} 项指标", "{count} 項指標";
        milestones(count: Quantity): "{count} milestone" | "{count} milestones", "{count} 个里程碑", "{count} 個里程碑";
        tasks(count: Quantity): "{count} task (RACI)" | "{count} tasks (RACI)", "{count} 项任务（RACI）", "{count} 項任務（RACI）";
        reviews(count: Quantity): "{count} review" | "{count} reviews", "{count} 种复盘", "{count} 種檢討";
        budget: "Budget", "预算", "預算";
        budget_with(reserve: &str): "Budget with {reserve} reserve", "预算（机动 {reserve}）", "預算（預備金 {reserve}）";
        pay: "Pay", "薪酬", "薪酬";
    }
}
