//! Places in the page, and how the address writes them: `#split/time`, `#whatif/meeting`, `#playbook`, `#menu`.
//!
//! A place is a screen with at most one sheet over it. The Target tab is the bare address, which everybody starts from.

/// A tab: the content of the page below the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Target and funnel.
    Target,
    /// The split.
    Split,
    /// What to do today and this week.
    Act,
    /// Scenarios, levers, the chance of hitting target.
    WhatIf,
}

/// The sides of the split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// By segment: business line, tier, region, person.
    Space,
    /// By time: phases, months, weeks, days.
    Time,
    /// Segment × time.
    Both,
}

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The Target tab.
    Target,
    /// A side of the split.
    Split(Side),
    /// The Act tab.
    Act,
    /// The playbook, which lies over the Act tab.
    Playbook,
    /// The What-if tab.
    WhatIf,
    /// Meeting mode, which lies over the What-if tab.
    Meeting,
    /// A page to read, in place of the tabs.
    Reading(Reading),
}

/// The plan to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// On one page.
    OnePage,
    /// The sales work plan.
    WorkPlan,
}

/// A sheet, as far as the address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetName {
    /// Plans and settings.
    Menu,
    /// The link.
    Share,
    /// The field for a link or the text of a file.
    Open,
    /// Files for other programs.
    Export,
    /// A table of targets from another program.
    Import,
    /// The templates.
    Templates,
    /// A sub-target or branch, by its path.
    SubTarget(Vec<usize>),
    /// A month, by its place in the plan period.
    Month(usize),
    /// The explanation of a number. The address does not say which.
    Why,
}

/// A place in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The screen.
    pub shown: Shown,
    /// The sheet over it.
    pub sheet: Option<SheetName>,
}

/// A change of the browser's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Adds an entry.
    Push(Place),
    /// Gives the present entry another place.
    Replace(Place),
    /// Goes so many entries back.
    Back(u32),
}

impl Place {
    /// The place that a fragment names, with or without its `#`; `None` if it names none.
    pub fn read(fragment: &str) -> Option<Self> {
        let mut words = fragment.trim_start_matches('#').split('/').filter(|word| !word.is_empty()).peekable();
        let shown = if words.next_if_eq(&"split").is_some() {
            let side = match words.peek() {
                Some(&"space") => Some(Side::Space),
                Some(&"time") => Some(Side::Time),
                Some(&"both") => Some(Side::Both),
                _ => None,
            };
            if side.is_some() {
                words.next();
            }
            Shown::Split(side.unwrap_or(Side::Space))
        } else if words.next_if_eq(&"act").is_some() {
            Shown::Act
        } else if words.next_if_eq(&"playbook").is_some() {
            Shown::Playbook
        } else if words.next_if_eq(&"whatif").is_some() {
            words.next_if_eq(&"meeting").map_or(Shown::WhatIf, |_| Shown::Meeting)
        } else if words.next_if_eq(&"page").is_some() {
            Shown::Reading(Reading::OnePage)
        } else if words.next_if_eq(&"document").is_some() {
            Shown::Reading(Reading::WorkPlan)
        } else {
            words.next_if_eq(&"target");
            Shown::Target
        };
        let sheet = match words.next() {
            None => None,
            Some("menu") => Some(SheetName::Menu),
            Some("share") => Some(SheetName::Share),
            Some("open") => Some(SheetName::Open),
            Some("export") => Some(SheetName::Export),
            Some("import") => Some(SheetName::Import),
            Some("templates") => Some(SheetName::Templates),
            Some("why") => Some(SheetName::Why),
            Some("month") => Some(SheetName::Month(words.next()?.parse().ok()?)),
            Some("part") => Some(SheetName::SubTarget(words.next()?.split('.').map(|at| at.parse().ok()).collect::<Option<_>>()?)),
            Some(_) => return None,
        };
        words.next().is_none().then_some(Self { shown, sheet })
    }

    /// The place as a fragment, with its `#`; empty for the Target tab.
    pub fn written(&self) -> String {
        let shown = match self.shown {
            Shown::Target => "",
            Shown::Split(Side::Space) => "split",
            Shown::Split(Side::Time) => "split/time",
            Shown::Split(Side::Both) => "split/both",
            Shown::Act => "act",
            Shown::Playbook => "playbook",
            Shown::WhatIf => "whatif",
            Shown::Meeting => "whatif/meeting",
            Shown::Reading(Reading::OnePage) => "page",
            Shown::Reading(Reading::WorkPlan) => "document",
        };
        let sheet = match &self.sheet {
            None => String::new(),
            Some(SheetName::Menu) => "menu".into(),
            Some(SheetName::Share) => "share".into(),
            Some(SheetName::Open) => "open".into(),
            Some(SheetName::Export) => "export".into(),
            Some(SheetName::Import) => "import".into(),
            Some(SheetName::Templates) => "templates".into(),
            Some(SheetName::Why) => "why".into(),
            Some(SheetName::Month(i)) => format!("month/{i}"),
            Some(SheetName::SubTarget(path)) => {
                format!("part/{}", path.iter().map(usize::to_string).collect::<Vec<_>>().join("."))
            }
        };
        match (shown, &sheet[..]) {
            ("", "") => String::new(),
            (shown, "") => format!("#{shown}"),
            ("", sheet) => format!("#{sheet}"),
            (shown, sheet) => format!("#{shown}/{sheet}"),
        }
    }

    /// The place that this one lies over: a sheet lies over its screen, meeting mode over the What-if tab, and the playbook over the Act tab.
    fn under(&self) -> Option<Self> {
        let shown = match (self.sheet.is_some(), self.shown) {
            (true, shown) => shown,
            (false, Shown::Meeting) => Shown::WhatIf,
            (false, Shown::Playbook) => Shown::Act,
            (false, _) => return None,
        };
        Some(Self { shown, sheet: None })
    }

    /// This place and those below it, from the lowest up.
    fn layers(&self) -> Vec<Self> {
        let mut layers = self.under().map_or_else(Vec::new, |under| under.layers());
        layers.push(self.clone());
        layers
    }
}

/// The changes of the history that lead from an entry at `here`, with `depth` entries of the page before it, to `there`.
///
/// An entry with a sheet has the entry of its screen before it. What is closed is therefore left by going back, and what takes the place
/// of a sheet replaces its entry, so that going back never opens a sheet again.
pub fn steps(here: &Place, there: &Place, depth: u32) -> Vec<Step> {
    let (from, to) = (here.layers(), there.layers());
    let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    let closed = from.len() - common;
    let opened = to[common..].iter().cloned();
    let goes_back = u32::try_from(closed).unwrap_or(u32::MAX);
    match (closed, common) {
        (0, _) => opened.map(Step::Push).collect(),
        (_, n) if n == to.len() && goes_back <= depth => vec![Step::Back(goes_back)],
        (_, n) if n == to.len() => vec![Step::Replace(there.clone())],
        // From a screen without anything over it, another screen is a new entry.
        (1, 0) => opened.map(Step::Push).collect(),
        _ => opened.enumerate().map(|(i, place)| if i == 0 { Step::Replace(place) } else { Step::Push(place) }).collect(),
    }
}
