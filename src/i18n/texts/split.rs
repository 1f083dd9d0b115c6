//! The split by segment, and by segment and time.

texts! {
    pub Split {
        space: "Split by segment", "空间拆解", "空間拆解";
        by_space: "By segment", "空间", "空間";
        by_time: "By time", "时间", "時間";
        space_question: "Who gets what?", "分给谁", "分給誰";
        time_question: "When is it due?", "什么时候", "什麼時候";
        both_question: "Who, and when?", "谁在何时", "誰在何時";
        by_both: "Segment × time", "空间×时间", "空間×時間";
        side: "Split by", "拆解方式", "拆解方式";
        empty: "Split the target by business line, customer tier, region or person. Each sub-target is worked back to its own leads, and sub-targets always add up to the target.",
            "把目标按业务类型、客户层级、区域或人员拆成子目标。每个子目标都倒推出自己的线索，合计始终等于目标。",
            "把目標依業務類型、客戶分級、區域或人員拆成子目標。每個子目標都回推出自己的名單，合計永遠等於目標。";
        divide_by: "Split by", "拆解维度", "拆解維度";
        then_by: "Then split by", "再按", "再依";
        other: "Other…", "其他…", "其他…";
        dimension_name(n: usize): "Dimension {n} name", "第 {n} 个维度的名称", "第 {n} 個維度的名稱";
        member_name(n: usize): "Item {n} name", "第 {n} 项的名称", "第 {n} 個項目的名稱";
        share_of(what: &str): "Share of {what}", "{what}的占比", "{what}的占比";
        own_of(what: &str): "{what}: custom values", "{what}：单独设置", "{what}：個別設定";
        item: "Item", "名称", "名稱";
        share: "Share", "占比", "占比";
        locked: "Lock", "锁定", "鎖定";
        rounded_deals(name: &str, need: &str, has: &str):
            "* Rounded: {name} needs {need} deals and has {has}. The whole plan covers the difference, so the total stays the same.",
            "* 有取整：{name}需要 {need} 单，分到 {has} 单，差额由整个计划承担，总数不变。",
            "* 有取整數：{name}需要 {need} 筆，分到 {has} 筆，差額由整個計畫承擔，總數不變。";
        list_paste: "Paste a list", "粘贴名单", "貼上名單表";
        list_of(dimension: &str): "{dimension}: one item a line, with its weight, share or amount after it",
            "{dimension}：每行一项，后面可写权重、占比或金额", "{dimension}：每行一項，後面可寫權重、占比或金額";
        list_example: "Mary 120k\nJohn 80k", "陈静 120万\n李伟 80万", "陳靜 120萬\n李偉 80萬";
        list_fill: "Replace the items", "替换各项", "取代各項";
        list_filled(n: Quantity): "Filled in {n} item from the list." | "Filled in {n} items from the list.", "已按名单填入 {n} 项。", "已依名單填入 {n} 項。";
        scaled_up(sum: &str): "The percentages add up to {sum}, so they were scaled up in proportion to 100%.",
            "百分比合计 {sum}，已按比例放大到 100%。", "百分比合計 {sum}，已依比例放大到 100%。";
        scaled_down(sum: &str): "The percentages add up to {sum}, so they were scaled down in proportion to 100%.",
            "百分比合计 {sum}，已按比例缩小到 100%。", "百分比合計 {sum}，已依比例縮小到 100%。";
        amounts_scaled(sum: &str, target: &str): "The amounts add up to {sum} and the target is {target}, so they were scaled in proportion.",
            "金额合计 {sum}，目标是 {target}，已按比例换算。", "金額合計 {sum}，目標是 {target}，已依比例換算。";
        amount_needs_target: "An amount becomes a share of the target, and the plan has an error now. Fix the error first, then enter the amount again.",
            "金额要按目标折算成占比，而计划中有填写错误。请先修改错误，再填写金额。",
            "金額要依目標換算成占比，而計畫中有欄位填寫錯誤。請先修改錯誤，再填寫金額。";
        list_empty: "The list is empty. Type or paste one item a line.", "名单是空的。请每行填写一项。", "名單是空的。請每行填寫一項。";
        list_too_many(n: usize, most: usize): "The list has {n} items; a dimension takes up to {most}. Remove some.",
            "名单有 {n} 项，一个维度最多 {most} 项，请删减。", "名單有 {n} 項，一個維度最多 {most} 項，請刪減。";
        list_long_name(line: usize, most: usize): "Line {line}: the name is longer than {most} characters. Shorten it.",
            "第 {line} 行的名称超过 {most} 个字符，请缩短。", "第 {line} 行的名稱超過 {most} 個字元，請縮短。";
        list_weight(line: usize, weight: &str): "Line {line}: “{weight}” won’t work. Enter a weight of 0 or more, a share or an amount.",
            "第 {line} 行的“{weight}”不可用。请填写不小于 0 的权重、占比或金额。", "第 {line} 行的「{weight}」不可用。請填寫不小於 0 的權重、占比或金額。";
        list_mixed(line: usize): "Line {line}: some lines have percentages and others don’t. Use one kind for all.",
            "第 {line} 行：有的行是百分比，有的不是。请统一写法。", "第 {line} 行：有的行是百分比，有的不是。請統一寫法。";
        list_no_weight(line: usize): "Line {line} has no weight, although other lines have. Add it, or remove all weights.",
            "第 {line} 行没有权重，其他行有。请补上，或全部不填。", "第 {line} 行沒有權重，其他行有。請補上，或全部不填。";
        add_member: "Add item", "添加一项", "新增項目";
        even: "Split evenly", "平均分配", "平均分配";
        by_figures: "By last year’s results", "按去年业绩", "依去年業績";
        by_ratio: "By ratio, e.g. 2:1", "按比例（如 2:1）", "依比例（如 2:1）";
        by_figures_hint: "Shares follow these figures in proportion; several factors are combined by weight. A share that you type takes priority.",
            "按各项数值占合计的比例分配，多个分配依据按权重合并。手动填写的占比优先。",
            "依各項目數值占合計的比例分配，多個分配依據依權重合併。手動填寫的占比優先。";
        factor_name(n: usize): "Factor {n} name", "第 {n} 个分配依据的名称", "第 {n} 個分配依據的名稱";
        factor_weight(what: &str): "Weight of {what}", "{what}的权重", "{what}的權重";
        score_of(one: &str, two: &str): "{two}: {one}", "{two}的{one}", "{two}的{one}";
        add_factor: "Add factor", "添加分配依据", "新增分配依據";
        weight: "Weight", "权重", "權重";
        lock(what: &str): "Lock share of {what}", "锁定{what}的占比", "鎖定{what}的占比";
        settle: "Adjust to 100%", "调整到 100%", "調整為 100%";
        adjusted: "The other shares were adjusted in proportion.", "其他占比已按比例调整。", "其他占比已依比例調整。";
        remove_dimension: "Delete dimension", "删除维度", "刪除維度";
        outer: "Move up a level", "上移一层", "上移一層";
        own_hint: "Leave blank to use the plan’s value.", "留空则沿用整个计划的设置。", "留空則沿用整個計畫的設定。";
        belongs_to(dimension: &str): "Belongs to ({dimension})", "所属{dimension}", "所屬{dimension}";
        belongs_hint: "Choose at least one. Within each, the shares add up to 100%.",
            "至少选择一项。在每个所属项内，占比合计为 100%。", "至少選擇一項。在每個所屬項目內，占比合計為 100%。";
        nested_shares: "Each share is a share of what the item belongs to.",
            "每项的占比都是在其所属项内的占比。", "每個項目的占比都是在其所屬項目內的占比。";
        ramp: "Ramp-up", "新人爬坡期", "新人養成期";
        ramp_hint: "A new rep’s percentage of full strength, month by month. The last value applies from then on.",
            "新人各月产能占满额的比例，之后沿用最后一个值。", "新人各月產能占滿額的比例，之後沿用最後一個值。";
        ramp_usual: "Use usual ramp-up: 0, 25, 50, 75, 100%", "套用常用爬坡期：0、25、50、75、100%", "套用常用養成期：0、25、50、75、100%";
        ramp_none: "Remove ramp-up", "取消爬坡期", "取消養成期";
        ramp_of(one: &str, two: &str): "{one}: ramp-up, month {two}", "{one}：爬坡期第 {two} 个月", "{one}：養成期第 {two} 個月";
        show: "Show", "查看", "檢視";
        rows: "Rows", "行", "列";
        columns: "Columns", "列", "欄";
        total: "Total", "合计", "合計";
        table: "Cross table", "交叉表", "交叉表";
        table_hint: "Tap a number to see how it’s calculated or to set a custom value.",
            "点数字可查看怎么算的，也可单独设置。", "點數字可檢視計算方式，也可個別設定。";
        picture: "Target breakdown", "目标构成", "目標構成";
        whole_plan: "Whole plan", "整个计划", "整個計畫";
        closer(what: &str): "Look closer: {what}", "放大查看：{what}", "放大檢視：{what}";
        picture_hint: "Tap a heading to look closer, and an item to see how it’s calculated.",
            "点标题可放大查看，点一项可查看怎么算的。", "點標題可放大檢視，點一項可檢視計算方式。";
        picture_closed: "Tap a group to see what it contains.", "点一组可查看其中各项。", "點一組可檢視其中各項。";
        each: "All sub-targets", "全部子目标", "全部子目標";
        each_of(n: usize): "All sub-targets ({n})", "全部子目标（{n}）", "全部子目標（{n}）";
        with_need(count: &str, need: &str): "{count} ({need})", "{count}（{need}）", "{count}（{need}）";
        each_leads(one: &str, two: &str): "{one} {two}", "{two} {one}", "{two} {one}";
        own_share: "Share of parent", "占上一级的比例", "占上一層的比例";
        clear_own: "Reset to default", "恢复默认", "恢復預設";
        differs: "Custom values", "单独设置", "個別設定";
        money: "Amount", "金额", "金額";
        words_member: "The sum of its sub-targets.", "下级各子目标之和。", "下層各子目標的合計。";
        words_member_by(dimension: &str): "The sum of its sub-targets, by {dimension}.", "按{dimension}各项相加。", "依{dimension}各項目相加。";
        terms_in_all(terms: &str, n: usize): "{terms} + … ({n} in all)", "{terms} + …（共 {n} 个）", "{terms} + …（共 {n} 個）";
        total_of(n: usize): "Total (all {n})", "合计（全部 {n} 项）", "合計（全部 {n} 項）";
        short_cells: "The table shows four digits. Tap a number for the exact amount.",
            "表中最多显示四位有效数字，点数字可查看精确金额。", "表中最多顯示四位有效數字，點數字可檢視精確金額。";
        in_brackets: "In brackets: the exact need before rounding. Deals = amount ÷ average deal size; other stages follow from the whole deals and the conversion rates.",
            "括号内是取整前的需要量：成交数 = 金额 ÷ 平均客单价，其他阶段按取整后的成交数和转化率计算。",
            "括號內是取整數前的需要量：成交數 = 金額 ÷ 平均成交金額，其他階段依取整數後的成交數和轉換率計算。";
        words_leaf: "The whole plan is worked back first, then split: deals = amount ÷ average deal size, each stage = deals ÷ rates. Counts are rounded down or up so that the whole plan hits its target.",
            "先倒推整个计划，再拆解：成交数 = 金额 ÷ 平均客单价，各阶段 = 成交数 ÷ 转化率；向下或向上取整，保证整个计划达成目标。",
            "先回推整個計畫，再拆解：成交數 = 金額 ÷ 平均成交金額，各階段 = 成交數 ÷ 轉換率；無條件捨去或進位，確保整個計畫達成目標。";
        of_parent(one: &str, two: &str): "{one} of {two}", "{two}的 {one}", "{two}的 {one}";
        largest_remainder: "Amounts are split to the last cent and always add up to the total.",
            "金额精确拆到分，合计始终等于总额。", "金額精確拆到分，合計永遠等於總額。";
        brings(what: &str): "Its whole deals bring in {what}.", "整单合计带来 {what}。", "整筆合計帶來 {what}。";
        carried(stage: &str, need: &str, has: &str, rest: &str): "{stage}: needs {need}, has {has}; the whole plan covers the {rest}",
            "{stage}：需要 {need}，分到 {has}；其余 {rest} 由整个计划承担", "{stage}：需要 {need}，分到 {has}；其餘 {rest} 由整個計畫承擔";
        before_first: "Before", "期初", "期初";
        after_last: "After", "期后", "期後";
        row_by: "Rows by", "行", "列";
        month_columns: "Months", "月", "月";
        week_columns: "Weeks", "周", "週";
        both_empty: "Add a dimension under “By segment” to see who does what in each month or week.",
            "先在“空间”中添加维度，即可查看谁在何时完成多少。", "先在「空間」中新增維度，即可檢視誰在何時完成多少。";
        needs_dates: "Add a start date and an end date to split the target by time.",
            "填写开始日期和结束日期后，即可按时间拆解。", "填寫開始日期和結束日期後，即可依時間拆解。";
        to_dates: "Set dates", "填写日期", "填寫日期";
    }
}
