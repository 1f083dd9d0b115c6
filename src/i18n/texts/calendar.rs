//! The working calendar and its days.

texts! {
    pub Calendar {
        working_days(days: Quantity): "{days} working day" | "{days} working days", "{days} 个工作日", "{days} 個工作天";
        holidays_unpublished(years: &str): "Holidays for {years} aren’t published yet. Days fixed by law are taken as days off, with no make-up workdays.",
            "{years}年的放假安排尚未公布，暂按法定节假日休息，不含调休上班。", "{years}年的放假安排尚未公布，暫依法定假日休息，不含補班日。";
        holidays_expected: "expected, not published yet", "预计，尚未公布", "預計，尚未公布";
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            ["周一", "周二", "周三", "周四", "周五", "周六", "周日"], ["週一", "週二", "週三", "週四", "週五", "週六", "週日"];
        weekday_letters: ["M", "T", "W", "T", "F", "S", "S"],
            ["一", "二", "三", "四", "五", "六", "日"], ["一", "二", "三", "四", "五", "六", "日"];
        work: "Working calendar", "工作日历", "工作行事曆";
        weekly_off: "Weekly days off", "每周休息日", "每週休息日";
        holidays_settled(years: &str): "Holidays for {years} aren’t published yet. Check the days off when they are.",
            "{years}年的放假安排尚未公布，公布后请核对休息日。", "{years}年的放假安排尚未公布，公布後請核對休息日。";
        see_usual: "See the usual dates", "查看往年惯例", "檢視往年慣例";
        usual: "Usual days off", "往年惯例", "往年慣例";
        usual_make_up: "The notice will also name make-up workdays.", "调休上班的日期以公布为准。", "補班日以公布為準。";
        confirm_usual: "Use these dates", "按这些日期放假", "依這些日期放假";
        spring_worked(days: &str): "Spring Festival ({days}) counts as working days.", "春节（{days}）目前算作工作日。", "春節（{days}）目前算作工作天。";
        take_off: "Take holidays off", "按法定节假日休息", "依法定假日休息";
        china: "Mainland China holidays", "法定节假日", "中國大陸法定假日";
        china_make_up: "Make-up workdays count", "计入调休上班", "計入補班日";
        load_file: "Load a calendar", "导入日历", "匯入行事曆";
        file_hint: "Paste a list of dates or the text of an .ics file, or open the file. Its whole days become days off.",
            "粘贴日期列表或 .ics 文件的文字，也可直接打开文件。其中的全天日程会设为休息日。",
            "貼上日期清單或 .ics 檔案的文字，也可直接開啟檔案。其中的整天活動會設為休息日。";
        file_text: "Dates or calendar text", "日期或日历文字", "日期或行事曆文字";
        open_file: "Open .ics file", "打开 .ics 文件", "開啟 .ics 檔案";
        add_days: "Add days off", "添加休息日", "新增休息日";
        added_off(days: Quantity): "{days} day off added." | "{days} days off added.", "已添加 {days} 个休息日。", "已新增 {days} 個休息日。";
        added_work(days: Quantity): "{days} make-up workday added." | "{days} make-up workdays added.",
            "已添加 {days} 个调休上班日。", "已新增 {days} 個補班日。";
        added_none: "Nothing to add: those days in the plan period are already set.", "无需添加：计划周期内的这些日期已经设好。",
            "無須新增：計畫期間內的這些日期已經設好。";
        left_out(what: &str): "Left out: {what}.", "未采用：{what}。", "未採用：{what}。";
        left_timed(n: Quantity): "{n} event with a time of day" | "{n} events with a time of day", "{n} 个非全天日程", "{n} 個非整天活動";
        left_repeated(n: Quantity): "{n} event that repeats other than weekly or yearly" | "{n} events that repeat other than weekly or yearly",
            "{n} 个不按周或按年重复的日程", "{n} 個不按週或按年重複的活動";
        left_cancelled(n: Quantity): "{n} cancelled event" | "{n} cancelled events", "{n} 个已取消的日程", "{n} 個已取消的活動";
        left_observed(n: Quantity): "{n} observance" | "{n} observances", "{n} 个不放假的纪念日", "{n} 個不放假的紀念日";
        left_unclear(n: Quantity): "{n} event without a date or longer than a year" | "{n} events without a date or longer than a year",
            "{n} 个没有日期或超过一年的日程", "{n} 個沒有日期或超過一年的活動";
        outside(first: &str, last: &str): "The calendar covers {first} – {last}, outside the plan period. Load one for the plan period.",
            "日历的日期是{first}–{last}，不在计划周期内。请导入计划周期内的日历。",
            "行事曆的日期是{first}–{last}，不在計畫期間內。請匯入計畫期間內的行事曆。";
        no_days: "The calendar has no whole days. Load one whose events last all day.", "日历里没有全天日程。请导入含全天日程的日历。",
            "行事曆裡沒有整天活動。請匯入含整天活動的行事曆。";
        needs_dates: "The plan period has an error. Correct its dates first.", "计划周期有误，请先修改日期。", "計畫期間有誤，請先修改日期。";
        too_many_days(most: &str): "A plan can have {most} days off. Load a shorter calendar.", "一份计划最多有 {most} 个休息日。请导入较短的日历。",
            "一份計畫最多有 {most} 個休息日。請匯入較短的行事曆。";
        file_empty: "Nothing pasted yet. Paste dates such as 2027-02-05, or the text of an .ics file.",
            "还没有内容。请粘贴 2027-02-05 这样的日期，或 .ics 文件的文字。", "還沒有內容。請貼上 2027-02-05 這樣的日期，或 .ics 檔案的文字。";
        file_bytes(given: &str, most: &str): "The calendar has {given}, and at most {most} can be read. Export only the holidays.",
            "日历有 {given}，最多可读取 {most}。请只导出节假日。", "行事曆有 {given}，最多可讀取 {most}。請只匯出假日。";
        file_many(most: &str): "The calendar has more than {most} events. Export only the holidays.",
            "日历的日程超过 {most} 个。请只导出节假日。", "行事曆的活動超過 {most} 個。請只匯出假日。";
        file_unknown(given: &str): "“{given}” is neither a date nor a calendar. Paste dates such as 2027-02-05, or the text of an .ics file.",
            "“{given}”不是日期，也不是日历。请粘贴 2027-02-05 这样的日期，或 .ics 文件的文字。",
            "「{given}」不是日期，也不是行事曆。請貼上 2027-02-05 這樣的日期，或 .ics 檔案的文字。";
        file_line(n: usize, given: &str): "Line {n}, “{given}”, has no valid date. Correct the line, or delete it.",
            "第 {n} 行“{given}”没有有效日期。请改正或删除这一行。", "第 {n} 列「{given}」沒有有效日期。請改正或刪除這一列。";
        file_ambiguous(n: usize, given: &str): "Line {n}, “{given}”: day or month first? Write the month as a word, or the year first, such as 2027-02-05.",
            "第 {n} 行“{given}”分不清日和月。请写成 2027-02-05 这样的格式。", "第 {n} 列「{given}」分不清日和月。請寫成 2027-02-05 這樣的格式。";
        file_cut: "The end of the calendar is missing. Copy or download it again in full.", "日历不完整，缺少结尾。请重新完整复制或下载。",
            "行事曆不完整，缺少結尾。請重新完整複製或下載。";
        week_from: "Week starts on", "每周第一天", "每週第一天";
        own_days: "Custom days", "自定义日期", "自訂日期";
        own_off(n: usize): "Day off {n}", "休息日 {n}", "休息日 {n}";
        own_work(n: usize): "Make-up workday {n}", "调休上班 {n}", "補班日 {n}";
        heat: "Daily targets", "每日目标", "每日目標";
        heat_hint: "Tap a date to switch it between working day and day off.",
            "点日期，可在工作日和休息日之间切换。", "點日期，可在工作天和休息日之間切換。";
        heat_why: "Tap a date to see how its amount is calculated.",
            "点日期，查看当天的数额是怎么算的。", "點日期，檢視當天數額的計算方式。";
        tap: "When you tap a date", "点日期时", "點日期時";
        tap_why: "Show details", "查看明细", "檢視明細";
        tap_off: "Set day off", "设为休息日", "設為休息日";
        less: "less", "少", "少";
        more: "more", "多", "多";
        off: "off", "休", "休";
        worked: "work", "班", "班";
        off_long: "day off", "休息日", "休息日";
        worked_long: "make-up workday", "调休上班", "補班日";
        holidays: ["NewYr", "Spring", "Qingm.", "Labour", "Dragon", "Moon", "Nat’l"],
            ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆"], ["元旦", "春節", "清明", "勞動節", "端午", "中秋", "國慶"];
        holiday_names: ["New Year", "Spring Festival", "Qingming", "Labour Day", "Dragon Boat Festival", "Mid-Autumn Festival", "National Day"],
            ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"],
            ["元旦", "春節", "清明節", "勞動節", "端午節", "中秋節", "國慶節"];
    }
}
