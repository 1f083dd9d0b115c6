//! Names that the product gives, by their word in a plan file.

names! {
    pub Names {
        "Lead": "Lead" | "Leads", "线索", "名單";
        "Qualified lead": "Qualified lead" | "Qualified leads", "有效线索", "合格名單";
        "Needs": "Needs analysis", "需求挖掘", "需求確認";
        "Opportunity": "Opportunity" | "Opportunities", "商机", "商機";
        "Proposal": "Proposal" | "Proposals", "方案呈现", "提案";
        "Negotiation": "Negotiation" | "Negotiations", "商务谈判", "議價";
        "Won": "Won", "赢单", "成交";
        "Collected": "Collected", "回款", "收款";
        "Repeat purchase": "Repeat purchase" | "Repeat purchases", "复购", "回購";
        "base": "Base", "基础线", "基本";
        "sprint": "Sprint", "冲刺线", "衝刺";
        "stretch": "Stretch", "突破线", "挑戰";
        "call": "Call" | "Calls", "电话", "電話";
        "visit": "Visit" | "Visits", "拜访", "拜訪";
        "demo": "Demo" | "Demos", "演示", "產品展示";
        "activity": "Activity" | "Activities", "销售动作", "業務活動";
        "new stage": "New stage", "新阶段", "新階段";
        "new line": "New line", "新目标线", "新目標線";
        "business line": "Business line", "业务类型", "業務類型";
        "product line": "Product line", "产品线", "產品線";
        "customer tier": "Customer tier", "客户层级", "客戶分級";
        "region": "Region", "区域", "區域";
        "channel": "Channel", "渠道", "通路";
        "person": "Person", "人员", "人員";
        "dimension": "Dimension", "维度", "維度";
        "part": "Item", "项", "項目";
        "member": "Item", "项", "項目";
        "product A": "Product A", "产品 A", "產品 A";
        "product B": "Product B", "产品 B", "產品 B";
        "new customers": "New customers", "新客户开拓", "開發新客戶";
        "repeat purchase": "Repeat purchase", "老客户复购", "舊客回購";
        "upgrade": "Upgrade", "产品升级", "產品升級";
        "large": "Large accounts", "大客户", "大客戶";
        "middle": "Mid-size accounts", "中型客户", "中型客戶";
        "small": "Small accounts", "小型客户", "小型客戶";
        "east": "East", "华东", "東區";
        "south": "South", "华南", "南區";
        "north": "North", "华北", "北區";
        "direct": "Direct", "直销", "直接銷售";
        "partners": "Partners", "合作伙伴", "經銷夥伴";
        "online": "Online", "线上", "線上";
        "ratio": "Ratio", "比例", "比例";
        "last year": "Last year", "去年业绩", "去年業績";
        "potential": "Market potential", "区域潜力", "區域潛力";
        "product mix": "Product mix", "产品结构", "產品結構";
        "ability": "Skill", "能力", "能力";
        "factor": "Factor", "分配依据", "分配依據";
        "attack": "Attack", "攻坚期", "開拓期";
        "deepen": "Deepen", "深耕期", "深耕期";
        "phase": "New phase", "新时期", "新時期";
        "visits": "Customer visits", "拜访客户", "拜訪客戶";
        "proposals": "Proposals", "写方案、报方案", "撰寫、送出提案";
        "review": "Review", "复盘", "檢討";
        "customers followed up": "Customer follow-ups", "跟进客户", "追蹤客戶";
        "proposals sent": "Proposals sent", "递交方案", "送出提案";
        "lost cases reviewed": "Lost deals reviewed", "复盘丢单", "檢討失單";
        "daily task": "Daily task", "每日动作", "每日工作";
        "3 key customers, 2 new leads": "3 key customers, 2 new leads", "联系 3 个重点客户，开发 2 条新线索", "聯絡 3 位重點客戶，開發 2 筆新名單";
        "noon review": "Review of the morning", "盘点上午进展", "檢視上午進度";
        "1 success, 1 failure, tomorrow's plan": "1 success, 1 failure, tomorrow’s plan", "总结 1 个成功、1 个失败，排好明天", "總結 1 個成功、1 個失敗，排好明天";
        "Ten deals": "Ten deals", "十单", "十筆成交";
    }
}
