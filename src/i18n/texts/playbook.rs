//! The playbook.

texts! {
    pub Playbook {
        title: "Playbook", "销售手册", "銷售手冊";
        about: "How the target is won: stages, milestones, roles, risks and reviews. It changes no figure.",
            "如何达成目标：阶段、里程碑、职责、风险与复盘。不影响计算结果。", "如何達成目標：階段、里程碑、職責、風險與檢討。不影響計算結果。";
        to_act: "Back to Act", "返回行动", "返回行動";
        open: "Open playbook", "打开销售手册", "開啟銷售手冊";
        stages: "Sales stages", "销售阶段", "銷售階段";
        milestones: "Milestones", "里程碑", "里程碑";
        tasks: "Who does what", "职责分工", "職責分工";
        training: "Training", "培训", "培訓";
        incentives: "Incentives", "激励", "激勵";
        risks: "Risks", "风险", "風險";
        reviews: "Reviews", "复盘", "檢討";
        no_stages: "For each stage: what is done, and when a customer may move on.", "每个阶段做什么、做到什么程度才进入下一阶段。", "每個階段做什麼、做到什麼程度才進入下一階段。";
        no_milestones: "Dates on which something must be done, each with an owner.", "在某个日期前必须完成的事，每项有负责人。", "在某個日期前必須完成的事，每項有負責人。";
        no_tasks: "For each task, who does it, who answers for it, who is asked and who is told.", "每项任务由谁执行、谁负责、咨询谁、知会谁。", "每項任務由誰執行、誰當責、諮詢誰、告知誰。";
        no_training: "What the team learns, and when.", "团队学什么、什么时候学。", "團隊學什麼、什麼時候學。";
        no_incentives: "What is rewarded besides pay.", "薪酬之外的奖励。", "薪酬以外的獎勵。";
        no_risks: "What could go wrong, and what you do about it.", "可能出什么问题、如何应对。", "可能出什麼問題、如何因應。";
        no_reviews: "When the team looks back, and what it asks.", "团队何时复盘、要回答哪些问题。", "團隊何時檢討、要回答哪些問題。";
        fill_stages: "Fill in usual actions", "填入常用动作", "填入常用動作";
        more: "Add suggestion", "从建议添加", "從建議新增";
        own: "Add your own", "自己添加", "自行新增";
        details(name: &str): "Details of {name}", "{name}的详情", "{name}的詳情";
        actions: "Key actions", "关键动作", "關鍵動作";
        actions_hint: "One action per line", "每行一个动作", "每行一個動作";
        done_when: "Done when", "验收标准", "驗收標準";
        milestone: "Milestone", "里程碑", "里程碑";
        owner: "Owner", "负责人", "負責人";
        from: "From", "开始", "開始";
        due: "Due", "完成日期", "完成日期";
        task: "Task", "任务", "任務";
        responsible: "Responsible", "执行", "執行";
        accountable: "Accountable", "负责", "當責";
        consulted: "Consulted", "咨询", "諮詢";
        informed: "Informed", "知会", "告知";
        topic: "Topic", "主题", "主題";
        who: "Who", "参加人", "參加人";
        day: "Date", "日期", "日期";
        hours: "Hours", "时长（小时）", "時數";
        hours_of(hours: Quantity): "{hours} hour" | "{hours} hours", "{hours} 小时", "{hours} 小時";
        incentive: "Incentive", "激励项目", "激勵項目";
        condition: "Condition", "条件", "條件";
        reward: "Reward", "奖励", "獎勵";
        risk: "Risk", "风险", "風險";
        likelihood: "Likelihood", "可能性", "可能性";
        effect: "Effect", "影响", "影響";
        degrees: ["High", "Medium", "Low"], ["高", "中", "低"], ["高", "中", "低"];
        likelihoods: ["Likely", "Possible", "Unlikely"], ["可能性高", "可能性中", "可能性低"], ["可能性高", "可能性中", "可能性低"];
        effects: ["High effect", "Medium effect", "Low effect"], ["影响高", "影响中", "影响低"], ["影響高", "影響中", "影響低"];
        matrix: "Risks by likelihood and effect", "按可能性与影响分布的风险", "依可能性與影響分布的風險";
        response: "Response", "应对", "因應";
        review: "Review", "复盘", "檢討";
        every: "How often", "频率", "頻率";
        cadences: ["Every working day", "Every week", "Every two weeks", "Every month", "Every quarter"],
            ["每个工作日", "每周", "每两周", "每月", "每季度"], ["每個工作天", "每週", "每兩週", "每月", "每季"];
        next(day: &str): "next on {day}", "下次：{day}", "下次：{day}";
        no_next: "no more in the plan period", "计划周期内已没有", "計畫期間內已沒有";
        questions: "Questions", "要回答的问题", "要回答的問題";
        due_on(day: &str): "Due {day}", "{day}完成", "{day}完成";
        no_due: "No date yet", "未定日期", "未定日期";
        days_left(days: Quantity): "{days} working day left" | "{days} working days left", "剩 {days} 个工作日", "剩 {days} 個工作天";
        past_due: "date has passed", "日期已过", "日期已過";
        timeline: "Timeline", "时间轴", "時間軸";
        today: "Today", "今天", "今天";
        phases: "Phases", "时期", "時期";
        calendar: "Calendar (ICS)", "日历（ICS）", "行事曆（ICS）";
    }
}
