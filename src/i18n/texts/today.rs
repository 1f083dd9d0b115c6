//! The Act tab: today, this week, and the routine.

texts! {
    pub Today {
        today: "Today", "今天", "今天";
        this_week: "This week", "本周", "本週";
        starts_on(day: &str): "The plan starts on {day}.",
            "计划从 {day} 开始。", "計畫從 {day} 開始。";
        days_left(days: Quantity): "{days} day to go." | "{days} days to go.", "还有 {days} 天。", "還有 {days} 天。";
        needed_before: "To have by then", "开始前应已备好", "開始前應已備妥";
        ready_a_day(days: Quantity, more: &str, pace: &str): "{more} to get ready in {days} working day: {pace} a day" | "{more} to get ready in {days} working days: {pace} a day",
            "还需备好 {more}，剩 {days} 个工作日，每天 {pace}", "還需備妥 {more}，剩 {days} 個工作天，每天 {pace}";
        first_day(day: &str): "First working day, {day}", "第一个工作日，{day}", "第一個工作天，{day}";
        first_week: "First week", "第一周", "第一週";
        hours(needed: &str): "{needed} h of work", "共需 {needed} 小时", "共需 {needed} 小時";
        hours_of(needed: &str, available: &str): "{needed} h of work, {available} h for selling", "共需 {needed} 小时，销售时间 {available} 小时", "共需 {needed} 小時，銷售時間 {available} 小時";
        planned: "The whole plan", "整个计划", "整個計畫";
        working_day(day: &str, nth: u32, of: u32): "{day} · working day {nth} of {of}", "{day} · 第 {nth} 个工作日，共 {of} 个", "{day} · 第 {nth} 個工作天，共 {of} 天";
        nothing_due: "Nothing is due today.", "今天没有到期事项。", "今天沒有到期事項。";
        money_spread: "Spread over the days, not deal by deal", "按日程分摊，不按单计", "依日程分攤，不逐筆計";
        parts: "Sections", "本页内容", "本頁內容";
        of_week(week: &str): "{week} this week", "本周 {week}", "本週 {week}";
        of_first_week(week: &str): "{week} in the first week", "第一周 {week}", "第一週 {week}";
        per_unit(times: &str, stage: &str): "{times} per {stage}", "每个{stage} {times} 次", "每筆{stage} {times} 次";
        number_of(number: &str, what: &str): "{number} × {what}", "{what} {number}", "{what} {number}";
        needs_dates: "Set a start and end date to see what to do each day.", "设定起止日期后，这里会列出每天要做的事。", "設定起訖日期後，這裡會列出每天要做的事。";
        routine: "Routine", "日常安排", "日常安排";
        ended_on(day: &str): "The plan ended on {day}.", "计划已于 {day} 结束。", "計畫已於 {day} 結束。";
        day_is_off: "Day off. Nothing is planned.", "今天休息，没有安排。", "今天休息，沒有安排。";
        focus: "Focus", "今日重点", "今日重點";
        floors: "Daily minimum", "每日底线", "每日最低量";
        frame: ["Morning", "Noon", "Evening"], ["上午", "中午", "晚上"], ["上午", "中午", "晚上"];
        routine_empty: "Set a focus for each weekday and daily minimums to see them here on every working day.",
            "设定每周重点和每日底线后，每个工作日都会显示在这里。", "設定每週重點和每日最低量後，每個工作天都會顯示在這裡。";
        routine_usual: "Use defaults", "使用常用安排", "套用常用安排";
        routine_edit: "Edit routine", "编辑日常安排", "編輯日常安排";
        week_rhythm: "Weekday focus", "每周重点", "每週重點";
        day_frame: "Daily schedule", "每日安排", "每日安排";
        floor_name(n: usize): "Daily minimum {n}", "每日底线 {n}", "每日最低量 {n}";
        floor_count(what: &str): "{what}: times a day", "{what}：每天次数", "{what}：每天次數";
        add_floor: "Add daily minimum", "添加每日底线", "新增每日最低量";
        whose: "Today for", "今天看谁的", "今天看誰的";
        everybody: "Whole plan", "整个计划", "整個計畫";
    }
}
