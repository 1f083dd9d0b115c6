//! The files for other programs: the sheets of a workbook and their headings, and what the page says while it makes them.

texts! {
    pub Export {
        sheets: ["Target", "Split", "Months", "Weeks", "Days", "Split by month", "Activities", "Budget"],
            ["目标", "拆解", "各月", "各周", "各日", "拆解×月", "销售动作", "预算"],
            ["目標", "拆解", "各月", "各週", "各日", "拆解×月", "業務活動", "預算"];
        item: "Item", "项目", "項目";
        value: "Value", "数值", "數值";
        stage: "Stage", "阶段", "階段";
        exact_need: "Before rounding", "取整前", "取整數前";
        count: "Count", "数量", "數量";
        per_working_day: "Per working day", "日均", "日均";
        check_forward: "Check forward", "正向验算", "正向驗算";
        expected_deals: "Expected deals", "预计成交数", "預計成交數";
        expected_revenue: "Expected revenue", "预计销售额", "預計銷售額";
        needed_revenue: "Revenue needed", "所需销售额", "所需銷售額";
        whole_deals: "Revenue of whole deals", "整单销售额", "整筆銷售額";
        surplus: "Above target", "超出目标", "超出目標";
        lead_by(stage: &str): "Latest date for a new {stage}", "新增{stage}最晚日期", "新增{stage}最晚日期";
        working_day: "Working day (1/0)", "工作日（1/0）", "工作天（1/0）";
        note: "Note", "备注", "備註";
        weekday: "Weekday", "星期", "星期";
        date: "Date", "日期", "日期";
        month: "Month", "月份", "月份";
        inside: "Inside the plan period", "计划周期内", "計畫期間內";
        times: "Times in plan period", "期内次数", "期內次數";
        times_in_time: "Of these, in time", "其中来得及", "其中來得及";
        units_each(stage: &str): "{stage} each time", "每次{stage}", "每次{stage}";
        units_brought(stage: &str): "{stage} brought", "带来{stage}", "帶來{stage}";
        hours: "Hours", "工时", "工時";
        cost: "Cost", "费用", "費用";
        by_stage: "Activities by stage", "各阶段的动作", "各階段的活動";
        per_unit: "Times per unit", "每单位次数", "每單位次數";
        due_until: "Last due date", "最晚到期日", "最晚到期日";
        left: "Left", "剩余", "剩餘";
        without_reserve: "Without the reserve", "扣除机动后", "扣除預備金後";
        costs: "Costs", "费用指标", "費用指標";
        export: "Export", "导出", "匯出";
        about: "The figures of this plan for other programs. Excel has every table, with live formulas.",
            "把计划的数据交给其他软件。Excel 含全部表格，公式可重新计算。", "把計畫的資料交給其他軟體。Excel 含全部表格，公式可重新計算。";
        excel: "Excel (XLSX)", "Excel 工作簿（XLSX）", "Excel 活頁簿（XLSX）";
        markdown: "Markdown", "Markdown 文本", "Markdown 文字檔";
        table: "Table for CSV", "CSV 的表格", "CSV 的表格";
        csv: "CSV", "CSV 文件", "CSV 檔案";
        json: "JSON (plan file)", "JSON（计划文件）", "JSON（計畫檔案）";
        preparing: "Preparing the file…", "正在生成文件…", "正在產生檔案…";
        preparing_part(done: &str): "Preparing the file… {done}", "正在生成文件… {done}", "正在產生檔案… {done}";
        made(name: &str): "File saved: {name}", "文件已保存：{name}", "檔案已儲存：{name}";
        failed: "The file couldn’t be made. Check your connection and try again.",
            "文件未能生成。请检查网络后重试。", "檔案無法產生。請檢查網路後再試。";
        has_faults: "The plan has an error. Fix it, then export.", "计划中有填写错误，修改后即可导出。", "計畫中有欄位填寫錯誤，修改後即可匯出。";
        in_chat: "This browser can’t save files; those inside chat apps seldom can. Open the plan’s link in another browser and export there.",
            "当前浏览器不能保存文件，聊天软件里的网页通常如此。请在其他浏览器中打开计划的链接，再导出。",
            "目前的瀏覽器無法儲存檔案，聊天軟體裡的網頁通常如此。請在其他瀏覽器中開啟計畫的連結，再匯出。";
        not_in_file: "This page is a single file, which has only the plan file. Open the page on the web for Excel, CSV and Markdown.",
            "单文件版本只能导出计划文件。如需 Excel、CSV 或 Markdown，请使用网页版。", "單檔版本只能匯出計畫檔案。如需 Excel、CSV 或 Markdown，請使用網頁版。";
    }
}
