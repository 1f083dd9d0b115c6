//! A table of targets from another program.

texts! {
    pub Import {
        import: "Import target table", "导入目标表", "匯入目標表";
        about: "Copy a table in your spreadsheet and paste it here, or choose or drop a file (.xlsx or .csv). It becomes the split of this plan.",
            "在表格软件里复制一张表，粘贴到这里；也可以选择或拖入文件（.xlsx 或 .csv）。表格会成为这份计划的拆解。",
            "在試算表軟體裡複製一張表，貼到這裡；也可以選擇或拖入檔案（.xlsx 或 .csv）。表格會成為這份計畫的拆解。";
        paste: "Paste", "粘贴", "貼上";
        choose_file: "Choose file", "选择文件", "選擇檔案";
        text: "Table as text", "表格文字", "表格文字";
        preview: "Preview", "预览", "預覽";
        no_paste: "Your browser won’t let this page read the clipboard. Press Ctrl+V, or paste into the field.",
            "浏览器不允许本页读取剪贴板。请按 Ctrl+V，或粘贴到文本框里。", "瀏覽器不允許本頁讀取剪貼簿。請按 Ctrl+V，或貼到文字框裡。";
        reading: "Reading the file…", "正在读取文件…", "正在讀取檔案…";
        empty: "There’s no table in it. Copy the table with its headings.", "里面没有表格。请连同表头一起复制。",
            "裡面沒有表格。請連同表頭一起複製儲存格。";
        bytes(given: &str, max: &str): "The file has {given}. At most {max} is possible.", "文件有 {given}，最多 {max}。", "檔案有 {given}，最多 {max}。";
        rows(max: &str): "The table has too many rows. At most {max} are possible.", "表格的行数太多，最多 {max} 行。", "表格的列數太多，最多 {max} 列。";
        columns(max: &str): "The table has too many columns. At most {max} are possible.", "表格的列数太多，最多 {max} 列。",
            "表格的欄數太多，最多 {max} 欄。";
        unreadable: "The file can’t be read: it’s damaged, has a password, or is no table. Save it as .xlsx or .csv again.",
            "无法读取文件：它已损坏、有密码，或不是表格。请重新另存为 .xlsx 或 .csv。",
            "無法讀取檔案：它已損壞、有密碼，或不是表格。請重新另存為 .xlsx 或 .csv。";
        unpacked: "The workbook is too large. Copy only the table into a new workbook.", "工作簿太大。请只把这张表复制到新的工作簿。",
            "活頁簿太大。請只把這張表複製到新的活頁簿。";
        old_format: "This is a workbook in an old format, or one with a password. Save it as .xlsx without a password.",
            "这是旧格式或有密码的工作簿。请另存为不带密码的 .xlsx。", "這是舊格式或有密碼的活頁簿。請另存為不帶密碼的 .xlsx。";
        not_here: "Files can’t be read here. Copy the table and paste it.", "这里不能读取文件。请复制表格后粘贴。", "這裡無法讀取檔案。請複製表格後貼上。";
        column_is(name: &str): "Column {name}", "{name} 列", "{name} 欄";
        dimension: "Dimension", "维度", "維度";
        amount: "Amount", "金额", "金額";
        row_total: "Row total", "行合计", "列合計";
        leave_out: "Leave out", "不导入", "不匯入";
        sheet: "Sheet", "工作表", "工作表";
        unit: "Unit", "单位", "單位";
        target: "Target", "目标", "目標";
        keep_target: "Keep the plan’s target", "保留计划的目标", "保留計畫的目標";
        sum_as(metric: &str): "Sum: {metric}", "合计作为{metric}", "合計作為{metric}";
        items(name: &str, many: &str): "{name} ({many})", "{name}（{many}）", "{name}（{many}）";
        becomes(parts: Quantity, items: &str, sum: &str): "{items}: {parts} sub-target, {sum} in all." | "{items}: {parts} sub-targets, {sum} in all.",
            "{items}：{parts} 个子目标，合计 {sum}。", "{items}：{parts} 個子目標，合計 {sum}。";
        months(span: &str): "Months: {span}.", "月份：{span}。", "月份：{span}。";
        by_month: "The table has a row for every month. Here the months are columns; rows of sums are left out.", "原表每行一个月，这里已按月份排成列，合计行不计入。", "原表每列一個月，這裡已將月份排成欄，合計列不計入。";
        new_period: "They become the plan period.", "计划周期改为这些月份。", "計畫期間改為這些月份。";
        wrong: "Correct this in the table, or change a column:", "请在表格中修正，或更改列的用途：", "請在表格中修正，或更改欄的用途：";
        not_an_amount(cell: &str, text: &str): "{cell}: “{text}” is not an amount.", "{cell}：“{text}”不是金额。", "{cell}：「{text}」不是金額。";
        negative(cell: &str, text: &str): "{cell}: “{text}” is below 0. Enter 0 or more.", "{cell}：“{text}”小于 0。请填 0 或更大的数。",
            "{cell}：「{text}」小於 0。請填 0 或更大的數。";
        mixed(cell: &str, text: &str): "{cell}: “{text}” is a percentage among amounts.", "{cell}：“{text}”是百分比，其他是金额。",
            "{cell}：「{text}」是百分比，其他是金額。";
        no_name(cell: &str): "{cell}: the row has an amount but no name.", "{cell}：这一行有金额，没有名称。", "{cell}：這一列有金額，沒有名稱。";
        long_name(cell: &str, max: &str): "{cell}: the name is too long. At most {max} characters are possible.", "{cell}：名称太长，最多 {max} 个字。",
            "{cell}：名稱太長，最多 {max} 個字。";
        no_dimension: "No column has names. Make one a dimension.", "没有名称列。请把一列设为维度。", "沒有名稱欄。請把一欄設為維度。";
        too_many_dimensions(max: &str): "At most {max} columns can be dimensions.", "最多 {max} 列可以是维度。", "最多 {max} 欄可以是維度。";
        no_amount: "No column has amounts. Make one the amount.", "没有金额列。请把一列设为金额。", "沒有金額欄。請把一欄設為金額。";
        nothing: "All amounts are 0.", "所有金额都是 0。", "所有金額都是 0。";
        too_many_items(cell: &str, max: &str): "{cell}: more than {max} different names. Leave the column out, or shorten the table.",
            "{cell}：不同的名称超过 {max} 个。请不导入这一列，或缩短表格。", "{cell}：不同的名稱超過 {max} 個。請不匯入這一欄，或縮短表格。";
        too_many_parts(max: &str): "More than {max} sub-targets. Leave a dimension out, or shorten the table.",
            "子目标超过 {max} 个。请减少一个维度，或缩短表格。", "子目標超過 {max} 個。請減少一個維度，或縮短表格。";
        too_much: "The sum is too large.", "合计太大。", "合計太大。";
        differs(cell: &str, stated: &str, found: &str): "{cell} says {stated}, but the amounts add up to {found}.",
            "{cell} 写的是 {stated}，而金额合计是 {found}。", "{cell} 寫的是 {stated}，而金額合計是 {found}。";
        sums_left_out(rows: Quantity): "{rows} row of sums is left out." | "{rows} rows of sums are left out.", "不导入 {rows} 行合计。", "不匯入 {rows} 列合計。";
        added_up(rows: Quantity): "{rows} row is added to an earlier one with the same names." | "{rows} rows are added to earlier ones with the same names.",
            "{rows} 行与前面的名称相同，已相加。", "{rows} 列與前面的名稱相同，已相加。";
        rounded: "Amounts are rounded to the smallest unit of the currency.", "金额已四舍五入到货币的最小单位。", "金額已四捨五入到貨幣的最小單位。";
        replaces: "The present split is replaced. You can undo this.", "当前的拆解会被替换，可以撤销。", "目前的拆解會被取代，可以復原。";
        kept(items: Quantity): "{items} item you have already keeps its own rates, deal size and dates."
            | "{items} items you have already keep their own rates, deal sizes and dates.",
            "已有的 {items} 项保留自己的转化率、客单价和日期。", "已有的 {items} 項保留自己的轉換率、成交金額和日期。";
        skipped(rows: Quantity): "{rows} row has no amount and is left out." | "{rows} rows have no amount and are left out.",
            "{rows} 行没有金额，未导入。", "{rows} 列沒有金額，未匯入。";
        left_columns(columns: &str): "Numbers in {columns} are left out. To add them up, make these columns amounts.",
            "{columns} 列的数字未导入。要相加，请把这些列设为“金额”。", "{columns} 欄的數字未匯入。要相加，請把這些欄設為「金額」。";
        sum_row(row: &str, many: &str): "Row {row} equals the sum of the {many} rows below it. If it is a sum, delete it in the table.",
            "第 {row} 行等于其下 {many} 行之和。如果是小计，请在表格里删去。", "第 {row} 列等於其下 {many} 列之和。如果是小計，請在表格裡刪去。";
        own_months: "Each item follows the months of the whole. Its own months are not kept.",
            "各项按合计的月份比例分配，不保留自己的月份数。", "各項依合計的月份比例分配，不保留自己的月份數。";
        only_shares: "Only the proportions are taken: the plan’s target is divided by them.",
            "只取比例，按计划的目标分配。", "只取比例，依計畫的目標分配。";
        needs_margin: "Enter the gross margin afterwards.", "之后请填写毛利率。", "之後請填寫毛利率。";
        needs_deal_size: "Enter the average deal size afterwards.", "之后请填写平均客单价。", "之後請填寫平均成交金額。";
        rows_below(rows: Quantity): "{rows} more row" | "{rows} more rows", "还有 {rows} 行", "還有 {rows} 列";
        take: "Import", "导入", "匯入";
        another: "Other table", "换一张表", "換一張表";
        done(parts: Quantity): "Imported {parts} sub-target." | "Imported {parts} sub-targets.", "已导入 {parts} 个子目标。", "已匯入 {parts} 個子目標。";
    }
}
