//! The words about somebody else's plan.

texts! {
    /// The texts.
    Words {
        changed_here: "You have changed it here; who sent it does not see that.", "你在这里改过它，发送的人看不到。", "你在這裡改過它，傳送的人看不到。";
        as_shared: "Show it as it was shared", "恢复分享时的原样", "恢復分享時的原樣";
    }
}
