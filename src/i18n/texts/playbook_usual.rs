//! What the playbook suggests. A suggestion is put into the plan in the reader's language, and is edited there.

texts! {
    pub PlaybookUsual {
        stage_actions: [
            "Answer within a day\nAsk about budget, need and date",
            "Book a first talk\nFind out who decides",
            "Visit and ask what it costs to leave things as they are\nWrite the needs down and have them confirmed",
            "Show the solution for these needs\nAgree on the next step with a date",
            "Send the proposal within three days\nGo through it together",
            "Settle price, terms and start\nClear discounts first",
            "Hand over to delivery\nAsk for a referral",
            "Send the invoice at once\nFollow up until it is paid"
        ], [
            "一天内联系\n了解预算、需求和时间",
            "约定首次沟通\n找到决策人",
            "上门了解现状和损失\n写下需求并请客户确认",
            "针对需求演示产品\n约定下一步和日期",
            "三天内递交方案\n与客户逐项讲解",
            "谈定价格、条款和启动时间\n折扣先报批",
            "移交交付\n请客户转介绍",
            "立即开票\n跟进到款"
        ], [
            "一天內聯絡\n了解預算、需求和時間",
            "約定首次溝通\n找到決策者",
            "拜訪並了解現況和損失\n寫下需求並請客戶確認",
            "依需求展示產品\n約定下一步和日期",
            "三天內送出提案\n與客戶逐項說明",
            "談定價格、條款和啟動時間\n折扣先簽核",
            "移交給交付團隊\n請客戶轉介紹",
            "立即開立發票\n追蹤到收款"
        ];
        stage_done: [
            "A contact with a need is reached", "Budget, decider and date are known", "The customer has confirmed the needs in writing",
            "The customer wants a proposal", "The decider has the proposal and has asked about it", "Terms are agreed in writing",
            "The contract is signed", "The money has arrived"
        ], [
            "联系到有需求的人", "已知预算、决策人和时间", "客户书面确认需求", "客户要求报方案", "决策人看过报价并提出问题", "条款已书面确认", "合同已签", "款项到账"
        ], [
            "聯絡到有需求的人", "已知預算、決策者和時間", "客戶書面確認需求", "客戶要求提案", "決策者已收到提案並提出問題", "條款已書面確認", "合約已簽", "款項入帳"
        ];
        of_phase(phase: &str): "{phase}: goals met", "{phase}目标完成", "{phase}目標完成";
        of_month(month: &str): "On plan at the end of {month}", "{month}底达到计划进度", "{month}底達到計畫進度";
        of_phase_done: "Its share of the target is won", "本期目标额已成交", "本期目標額已成交";
        milestones: ["Targets assigned and agreed", "Price list and sales kit ready", "Closing review held"],
            ["目标分解到人并确认", "价格表和销售资料就绪", "完成期末复盘"], ["目標分配到人並確認", "價目表和銷售資料就緒", "完成期末檢討"];
        milestones_done: ["Every person has agreed to a sub-target", "Every rep can quote without asking", "What worked and what to change is written down"],
            ["每个人都确认了自己的子目标", "每位销售都能独立报价", "写下有效的做法和要改的地方"], ["每個人都確認了自己的子目標", "每位業務都能獨立報價", "寫下有效的做法和要改的地方"];
        tasks: ["Split and assign targets", "Generate leads", "Qualify leads", "Approve discounts", "Collect payment"],
            ["分解并下达目标", "获取线索", "筛选线索", "审批折扣", "催收回款"], ["分配並下達目標", "開發名單", "篩選名單", "核准折扣", "催收款項"];
        responsible: ["Sales manager", "Marketing", "Reps", "Sales manager", "Reps"],
            ["销售经理", "市场部", "销售", "销售经理", "销售"], ["業務經理", "行銷部", "業務", "業務經理", "業務"];
        accountable: ["Sales director", "Head of marketing", "Sales manager", "Sales director", "Sales manager"],
            ["销售总监", "市场负责人", "销售经理", "销售总监", "销售经理"], ["業務總監", "行銷主管", "業務經理", "業務總監", "業務經理"];
        consulted: ["Reps, finance", "Sales manager", "Marketing", "Finance", "Finance"],
            ["销售、财务", "销售经理", "市场部", "财务", "财务"], ["業務、財務", "業務經理", "行銷部", "財務", "財務"];
        informed: ["Whole team", "Reps", "Sales director", "Reps", "Sales director"],
            ["全团队", "销售", "销售总监", "销售", "销售总监"], ["全團隊", "業務", "業務總監", "業務", "業務總監"];
        training: ["Product and price list", "Asking about needs", "Handling objections", "Negotiation"],
            ["产品与价格", "需求挖掘", "异议处理", "商务谈判"], ["產品與價格", "需求探詢", "異議處理", "議價"];
        training_who: "All reps", "全体销售", "全體業務";
        incentives: ["First deal of the month", "Best of the quarter", "Team outing"],
            ["月度首单奖", "季度之星", "团队活动"], ["當月首筆獎", "當季最佳", "團隊活動"];
        conditions: ["First deal of the team in the month", "Highest attainment, at least 100%", "The team reaches 110% of the target"],
            ["当月第一个成交", "达成率最高且不低于 100%", "团队达成目标的 110%"], ["當月第一個成交", "達成率最高且不低於 100%", "團隊達成目標的 110%"];
        rewards: ["A dinner for two", "An extra day off", "A day out together"],
            ["双人晚餐", "多休一天", "集体出游一天"], ["雙人晚餐", "多休一天", "團體出遊一天"];
        risks: ["Too few leads", "The main industry weakens", "A key account is lost", "A rep quits or falls ill", "Competitors cut prices", "Customers pay late"],
            ["线索不足", "主要行业下行", "重点客户流失", "销售离职或病假", "竞争对手降价", "客户延迟付款"],
            ["名單不足", "主要產業走弱", "重點客戶流失", "業務離職或病假", "競爭對手降價", "客戶延遲付款"];
        responses: [
            "Build up 100 reserve leads a month and keep 20% of them for weeks that fall short",
            "Win at least 30% of new customers outside the main industries",
            "Meet its deciders every quarter, and know a second contact",
            "Keep records complete, and name a deputy for each customer",
            "Show what the result is worth, and offer a smaller package before a discount",
            "Check overdue invoices every week, and stop deliveries after 30 days"
        ], [
            "每月储备 100 条线索，预留 20% 给不足的周使用",
            "新客户至少 30% 来自主要行业之外",
            "每季度拜访决策人，并认识第二联系人",
            "客户资料保持完整，每位客户有后备负责人",
            "讲清成果的价值，先给小套餐，再谈折扣",
            "每周核对逾期款，逾期 30 天暂停交付"
        ], [
            "每月儲備 100 筆名單，保留 20% 給不足的週使用",
            "新客戶至少 30% 來自主要產業以外",
            "每季拜訪決策者，並認識第二聯絡人",
            "客戶資料保持完整，每位客戶有代理負責人",
            "說明成果的價值，先給小套餐，再談折扣",
            "每週核對逾期款，逾期 30 天暫停交付"
        ];
        reviews: ["Daily review", "Weekly review", "Review with other departments", "Monthly review", "Quarterly review"],
            ["每日复盘", "每周复盘", "跨部门复盘", "月度复盘", "季度复盘"], ["每日檢討", "每週檢討", "跨部門檢討", "月檢討", "季檢討"];
        review_who: ["Reps", "Sales team", "Sales, marketing, delivery", "Sales managers", "Management"],
            ["销售", "销售团队", "销售、市场、交付", "销售经理", "管理层"], ["業務", "業務團隊", "業務、行銷、交付", "業務經理", "管理階層"];
        review_questions: [
            "What worked today?\nWhat didn’t, and what was the cause?\nWhat comes first tomorrow?",
            "Are the activities on plan?\nWhich stage loses the most deals?\nWhat do we change next week?",
            "What holds deals up?\nWhat do we need from each other?",
            "Do lines, customers and regions still fit the target?\nWhich skill do we train next?",
            "Is the target still right? It may change only now.\nWhat do we stop, start and keep?"
        ], [
            "今天什么有效？\n什么没做好，为什么？\n明天先做什么？",
            "过程指标达到计划了吗？\n哪个阶段丢单最多？\n下周改什么？",
            "什么在拖慢成交？\n需要彼此做什么？",
            "业务、客户、区域结构还合适吗？\n下一步练哪项能力？",
            "目标还合适吗？只有现在可以调整。\n停止、开始、保留什么？"
        ], [
            "今天什麼有效？\n什麼沒做好，為什麼？\n明天先做什麼？",
            "過程指標達到計畫了嗎？\n哪個階段失單最多？\n下週改什麼？",
            "什麼在拖慢成交？\n需要彼此做什麼？",
            "業務、客戶、區域結構還合適嗎？\n下一步練哪項能力？",
            "目標還合適嗎？只有現在可以調整。\n停止、開始、保留什麼？"
        ];
        entries: ["Milestone", "Task", "Training", "Incentive", "Risk", "Review"], ["里程碑", "任务", "培训", "激励项目", "风险", "复盘"],
            ["里程碑", "任務", "培訓", "激勵項目", "風險", "檢討"];
    }
}
