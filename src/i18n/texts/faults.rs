//! The faults of a field, and its allowed values.

texts! {
    pub Faults {
        nothing_given(allowed: &str): "Nothing is given. Allowed: {allowed}.",
            "还没有填。可以填：{allowed}。", "還沒有填。可以填：{allowed}。";
        given(given: &str, allowed: &str): "Given: {given}. Allowed: {allowed}.",
            "填的是：{given}。可以填：{allowed}。", "填的是：{given}。可以填：{allowed}。";
        found(given: &str, allowed: &str): "Found there: {given}. Allowed: {allowed}.",
            "里面是：{given}。应为：{allowed}。", "裡面是：{given}。應為：{allowed}。";
        missing(allowed: &str): "Nothing is there. Allowed: {allowed}.", "里面没有。应为：{allowed}。", "裡面沒有。應為：{allowed}。";
        lever_path(paths: &str): "an input with a range: {paths}", "可设幅度的输入：{paths}", "可設幅度的輸入：{paths}";
        not_below(from: &str): "{from} or above, for the range begins there", "不小于起点 {from}", "不小於起點 {from}";
        rate: "above 0% and at most 100%", "大于 0%、不超过 100%，如 20%、0.2、1/5、5:1", "大於 0%、不超過 100%，如 20%、0.2、1/5、5:1";
        tier_share: "above 0% and at most 1000%", "大于 0%、不超过 1000%", "大於 0%、不超過 1000%";
        money: "an amount above 0 and at most 1,000,000,000,000,000, such as 3000000, 3M or 300万",
            "大于 0、不超过 1000 万亿的金额，如 300万、1.2亿、3000000", "大於 0、不超過 1000 萬億的金額，如 300萬、1.2億、3000000";
        deals: "a number above 0 and at most 1,000,000,000,000,000", "大于 0、不超过 1000 万亿的数", "大於 0、不超過 1000 萬億的數";
        leads: "a whole number from 1 to 1,000,000,000,000,000, or nothing",
            "1 到 1000 万亿的整数，也可以不填", "1 到 1000 萬億的整數，也可以不填";
        per_unit: "a number above 0 and at most 1,000,000", "大于 0、不超过 100 万的数", "大於 0、不超過 100 萬的數";
        days: "a whole number of days from 0 to 3650, or nothing", "0 到 3650 的整数天，也可以不填", "0 到 3650 的整數天，也可以不填";
        date: "a date such as 2027-01-31", "日期，如 2027-01-31", "日期，如 2027-01-31";
        from_day(day: &str): "{day} or later, for it is the first day", "不早于开始日期 {day}", "不早於開始日期 {day}";
        until_day(day: &str): "{day} or earlier, for a plan spans at most ten years",
            "不晚于 {day}，计划最长十年", "不晚於 {day}，計畫最長十年";
        name(most: usize): "a name of 1 to {most} characters on one line", "1 到 {most} 个字的单行名称", "1 到 {most} 個字的單行名稱";
        name_or_nothing(most: usize): "at most {most} characters on one line",
            "不超过 {most} 个字的单行名称", "不超過 {most} 個字的單行名稱";
        other_name: "a name that nothing else beside it has", "没有重复的名称", "沒有重複的名稱";
        currency: "a three-letter currency code such as CNY, USD or EUR",
            "三个字母的货币代码，如 CNY、USD、EUR", "三個字母的貨幣代碼，如 CNY、USD、EUR";
        stage_named: "the name of one of the stages", "某个阶段的名称", "某個階段的名稱";
        many(least: usize, most: usize): "{least} to {most} of these", "{least} 到 {most} 个", "{least} 到 {most} 個";
        smaller_need: "numbers that need at most 1,000,000,000,000,000 of anything",
            "让各项需要数不超过 1000 万亿的数", "讓各項需要數不超過 1000 萬億的數";
        smaller_revenue: "numbers whose revenue is at most 1,000,000,000,000,000",
            "让销售额不超过 1000 万亿的数", "讓銷售額不超過 1000 萬億的數";
        utf8: "text in UTF-8", "UTF-8 编码的文字", "UTF-8 編碼的文字";
        share: "from 0% to 100%, or nothing for a part of the rest", "0% 到 100%，不填则分配其余部分", "0% 到 100%，不填則分配其餘部分";
        shares_over(over: &str): "shares that add to 100%; these are {over} over",
            "合计 100% 的占比；现在超出 {over}", "合計 100% 的占比；現在超出 {over}";
        shares_under(under: &str): "shares that add to 100%; these are {under} short",
            "合计 100% 的占比；现在还差 {under}", "合計 100% 的占比；現在還差 {under}";
        weight: "a weight from 0 up, such as 80, 30% or 1.2m, and not all of them 0",
            "不小于 0 的权重，如 80、30%、120万，且不能全是 0", "不小於 0 的權重，如 80、30%、120萬，且不能全是 0";
        ramp_part: "from 0% to 100%", "0% 到 100%", "0% 到 100%";
        month: "a month of the plan that has a working day, such as 2027-02, each once",
            "周期内有工作日的月份，如 2027-02，每月一次", "週期內有工作日的月份，如 2027-02，每月一次";
        month_number: "a month from 1 to 12, or nothing for January", "1 到 12 的月份，不填就是 1 月", "1 到 12 的月份，不填就是 1 月";
        pinned_less(whole: &str): "pinned months that add to at most {whole}",
            "合计不超过 {whole} 的固定金额", "合計不超過 {whole} 的固定金額";
        pinned_whole(whole: &str): "with every month pinned, amounts that add to {whole}",
            "每个月都固定时，合计等于 {whole}", "每個月都固定時，合計等於 {whole}";
        not_both: "either month weights or phases, not both", "月度权重和阶段二选一", "月度權重和階段二選一";
        needs_horizon: "a plan with a first and a last day", "填写了开始和结束日期的计划", "填寫了開始和結束日期的計畫";
        the_day(day: &str): "the last day of the plan, {day}", "计划的最后一天 {day}", "計畫的最後一天 {day}";
        before(day: &str): "a day before the last day of the plan, {day}", "早于计划的最后一天 {day}", "早於計畫的最後一天 {day}";
        some_working_day: "at least one working day a week", "每周至少一个工作日", "每週至少一個工作日";
        fewer_leaves(most: usize): "at most {most} leaves", "最多 {most} 个末级单元", "最多 {most} 個末級單元";
        fewer_denominators: "fewer different denominators, or decimals", "更少的不同分母，或写成小数", "更少的不同分母，或寫成小數";
        fewer_digits: "rates and deal sizes with fewer digits, or of their own in fewer parts",
            "位数更少的转化率和客单价，或让更少的单元单独设置", "位數更少的轉化率和客單價，或讓更少的單元單獨設置";
        counted: "two whole numbers such as 12 of 60: the first from 1 up, not above the second, that at most 10,000,000",
            "两个整数，如 12/60：前一个至少为 1、不大于后一个，后一个不超过 1000 万",
            "兩個整數，如 12/60：前一個至少為 1、不大於後一個，後一個不超過 1000 萬";
        field_path: "the path of a field of the plan, such as funnel[0].rate",
            "计划中某个字段的路径，如 funnel[0].rate", "計畫中某個欄位的路徑，如 funnel[0].rate";
        path: "the names of members, one of each dimension in their order", "各维度的成员名称，按维度顺序", "各維度的成員名稱，按維度順序";
        item_before: "the name of an item of the preceding dimension", "上一个维度中某一项的名称", "上一個維度中某一項的名稱";
        some_item_in: "at least one item that belongs to it", "至少有一项属于它", "至少有一項屬於它";
        floor: "a whole number from 0 to a million", "0 到 100 万的整数", "0 到 100 萬的整數";
        file: "a file that can be read", "可以读取的文件", "可以讀取的檔案";
        one_of(names: &str): "one of {names}", "以下之一：{names}", "以下之一：{names}";
        text(most: usize): "text in quotes, numbers too, of at most {most} characters",
            "引号中的文字（数字也一样），不超过 {most} 个字", "引號中的文字（數字也一樣），不超過 {most} 個字";
        list: "a list in square brackets", "方括号中的列表", "方括號中的列表";
        object: "an object in curly brackets", "花括号中的对象", "花括號中的物件";
        once: "each name once in a file (the margin beside the target or in it)",
            "同一个名称只写一次（毛利率写在 target 里或写在旁边）", "同一個名稱只寫一次（毛利率寫在 target 裡或寫在旁邊）";
        at(allowed: &str, line: usize, column: usize): "{allowed}; see line {line}, column {column}",
            "{allowed}；见第 {line} 行第 {column} 列", "{allowed}；見第 {line} 行第 {column} 列";
        json(line: usize, column: usize): "a plan file in JSON; it cannot be read at line {line}, column {column}",
            "JSON 格式的计划文件；第 {line} 行第 {column} 列无法读取", "JSON 格式的計畫檔；第 {line} 行第 {column} 列無法讀取";
        bytes(size: &str): "at most {size}", "不超过 {size}", "不超過 {size}";
        version(newest: u64): "format {newest}; a newer one needs a newer Backcast",
            "格式 {newest}；更新的格式需要新版倒推", "格式 {newest}；更新的格式需要新版倒推";
        whole_link: "a whole link, as it was copied; this one was cut or changed on its way",
            "复制时的完整链接；这一条被截断或改动过", "複製時的完整連結；這一條被截斷或改動過";
    }
}
