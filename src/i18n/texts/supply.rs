//! Supply and demand.

texts! {
    pub Supply {
        title(stage: &str): "Supply of {stage}", "{stage}供需", "{stage}供需";
        short(day: &str, gap: &str, need: &str, brought: &str): "At this pace, {gap} short by {day}: {need} needed, {brought} brought.",
            "照现在的动作，到 {day}还差 {gap}：需要 {need}，能带来 {brought}。", "照現在的活動，到 {day}還差 {gap}：需要 {need}，能帶來 {brought}。";
        enough(day: &str, need: &str, brought: &str): "Enough by {day}: {need} needed, {brought} brought.",
            "到 {day}够了：需要 {need}，能带来 {brought}。", "到 {day}足夠：需要 {need}，能帶來 {brought}。";
        late(month: &str, short: &str): "But {short} short at the end of {month}.", "但到{month}底还差 {short}。", "但到{month}底還差 {short}。";
        too_late(leads: &str): "Another {leads} come too late to be won in the plan period.",
            "另有 {leads} 来得太晚，期内赢不了单。", "另有 {leads} 來得太晚，期內無法成交。";
        from(name: &str, times: &str, each: &str, leads: &str): "{name}: {times} × {each} = {leads}", "{name}：{times} × {each} = {leads}", "{name}：{times} × {each} = {leads}";
        from_title(day: &str): "Brought by {day}", "到 {day}带来", "到 {day}帶來";
        units_stand(stage: &str, leads: &str, first: &str): "One {stage} stands for {leads} {first}.",
            "1 个{stage}折合{first} {leads}。", "1 筆{stage}折合{first} {leads}。";
        least_cost(changes: &str, weight: &str): "Least cost: {changes}. That costs {weight} more.",
            "花钱最少：{changes}，多花 {weight}。", "花費最少：{changes}，多花 {weight}。";
        least_effort(changes: &str, hours: &str): "Least effort: {changes}. That takes {hours} more hours.",
            "用时最少：{changes}，多用 {hours} 小时。", "用時最少：{changes}，多用 {hours} 小時。";
        more(name: &str, cadence: &str, times: &str): "{name}, {times} more {cadence}", "{name}{cadence}多 {times} 次", "{name}{cadence}多 {times} 次";
        at_most(said: &str): "{said} (the best found)", "{said}（已找到的最优）", "{said}（已找到的最佳）";
        no_way: "State the cost or the minutes of an activity that brings something, and the cheapest way to close the gap appears here. Activities on dates can’t be raised.",
            "给有产出的动作填上费用或用时，这里就会给出补上缺口的最省办法（指定日期的动作除外）。", "為有產出的活動填上費用或用時，這裡就會給出補足缺口的最省辦法（指定日期的活動除外）。";
        use_it: "Do this", "就这么办", "就這麼辦";
        with_leads: "With the leads that activities bring", "按动作带来的线索推演", "以活動帶來的名單模擬";
        scenario(leads: &str): "With {leads} from activities", "动作带来 {leads}", "活動帶來 {leads}";
        period: "Show by", "按什么看", "依什麼檢視";
        periods: ["Week", "Month"], ["按周", "按月"], ["按週", "按月"];
        needed: "Needed", "需要", "需要";
        brought: "Brought", "动作带来", "活動帶來";
        gap: "Missing", "缺口", "缺口";
        in_period(period: &str, need: &str, brought: &str): "{period}: {need} needed, {brought} brought",
            "{period}：需要 {need}，带来 {brought}", "{period}：需要 {need}，帶來 {brought}";
        short_at(short: &str): "{short} short so far", "累计差 {short}", "累計差 {short}";
    }
}
