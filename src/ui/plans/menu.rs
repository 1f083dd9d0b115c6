//! The menu: plans, files, language, appearance.

use chrono::NaiveDate;

use super::open_file::{open_file, then_close};
use super::save::{save_all, save_file, update_now};
use crate::i18n::plan_name::{self, plan_name};
use crate::i18n::texts::{Export, Import, OnePage, Playbook, Templates, WorkPlan};
use crate::state::document::{Saving, Theme, Whose};
use crate::state::key_value::Trouble;
use crate::state::plan_store::Entry;
use crate::ui::prelude::*;

/// The menu's sheet.
pub fn menu_sheet() -> Element {
    let (screen, document) = here();
    let languages = Locale::ALL.map(|locale| bdi().lang(locale.tag()).child(locale.name()));
    let language = Signal::derive(move || document.locale.get() as usize);
    let theme = Signal::derive(move || document.theme.get() as usize);
    let update = move || {
        fragment()
            .child(h3().child(screen.word(Page::version)))
            .child(p().class("note").child(screen.word(Page::update_ready)))
            .child(actions().child(update_now("").attr("data-test", "update-now")))
    };
    sheet(
        screen.word(Plans::plans),
        fragment()
            .child(field_row(&Field::Name, Kind::Name, screen.word(Plans::plan_name)))
            .child(plan_actions())
            .child(plan_list())
            .child(ways())
            .child(h3().child(screen.word(Page::language)))
            .child(segments("language", screen.word(Page::language), languages, language, move |i| document.speak(Locale::ALL[i])))
            .child(h3().child(screen.word(Page::theme)))
            .child(segments(
                "theme",
                screen.word(Page::theme),
                [Page::theme_auto, Page::theme_light, Page::theme_dark].map(|word| screen.word(word)),
                theme,
                move |i| document.look(Theme::ALL[i]),
            ))
            .child(h3().child(screen.word(Plans::storage)))
            .child(kept_where())
            .child(actions().child(save_all("").attr("data-test", "save-all")))
            .child(when(move || document.update_ready.get().is_some(), update)),
    )
}

/// What can be done with the open plan, in groups: read it, hand it over, bring another in.
fn ways() -> Fragment {
    let screen = Screen::here();
    let group = move |title: fn(Plans) -> &'static str| fragment().child(h3().child(screen.word(title)));
    let way =
        move |word: Signal<String>, test: &'static str, go: fn(Screen)| text_button("", word, move || go(screen)).attr("data-test", test);
    fragment()
        .child(group(Plans::this_plan))
        .child(
            actions()
                .child(way(screen.word(OnePage::open), "one-page", |screen| screen.read(Reading::OnePage)))
                .child(way(screen.word(WorkPlan::open), "work-plan", |screen| screen.read(Reading::WorkPlan)))
                .child(way(screen.word(Playbook::title), "playbook", Screen::open_playbook)),
        )
        .child(group(Plans::hand_over))
        .child(
            actions()
                .child(way(screen.word(Share::share), "menu-share", |screen| screen.open_sheet(Sheet::Share)))
                .child(save_file("").attr("data-test", "save-file"))
                .child(way(screen.word(Export::export), "export", |screen| screen.open_sheet(Sheet::Export))),
        )
        .child(group(Plans::bring_in))
        .child(
            actions()
                .child(open_file("open-file"))
                .child(way(screen.word(Plans::paste), "paste-plan", |screen| screen.open_sheet(Sheet::Open)))
                .child(way(screen.word(Import::import), "import", |screen| screen.open_sheet(Sheet::Import))),
        )
}

/// Where and for how long plans are kept, or the note that they are not.
fn kept_where() -> View {
    let (screen, document) = here();
    dynamic(move || {
        if document.saving.get() == Saving::Refused(Trouble::Forbidden) {
            return View::from(p().class("note").child(screen.word(Notices::storage_forbidden)));
        }
        let lasts = if document.lasts() { Plans::lasts } else { Plans::may_clear };
        fragment().child(p().class("note").child(screen.word(Page::privacy))).child(p().class("note").child(screen.word(lasts))).into()
    })
}

fn plan_actions() -> Element {
    let (screen, document) = here();
    let own = Signal::derive(move || matches!(document.whose.get(), Whose::Own(_)));
    let new_plan = move || {
        then_close(screen, Document::new_plan);
        screen.asking.set(Some(document.whose.get_untracked()));
        screen.tab.set(Tab::Target);
    };
    let delete = move || text_button("", screen.word(Plans::delete_plan), move || then_close(screen, Document::delete));
    actions()
        .child(text_button("primary", screen.word(Plans::new_plan), new_plan))
        .child(text_button("", screen.word(Templates::new_from), move || screen.open_sheet(Sheet::Templates)))
        .child(text_button("", screen.word(Plans::duplicate), move || then_close(screen, Document::duplicate)))
        .child(text_button("", screen.word(Templates::save_as), move || then_close(screen, Document::save_as_template)))
        .child(when(own, delete))
}

fn plan_list() -> Element {
    let (screen, document) = here();
    let row = move |entry: Entry| {
        let locale = document.locale.get();
        let name = plan_name(&entry.name, &entry.outline, locale);
        // A plan that the user named also says its target and its plan period.
        let about = [plan_name::target(&entry.outline, locale), plan_name::period(&entry.outline, locale)];
        let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let about = Some(about).filter(|about| *about != name).into_iter();
        let saved = Some(entry.saved_ms).filter(|saved| *saved > 0).map(clock::day_of);
        let day = saved.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        let about = about.chain(day.map(|day| Plans(locale).changed_on(&dates::day(locale, day)))).collect::<Vec<_>>().join(" · ");
        let id = entry.id.clone();
        let is_open = Signal::derive(move || document.whose.with(|whose| *whose == Whose::Own(entry.id.clone())));
        li().child(
            button()
                .aria_current(is_open)
                .on_click(move || then_close(screen, |document| document.open(&id)))
                .child(bdi().child(name))
                .child(small().class("about").child(about))
                .child(when(is_open, move || small().child(screen.word(Plans::now_open)))),
        )
    };
    ul().class("plans").child(dynamic(move || fragment().children(document.entries.get().into_iter().map(row))))
}
