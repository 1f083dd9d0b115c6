//! Storage in memory, in place of the browser's: shared by the tabs of a test, and full or forbidden where that is what is tested.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use backcast::state::key_value::{KeyValueStore, Trouble};

#[derive(Clone, Debug, Default)]
pub struct Memory {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    /// What this tab sees instead, while it does not hear of the others.
    pub stale: Rc<RefCell<Option<BTreeMap<String, String>>>>,
    pub trouble: Rc<Cell<Option<Trouble>>>,
    /// How many more texts it takes; `None` for any number.
    pub room: Rc<Cell<Option<usize>>>,
    pub numbers: Rc<Cell<u64>>,
}

impl Memory {
    /// Each is asked for once, so that no two tokens or times are the same.
    fn number(&self) -> u64 {
        self.numbers.set(self.numbers.get() + 1);
        self.numbers.get()
    }

    pub fn seen(&self) -> BTreeMap<String, String> {
        self.stale.borrow().clone().unwrap_or_else(|| self.texts.borrow().clone())
    }

    pub fn put(&self, key: &str, text: &str) {
        if let Some(stale) = self.stale.borrow_mut().as_mut() {
            stale.insert(key.into(), text.into());
        }
        self.texts.borrow_mut().insert(key.into(), text.into());
    }
}

impl KeyValueStore for Memory {
    fn read(&self, key: &str) -> Result<Option<String>, Trouble> {
        if self.trouble.get() == Some(Trouble::Forbidden) { Err(Trouble::Forbidden) } else { Ok(self.seen().get(key).cloned()) }
    }
    fn write(&self, key: &str, text: &str) -> Result<(), Trouble> {
        self.trouble.get().map_or(Ok(()), Err)?;
        match self.room.get() {
            Some(0) => return Err(Trouble::Full),
            Some(room) => self.room.set(Some(room - 1)),
            None => {}
        }
        self.put(key, text);
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), Trouble> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
    fn keys(&self, prefix: &str) -> Result<Vec<String>, Trouble> {
        Ok(self.seen().keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }
    fn token(&self) -> String {
        format!("t{}", self.number())
    }
    fn now_ms(&self) -> u64 {
        1_800_000_000_000 + self.number()
    }
}
