//! Names that the product gives, by their word in a plan file.

names! {
    pub Names {
        "Lead": "Lead" | "Leads", "线索", "線索";
        "Qualified lead": "Qualified lead" | "Qualified leads", "有效线索", "有效線索";
        "Needs": "Needs", "需求挖掘", "需求挖掘";
        "Opportunity": "Opportunity" | "Opportunities", "商机", "商機";
        "Proposal": "Proposal" | "Proposals", "方案呈现", "方案呈現";
        "Negotiation": "Negotiation" | "Negotiations", "商务谈判", "商務談判";
        "Won": "Won", "赢单", "贏單";
        "Collected": "Collected", "回款", "回款";
        "Repeat purchase": "Repeat purchase", "复购", "回購";
        "base": "Base", "基础线", "基礎線";
        "sprint": "Sprint", "冲刺线", "衝刺線";
        "stretch": "Stretch", "突破线", "突破線";
        "call": "Call", "电话", "電話";
        "visit": "Visit", "拜访", "拜訪";
        "demo": "Demo", "演示", "展示";
        "activity": "Activity", "动作", "動作";
        "new stage": "New stage", "新阶段", "新階段";
        "new line": "New line", "新目标线", "新目標線";
        "business line": "Business line", "业务类型", "業務類型";
        "product line": "Product line", "产品线", "產品線";
        "customer tier": "Customer tier", "客户层级", "客戶層級";
        "region": "Region", "区域", "區域";
        "channel": "Channel", "渠道", "渠道";
        "person": "Person", "人员", "人員";
        "dimension": "Dimension", "维度", "維度";
        "part": "Part", "部分", "部分";
        "member": "Member", "成员", "成員";
        "product A": "Product A", "产品A", "產品A";
        "product B": "Product B", "产品B", "產品B";
        "new customers": "New customers", "新客户开拓", "新客戶開拓";
        "repeat purchase": "Repeat purchase", "老客户复购", "老客戶復購";
        "upgrade": "Upgrade", "产品升级", "產品升級";
        "large": "Large", "大客户", "大客戶";
        "middle": "Middle", "中客户", "中客戶";
        "small": "Small", "小客户", "小客戶";
        "east": "East", "华东", "華東";
        "south": "South", "华南", "華南";
        "north": "North", "华北", "華北";
        "direct": "Direct", "直销", "直銷";
        "partners": "Partners", "伙伴", "夥伴";
        "online": "Online", "线上", "線上";
        "ratio": "Ratio", "比例", "比例";
        "last year": "Last year", "去年业绩", "去年業績";
        "potential": "Potential", "区域潜力", "區域潛力";
        "product mix": "Product mix", "产品结构", "產品結構";
        "ability": "Ability", "能力", "能力";
        "factor": "Factor", "因素", "因素";
        "attack": "Attack", "攻坚期", "攻堅期";
        "deepen": "Deepen", "深耕期", "深耕期";
        "phase": "Phase", "新阶段", "新階段";
        "visits": "Visits", "拜访客户", "拜訪客戶";
        "proposals": "Proposals", "写方案、报方案", "寫方案、報方案";
        "review": "Review", "复盘", "覆盤";
        "customers followed up": "Customers followed up", "跟进客户", "跟進客戶";
        "proposals sent": "Proposals sent", "递交方案", "遞交方案";
        "lost cases reviewed": "Lost cases reviewed", "复盘丢单", "覆盤丟單";
        "daily task": "Daily task", "每日动作", "每日動作";
        "3 key customers, 2 new leads": "3 key customers, 2 new leads", "联系 3 个重点客户，开发 2 条新线索", "聯繫 3 個重點客戶，開發 2 條新線索";
        "noon review": "Review the morning", "盘点上午进展", "盤點上午進展";
        "1 success, 1 failure, tomorrow's plan": "1 success, 1 failure, tomorrow’s plan", "记 1 个成功、1 个失败，排好明天", "記 1 個成功、1 個失敗，排好明天";
        "Ten deals": "Ten deals", "十单", "十單";
    }
}
