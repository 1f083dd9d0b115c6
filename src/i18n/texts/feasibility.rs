//! Whether the plan can be done: the verdict, its reasons, what would mend them, and the SMART criteria.

texts! {
    pub Feasibility {
        title: "Can it be done?", "可达成性", "可達成性";
        verdicts: ["Comfortable", "Achievable", "Out of reach"], ["有余量", "可达成", "难达成"], ["有餘裕", "可達成", "難達成"];
        states: ["good", "tight", "short"], ["充足", "偏紧", "不足"], ["充足", "偏緊", "不足"];
        steps(verdict: &str): "Verdict: {verdict}", "结论：{verdict}", "結論：{verdict}";
        because(reasons: &str): "Decided by the weakest: {reasons}", "取决于最弱的一项：{reasons}", "取決於最弱的一項：{reasons}";
        because_several(reasons: &str): "Decided by the weakest: {reasons}", "取决于最弱的几项：{reasons}", "取決於最弱的幾項：{reasons}";
        no_days: "no days in stages given yet, so a lead may be won on the same day", "未填停留天数，按当天成交计", "未填停留天數，以當天成交計";
        because_all: "Every reason is good.", "每一项都充足。", "每一項都充足。";
        ended(day: &str): "The plan ended on {day}. This is how it was planned; nothing is left to change.",
            "计划已于 {day} 结束。以下为当时的计划，不再有可调整的。", "計畫已於 {day} 結束。以下為當時的計畫，已無可調整之處。";
        no_working_day: "The plan period has no working days, so nothing can be done in it. Change its dates or the days off.",
            "计划周期内没有工作日，无法安排任何工作。请修改起止日期或休息日。", "計畫期間內沒有工作天，無法安排任何工作。請修改起訖日期或休息日。";
        no_reason: "Nothing to judge by yet. Add any of these.", "还没有可判断的依据，添加任意一项即可。", "還沒有可判斷的依據，新增任一項即可。";
        open: "Chance of hitting target: still calculating. The verdict may change.", "达成概率还在计算，结论可能会变。", "達成機率還在計算，結論可能會變。";
        try_it: "Try it", "试一试", "試一試";
        try_what(remedy: &str): "Try it as a scenario: {remedy}", "作为情景试一试：{remedy}", "以情境試一試：{remedy}";
        tried(name: &str): "You’re viewing the scenario “{name}”.", "正在查看情景“{name}”。", "正在檢視情境「{name}」。";
        to_base: "Back to the base case", "返回基准情景", "返回基準情境";
        scenario(what: &str): "Try: {what}", "试：{what}", "試：{what}";

        rates_level: "Rates in line with past results", "转化率与历史数据相符", "轉換率與歷史資料相符";
        rates_above(step: &str, by: &str): "{step}: {by} above past results", "{step}：比历史数据高 {by}", "{step}：比歷史資料高 {by}";
        rate(step: &str, planned: &str, counted: &str, won: &str, of: &str): "{step}: {planned} planned; past {won} of {of} = {counted}",
            "{step}：计划 {planned}；历史 {of} 中 {won}，即 {counted}", "{step}：計畫 {planned}；歷史 {of} 中 {won}，即 {counted}";
        growth(by: &str): "{by} more than last period", "比上期增长 {by}", "比上期成長 {by}";
        growth_none(by: &str): "{by} less than last period", "比上期少 {by}", "比上期少 {by}";
        growth_level: "As much as last period", "与上期持平", "與上期持平";
        growth_formula(target: &str, past: &str, part: &str): "{target} ÷ {past} {part}", "{target} ÷ {past} {part}", "{target} ÷ {past} {part}";
        market_enough: "The market is large enough", "市场容量足够", "市場規模足夠";
        market_short(short: &str): "The market gives {short} too little", "市场还差 {short}", "市場還差 {short}";
        market_formula(size: &str, share: &str, gives: &str, needed: &str): "{size} × {share} = {gives}; {needed} needed",
            "{size} × {share} = {gives}，需要 {needed}", "{size} × {share} = {gives}，需要 {needed}";
        leads(leads: Quantity): "{leads} lead" | "{leads} leads", "{leads} 条线索", "{leads} 筆名單";
        units(count: &str, stage: &str): "{count} {stage}", "{count} 个{stage}", "{count} 個{stage}";
        each(name: &str, count: &str): "{count} {name}", "{name} {count}", "{name} {count}";
        leads_enough(stage: &str): "Enough {stage}", "{stage}足够", "{stage}足夠";
        leads_short(short: &str): "{short} short", "还差 {short}", "還差 {short}";
        of_needed(there: &str, needed: &str): "{there} available, {needed} needed", "可用 {there}，需要 {needed}", "可用 {there}，需要 {needed}";
        supply_enough: "Activities bring enough", "动作带来的够用", "活動帶來的足夠";
        supply_short(short: &str): "Activities bring {short} too few", "动作带来的还差 {short}", "活動帶來的還差 {short}";
        supply_of(day: &str, brought: &str, needed: &str): "by {day}: {brought} brought, {needed} needed", "到 {day}带来 {brought}，需要 {needed}", "到 {day}帶來 {brought}，需要 {needed}";
        hours_enough: "Enough hours", "工时够用", "工時足夠";
        hours_short(short: &str): "{short} hours short", "工时还差 {short} 小时", "工時還差 {short} 小時";
        fixed_alone(hours: &str): "activities and customer care alone take {hours} h: do them less often, or in fewer minutes",
            "仅销售动作和客户维护就要 {hours} 小时：减少频次或每次用时", "僅業務活動和客戶維護就要 {hours} 小時：減少頻率或每次用時";
        hours_of(needed: &str, available: &str): "{needed} hours needed, {available} available", "需要 {needed} 小时，可用 {available} 小时", "需要 {needed} 小時，可用 {available} 小時";
        weeks_over(weeks: Quantity): "{weeks} week over" | "{weeks} weeks over", "有 {weeks} 周工时超出", "有 {weeks} 週工時超出";
        worst_week(week: &str, needed: &str, available: &str): "worst week of {week}: {needed} of {available} h",
            "最多的一周从 {week}起：需要 {needed} 小时，可用 {available} 小时", "最多的一週從 {week}起：需要 {needed} 小時，可用 {available} 小時";
        move_work: "move work to quieter weeks", "把工作移到较空的周即可", "把工作移到較空的週即可";
        hire_by_passed(day: &str): "the hire-by date, {day}, has passed", "最晚入职日期 {day} 已过", "最晚到職日 {day} 已過";
        budget_enough: "Within the budget", "预算够用", "預算足夠";
        budget_over(over: &str): "{over} over the budget", "超支 {over}", "超支 {over}";
        budget_of(cost: &str, available: &str): "costs {cost}, {available} without the reserve", "费用 {cost}，除机动外可用 {available}", "費用 {cost}，扣除預備金可用 {available}";
        people_enough: "Enough reps", "人手足够", "人手足夠";
        people_short(short: Quantity): "{short} rep short" | "{short} reps short", "还差 {short} 人", "還差 {short} 人";
        opening(leads: &str, day: &str): "{leads} must be ready before {day}", "{day}前须备好 {leads}", "{day}前須備好 {leads}";
        opening_unstated: "the plan counts on them; nobody has said yet that they’re there", "计划以此为前提，尚未填写现有多少", "計畫以此為前提，尚未填寫現有多少";
        of_which(stages: &str): "Of these, already further by then: {stages}", "其中此前须已推进到：{stages}", "其中此前須已推進到：{stages}";
        in_hand_of(have: &str, needed: &str): "{have} in hand, {needed} needed", "现有 {have}，需要 {needed}", "現有 {have}，需要 {needed}";
        people_of(there: &str, needed: &str): "{there} at full strength, {needed} needed by quota", "折合 {there} 人，按人均目标需要 {needed} 人", "折合 {there} 人，依人均目標需要 {needed} 人";
        lead_by(stage: &str, day: &str): "Latest date for new {stage}: {day}", "新增{stage}最晚 {day}", "新增{stage}最晚 {day}";
        days_left(days: Quantity): "{days} day left" | "{days} days left", "还有 {days} 天", "還有 {days} 天";
        days_past(days: Quantity): "passed {days} day ago" | "passed {days} days ago", "已过 {days} 天", "已過 {days} 天";
        last_day_today: "today", "就是今天", "就是今天";
        chance(percent: &str): "Chance of hitting target: {percent}", "达成概率 {percent}", "達成機率 {percent}";
        chance_with(leads: &str): "with {leads}", "按 {leads}计", "按 {leads}計";

        chance_brought(leads: &str, chance: &str): "{chance} with the {leads} that the opening pipeline and activities bring",
            "期初存量和动作只带来 {leads}，按此为 {chance}", "期初存量和活動只帶來 {leads}，依此為 {chance}";
        mend_chance(leads: &str, instead: &str, level: &str): "{leads} instead of {instead} give {level}.",
            "备 {leads}（现为 {instead}），可到 {level}。", "備 {leads}（現為 {instead}），可達 {level}。";
        mend_leads(more: &str): "Add {more}.", "再找 {more}。", "再找 {more}。";
        mend_ready(more: &str, day: &str): "Get {more} ready before {day}.", "还需在{day}前备好 {more}。", "還需在{day}前備好 {more}。";
        but_then(worse: &str): "But then: {worse}.", "但随之：{worse}。", "但隨之：{worse}。";
        mend_people(more: Quantity): "{more} rep more." | "{more} reps more.", "再加 {more} 人。", "再加 {more} 人。";
        mend_target(target: &str): "Lower the target to {target}.", "把目标降到 {target}。", "把目標降到 {target}。";
        mend_rates(leads: &str, instead: &str): "At past rates, plan {leads} instead of {instead}.",
            "按历史转化率，需要 {leads}（现为 {instead}）。", "依歷史轉換率，需要 {leads}（現為 {instead}）。";
        mend_raise(more: &str): "{more}.", "{more}。", "{more}。";
        mend_budget(total: &str): "Raise the budget to {total}.", "预算增到 {total}。", "預算增至 {total}。";
        mend_last_day(day: &str): "Move the end date to {day}.", "结束日期改为 {day}。", "結束日期改為 {day}。";

        short_ready(leads: &str): "{leads} ready", "备好 {leads}", "備好 {leads}";
        short_people(people: Quantity): "{people} more rep" | "{people} more reps", "加 {people} 人", "加 {people} 人";
        short_rates: "past rates", "历史转化率", "歷史轉換率";
        short_raise: "more activities", "增加动作", "增加活動";
        short_budget(total: &str): "budget {total}", "预算 {total}", "預算 {total}";
        short_last_day(day: &str): "end {day}", "{day} 结束", "{day} 結束";

        add: "More to judge by", "还可以加入", "還可以加入";
        add_past: "State last period’s result", "填写上期业绩", "填寫上期業績";
        add_market: "State the market and your share", "填写市场规模和份额", "填寫市場規模和占有率";
        add_counted: "State past results of a rate", "填写转化率的历史数据", "填寫轉換率的歷史資料";
        add_leads(stage: &str): "State the {stage} available", "填写可用{stage}", "填寫可用{stage}";
        add_opening: "State the opening pipeline in hand", "填写现有的期初存量", "填寫現有的期初存量";
        add_people: "State the number of reps", "填写销售人数", "填寫業務人數";
        add_quota: "State the quota per rep", "填写人均目标", "填寫人均目標";
        change_dates: "Change the plan period", "修改计划周期", "修改計畫期間";
        add_dates: "Set a start and end date", "设定起止日期", "設定起訖日期";

        inputs: "Basis and thresholds", "依据与标准", "依據與標準";
        opening_in_hand: "Opening pipeline in hand", "现有期初存量", "現有期初存量";
        past_result: "Last period’s result", "上期业绩", "上期業績";
        market_size: "Market size", "市场规模", "市場規模";
        market_share: "Market share gained", "目标市场份额", "目標市場占有率";
        aim: "Company aim it serves", "对应的公司目标", "對應的公司目標";
        thresholds: "Thresholds", "判断标准", "判斷標準";
        thresholds_note: "The verdict is that of the weakest reason. Blank fields use the value shown.",
            "结论取最弱的一项。留空即用所示数值。", "結論取最弱的一項。留空即用所示數值。";
        threshold: ["Growth, at most", "Rate above past, at most", "Short by, at most", "Chance, at least", "Days left, at least"],
            ["增长不超过", "转化率高出不超过", "缺口不超过", "达成概率不低于", "剩余天数不少于"],
            ["成長不超過", "轉換率高出不超過", "缺口不超過", "達成機率不低於", "剩餘天數不少於"];
        limit(threshold: &str, verdict: &str): "{threshold}: {verdict}", "{threshold}：{verdict}", "{threshold}：{verdict}";

        smart(met: usize): "SMART: {met} of 5", "SMART：满足 {met} / 5", "SMART：符合 {met} / 5";
        criteria: ["Specific", "Measurable", "Achievable", "Relevant", "Time-bound"], ["具体", "可衡量", "可达成", "相关", "有时限"],
            ["具體", "可衡量", "可達成", "相關", "有時限"];
        is_met: "answered", "已回答", "已回答";
        is_missing: "missing", "缺少", "缺少";
        specific(target: &str, by: &str): "{target}, split by {by}", "{target}，按{by}拆解", "{target}，依{by}拆解";
        specific_missing(target: &str): "{target}, not split yet. Say who or what delivers it.", "{target}，还没有拆解：由谁、靠什么完成？",
            "{target}，還沒有拆解：由誰、靠什麼完成？";
        measurable(result: &str, process: &str): "Result: {result}. Process: {process}.", "结果：{result}。过程：{process}。", "結果：{result}。過程：{process}。";
        measurable_missing(result: &str): "Result: {result}. Add the stages that lead to it.", "结果：{result}。还缺通向它的阶段。", "結果：{result}。還缺通往它的階段。";
        relevant_missing: "State the company aim that it serves.", "填写它对应的公司目标。", "填寫它對應的公司目標。";
        time_bound(days: Quantity, span: &str): "{span}: figures for {days} working day" | "{span}: figures for {days} working days",
            "{span}：{days} 个工作日，每天都有数字", "{span}：{days} 個工作天，每天都有數字";
        time_bound_missing: "Set a start and end date.", "还没有设定起止日期。", "還沒有設定起訖日期。";
        not_judged: "Not judged yet.", "尚未判断。", "尚未判斷。";

        padding: "Assign more than needed", "多备一些", "多備一些";
        padding_note(leads: &str, chance: &str): "The {leads} of the plan give {chance}.", "计划的 {leads}：{chance}。", "計畫的 {leads}：{chance}。";
        more(percent: &str): "{percent} more", "多备 {percent}", "多備 {percent}";
        more_typed: "Other percentage", "其他比例", "其他比例";
        padding_range: "Enter 0% to 1,000%.", "请填写 0% 到 1,000%。", "請填寫 0% 到 1,000%。";
    }
}
