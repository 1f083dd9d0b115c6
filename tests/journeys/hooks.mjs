// The elements of the page under stable names: they are found by id, class, group and place, never by the words of one
// language.
//
// `at(page, 'menu')` is one of them; `tab(page, 'split')` opens a tab, and `choose(page, 'side', 'both')` chooses an
// option.

// The selector of each. `>> nth=` counts from 0, in the order of the page.
const PLACES = {
  'undo': '.topbar button.icon >> nth=0',
  'redo': '.topbar button.icon >> nth=1',
  'share': '.topbar button.icon >> nth=2',
  'menu': '.topbar button.icon >> nth=3',
  'way back': '.toast button.link',
  // In the menu, including the ways to save a file.
  'new plan': 'dialog .actions >> nth=0 >> button >> nth=0',
  'new from template': 'dialog .actions >> nth=0 >> button >> nth=1',
  'copy of the plan': 'dialog .actions >> nth=0 >> button >> nth=2',
  'save as template': 'dialog .actions >> nth=0 >> button >> nth=3',
  'delete the plan': 'dialog .actions >> nth=0 >> button >> nth=4',
  'save as file': 'dialog [data-test="save-file"]',
  'paste a plan': 'dialog [data-test="paste-plan"]',
  'export': 'dialog [data-test="export"]',
  'import': 'dialog [data-test="import"]',
  'playbook': 'dialog [data-test="playbook"]',
  'as a workbook': 'dialog .actions >> nth=0 >> button >> nth=0',
  'as markdown': 'dialog .actions >> nth=0 >> button >> nth=1',
  'as a plan file': 'dialog .actions >> nth=0 >> button >> nth=2',
  'table for csv': '#export-table',
  'as csv': 'dialog .actions >> nth=1 >> button >> nth=0',
  'as a calendar': 'dialog .actions >> nth=2 >> button >> nth=0',
  'open what is pasted': '#open-text-fault + .actions button.primary',
  'copy the text': 'dialog textarea + .actions button.primary',
  'save all plans': 'dialog [data-test="save-all"]',
  // In a banner: its actions, in its last row.
  'keep': '.banner > .actions:last-child > button >> nth=0',
  'back to own': '.banner > .actions:last-child > button >> nth=1',
  'as shared': '.banner > p > button',
  'update now': '.banner > .actions:last-child > button.primary',
  'update now in the menu': 'dialog [data-test="update-now"]',
  'paste in the banner': '.banner > .actions:last-child > button >> nth=0',
  'begin': '.banner > .actions:last-child > button >> nth=-1',
  'later': '.banner > .actions:last-child > button >> nth=1',
  'save what is there': '.banner.warn .actions button.primary',
  'save the plan': '.banner.warn .actions button >> nth=0',
  'dismiss': '.banner.warn .actions button >> nth=-1',
  'first fault': '.stale button.link',
  // Where the program has stopped.
  'last resort': '.panic a[download]',
  // In the sheets: the link and what stands in its place, a month, a part of the split.
  'copy the link': 'dialog .link-text ~ .actions >> nth=0 >> button >> nth=0',
  'file that is not cut': 'dialog .banner.warn .actions button',
  'set by hand': 'dialog .actions button.primary',
  'leave to the spread': 'dialog .actions button >> nth=-1',
  'own share': 'dialog .field input >> nth=0',
  'own deal size': 'dialog .field input >> nth=1',
  'clear what is own': 'dialog .actions button >> nth=-1',
  // The funnel.
  'add stage': '.funnel-panel > button.link >> nth=0',
  'move up': '.details .actions button >> nth=0',
  'insert after': '.details .actions button >> nth=2',
  'remove': '.details .actions button >> nth=-1',
  'won here': '.details > .check input',
  'add activity': '.details > .link',
  'tiers': '#tiers-fold',
  // Splits.
  'measure': '#measure',
  'every part': '.pictures > .link',
  'rising months': '.spread .actions button >> nth=0',
  'even months': '.spread .actions button >> nth=1',
  'add phase': '.spread > button.link',
  'holidays': '.work > .check input >> nth=0',
  'make-up workdays': '.work > .check input >> nth=1',
  'use the usual days': '#usual-days',
  'load a calendar': '#load-calendar',
  'add the days': '#calendar-text-fault + .actions button.primary',
  'quarter weights': '.spread .extra >> nth=0 >> .check input',
  'seasons': '.spread .extra >> nth=1 >> .check input',
  'rhythm of a month': '.spread .extra >> nth=2 >> .check input',
  'trim months': '#field-time-months > button.link',
  'usual routine': '.routine-panel .actions button',
  'routine': '#routine-fold',
  'own days': '#own-days',
  'to the dates': '.time .empty .actions button',
  // The playbook: what each list suggests.
  'fill in stages': '.book-stages > .actions button',
  'more milestones': '#more-milestones',
  'more tasks': '#more-tasks',
  'more risks': '#more-risks',
  'more reviews': '#more-reviews',
  'back from the playbook': '.playbook-head .actions button',
  // What if.
  'add scenario': '.scenarios > .actions button >> nth=-1',
  'promote': '.variant .actions button >> nth=0',
  'remove scenario': '.variant .actions button >> nth=2',
  'use it': '.seek .actions button.primary',
  'use as scenario': '.seek .actions button >> nth=1',
  'stop or go on': '.odds-panel > button',
  'one more person': '.field:has(#field-capacity-people) button.step >> nth=1',
  'meeting': '.scenarios .actions button >> nth=0',
  'leave meeting': '.meeting-head button.leave',
};

export function placeOf(name) {
  if (!PLACES[name]) throw new Error(`no hook ${name}`);
  return PLACES[name];
}
// The keyboard of a phone takes the room of the tabs: who wants them is done with the field first.
export const leaveField = (page) => page.waitForFunction(() => {
  const isTyping = document.activeElement.matches('input, [data-line]') && matchMedia('(pointer: coarse)').matches;
  if (isTyping) document.activeElement.blur();
  return !isTyping;
});
export const isInBar = (name) => ['undo', 'redo', 'share', 'menu'].includes(name);
export function at(scope, name) {
  const found = scope.locator(placeOf(name));
  if (isInBar(name)) {
    const click = found.click.bind(found);
    found.click = async (...given) => {
      await leaveField(scope);
      await click(...given);
    };
  }
  return found;
}

const TABS = ['target', 'split', 'act', 'what if'];
export const tabPlace = (name) => `nav.tabs button >> nth=${placeIn(TABS, name)}`;
export async function tab(page, name) {
  await leaveField(page);
  await page.locator(tabPlace(name)).click();
}

// A list of the playbook, and its entries.
export const book = (page, list) => page.locator(`.book.${list}`);
export const entry = (page, list, i) => book(page, list).locator('.book-list > li').nth(i);

// Groups of options, by the name of their radio buttons.
const GROUPS = {
  'metric': ['deals', 'revenue', 'gross profit'],
  'side': ['space', 'time', 'both'],
  'span': ['month', 'week'],
  'spreading': ['days', 'months', 'phases'],
  'day-tap': ['why', 'off'],
  'gauge': ['leads', 'expected', 'odds', 'missing'],
  'pipeline-span': ['month', 'week'],
  'range': ['history', 'step', 'tenth'],
  'language': ['English', '简体中文', '繁體中文'],
  'theme': ['of the system', 'light', 'dark'],
};
export const choicePlace = (group, name) => `input[name=${group}] >> nth=${placeIn(GROUPS[group], name)}`;
export const choose = (page, group, name) => page.locator(choicePlace(group, name)).check();

// The details of a stage, by its place in the funnel; of an item, by its place in a dimension; and the lock of a share.
export const stage = (page, k) => page.locator('.stage-row button.icon').nth(k);
export const member = (page, d, m) => page.locator(`#dimension-${d} .member-row`).nth(m).locator('button.icon').nth(1);
export const lock = (page, d, m) => page.locator(`#dimension-${d} .member-row`).nth(m).locator('button.icon').nth(0);
// A suggested dimension that the plan does not have yet.
export const offer = (page, i) => page.locator('.chips .chip').nth(i);
// The head of a dimension: moves it outwards, or removes it.
export const outwards = (page, d) => page.locator(`#dimension-${d} .dimension-head button.icon`).nth(0);
export const removal = (page, d) => page.locator(`#dimension-${d} .dimension-head button.icon`).nth(1);

// What settles the shares of a dimension.
export const settle = (page, d) => page.locator(`#field-space-${d}--members .actions button`);
// Of an explanation, the field by the place it has among what the number comes from.
export const source = (page, i) => page.locator('dialog .sources button').nth(i);
// What removes a phase.
export const phaseRemoval = (page, i) => page.locator('.phases > li').nth(i).locator('.phase-head button.icon');

function placeIn(names, name) {
  const i = names.indexOf(name);
  if (i < 0) throw new Error(`no ${name} among ${names}`);
  return i;
}
