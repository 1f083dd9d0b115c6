//! The table of fields: each field of a plan is defined here, once.
//!
//! A row contains, from left to right: the field and the places that lead to it; its path in the plan file; the place of its text in the
//! [`Draft`](super::Draft); the kind of text that it takes; the section of the screen; whether scenarios may differ in it; and its label, a
//! text of `i18n`, or `_` if the label depends on the plan.
//!
//! The table defines [`Field`](super::Field) with its path, section and kind of text (`field.rs`), reading and writing its text
//! (`whole.rs`), the fields in which scenarios may differ (`scenario.rs`), and its label (`i18n/labels.rs`). A fault names its field, so
//! that its message is shown there too.

/// Hands the table to the macro `$then`.
macro_rules! fields {
    ($then:path) => {
        $then! {
            texts {
                Name: "name", {name}, Words, Menu, shared, Plans plan_name;
                Currency: "currency", {currency}, Words, Target, shared, Target currency;
                HorizonFirst: "horizon.first", {first}, Words, Target, varied, Target first_day;
                HorizonLast: "horizon.last", {last}, Words, Target, varied, Target last_day;
                Amount: "target.amount", {amount}, Target, Target, varied, _;
                Margin: "target.margin", {margin}, Rate, Target, varied, Target margin;
                DealSize: "deal_size", {deal_size}, Money, Target, varied, Target deal_size;
                LeadsAvailable: "leads_available", {leads_available}, Number, Target, varied, _;
                Opening: "opening", {opening}, Number, Feasibility, varied, Feasibility opening_in_hand;
                People: "capacity.people", {people}, Number, WhatIf, varied, Capacity people_label;
                Quota: "capacity.quota", {quota}, Money, WhatIf, varied, Capacity quota;
                Attainment: "capacity.attainment", {attainment}, Rate, WhatIf, varied, Capacity attainment;
                PastResult: "past.result", {past_result}, Target, Feasibility, varied, Feasibility past_result;
                MarketSize: "market.size", {market_size}, Money, Feasibility, varied, Feasibility market_size;
                MarketShare: "market.share", {market_share}, Rate, Feasibility, varied, Feasibility market_share;
                Aim: "aim", {aim}, Words, Feasibility, shared, Feasibility aim;
                Hours: "capacity.hours", {hours}, Number, Act, varied, Hours hours_label;
                Selling: "capacity.selling", {selling}, Rate, Act, varied, Hours selling;
                TierName(i): "tiers[{i}].name", {tiers[i].name}, Words, Lines, shared, _;
                TierShare(i): "tiers[{i}].of_target", {tiers[i].of_target}, Rate, Lines, varied, _;
                StageName(k): "funnel[{k}].stage", {stages[k].name}, Words, Funnel, shared, _;
                Rate(k): "funnel[{k}].rate", {stages[k].rate}, Rate, Funnel, varied, _;
                Counted(k): "funnel[{k}].counted", {stages[k].counted}, Words, Stage, varied, Funnel counted;
                Days(k): "funnel[{k}].days", {stages[k].days}, Number, Stage, varied, _;
                ActivityName(k, j): "funnel[{k}].activities[{j}].name", {stages[k].activities[j].name}, Words, Stage, shared, _;
                PerUnit(k, j): "funnel[{k}].activities[{j}].per_unit", {stages[k].activities[j].per_unit}, Number, Stage, varied, _;
                StageMinutes(k): "funnel[{k}].minutes", {stages[k].minutes}, Number, Act, varied, Activities minutes;
                ActivityMinutes(k, j): "funnel[{k}].activities[{j}].minutes", {stages[k].activities[j].minutes}, Number, Act, varied, Activities minutes;
                RegularName(i): "activities[{i}].name", {activities[i].name}, Words, Act, shared, Activities name;
                RegularTimes(i): "activities[{i}].times", {activities[i].times}, Number, Act, varied, Activities times;
                RegularEvery(i): "activities[{i}].every", {activities[i].every}, Words, Act, varied, Activities every;
                RegularDates(i): "activities[{i}].dates", {activities[i].dates}, Words, Act, varied, Activities dates;
                RegularBrings(i): "activities[{i}].brings", {activities[i].brings}, Number, Act, varied, Activities brings;
                RegularMinutes(i): "activities[{i}].minutes", {activities[i].minutes}, Number, Act, varied, Activities minutes;
                RegularCost(i): "activities[{i}].cost", {activities[i].cost}, Money, Act, varied, Activities cost;
                RegularOwner(i): "activities[{i}].owner", {activities[i].owner}, Words, Act, shared, Activities owner;
                RegularChannel(i): "activities[{i}].channel", {activities[i].channel}, Words, Act, shared, Activities channel;
                ChannelName(i): "channels[{i}].name", {channels[i].name}, Words, Act, shared, Activities channel_name;
                ChannelRate(i): "channels[{i}].rate", {channels[i].rate}, Rate, Act, varied, Activities channel_rate;
                ChannelCost(i): "channels[{i}].cost_per_lead", {channels[i].cost_per_lead}, Money, Act, varied, Activities cost_per_lead;
                BudgetTotal: "budget.total", {budget_total}, Money, Act, varied, Budget total;
                BudgetReserve: "budget.reserve", {budget_reserve}, Rate, Act, varied, Budget reserve;
                BudgetLineName(i): "budget.lines[{i}].name", {budget_lines[i].name}, Words, Act, shared, Budget line;
                BudgetLineAmount(i): "budget.lines[{i}].amount", {budget_lines[i].amount}, Money, Act, varied, Budget amount;
                PayBase: "pay.base", {pay.base}, Money, Act, varied, Pay base;
                PayRatesOf: "pay.rates_of", {pay.rates_of}, Words, Act, varied, Pay rates_of;
                PayAtTarget: "pay.at_target", {pay.at_target}, Money, Act, varied, Pay at_target;
                PayKind: "pay.kind", {pay.kind}, Words, Act, varied, Pay kind;
                BandFrom(i): "pay.bands[{i}].from", {pay.bands[i].from}, Rate, Act, varied, Pay band_from;
                BandRate(i): "pay.bands[{i}].rate", {pay.bands[i].rate}, Rate, Act, varied, Pay band_rate;
                PayCap: "pay.cap", {pay.cap}, Money, Act, varied, Pay cap;
                PayStart: "pay.start", {pay.start}, Target, Act, varied, Pay start;
                IndicatorName(i): "indicators[{i}].name", {indicators[i].name}, Words, Act, shared, Indicators name;
                IndicatorDirection(i): "indicators[{i}].direction", {indicators[i].direction}, Words, Act, varied, Indicators direction;
                IndicatorTarget(i): "indicators[{i}].target", {indicators[i].target}, Number, Act, varied, Indicators target;
                IndicatorUnit(i): "indicators[{i}].unit", {indicators[i].unit}, Words, Act, shared, Indicators unit;
                Customers: "customers.count", {customers}, Number, Act, varied, Customers count;
                GradeName(i): "customers.grades[{i}].name", {grades[i].name}, Words, Act, shared, Customers grade;
                GradeShare(i): "customers.grades[{i}].share", {grades[i].share}, Rate, Act, varied, Customers share;
                GradeContribution(i): "customers.grades[{i}].contribution", {grades[i].contribution}, Rate, Act, varied, Customers contribution;
                GradeContacts(i): "customers.grades[{i}].contacts", {grades[i].contacts}, Number, Act, varied, Customers contacts;
                GradeEvery(i): "customers.grades[{i}].every", {grades[i].every}, Words, Act, varied, Activities every;
                GradeMinutes(i): "customers.grades[{i}].minutes", {grades[i].minutes}, Number, Act, varied, Customers minutes;
                StageActions(k): "funnel[{k}].actions", {stages[k].actions}, Words, Playbook, shared, Playbook actions;
                StageDoneWhen(k): "funnel[{k}].done_when", {stages[k].done_when}, Words, Playbook, shared, Playbook done_when;
                MilestoneName(i): "playbook.milestones[{i}].name", {playbook.milestones[i].name}, Words, Playbook, shared, Playbook milestone;
                MilestoneOwner(i): "playbook.milestones[{i}].owner", {playbook.milestones[i].owner}, Words, Playbook, shared, Playbook owner;
                MilestoneFrom(i): "playbook.milestones[{i}].from", {playbook.milestones[i].from}, Words, Playbook, shared, Playbook from;
                MilestoneDue(i): "playbook.milestones[{i}].due", {playbook.milestones[i].due}, Words, Playbook, shared, Playbook due;
                MilestoneDoneWhen(i): "playbook.milestones[{i}].done_when", {playbook.milestones[i].done_when}, Words, Playbook, shared, Playbook done_when;
                TaskName(i): "playbook.tasks[{i}].name", {playbook.tasks[i].name}, Words, Playbook, shared, Playbook task;
                TaskResponsible(i): "playbook.tasks[{i}].responsible", {playbook.tasks[i].responsible}, Words, Playbook, shared, Playbook responsible;
                TaskAccountable(i): "playbook.tasks[{i}].accountable", {playbook.tasks[i].accountable}, Words, Playbook, shared, Playbook accountable;
                TaskConsulted(i): "playbook.tasks[{i}].consulted", {playbook.tasks[i].consulted}, Words, Playbook, shared, Playbook consulted;
                TaskInformed(i): "playbook.tasks[{i}].informed", {playbook.tasks[i].informed}, Words, Playbook, shared, Playbook informed;
                TrainingTopic(i): "playbook.training[{i}].topic", {playbook.training[i].topic}, Words, Playbook, shared, Playbook topic;
                TrainingWho(i): "playbook.training[{i}].who", {playbook.training[i].who}, Words, Playbook, shared, Playbook who;
                TrainingDay(i): "playbook.training[{i}].day", {playbook.training[i].day}, Words, Playbook, shared, Playbook day;
                TrainingHours(i): "playbook.training[{i}].hours", {playbook.training[i].hours}, Number, Playbook, shared, Playbook hours;
                IncentiveName(i): "playbook.incentives[{i}].name", {playbook.incentives[i].name}, Words, Playbook, shared, Playbook incentive;
                IncentiveCondition(i): "playbook.incentives[{i}].condition", {playbook.incentives[i].condition}, Words, Playbook, shared, Playbook condition;
                IncentiveReward(i): "playbook.incentives[{i}].reward", {playbook.incentives[i].reward}, Words, Playbook, shared, Playbook reward;
                RiskName(i): "playbook.risks[{i}].name", {playbook.risks[i].name}, Words, Playbook, shared, Playbook risk;
                RiskLikelihood(i): "playbook.risks[{i}].likelihood", {playbook.risks[i].likelihood}, Words, Playbook, shared, Playbook likelihood;
                RiskEffect(i): "playbook.risks[{i}].effect", {playbook.risks[i].effect}, Words, Playbook, shared, Playbook effect;
                RiskResponse(i): "playbook.risks[{i}].response", {playbook.risks[i].response}, Words, Playbook, shared, Playbook response;
                RiskOwner(i): "playbook.risks[{i}].owner", {playbook.risks[i].owner}, Words, Playbook, shared, Playbook owner;
                ReviewName(i): "playbook.reviews[{i}].name", {playbook.reviews[i].name}, Words, Playbook, shared, Playbook review;
                ReviewEvery(i): "playbook.reviews[{i}].every", {playbook.reviews[i].every}, Words, Playbook, shared, Playbook every;
                ReviewWho(i): "playbook.reviews[{i}].who", {playbook.reviews[i].who}, Words, Playbook, shared, Playbook who;
                ReviewQuestions(i): "playbook.reviews[{i}].questions", {playbook.reviews[i].questions}, Words, Playbook, shared, Playbook questions;
                ScenarioName(i): "scenarios[{i}].name", {scenarios[i].name}, Words, WhatIf, shared, Scenarios scenario_name;
                DimensionName(d): "space[{d}].dimension", {space[d].name}, Words, Split, shared, Split space;
                FactorName(d, f): "space[{d}].factors[{f}].name", {space[d].factors[f].name}, Words, Split, shared, Split space;
                FactorWeight(d, f): "space[{d}].factors[{f}].weight", {space[d].factors[f].weight}, Weight, Split, varied, Split space;
                MemberName(d, m): "space[{d}].members[{m}].name", {space[d].members[m].name}, Words, Split, shared, Split space;
                MemberStart(d, m): "space[{d}].members[{m}].start", {space[d].members[m].start}, Words, Act, varied, Hours start;
                MemberLeave(d, m): "space[{d}].members[{m}].leave", {space[d].members[m].leave}, Words, Act, varied, Hours leave;
            }
            // Fields that are chosen rather than typed, whole lists, and fields with a table of their own.
            others {
                Metric: "target.metric", Target;
                Funnel: "funnel", Funnel;
                Won: "won", Funnel;
                Regular: "activities", Act;
                RegularStage(i: usize): "activities[{i}].stage", Act;
                Channels: "channels", Act;
                BudgetLines: "budget.lines", Act;
                Bands: "pay.bands", Act;
                Indicators: "indicators", Act;
                IndicatorMonth(i: usize, m: usize): "indicators[{i}].months[{m}]", Act;
                Grades: "customers.grades", Act;
                Milestones: "playbook.milestones", Playbook;
                Tasks: "playbook.tasks", Playbook;
                Training: "playbook.training", Playbook;
                Incentives: "playbook.incentives", Playbook;
                Risks: "playbook.risks", Playbook;
                Reviews: "playbook.reviews", Playbook;
                Space: "space", Split;
                Members(d: usize): "space[{d}].members", Split;
                Score(d: usize, m: usize, f: usize): "space[{d}].members[{m}].scores[{f}]", Member;
                Ramp(d: usize, m: usize, i: usize): "space[{d}].members[{m}].ramp[{i}]", Member;
                Member(d: usize, m: usize, own: Own): "space[{d}].members[{m}].{own}", Member;
                Leaf(l: usize, own: Own): "leaves[{l}].{own}", SubTarget;
                Time(field: TimeField): "time.{field}", Time;
                Change(i: usize, field: Box<Field>): "scenarios[{i}].changes.{field}", Target;
                Lever(lever: Lever, end: End): "levers[{lever}].{end}", WhatIf;
                Threshold(of: Threshold, level: Level): "thresholds.{of}.{level}", Feasibility;
                File(path: String): "{path}", Target;
            }
        }
    };
}
pub(crate) use fields;
