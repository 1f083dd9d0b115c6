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
        china: "Mainland China holidays and make-up workdays", "法定节假日和调休上班", "中國大陸法定假日和補班日";
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
