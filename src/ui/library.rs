//! The state of the model plans, which are loaded when somebody looks at the templates.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::templates_file;
use crate::templates::Library;
use crate::ui::screen::Screen;

/// The model plans.
#[derive(Clone, Debug)]
pub enum Loaded {
    /// Nobody has asked for them, or they are on their way.
    Waiting,
    /// They are here.
    Here(Arc<Library>),
    /// They cannot be loaded now.
    Failed,
}

/// Loads the model plans, unless they are here.
pub fn load(screen: Screen) {
    if screen.library.with_untracked(|loaded| matches!(loaded, Loaded::Here(_))) {
        return;
    }
    screen.library.set(Loaded::Waiting);
    spawn_local(async move {
        let library = templates_file::text().await.and_then(|text| Library::read(&text));
        screen.library.set(library.map_or(Loaded::Failed, |library| Loaded::Here(Arc::new(library))));
    });
}
