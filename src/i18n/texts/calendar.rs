//! The working calendar and its days.

texts! {
    pub Calendar {
        working_days(days: Quantity): "{days} working day" | "{days} working days", "{days} 个工作日", "{days} 個工作日";
        holidays_unpublished(years: &str): "Holidays of {years} are expected, not yet published: days fixed by law are off, with no make-up workdays.",
            "{years}年的节假日为预计，尚未公布：法定假日休息，没有调休上班。", "{years}年的假日為預計，尚未公布：法定假日休息，沒有補班日。";
        holidays_expected: "expected, not yet published", "预计，尚未公布", "預計，尚未公布";
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            ["周一", "周二", "周三", "周四", "周五", "周六", "周日"], ["週一", "週二", "週三", "週四", "週五", "週六", "週日"];
        weekday_letters: ["M", "T", "W", "T", "F", "S", "S"],
            ["一", "二", "三", "四", "五", "六", "日"], ["一", "二", "三", "四", "五", "六", "日"];
        work: "Working calendar", "工作日历", "工作日曆";
        weekly_off: "Off every week", "每周休息", "每週休息";
        china: "China’s public holidays and make-up days", "按国家法定节假日和调休", "按中國大陸法定節假日和調休";
        week_from: "Weeks begin on", "每周从哪天开始", "每週從哪天開始";
        own_days: "Own days", "自己设的休息日和上班日", "自己設的休息日和上班日";
        own_off(n: usize): "Day off {n}", "休息日 {n}", "休息日 {n}";
        own_work(n: usize): "Working day {n}", "上班日 {n}", "上班日 {n}";
        heat: "Day by day", "每一天", "每一天";
        heat_hint: "Tap a day to take it off or to work on it.",
            "点一下日期，可在上班和休息之间切换。", "點一下日期，可在上班和休息之間切換。";
        heat_why: "Tap a day to see how its amount comes about.",
            "点一下日期，看这一天的数怎么来的。", "點一下日期，看這一天的數怎麼來的。";
        tap: "A tap on a day", "点一下日期", "點一下日期";
        tap_why: "Tap tells why", "点日期看来由", "點日期看來由";
        tap_off: "Tap takes it off", "点日期改休息", "點日期改休息";
        less: "less", "少", "少";
        more: "more", "多", "多";
        off: "off", "休", "休";
        worked: "work", "班", "班";
        off_long: "day off", "休息", "休息";
        worked_long: "worked instead", "补班", "補班";
        holidays: ["NewYr", "Spring", "Qingm.", "Labour", "Dragon", "Moon", "Nat’l"],
            ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆"], ["元旦", "春節", "清明", "勞動節", "端午", "中秋", "國慶"];
        holiday_names: ["New Year", "Spring Festival", "Qingming", "Labour Day", "Dragon Boat Festival", "Mid-Autumn Festival", "National Day"],
            ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"],
            ["元旦", "春節", "清明節", "勞動節", "端午節", "中秋節", "國慶節"];
    }
}
