//! The places of a list, told by the names that stand there.

/// Names in the order of their list, ready to be looked up often: a plan may have a thousand, and say each a thousand times.
pub struct Names<'n> {
    names: Vec<&'n str>,
    /// The places by their names; of the same name the first place first.
    by_name: Vec<usize>,
}

impl<'n> Names<'n> {
    pub fn of(names: impl Iterator<Item = &'n str>) -> Self {
        let names: Vec<&str> = names.collect();
        let mut by_name: Vec<usize> = (0..names.len()).collect();
        by_name.sort_unstable_by_key(|place| (names[*place], *place));
        Self { names, by_name }
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The places of a name.
    fn of_name(&self, name: &str) -> &[usize] {
        let from = self.by_name.partition_point(|place| self.names[*place] < name);
        let more = self.by_name[from..].partition_point(|place| self.names[*place] == name);
        &self.by_name[from..from + more]
    }

    /// The name at a place, or `#3` for the third where the names do not tell.
    pub fn at(&self, place: usize) -> String {
        let name = self.names.get(place).copied().unwrap_or_default();
        let tells = !name.is_empty() && !name.starts_with('#') && self.of_name(name).len() == 1;
        if tells { name.to_owned() } else { format!("#{}", place + 1) }
    }

    /// The place that a name or a `#3` means.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        let place = name.strip_prefix('#').and_then(|n| n.parse::<usize>().ok()?.checked_sub(1)).filter(|place| *place < self.len());
        place.or_else(|| self.of_name(name).first().copied())
    }
}
