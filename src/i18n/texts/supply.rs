//! Supply and demand.

texts! {
    pub Supply {
        title(stage: &str): "Supply of {stage}", "{stage}供需", "{stage}供需";
        name: "Supply", "供需", "供需";
        short(day: &str, gap: &str, need: &str, brought: &str): "At this pace, {gap} short by {day}: {need} needed, {brought} brought.",
            "按现有动作，到 {day}还差 {gap}：需要 {need}，能带来 {brought}。", "依現有活動，到 {day}還差 {gap}：需要 {need}，能帶來 {brought}。";
        enough(day: &str, need: &str, brought: &str): "Enough by {day}: {need} needed, {brought} brought.",
            "到 {day}足够：需要 {need}，能带来 {brought}。", "到 {day}足夠：需要 {need}，能帶來 {brought}。";
        late(month: &str, short: &str): "But {short} short at the end of {month}.", "但到{month}底还差 {short}。", "但到{month}底還差 {short}。";
        too_late(leads: &str): "Another {leads} come too late to be won in the plan period.",
            "另有 {leads} 来得太晚，期内无法赢单。", "另有 {leads} 來得太晚，期內無法成交。";
        counted_on(leads: &str, stage: &str, inside: &str, missing: &str): "The chance counts on {leads} {stage}, {inside} of them to come inside the plan period: {missing} of these are missing.",
            "概率按可用的 {leads} 条{stage}计算，其中 {inside} 须在期内带来，还差 {missing}。", "機率依可用的 {leads} 筆{stage}計算，其中 {inside} 須在期內帶來，還差 {missing}。";
        from(name: &str, times: &str, each: &str, leads: &str): "{name}: {times} × {each} = {leads}", "{name}：{times} × {each} = {leads}", "{name}：{times} × {each} = {leads}";
        from_title(day: &str): "Brought by {day}", "到 {day}带来", "到 {day}帶來";
        units_stand(stage: &str, leads: &str, first: &str): "One {stage} stands for {leads} {first}.",
            "1 个{stage}折合{first} {leads}。", "1 筆{stage}折合{first} {leads}。";
        least_cost(changes: &str, added: &str): "Least cost: {changes}. That takes {added}.",
            "费用最低：{changes}，{added}。", "費用最低：{changes}，{added}。";
        least_effort(changes: &str, added: &str): "Least effort: {changes}. That takes {added}.",
            "用时最少：{changes}，{added}。", "用時最少：{changes}，{added}。";
        adds_cost(cost: &str): "{cost} more", "费用增加 {cost}", "費用增加 {cost}";
        adds_hours(hours: &str): "{hours} more hours", "用时增加 {hours} 小时", "用時增加 {hours} 小時";
        adds_both(cost: &str, hours: &str): "{cost} and {hours} hours more", "费用增加 {cost}，用时增加 {hours} 小时", "費用增加 {cost}，用時增加 {hours} 小時";
        more(name: &str, cadence: &str, times: &str): "{name}, {times} more {cadence}", "{name}{cadence}多 {times} 次", "{name}{cadence}多 {times} 次";
        at_most(said: &str): "{said} (the best found)", "{said}（已找到的最优）", "{said}（已找到的最佳）";
        no_way: "State the cost or the minutes of an activity that brings something, and the cheapest way to close the gap appears here. Activities on dates can’t be raised.",
            "为有产出的动作填写费用或用时后，这里会给出补足缺口的最省办法（指定日期的动作除外）。", "為有產出的活動填寫費用或用時後，這裡會給出補足缺口的最省辦法（指定日期的活動除外）。";
        use_it: "Use this", "采用", "採用";
        from_start: "This runs from the plan’s start date, not from today.", "从计划开始日期起算，不是从今天起算。", "從計畫開始日期起算，不是從今天起算。";
        with_leads: "With the leads that activities bring", "按动作带来的线索推演", "以活動帶來的名單模擬";
        with_opening: "With the opening pipeline and what activities bring", "按期初存量和动作带来的线索推演", "以期初存量和活動帶來的名單模擬";
        scenario: "What activities bring", "动作带来的线索", "活動帶來的名單";
        scenario_opening: "Opening pipeline and activities", "期初存量和动作带来的线索", "期初存量和活動帶來的名單";
        period: "Show by", "显示方式", "顯示方式";
        periods: ["Week", "Month"], ["按周", "按月"], ["按週", "按月"];
        needed: "Needed", "需要", "需要";
        brought: "Brought", "动作带来", "活動帶來";
        gap: "Missing", "缺口", "缺口";
        in_period(period: &str, need: &str, brought: &str): "{period}: {need} needed, {brought} brought",
            "{period}：需要 {need}，带来 {brought}", "{period}：需要 {need}，帶來 {brought}";
        short_at(short: &str): "{short} short so far", "累计差 {short}", "累計差 {short}";
        short_week(days: Quantity): "{days} working day only" | "{days} working days only", "仅 {days} 个工作日", "僅 {days} 個工作天";
        days_short(days: u32): "{days} d", "{days} 天", "{days} 天";
        week_of(day: &str): "Week from {day}", "{day}起的一周", "{day}起的一週";
        need_words(stage: &str): "The plan’s {stage}, minus those due before the start date and those due after the end date.",
            "计划所需{stage}，减去开始日期前应有的和结束日期后的。", "計畫所需{stage}，減去開始日期前應有的和結束日期後的。";
        need_until(day: &str): "The last are due on {day}.", "最后一批应在 {day} 前到位。", "最後一批應在 {day} 前到位。";
        brought_words: "What every activity brings in time, each rounded down, added up.",
            "各项动作按时带来的数量，各自向下取整后相加。", "各項活動及時帶來的數量，各自無條件捨去後相加。";
        brought_until(day: &str): "What comes after {day} is too late and doesn’t count.", "{day} 之后带来的已来不及，不计入。", "{day} 之後帶來的已來不及，不計入。";
        gap_words: "Needed minus brought; none if there is enough.", "需要减去带来；足够时为 0。", "需要減去帶來；足夠時為 0。";
        activity_words(stage: &str): "Times in time × what each time brings, in {stage}.", "按时完成的次数 × 每次产出，折合成{stage}。", "及時完成的次數 × 每次產出，折合成{stage}。";
        times_of(cadence: &str, all: &str, in_time: &str): "{cadence}: {all} in the plan period, {in_time} of them in time.",
            "{cadence}：计划周期内 {all} 次，其中按时 {in_time} 次。", "{cadence}：計畫期間內 {all} 次，其中及時 {in_time} 次。";
        rounded_down: "Only whole ones count, so it’s rounded down.", "只计整数，向下取整。", "只計整數，無條件捨去。";
        done_in(times: Quantity, name: &str): "{name}: {times} time" | "{name}: {times} times", "{name}：{times} 次", "{name}：{times} 次";
        period_words: "Needed minus brought, both from the start date to the end of this period.",
            "从开始日期累计到该期末：需要减去带来。", "從開始日期累計到該期末：需要減去帶來。";
    }
}
