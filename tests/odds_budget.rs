//! The work of the odds is bounded: counted in steps, never timed.
#![cfg(not(target_arch = "wasm32"))]
#[test]
fn probe() {
    for entry in std::env::var("PROBE").unwrap_or_default().split(',') {
        let text = std::fs::read_to_string(entry).unwrap();
        let draft = backcast::codec::file::read(&text).unwrap();
        let plan = draft.check().unwrap();
        let t = std::time::Instant::now();
        let mut q = backcast::domain::odds::Inquiry::of(&plan).unwrap();
        let t1 = t.elapsed();
        while !q.is_done() { q.step(); }
        println!("{entry} setup {t1:?} all {:?} steps {} ", t.elapsed(), q.steps());
        let k = q.answer().unwrap();
        println!("   {:?} {:?} {:?}", k.leads_for, k.error, k.at_plan);
    }
}
