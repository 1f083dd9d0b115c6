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
  'copy of the plan': 'dialog .actions >> nth=0 >> button >> nth=1',
  'delete the plan': 'dialog .actions >> nth=0 >> button >> nth=2',
  'save as file': 'dialog .actions >> nth=1 >> button >> nth=1',
  'save all plans': 'dialog .actions >> nth=2 >> button >> nth=0',
  // In a banner: its actions, in its last row.
  'keep': '.banner > .actions:last-child > button >> nth=0',
  'back to own': '.banner > .actions:last-child > button >> nth=1',
  'as shared': '.banner > .actions:not(:last-child) > button',
  'update now': '.banner > .actions:last-child > button.primary',
  'update now in the menu': 'dialog h3:nth-of-type(4) ~ .actions > button',
  'later': '.banner > .actions:last-child > button >> nth=1',
  'save what is there': '.banner.warn .actions button.primary',
  'dismiss': '.banner.warn .actions button >> nth=-1',
  'first fault': '.stale button.link',
  // The funnel.
  'add stage': '.funnel-panel > button.link >> nth=0',
  'move up': '.details .actions button >> nth=0',
  'insert after': '.details .actions button >> nth=2',
  'remove': '.details .actions button >> nth=-1',
  'add activity': '.details > .link',
  'tiers': '#tiers-fold',
  // Splits.
  'measure': '#measure',
  'rising months': '.spread .actions button >> nth=0',
  'even months': '.spread .actions button >> nth=1',
  'add phase': '.spread > button.link',
  'holidays': '.work > .check input',
  'quarter weights': '.spread .extra >> nth=0 >> input[type=checkbox] >> nth=0',
  // What if.
  'add scenario': '.scenarios > .actions button >> nth=-1',
  'promote': '.variant .actions button >> nth=0',
  'remove scenario': '.variant .actions button >> nth=2',
  'use it': '.seek .actions button.primary',
  'use as scenario': '.seek .actions button >> nth=1',
  'meeting': '.scenarios .actions button >> nth=0',
  'leave meeting': '.meeting-bar button.icon >> nth=-1',
};

export function at(scope, name) {
  if (!PLACES[name]) throw new Error(`no hook ${name}`);
  return scope.locator(PLACES[name]);
}

const TABS = ['target', 'split', 'what if'];
export const tab = (page, name) => page.locator(`nav.tabs button >> nth=${placeIn(TABS, name)}`).click();

// Groups of options, by the name of their radio buttons.
const GROUPS = {
  'metric': ['deals', 'revenue', 'gross profit'],
  'side': ['space', 'time', 'both'],
  'span': ['month', 'week'],
  'spreading': ['days', 'months', 'phases'],
  'day-tap': ['why', 'off'],
  'gauge': ['leads', 'expected', 'odds'],
};
export const choose = (page, group, name) => page.locator(`input[name=${group}] >> nth=${placeIn(GROUPS[group], name)}`).check();

// The details of a stage, by its place in the funnel; of an item, by its place in a dimension; and the lock of a share.
export const stage = (page, k) => page.locator('.stage-row button.icon').nth(k);
export const member = (page, d, m) => page.locator(`#dimension-${d} .member-row`).nth(m).locator('button.icon').nth(1);
export const lock = (page, d, m) => page.locator(`#dimension-${d} .member-row`).nth(m).locator('button.icon').nth(0);
// A suggested dimension that the plan does not have yet.
export const offer = (page, i) => page.locator('.chips .chip').nth(i);
// The head of a dimension: moves it outwards, or removes it.
export const outwards = (page, d) => page.locator(`#dimension-${d} .dimension-head button.icon`).nth(0);
export const removal = (page, d) => page.locator(`#dimension-${d} .dimension-head button.icon`).nth(1);

function placeIn(names, name) {
  const i = names.indexOf(name);
  if (i < 0) throw new Error(`no ${name} among ${names}`);
  return i;
}
