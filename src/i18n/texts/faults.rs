//! The faults of a field, and its allowed values.

texts! {
    pub Faults {
        nothing_given(allowed: &str): "Required. Enter {allowed}.",
            "此项必填。请填写：{allowed}。", "此欄必填。請填寫：{allowed}。";
        given(given: &str, allowed: &str): "“{given}” won’t work. Enter {allowed}.",
            "“{given}”不可用。请填写：{allowed}。", "「{given}」無法使用。請填寫：{allowed}。";
        found(given: &str, allowed: &str): "“{given}” won’t work. It should be {allowed}.",
            "“{given}”不可用。应为：{allowed}。", "「{given}」無法使用。應為：{allowed}。";
        missing(allowed: &str): "It’s missing. It should be {allowed}.", "缺少此项。应为：{allowed}。", "缺少此項。應為：{allowed}。";
        lever_path(paths: &str): "an input that can have a range: {paths}", "可设置幅度的项：{paths}", "可設定幅度的項目：{paths}";
        not_below(from: &str): "{from} or more, because the range starts there", "不小于起始值 {from} 的数值", "不小於起始值 {from} 的數值";
        rate: "a rate above 0% and at most 100%, such as 20% or 1/5",
            "大于 0%、不超过 100% 的比例，如 20%、0.2、1/5、5:1", "大於 0%、不超過 100% 的比例，如 20%、0.2、1/5、5:1";
        tier_share: "a share above 0% and at most 1,000%, such as 120%",
            "大于 0%、不超过 1,000% 的比例，如 120%", "大於 0%、不超過 1,000% 的比例，如 120%";
        attainment: "an attainment from 0% to 1,000%, such as 80%", "0% 到 1,000% 的达成率，如 80%", "0% 到 1,000% 的達成率，如 80%";
        above_band(before: &str): "an attainment above {before}, where the band before begins", "高于上一档 {before} 的达成率", "高於上一級 {before} 的達成率";
        below_band(next: &str): "an attainment below {next}, where the next band begins", "低于下一档 {next} 的达成率", "低於下一級 {next} 的達成率";
        pay_rate: "a rate from 0% to 10,000%, such as 2% or 150%", "0% 到 10,000% 的比例，如 2%、150%", "0% 到 10,000% 的比例，如 2%、150%";
        indicator: "a number or a percentage from 0 to 1,000 trillion, such as 20 or 35%",
            "0 到 1,000万亿的数或百分比，如 20、35%", "0 到 1,000兆的數或百分比，如 20、35%";
        money: "an amount above 0 and at most 1,000 trillion, such as 3M, 250k or 3,000,000",
            "大于 0、不超过 1,000万亿的金额，如 300万、1.2亿、3,000,000", "大於 0、不超過 1,000兆的金額，如 300萬、1.2億、3,000,000";
        or_nothing(allowed: &str): "{allowed}, or leave it blank", "{allowed}，或留空", "{allowed}，或留空";
        amount: "an amount from 0 to 1,000 trillion, such as 3M, 250k or 3,000,000",
            "0 到 1,000万亿的金额，如 300万、1.2亿、3,000,000", "0 到 1,000兆的金額，如 300萬、1.2億、3,000,000";
        quantity: "a number from 0 to 1,000,000", "0 到 100万的数", "0 到 100萬的數";
        reserve: "a share from 0% to below 100%, such as 10%", "0% 以上、低于 100% 的占比，如 10%", "0% 以上、低於 100% 的占比，如 10%";
        grade_share: "a share from 0% to 100%, such as 20%", "0% 到 100% 的占比，如 20%", "0% 到 100% 的占比，如 20%";
        dates(most: usize, letters: usize): "up to {most} dates such as 2027-01-12, 2027-02-10, in fewer than {letters} characters",
            "最多 {most} 个日期，如 2027-01-12，2027-02-10，不到 {letters} 个字", "最多 {most} 個日期，如 2027-01-12、2027-02-10，不到 {letters} 個字";
        days_away(most: usize, letters: usize): "dates or spans such as 2027-02-15~2027-02-19, up to {most} days in fewer than {letters} characters",
            "日期或日期段，如 2027-02-15~2027-02-19，最多 {most} 天，不到 {letters} 个字", "日期或日期區間，如 2027-02-15~2027-02-19，最多 {most} 天，不到 {letters} 個字";
        deals: "a number above 0 and at most 1,000 trillion", "大于 0、不超过 1,000万亿的数", "大於 0、不超過 1,000兆的數";
        leads: "a whole number from 1 to 1,000 trillion, or leave it blank",
            "1 到 1,000万亿的整数，或留空", "1 到 1,000兆的整數，或留空";
        in_hand: "a whole number from 0 to 1,000 trillion, or leave it blank",
            "0 到 1,000万亿的整数，或留空", "0 到 1,000兆的整數，或留空";
        per_unit: "a number above 0 and at most 1,000,000", "大于 0、不超过 100万的数", "大於 0、不超過 100萬的數";
        increase: "a rate from 0% to 1,000%, such as 10%, or leave it blank", "0% 到 1,000% 的比例，如 10%，或留空", "0% 到 1,000% 的比例，如 10%，或留空";
        not_above(other: &str): "at most {other}, the other limit", "不大于另一档标准 {other} 的数值", "不大於另一檔標準 {other} 的數值";
        not_under(other: &str): "at least {other}, the other limit", "不小于另一档标准 {other} 的数值", "不小於另一檔標準 {other} 的數值";
        hours_in_day: "hours above 0 and at most 24", "大于 0、不超过 24 的小时数", "大於 0、不超過 24 的時數";
        days: "a whole number of days from 0 to 3,650, or leave it blank", "0 到 3,650 的整数天数，或留空", "0 到 3,650 的整數天數，或留空";
        date: "a date such as 2027-01-31", "日期，如 2027-01-31", "日期，如 2027-01-31";
        until_due(day: &str): "a date on or before {day}, when it is due, or leave it blank",
            "不晚于完成日期 {day} 的日期，或留空", "不晚於完成日期 {day} 的日期，或留空";
        near_period(first: &str, last: &str): "a date from {first} to {last}: at most a year before or after the plan period",
            "{first} 到 {last} 之间的日期（计划周期前后一年以内）", "{first} 到 {last} 之間的日期（計畫期間前後一年以內）";
        training_hours: "hours from 0 to 10,000, such as 4, or leave it blank", "0 到 10,000 的小时数，如 4，或留空", "0 到 10,000 的時數，如 4，或留空";
        prose(most: usize): "text of at most {most} characters, or leave it blank", "不超过 {most} 个字的文字，或留空", "不超過 {most} 個字的文字，或留空";
        from_day(day: &str): "a date on or after the start date, {day}", "不早于开始日期 {day} 的日期", "不早於開始日期 {day} 的日期";
        until_day(day: &str): "a date on or before {day}, because a plan spans at most 10 years",
            "不晚于 {day} 的日期（计划最长 10 年）", "不晚於 {day} 的日期（計畫最長 10 年）";
        name(most: usize): "a one-line name of 1 to {most} characters", "1 到 {most} 个字的单行名称", "1 到 {most} 個字的單行名稱";
        name_or_nothing(most: usize): "a one-line name of at most {most} characters, or leave it blank",
            "不超过 {most} 个字的单行名称，或留空", "不超過 {most} 個字的單行名稱，或留空";
        other_name: "a name that isn’t used yet", "尚未使用的名称", "尚未使用的名稱";
        currency: "a three-letter currency code such as CNY, USD or EUR",
            "三个字母的货币代码，如 CNY、USD、EUR", "三個字母的幣別代碼，如 TWD、USD、EUR";
        stage_named: "the name of one of the stages", "已有阶段的名称", "既有階段的名稱";
        stage_deleted: "one of the stages, because the one chosen here was deleted", "现有的一个阶段（原来选的阶段已删除）", "現有的一個階段（原本選的階段已刪除）";
        many(least: usize, most: usize): "{least} to {most} entries", "{least} 到 {most} 项", "{least} 到 {most} 項";
        smaller_need: "a smaller target or higher rates: no stage can need more than 1,000 trillion",
            "更小的目标或更高的转化率（任一阶段的所需数不超过 1,000万亿）", "較小的目標或較高的轉換率（任一階段的所需數不超過 1,000兆）";
        smaller_revenue: "smaller numbers: revenue can be at most 1,000 trillion",
            "更小的数（销售额不超过 1,000万亿）", "較小的數（銷售額不超過 1,000兆）";
        utf8: "text in UTF-8", "UTF-8 编码的文字", "UTF-8 編碼的文字";
        share: "a share from 0% to 100% or an amount up to the total, such as 700k; leave it blank to share the rest",
            "0% 到 100% 的占比，或不超过总额的金额（如 70万）；留空则分配其余部分", "0% 到 100% 的占比，或不超過總額的金額（如 70萬）；留空則分配其餘部分";
        shares_over(over: &str): "shares that add up to 100% (now {over} too much)",
            "合计为 100% 的占比（目前超出 {over}）", "合計為 100% 的占比（目前超出 {over}）";
        shares_under(under: &str): "shares that add up to 100% (now {under} short)",
            "合计为 100% 的占比（目前还差 {under}）", "合計為 100% 的占比（目前還差 {under}）";
        weight: "a weight of 0 or more, such as 80, 30% or 1.2M (at least one above 0)",
            "不小于 0 的权重，如 80、30%、120万（不能全为 0）", "不小於 0 的權重，如 80、30%、120萬（不能全為 0）";
        ramp_part: "a percentage from 0% to 100%", "0% 到 100% 的比例", "0% 到 100% 的比例";
        month: "a month of the plan with a working day, such as 2027-02, entered only once",
            "计划周期内有工作日的月份，如 2027-02，同一月份只填一次", "計畫期間內有工作天的月份，如 2027-02，同一月份只填一次";
        month_number: "a month from 1 to 12, or leave it blank for January", "1 到 12 的月份，留空即为 1月", "1 到 12 的月份，留空即為 1月";
        pinned_less(whole: &str): "fixed months that add up to at most {whole}",
            "合计不超过 {whole} 的固定值", "合計不超過 {whole} 的固定值";
        pinned_whole(whole: &str): "amounts that add up to {whole}, because every month is fixed",
            "合计等于 {whole} 的固定值（每个月都已固定）", "合計等於 {whole} 的固定值（每個月都已固定）";
        not_both: "either month weights or phases, not both", "月度权重或时期，只能选一种", "月份權重或時期，只能擇一";
        needs_horizon: "a start date and an end date", "开始日期和结束日期", "開始日期和結束日期";
        the_day(day: &str): "the end date, {day}", "结束日期 {day}", "結束日期 {day}";
        before(day: &str): "a date before the end date, {day}", "早于结束日期 {day} 的日期", "早於結束日期 {day} 的日期";
        some_working_day: "at least one working day a week", "每周至少一个工作日", "每週至少一個工作天";
        fewer_leaves(most: usize): "at most {most} sub-targets: delete a dimension or some items",
            "最多 {most} 个子目标（请删除一个维度或一些项）", "最多 {most} 個子目標（請刪除一個維度或一些項目）";
        fewer_denominators: "decimals, or fractions with fewer different denominators", "小数，或分母种类更少的分数", "小數，或分母種類較少的分數";
        fewer_digits: "rates and deal sizes with fewer digits, or fewer sub-targets with custom values",
            "位数更少的转化率和平均客单价，或更少的单独设置", "位數較少的轉換率和平均成交金額，或較少的個別設定";
        counted: "two whole numbers such as 12/60: those that converted (at least 1), then the total (at most 10,000,000)",
            "两个整数，如 12/60：先填转化数（至少 1），再填总数（不超过 1,000万）",
            "兩個整數，如 12/60：先填轉換數（至少 1），再填總數（不超過 1,000萬）";
        field_path: "the path of a field of the plan, such as funnel[0].rate",
            "计划中某个字段的路径，如 funnel[0].rate", "計畫中某個欄位的路徑，如 funnel[0].rate";
        path: "one item name per dimension, in their order", "各维度中项的名称，按维度顺序", "各維度中項目的名稱，依維度順序";
        item_before: "the name of an item of the previous dimension", "上一个维度中某一项的名称", "上一個維度中某一項目的名稱";
        some_item_in: "at least one item that belongs to it", "至少一个属于它的项", "至少一個屬於它的項目";
        floor: "a whole number from 0 to 1,000,000", "0 到 100万的整数", "0 到 100萬的整數";
        file: "a file that can be read", "可以读取的文件", "可以讀取的檔案";
        one_of(names: &str): "one of {names}", "以下之一：{names}", "以下之一：{names}";
        text(most: usize): "text in quotes (numbers too) of at most {most} characters",
            "引号中的文字（数字也要加引号），不超过 {most} 个字", "引號中的文字（數字也要加引號），不超過 {most} 個字";
        list: "a list in square brackets", "方括号中的列表", "方括號中的清單";
        object: "an object in curly brackets", "花括号中的对象", "大括號中的物件";
        once: "each name only once (the margin inside target or beside it)",
            "不重复的名称（毛利率写在 target 里或旁边，只写一处）", "不重複的名稱（毛利率寫在 target 裡或旁邊，只寫一處）";
        at(allowed: &str, line: usize, column: usize): "{allowed}; see line {line}, column {column}",
            "{allowed}；见第 {line} 行第 {column} 列", "{allowed}；見第 {line} 列第 {column} 欄";
        json(line: usize, column: usize): "a plan file in JSON (it can’t be read at line {line}, column {column})",
            "JSON 格式的计划文件（第 {line} 行第 {column} 列无法读取）", "JSON 格式的計畫檔案（第 {line} 列第 {column} 欄無法讀取）";
        bytes(size: &str): "a file or link of at most {size}", "不超过 {size} 的文件或链接", "不超過 {size} 的檔案或連結";
        version(newest: u64): "format {newest} or older; for a newer one, update Backcast",
            "格式 {newest} 或更早的版本；版本较新时，请更新“倒推”", "格式 {newest} 或更早的版本；版本較新時，請更新「倒推」";
        whole_link: "the whole link; this one was cut off or changed, so ask for it again",
            "完整的链接；这条不完整或被改动过，请对方重新发送", "完整的連結；這條不完整或被更動過，請對方重新傳送";
    }
}
