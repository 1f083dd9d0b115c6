//! The playbook.

texts! {
    pub Playbook {
        milestones: "Milestones", "里程碑", "里程碑";
        tasks: "Who does what", "职责分工", "職責分工";
        training: "Training", "培训", "培訓";
        incentives: "Incentives", "激励", "激勵";
        risks: "Risks", "风险", "風險";
        reviews: "Reviews", "复盘", "檢討";
        actions: "Key actions", "关键动作", "關鍵動作";
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
        incentive: "Incentive", "激励项目", "激勵項目";
        condition: "Condition", "条件", "條件";
        reward: "Reward", "奖励", "獎勵";
        risk: "Risk", "风险", "風險";
        likelihood: "Likelihood", "可能性", "可能性";
        effect: "Effect", "影响", "影響";
        response: "Response", "应对", "因應";
        review: "Review", "复盘", "檢討";
        every: "How often", "频率", "頻率";
        questions: "Questions", "要回答的问题", "要回答的問題";
    }
}
