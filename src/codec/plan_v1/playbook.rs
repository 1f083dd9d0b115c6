//! The playbook.

use super::define::define;
use super::list::List;
use super::prose::Prose;
use super::text::Text;
use crate::domain::{IncentiveDraft, MilestoneDraft, PlaybookDraft, ReviewDraft, RiskDraft, TaskDraft, TrainingDraft};

define! {
    /// The playbook.
    Playbook {
        0 milestones: List<Milestone>,
        1 tasks: List<Task>,
        2 training: List<Training>,
        3 incentives: List<Incentive>,
        4 risks: List<Risk>,
        5 reviews: List<Review>,
    } <=> PlaybookDraft

    /// A milestone. Both dates may be blank.
    Milestone { 0 name: Text, 1 owner: Text, 2 from: Text, 3 due: Text, 4 done_when: Prose } <=> MilestoneDraft

    /// A task and its roles (RACI).
    Task { 0 name: Text, 1 responsible: Text, 2 accountable: Text, 3 consulted: Text, 4 informed: Text } <=> TaskDraft

    /// A training.
    Training { 0 topic: Text, 1 who: Text, 2 day: Text, 3 hours: Text } <=> TrainingDraft

    /// An incentive.
    Incentive { 0 name: Text, 1 condition: Prose, 2 reward: Prose } <=> IncentiveDraft

    /// A risk. Its likelihood and its effect are `high`, `medium` or `low`.
    Risk { 0 name: Text, 1 likelihood: Text, 2 effect: Text, 3 response: Prose, 4 owner: Text } <=> RiskDraft

    /// A review, every `day`, `week`, `fortnight`, `month` or `quarter`.
    Review { 0 name: Text, 1 every: Text, 2 who: Text, 3 questions: Prose } <=> ReviewDraft
}
