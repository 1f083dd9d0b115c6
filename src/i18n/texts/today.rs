//! Today, this week, and the routine.

texts! {
    pub Today {
        today: "Today", "今天", "今天";
        this_week: "This week", "本周", "本週";
        starts_on(day: &str): "The plan starts on {day}.", "计划从{day}开始。", "計畫從{day}開始。";
        ended_on(day: &str): "The plan ended on {day}.", "计划已于{day}结束。", "計畫已於{day}結束。";
        day_is_off: "A day off: nothing is planned.", "今天休息，不排任务。", "今天休息，不排任務。";
        focus: "Focus", "今日重点", "今日重點";
        floors: "At least", "每日底线", "每日底線";
        frame: ["Morning", "Noon", "Evening"], ["上午", "中午", "晚上"], ["上午", "中午", "晚上"];
        routine_empty: "Give each weekday a focus and each day a floor: they stand here every morning.",
            "给一周定好节奏、给每天定好底线，每天一打开就能看到。", "給一週定好節奏、給每天定好底線，每天一開啟就能看到。";
        routine_usual: "Use the usual ones", "使用常用安排", "使用常用安排";
        routine_edit: "Edit the routine", "修改日常安排", "修改日常安排";
        week_rhythm: "Focus of each weekday", "一周节奏", "一週節奏";
        day_frame: "Frame of a day", "一天安排", "一天安排";
        floor_name(n: usize): "Daily floor {n}", "每日底线 {n}", "每日底線 {n}";
        floor_count(what: &str): "{what}: how many a day", "{what}：每天几次", "{what}：每天幾次";
        add_floor: "Add a daily floor", "添加每日底线", "添加每日底線";
        whose: "Whose", "看谁的", "看誰的";
        everybody: "The whole plan", "整个计划", "整個計畫";
    }
}
