//! The split by segment, and by segment and time.

texts! {
    pub Split {
        space: "Split by business", "空间拆解", "空間拆解";
        by_space: "Where", "空间", "空間";
        by_time: "When", "时间", "時間";
        by_both: "Both", "空间×时间", "空間×時間";
        side: "What to split by", "按什么拆解", "按什麼拆解";
        empty: "Divide the target by business line, customer tier, region or person. Each part is worked back to leads of its own, and the parts always add up to the whole.",
            "把目标按业务类型、客户层级、区域或人员拆开。每一份都倒推出自己的线索，各份相加永远等于整体。",
            "把目標按業務類型、客戶層級、區域或人員拆開。每一份都倒推出自己的線索，各份相加永遠等於整體。";
        divide_by: "Divide by", "拆解维度", "拆解維度";
        then_by: "Then divide each by", "每一份再按", "每一份再按";
        other: "Other…", "其他…", "其他…";
        dimension_name(n: usize): "Name of dimension {n}", "第 {n} 个维度的名称", "第 {n} 個維度的名稱";
        member_name(n: usize): "Name of member {n}", "第 {n} 个成员的名称", "第 {n} 個成員的名稱";
        share_of(what: &str): "Share of {what}", "{what}的占比", "{what}的占比";
        own_of(what: &str): "{what}: own figures", "{what}：单独设置", "{what}：單獨設置";
        add_member: "Add a member", "添加一项", "添加一項";
        even: "Even", "平均", "平均";
        by_figures: "By last year's figures", "按去年业绩", "按去年業績";
        by_ratio: "By ratio, as 2 : 1", "按比例（如 2:1）", "按比例（如 2:1）";
        by_figures_hint: "Each member has its part of the sum of the figures; several factors are weighed together. A share typed by hand goes before.",
            "按各成员数值占合计的比例分配；多个因素按权重合并。手填的占比优先。",
            "按各成員數值占合計的比例分配；多個因素按權重合併。手填的占比優先。";
        factor_name(n: usize): "Name of factor {n}", "第 {n} 个因素的名称", "第 {n} 個因素的名稱";
        factor_weight(what: &str): "Weight of {what}", "{what}的权重", "{what}的權重";
        score_of(one: &str, two: &str): "{one} of {two}", "{two}的{one}", "{two}的{one}";
        add_factor: "Add a factor", "添加因素", "添加因素";
        weight: "weight", "权重", "權重";
        lock(what: &str): "Hold the share of {what}", "锁定{what}的占比", "鎖定{what}的占比";
        settle: "Bring to 100%", "调到 100%", "調到 100%";
        adjusted: "The other shares moved along, in proportion.", "其他占比已按比例跟着调整。", "其他占比已按比例跟著調整。";
        remove_dimension: "Remove this dimension", "删除这个维度", "刪除這個維度";
        outer: "Divide by this earlier", "提前一层", "提前一層";
        own_hint: "Leave empty what is as in the whole plan.", "不填的沿用整个计划的设置。", "不填的沿用整個計畫的設置。";
        belongs_to(dimension: &str): "Belongs to ({dimension})", "所属{dimension}", "所屬{dimension}";
        belongs_hint: "At least one. Shares are brought to 100% within each of these.",
            "至少属于一项。占比在每个所属项内合计为 100%。", "至少屬於一項。占比在每個所屬項目內合計為 100%。";
        nested_shares: "Each share is a share of what the item belongs to.",
            "每项的占比都是在其所属项内的占比。", "每項的占比都是在其所屬項目內的占比。";
        ramp: "Ramp-up", "爬坡", "爬坡";
        ramp_hint: "A new person's part of full strength, month by month; after that the last one holds.",
            "新人每个月能发挥的比例，之后按最后一个算。", "新人每個月能發揮的比例，之後按最後一個算。";
        ramp_usual: "Ramp up as usual: 0, 25, 50, 75, 100%", "常用爬坡：0、25、50、75、100%", "常用爬坡：0、25、50、75、100%";
        ramp_none: "No ramp-up", "不爬坡", "不爬坡";
        ramp_of(one: &str, two: &str): "{one}: ramp-up in month {two}", "{one}：第 {two} 个月的爬坡", "{one}：第 {two} 個月的爬坡";
        show: "Show", "查看", "查看";
        rows: "Rows", "行", "行";
        columns: "Columns", "列", "列";
        total: "Total", "合计", "合計";
        table: "Cross table", "交叉表", "交叉表";
        table_hint: "Tap a number to see how it comes about and to set it by itself.",
            "点数字看算法，也可单独设置。", "點數字看演算法，也可單獨設置。";
        picture: "How the target divides", "目标构成", "目標構成";
        each: "Every part", "每一份", "每一份";
        each_leads(one: &str, two: &str): "{one} {two}", "{two} {one}", "{two} {one}";
        own_share: "Share of its parent", "占上一级的比例", "占上一級的比例";
        clear_own: "Back to the rule", "恢复默认", "恢復預設";
        differs: "has figures of its own", "单独设置", "單獨設置";
        money: "Money", "金额", "金額";
        words_member: "The sum of its parts.", "它下面各份之和。", "它下面各份之和。";
        words_member_by(dimension: &str): "The sum of its parts, by {dimension}.", "按{dimension}各项相加。", "按{dimension}各項相加。";
        terms_in_all(terms: &str, n: usize): "{terms} + … ({n} in all)", "{terms} + …（共 {n} 份）", "{terms} + …（共 {n} 份）";
        total_of(n: usize): "Total (all {n})", "合计（全部 {n} 份）", "合計（全部 {n} 份）";
        short_cells: "The table shows four digits; tap a number for the exact amount.",
            "表中最多显示四位有效数字，点开可看精确金额。", "表中最多顯示四位有效數字，點開可看精確金額。";
        in_brackets: "In brackets: the exact need before rounding. Deals are money ÷ deal size; other stages are whole deals by their rates.",
            "括号内是取整前的需要量：成交数 = 金额 ÷ 客单价，其他阶段按取整后的成交数和转化率计算。",
            "括號內是取整前的需要量：成交數 = 金額 ÷ 平均成交金額，其他階段按取整後的成交數和轉換率計算。";
        words_leaf: "The whole plan is worked back first, then divided: deals = money ÷ deal size and each stage = deals ÷ rates, rounded down or up so that the whole plan reaches its target.",
            "先倒推整个计划，再拆分：成交数 = 金额 ÷ 客单价，各阶段 = 成交数 ÷ 转化率；向下或向上取整，保证整个计划达成目标。",
            "先回推整個計畫，再拆分：成交數 = 金額 ÷ 平均成交金額，各階段 = 成交數 ÷ 轉換率；無條件捨去或進位，確保整個計畫達成目標。";
        of_parent(one: &str, two: &str): "{one} of {two}", "{two}的 {one}", "{two}的 {one}";
        largest_remainder: "Money is divided to the last cent, and the parts add to the whole.",
            "金额精确到分，各份相加正好等于整体。", "金額精確到分，各份相加正好等於整體。";
        brings(what: &str): "Its whole deals bring {what}.", "整单合计带来 {what}。", "整單合計帶來 {what}。";
        carried(stage: &str, need: &str, has: &str, rest: &str): "{stage}: needs {need}, has {has}; the whole plan covers the {rest}",
            "{stage}：需要 {need}，分到 {has}；其余 {rest} 由整个计划承担", "{stage}：需要 {need}，分到 {has}；其餘 {rest} 由整個計畫承擔";
        before_first: "before", "期初", "期初";
        after_last: "after", "期后", "期後";
        row_by: "Rows by", "行", "行";
        month_columns: "Months", "月", "月";
        week_columns: "Weeks", "周", "週";
        both_empty: "Add a dimension under Where, and this table shows who does what when.",
            "先在“空间”里添加维度，这里就能看到谁在什么时候做多少。", "先在「空間」裡添加維度，這裡就能看到誰在什麼時候做多少。";
        needs_dates: "Give the plan a first and a last day, and it can be spread over time.",
            "填写开始和结束日期后，就能按时间拆解。", "填寫開始和結束日期後，就能按時間拆解。";
        to_dates: "Set the dates", "去填日期", "去填日期";
    }
}
