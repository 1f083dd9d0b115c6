//! The hours that the work takes, and those that the people have.

texts! {
    pub Hours {
        title: "Time", "时间", "時間";
        empty: "Enter how many minutes the work takes and how many hours people have, and see whether it fits.",
            "填写每项工作的用时和每天的工作时间，即可查看时间是否足够。", "填寫每項工作的用時和每天的工作時間，即可檢視時間是否足夠。";
        compared(needed: &str, available: &str): "{needed} hours a week needed, {available} available.",
            "每周需要 {needed} 小时，可用 {available} 小时。", "每週需要 {needed} 小時，可用 {available} 小時。";
        outside(hours: &str, names: &str): "Outside the team: {hours} h a week ({names}), left out here.",
            "团队以外：每周 {hours} 小时（{names}），不计入。", "團隊以外：每週 {hours} 小時（{names}），不計入。";
        outside_in(hours: &str, names: &str): "Outside the team: {hours} h in the plan period ({names}), left out here.",
            "团队以外：整个计划周期 {hours} 小时（{names}），不计入。", "團隊以外：整個計畫期間 {hours} 小時（{names}），不計入。";
        outside_why: "Owners that are neither an item of the split nor sales have hours of their own. If they belong to the team, choose “Whole team” or an item as the owner.",
            "负责人既不是拆解中的项、也不是销售时，他们的工时不占用团队。若属于团队，请把负责人改为“整个团队”或拆解中的一项。",
            "負責人既不是拆解中的項目、也不是業務時，他們的工時不占用團隊。若屬於團隊，請把負責人改為「整個團隊」或拆解中的一項。";
        needed_only(needed: &str): "{needed} hours a week needed. Enter the hours in a day to compare.",
            "每周需要 {needed} 小时。填写每天工作小时数，即可对比。", "每週需要 {needed} 小時。填寫每天工作時數，即可對比。";
        weeks_over(weeks: Quantity, week: &str, hours: &str): "Too much work in {weeks} week, from {week}: {hours} h over." | "Too much work in {weeks} weeks, most from {week}: {hours} h over.",
            "有 {weeks} 周排得过满，{week}起那周最多，超出 {hours} 小时。", "有 {weeks} 週排得過滿，{week}起那週最多，超出 {hours} 小時。";
        fits(deals: Quantity): "{deals} deal fits into the time." | "{deals} deals fit into the time.",
            "现有时间最多可完成 {deals} 单。", "現有時間最多可完成 {deals} 筆。";
        fits_money(deals: Quantity, money: &str): "{deals} deal fits into the time: {money}." | "{deals} deals fit into the time: {money}.",
            "现有时间最多可完成 {deals} 单，即 {money}。", "現有時間最多可完成 {deals} 筆，即 {money}。";
        fits_any: "Stage work has no minutes yet, so the target’s size makes no difference.",
            "阶段工作还没有用时，目标大小不影响工时。", "階段工作還沒有用時，目標大小不影響工時。";
        fits_none(available: &str): "Not even one deal fits: it takes more than the {available} h a week available.",
            "连一单也无法完成：一单所需的时间超过每周可用的 {available} 小时。", "連一筆也無法完成：一筆所需的時間超過每週可用的 {available} 小時。";
        fits_none_beside(what: &str, fixed: &str, available: &str): "Not even one deal fits beside {what}: {fixed} of {available} h a week.",
            "{what}每周用去 {fixed} 小时，可用 {available} 小时，剩下的时间连一单也无法完成。", "{what}每週用去 {fixed} 小時，可用 {available} 小時，剩下的時間連一筆也無法完成。";
        none_left(what: &str, fixed: &str, available: &str): "No time is left for deals: {what} alone take {fixed} of {available} h a week.",
            "没有时间留给成交：仅{what}每周就要 {fixed} 小时，可用 {available} 小时。", "沒有時間留給成交：僅{what}每週就要 {fixed} 小時，可用 {available} 小時。";
        of_activities: "activities", "销售动作", "業務活動";
        of_care: "customer care", "客户维护", "客戶維護";
        of_both: "activities and customer care", "销售动作和客户维护", "業務活動和客戶維護";
        cut(list: &str): "Most of it: {list}. Do it less often, or in fewer minutes.", "用时最多：{list}。可减少频次，或缩短每次用时。", "用時最多：{list}。可減少頻率，或縮短每次用時。";
        cut_one(name: &str, hours: &str): "{name} {hours} h a week", "{name}每周 {hours} 小时", "{name}每週 {hours} 小時";
        nobody_more(hours: &str): "Nobody more is needed: a week is over by at most 5% of one person’s week ({hours} h).",
            "不必加人：每周超出的不超过一人一周工时的 5%（{hours} 小时）。", "不必加人：每週超出的不超過一人一週工時的 5%（{hours} 小時）。";
        two_limits(quota: &str, hours: &str): "By quota the team delivers {quota}, by hours {hours}", "按人均目标可承担 {quota}，按工时可承担 {hours}", "依人均目標可承擔 {quota}，依工時可承擔 {hours}";
        quota_binds(both: &str): "{both}: the quota is the limit.", "{both}：以人均目标为限。", "{both}：以人均目標為限。";
        hours_bind(both: &str): "{both}: the hours are the limit.", "{both}：以工时为限。", "{both}：以工時為限。";
        both_bind(both: &str): "{both}: both are the limit.", "{both}：两者相同。", "{both}：兩者相同。";
        takes(people: &str, there: &str): "The work takes {people} people at full strength, and there are {there}.",
            "工作量需要 {people} 人，现有 {there} 人（按满负荷折算）。", "工作量需要 {people} 人，現有 {there} 人（依全職產能折算）。";
        busiest(week: &str, people: &str): "The tightest week, from {week}, takes {people}.", "最紧的一周从 {week}起，需要 {people} 人。", "最緊的一週從 {week}起，需要 {people} 人。";
        hire(missing: Quantity, day: &str): "{missing} more person needed in the busiest weeks, hired by {day}." | "{missing} more people needed in the busiest weeks, hired by {day}.",
            "最忙的几周还需要 {missing} 人，最晚 {day} 入职。", "最忙的幾週還需要 {missing} 人，最晚 {day} 到職。";
        hire_passed(missing: Quantity, day: &str): "{missing} more person needed in the busiest weeks. The hire-by date, {day}, has passed, so hiring now comes too late for them." | "{missing} more people needed in the busiest weeks. The hire-by date, {day}, has passed, so hiring now comes too late for them.",
            "最忙的几周还需要 {missing} 人。最晚入职日期 {day} 已过，现在招人已赶不上。", "最忙的幾週還需要 {missing} 人。最晚到職日 {day} 已過，現在招人已趕不上。";
        if_moved(missing: Quantity): "{missing} if you move work to quieter weeks." | "{missing} if you move work to quieter weeks.",
            "若把工作移到较空的几周，需要 {missing} 人。", "若把工作移到較空的幾週，需要 {missing} 人。";
        hire_by: "Hire-by date", "最晚入职日期", "最晚到職日";
        hire_words: "The first week that takes somebody more, or the latest date for new leads if that’s earlier, minus the ramp-up; then the working day at or before it.",
            "第一个需要加人的周与新增线索最晚日期取较早者，减去新人爬坡期，再取当天或之前的工作日。", "第一個需要加人的週與新增名單最晚日期取較早者，減去新人養成期，再取當天或之前的工作天。";
        hire_values(months: Quantity, needed: &str, day: &str): "{needed} − {months} month → {day}" | "{needed} − {months} months → {day}",
            "{needed} − {months} 个月 → {day}", "{needed} − {months} 個月 → {day}";
        hire_over(day: &str): "First week that takes somebody more: from {day}.", "第一个需要加人的周：{day} 起。", "第一個需要加人的週：{day} 起。";
        hire_cycle(days: Quantity, day: &str): "Sales cycle: {days} day, so a lead after {day} is won too late." | "Sales cycle: {days} days, so a lead after {day} is won too late.",
            "销售周期 {days} 天，{day} 之后的线索来不及赢单。", "銷售週期 {days} 天，{day} 之後的名單來不及成交。";
        hire_ramp(months: Quantity): "Ramp-up: {months} month, the longest of the team." | "Ramp-up: {months} months, the longest of the team.",
            "新人爬坡期 {months} 个月，取团队中最长的。", "新人養成期 {months} 個月，取團隊中最長的。";
        how: "How it’s calculated", "怎么算的", "計算方式";
        work(name: &str, times: &str, minutes: &str, hours: &str): "{name}: {times} × {minutes} min = {hours} h",
            "{name}：{times} × {minutes} 分钟 = {hours} 小时", "{name}：{times} × {minutes} 分鐘 = {hours} 小時";
        sum(hours: &str): "Needed in all: {hours} h", "共需要：{hours} 小时", "共需要：{hours} 小時";
        have(days: Quantity, people: &str, hours: &str, selling: &str, total: &str):
            "Available: {people} (people at full strength) × {hours} h × {selling} × {days} working day = {total} h"
            | "Available: {people} (people at full strength) × {hours} h × {selling} × {days} working days = {total} h",
            "可用：{people} 人（折算）× {hours} 小时 × {selling} × {days} 个工作日 = {total} 小时", "可用：{people} 人（折算）× {hours} 小時 × {selling} × {days} 個工作天 = {total} 小時";
        weeks(days: &str, each: &str, weeks: &str): "{days} working days ÷ {each} a week = {weeks} weeks",
            "{days} 个工作日 ÷ 每周 {each} 天 = {weeks} 周", "{days} 個工作天 ÷ 每週 {each} 天 = {weeks} 週";
        a_week(hours: &str, weeks: &str, each: &str): "{hours} h ÷ {weeks} weeks = {each} h a week",
            "{hours} 小时 ÷ {weeks} 周 = 每周 {each} 小时", "{hours} 小時 ÷ {weeks} 週 = 每週 {each} 小時";
        people(needed: &str, each: &str, people: &str): "People: {needed} h ÷ {each} h each = {people}", "人数：{needed} 小时 ÷ 每人 {each} 小时 = {people}", "人數：{needed} 小時 ÷ 每人 {each} 小時 = {people}";
        fits_why: "A target fits if its work takes no more hours in the plan period than there are; work in a week that’s too full can be moved.",
            "计划周期内的总工时不超过可用工时，即为可完成；排得过满的一周可以调到其他周。", "計畫期間內的總工時不超過可用工時，即為可完成；排得過滿的一週可以調到其他週。";
        one_person: "No number of reps is given, so this is for one.", "未填销售人数，按 1 人计算。", "未填業務人數，以 1 人計算。";
        hours_label: "Hours in a day", "每天工作小时数", "每天工作時數";
        selling: "Time for selling", "销售时间占比", "銷售時間占比";
        stage_fold: "Minutes of stage work", "阶段工作用时", "階段工作用時";
        stage_about: "How many minutes one unit of a stage takes, and each of its activities.",
            "每个阶段的一个单位，以及它的每次动作，各用多少分钟。", "每個階段的一個單位，以及它的每次活動，各用多少分鐘。";
        enter: "Enter hours", "填写工时", "填寫工時";
        e_g(example: &str): "e.g. {example}", "如 {example}", "如 {example}";
        hours(hours: &str): "{hours} h", "{hours} 小时", "{hours} 小時";
        needed_a_week: "Needed per week", "每周需要", "每週需要";
        over_a_week: "Over per week", "每周超出", "每週超出";
        available_a_week: "Available per week", "每周可用", "每週可用";
        needed_words: "All work in the plan period ÷ its weeks.", "计划周期内的全部工时 ÷ 周数。", "計畫期間內的全部工時 ÷ 週數。";
        available_words: "The hours that people have in the plan period ÷ its weeks.", "计划周期内的可用工时 ÷ 周数。", "計畫期間內的可用工時 ÷ 週數。";
        over_words: "Hours needed per week minus hours available, over the whole plan period; none if there are enough.",
            "按整个计划周期平均，每周需要的工时减去可用的工时；足够时为 0。", "以整個計畫期間平均，每週需要的工時減去可用的工時；足夠時為 0。";
        day_words: "The work that falls on this day, beside the hours that people have on it.",
            "落在这一天的工作，与当天可用的工时。", "落在這一天的工作，與當天可用的工時。";
        week_words: "The work that falls in this week, beside the hours that people have in it.",
            "这一周的工作量，与这一周的可用工时对比。", "這一週的工作量，與這一週的可用工時對比。";
        week_over(needed: &str, available: &str, over: &str): "{needed} − {available} available = {over} over", "{needed} − 可用 {available} = 超出 {over}", "{needed} − 可用 {available} = 超出 {over}";
        week_left(needed: &str, available: &str, left: &str): "{available} available − {needed} = {left} to spare", "可用 {available} − {needed} = 余 {left}", "可用 {available} − {needed} = 餘 {left}";
        week_have(days: &str, each: &str, total: &str): "Available: {days} person-days (at full strength) × {each} h = {total} h",
            "可用：{days} 人天（折算）× {each} 小时 = {total} 小时", "可用：{days} 人天（折算）× {each} 小時 = {total} 小時";
        week_of(day: &str): "Week from {day}", "{day}起的一周", "{day}起的一週";
        short_week(days: Quantity): "{days} working day only" | "{days} working days only", "仅 {days} 个工作日", "僅 {days} 個工作天";
        days_short(days: u32): "{days} d", "{days} 天", "{days} 天";
        unit: "min", "分钟", "分鐘";
        presence_fold: "Start dates and leave", "入职与休假", "到職與休假";
        presence_about: "People count from the day they join, and their ramp-up months run from then: for the 15th, month one lasts until the 14th. Hours and team capacity follow; shares of the split don’t.",
            "从入职当天算起，爬坡期按入职日逐月推算：15日入职，第一个月到下月 14日为止。工时和团队产能随之变化，拆解的占比不变。", "從到職當天算起，養成期依到職日逐月推算：15日到職，第一個月到下月 14日為止。工時和團隊產能隨之變化，拆解的占比不變。";
        dates_leave_shares: "Start dates and leave change hours and team capacity, not these shares.",
            "入职日期和休假只影响工时和团队产能，不影响这里的占比。", "到職日期和休假只影響工時和團隊產能，不影響這裡的占比。";
        joins_on(day: &str): "Joins on {day}. The split’s shares don’t follow start dates, so figures before that day stay.",
            "{day} 入职。拆解的占比不随入职日期变化，此前仍有任务量。", "{day} 到職。拆解的占比不隨到職日期變化，此前仍有任務量。";
        start: "Joins on", "入职日期", "到職日期";
        leave: "Leave", "休假日期", "休假日期";
        leave_hint: "Dates or spans, such as 2027-02-01, 2027-02-15~2027-02-19.", "日期或时段，例如 2027-02-01，2027-02-15~2027-02-19。", "日期或時段，例如 2027-02-01、2027-02-15~2027-02-19。";
        in_week(week: &str, needed: &str): "From {week}: {needed} h needed", "{week}起：需要 {needed} 小时", "{week}起：需要 {needed} 小時";
        of_available(said: &str, available: &str): "{said}, {available} h available", "{said}，可用 {available} 小时", "{said}，可用 {available} 小時";
        over(hours: &str): "{hours} h over", "超出 {hours} 小时", "超出 {hours} 小時";
        by_week: "Hours by week", "每周工时", "每週工時";
    }
}
