//! The state of the model plans, which are loaded when somebody looks at the templates.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::templates_file;
use crate::templates::Library;

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
pub fn load(library: RwSignal<Loaded>) {
    if library.with_untracked(|loaded| matches!(loaded, Loaded::Here(_))) {
        return;
    }
    library.set(Loaded::Waiting);
    spawn_local(async move {
        let read = templates_file::text().await.and_then(|text| Library::read(&text));
        library.set(read.map_or(Loaded::Failed, |read| Loaded::Here(Arc::new(read))));
    });
}
