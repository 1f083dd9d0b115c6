// The page in every setting: large, narrow, with wide text spacing, in forced colours, without motion, in each
// language's fonts.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, field, leads, open, profile, start, stop } from './browser.mjs';
import { nameless } from './called.mjs';
import { lostWhenWider, nothingLost } from './in_sight.mjs';
import { letters } from './letters.mjs';
import { sized, walked } from './walks.mjs';

before(start);
after(stop);

const POINTER = { hasTouch: false, isMobile: false };
// A window of 1280 × 1024 at 200 %.
const ZOOMED = { width: 640, height: 512 };
const NARROW = { width: 320, height: 640 };

walked({
  'on a phone everything is still there, and where text is set wider': [nothingLost, lostWhenWider],
  'in 320 px everything is still there, and called something, in en-US': [sized(NARROW, nothingLost, nameless)],
  "letters are of the language's own fonts, and digits stand in columns: en-US": [letters()],
}, { options: { locale: 'en-US' } });
walked({
  'in 320 px everything is still there, in zh-TW': [nothingLost],
  "letters are of the language's own fonts, and digits stand in columns: zh-TW": [letters('Noto Sans CJK TC')],
}, { options: { ...POINTER, viewport: NARROW, locale: 'zh-TW' } });

// In the page: the focused element, and any fault in how its focus is shown.
function focused() {
  const one = document.activeElement;
  if (!one || one === document.body) return undefined;
  const seen = one.closest('.segments label, label.check') ?? one;
  const box = seen.getBoundingClientRect();
  const isMine = (top) => top && (seen.contains(top) || top.contains(seen) && !top.matches('.answer, .tabs, .toast'));
  const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.x + box.width * x, box.y + box.height * y]));
  const free = spots.filter(([x, y]) => isMine(document.elementFromPoint(x, y))).length;
  const marks = [one, one.nextElementSibling].filter(Boolean).map((it) => getComputedStyle(it));
  return {
    name: `${one.tagName}${one.id ? `#${one.id}` : ''} “${(one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? '').trim().slice(0, 30)}”`,
    free: free === 9 ? 'wholly' : free ? 'partly' : 'not',
    // The browser marks the parts of its own date field.
    isMarked: one.matches('[type=date], main') || marks.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
  };
}

// Keys are sent many at a time, and the page notes after each where the keyboard is.
const AT_ONCE = 10;
const NOTE = `globalThis.stops = []; addEventListener('keyup', () => { globalThis.stops.push((${focused})() ?? null); }, true);`;

// By the Tab key from the top to the end, and back.
async function tabThrough(page, where) {
  const wrong = [];
  const cdp = await page.context().newCDPSession(page);
  if (await page.evaluate(() => !globalThis.stops)) await page.evaluate(NOTE);
  for (const [key, modifiers] of [['Tab', 0], ['Shift+Tab', 8]]) {
    // From the very beginning, or the very end.
    await page.evaluate((isBack) => {
      globalThis.stops.length = 0;
      const stop = document.createElement('i');
      stop.tabIndex = -1;
      document.body[isBack ? 'append' : 'prepend'](stop);
      stop.focus();
      stop.remove();
    }, key !== 'Tab');
    const press = (type) => cdp.send('Input.dispatchKeyEvent', { type, modifiers, key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
    let stops = [];
    while (stops.length < 400 && !stops.includes(null)) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => [press('rawKeyDown'), press('keyUp')]).flat());
      stops = await page.evaluate(() => globalThis.stops);
    }
    const many = stops.indexOf(null);
    for (const now of stops.slice(0, many)) {
      if (now.free === 'not') wrong.push(`${where}, ${key}: ${now.name} has the keyboard, and is out of sight`);
      if (!now.isMarked) wrong.push(`${where}, ${key}: ${now.name} has the keyboard, and does not show it`);
    }
    assert.ok(many > 15, `${where}: ${many} stops of ${stops.length}`);
  }
  await cdp.detach();
  return wrong;
}

// What is told by a colour is told in the user's own colours too.
function toldApart() {
  const told = {};
  const style = (page, selector, name) => page.locator(selector).first().evaluate((one, of) => getComputedStyle(one)[of], name);
  const apart = async (page, what, name, ...selectors) => {
    const values = [];
    for (const selector of selectors) values.push(await style(page, selector, name));
    assert.equal(new Set(values).size, values.length, `${what}: ${selectors.join(', ')} have ${name} ${values.join(', ')}`);
    told[what] = true;
  };
  const look = {
    'first screen': async (page) => {
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      await apart(page, 'tab', 'backgroundColor', '.tabs [aria-current]', '.tabs button:not([aria-current])');
      await apart(page, 'segment', 'backgroundColor', 'input:checked + span', 'input:not(:checked) + span');
      await apart(page, 'tier', 'borderTopColor', '.tier.on', '.tier:not(.on)');
      await apart(page, 'odds', 'fill', '.odds-bar .track', '.odds-bar .part');
      await apart(page, 'mark of 80 %', 'fill', '.odds-bar .track', '.odds-bar .mark');
      const [bar, paper] = [await style(page, '.stage-row .bar rect', 'fill'), await style(page, 'html', 'backgroundColor')];
      assert.notEqual(bar, paper);
    },
    'wrong values': async (page) => assert.match(await style(page, '#field-horizon-last', 'textDecorationLine'), /underline/),
    toast: async (page) => {
      assert.notEqual(await style(page, '.toast', 'color'), await style(page, '.toast', 'backgroundColor'));
      assert.equal(await style(page, '.toast', 'borderTopStyle'), 'solid');
    },
    'two dimensions, one by ratio': async (page) => {
      assert.notEqual(await style(page, '.share-bar rect', 'stroke'), await style(page, '.share-bar rect', 'fill'));
      assert.notEqual(await style(page, '.mosaic .cell rect', 'stroke'), await style(page, '.mosaic .cell rect', 'fill'));
    },
    'months, with a calendar': async (page) => {
      const shades = await page.locator('.shade').evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      assert.equal(new Set(shades).size, 5, `five shades of days: ${shades}`);
      await apart(page, 'day off', 'borderTopStyle', '.day[data-shade="off"]', '.day:not([data-shade="off"])');
      await apart(page, 'today', 'borderTopWidth', '.day[data-today]', '.day:not([data-today])');
    },
    'spreading 2': async (page) => {
      if (await page.locator('.band').count() === 0) return;
      const tones = await page.locator('.swatch').evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      assert.equal(new Set(tones).size, tones.length, `phases: ${tones}`);
      told.phases = true;
    },
    'three scenarios': async (page) => {
      await apart(page, 'difference', 'outlineStyle', '.columns .differs', '.columns td:not(.differs)');
      await apart(page, 'scenario that is open', 'borderBottomWidth', '.columns [aria-current]', '.columns th:not([aria-current])');
      await apart(page, 'ends of a lever', 'fill', '.tornado .low', '.tornado .high');
      await apart(page, 'place of the plan', 'stroke', '.tornado .grid-line', '.tornado .mark');
      await apart(page, 'odds reached', 'fill', '.odds-picture .missed', '.odds-picture .reached');
    },
    'levers of how sure it is': async (page) => {
      const shades = await page.locator('.heat td[data-shade]').evaluateAll((all) => all.map((one) => `${one.dataset.shade}: ${getComputedStyle(one).backgroundColor}`));
      assert.equal(new Set(shades).size, new Set(shades.map((shade) => shade.split(': ')[1])).size, `each shade a colour: ${[...new Set(shades)]}`);
      assert.ok(new Set(shades).size > 2);
      const [text, darkest] = [await style(page, '.heat td[data-shade] button', 'color'), shades.sort().at(-1).split(': ')[1]];
      assert.notEqual(text, darkest);
    },
  };
  const whole = async (page, name) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await look[name.split(': ')[1]]?.(page);
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
    return [];
  };
  whole.atStart = () => { delete told.phases; };
  whole.atEnd = () => assert.ok(told.phases, 'phases were looked at');
  return whole;
}

// At each of a few screens with everything on them.
const KEYBOARD = /few leads|toast$|two dimensions|both, week|months, with|three scenarios/;
const byKeyboard = async (page, name) => {
  if (!KEYBOARD.test(name)) return [];
  const wrong = await tabThrough(page, name);
  if (name.endsWith(': toast')) assert.equal(await page.locator('.toast').count(), 1, 'it was there all the time');
  return wrong;
};
walked({
  'what has the keyboard is in sight, desk': [byKeyboard],
  'what has the keyboard is in sight, 200 %': [sized(ZOOMED, byKeyboard)],
  'what has the keyboard is in sight, 320 px': [sized(NARROW, byKeyboard)],
  'in forced colours, everything that a colour tells is told apart': [toldApart()],
}, {
  least: 40,
  options: { ...DESK, ...POINTER },
  wanted: (name) => ['target', 'split in space', 'split over time', 'what if'].includes(name),
  // A toast, which goes by itself after four seconds, stays until it has been looked at.
  before: 'const wait = setTimeout; globalThis.setTimeout = (act, ms, ...given) => (ms === 4_000 ? 0 : wait(act, ms, ...given))',
});

test('nothing moves for whoever asked for no motion', async () => {
  for (const [reducedMotion, moves] of [['no-preference', true], ['reduce', false]]) {
    const page = await open(await profile({ reducedMotion }));
    const moving = () => page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one);
      return transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || animationName !== 'none';
    }).length);
    assert.equal(await moving() > 0, moves);
    await field(page, 'funnel[0].rate').fill('40%');
    await equals(() => leads(page), '25');
    const running = await page.evaluate(() => document.getAnimations().length);
    if (!moves) assert.equal(running, 0);
    for (const n of [1, 2]) {
      await page.locator('nav.tabs button').nth(n).click();
      if (!moves) assert.equal(await moving(), 0);
    }
    await page.locator('.topbar button.icon').last().click();
    await page.locator('dialog[open]').waitFor();
    if (!moves) assert.equal(await moving() + await page.evaluate(() => document.getAnimations().length), 0);
    await done(page);
  }
});
