//! The templates: a card for each model plan and for each template of the user's own, with a button that begins a new plan.

use super::open_file::then_close;
use crate::i18n::texts::Templates;
use crate::state::plan_store::OwnTemplate;
use crate::templates::{Card, Library, Model, PlanTemplate, card, moved};
use crate::ui::library::{Loaded, load};
use crate::ui::prelude::*;

/// The sheet of the templates.
pub fn templates_sheet() -> Element {
    let (screen, document) = here();
    document.refresh_templates();
    load(screen.library);
    let models = move || match screen.library.get() {
        Loaded::Waiting => View::from(p().role("status").child(screen.word(Templates::waiting))),
        Loaded::Failed => View::from(failed(screen)),
        Loaded::Here(library) => View::from(model_cards(&library)),
    };
    let own = move || {
        let all = document.templates.get();
        (!all.is_empty())
            .then(|| fragment().child(h3().child(screen.word(Templates::own))).child(cards().children(all.into_iter().map(own_card))))
    };
    sheet(
        screen.word(Templates::title),
        fragment().child(p().class("note").child(screen.word(Templates::hint))).child(dynamic(models)).child(dynamic(own)),
    )
}

fn failed(screen: Screen) -> Fragment {
    fragment().child(p().role("alert").child(screen.word(Templates::failed))).child(actions().child(text_button(
        "",
        screen.word(Templates::again),
        move || load(screen.library),
    )))
}

fn cards() -> Element {
    ul().class("template-cards")
}

fn model_cards(library: &Library) -> Element {
    let screen = Screen::here();
    let locale = screen.locale();
    let all = PlanTemplate::ALL.into_iter().filter_map(|template| Some((template, library.model(template, locale, today())?)));
    let view = |(template, Model { name, about, draft }): (PlanTemplate, Model)| {
        let shown = Card { name, ..card(&draft, locale, today()) };
        let start = move || begin(screen, |document| document.start_from(draft.clone()));
        card_view(template.name(), shown, fixed(about), start, None)
    };
    cards().children(all.map(view))
}

fn own_card(OwnTemplate { id, draft, .. }: OwnTemplate) -> Element {
    let screen = Screen::here();
    let locale = screen.locale();
    let shown = card(&moved(draft.clone(), today()), locale, today());
    let kept = draft.clone();
    let start = move || begin(screen, |document| document.start_from_own(kept.clone()));
    let word = Page(locale).remove_named(&shown.name);
    let delete = icon_button(Shape::REMOVE, fixed(word), move || {
        then_close(screen, |document| document.delete_template(&id, draft.clone()));
    });
    card_view("own", shown, screen.word(Templates::own_about), start, Some(delete))
}

/// Begins a new plan, and shows it.
fn begin(screen: Screen, act: impl FnOnce(Document)) {
    then_close(screen, act);
    screen.asking.set(None);
    screen.tab.set(Tab::Target);
}

fn card_view(
    name: &'static str,
    shown: Card,
    about: Signal<String>,
    start: impl FnMut() + Send + 'static,
    delete: Option<Element>,
) -> Element {
    let screen = Screen::here();
    let label = Templates(screen.locale()).start_named(&shown.name);
    let leads = Some(shown.leads).filter(|leads| !leads.is_empty());
    let needs = leads.map(|leads| fragment().child(span().aria_hidden("true").child(fixed("→"))).child(span().child(leads)));
    li().class("template-card")
        .attr("data-test", name)
        .child(h3().child(bdi().child(shown.name)))
        .child(p().class("template-figures").child(span().child(shown.target)).children(needs).child(small().child(shown.period)))
        .child(p().child(about))
        .child(ul().class("template-contents").children(shown.contents.into_iter().map(|what| li().child(what))))
        .child(actions().child(text_button("primary", screen.word(Templates::start), start).aria_label(label)).children(delete))
}
