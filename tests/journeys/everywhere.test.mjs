// The page in every setting: large, narrow, with wide text spacing, in forced colours, without motion, in each
// language's fonts.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, field, leads, open, profile, start, stop } from './browser.mjs';
import { nameless } from './called.mjs';
import { walk } from './screens.mjs';

before(start);
after(stop);

const POINTER = { hasTouch: false, isMobile: false };
// A window of 1280 × 1024 at 200 %.
const ZOOMED = { ...POINTER, viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 };
const NARROW = { ...POINTER, viewport: { width: 320, height: 640 } };

// In the page: elements that extend past an edge, are cut off, or overlap another.
function lost() {
  const told = [];
  const sheet = document.querySelector('dialog[open]');
  for (const one of [document.scrollingElement, sheet]) {
    if (one && one.scrollWidth > one.clientWidth) told.push(`${one.tagName} is ${one.scrollWidth} px wide in ${one.clientWidth}`);
  }
  // The plan's full name is visible after a tap on it.
  for (const one of (sheet ?? document.body).querySelectorAll('*')) {
    const style = getComputedStyle(one);
    const isClipped = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (!one.checkVisibility() || one.closest('.unseen, svg, h2, .plan-name') || ['INPUT', 'SELECT', 'OPTION'].includes(one.tagName) || !one.textContent.trim()) continue;
    if (isClipped(style.overflowX) && one.scrollWidth > one.clientWidth + 1) told.push(`“${one.textContent.slice(0, 40)}” (${one.tagName}.${one.className}) is cut at ${one.clientWidth} of ${one.scrollWidth} px`);
    if (isClipped(style.overflowY) && one.scrollHeight > one.clientHeight + 2) told.push(`“${one.textContent.slice(0, 40)}” (${one.tagName}.${one.className}) is cut at ${one.clientHeight} of ${one.scrollHeight} px high`);
  }
  // Words that are side by side stay side by side.
  for (const row of document.querySelectorAll('.answer ol, .tabs, .stage-row, .rate, .field, .member-row, .month-row, .meeting-bar, .topbar')) {
    const boxes = [...row.children].filter((one) => one.checkVisibility() && one.tagName !== 'svg').map((one) => [one, one.getBoundingClientRect()]);
    for (const [i, [one, a]] of boxes.entries()) {
      for (const [other, b] of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 2) told.push(`“${one.textContent.slice(0, 20)}” (${one.className}) lies on “${other.textContent.slice(0, 20)}” (${other.className})`);
      }
    }
  }
  return told;
}

// On every screen, `looks` find no fault.
async function everywhere(options, ...looks) {
  const all = [];
  const many = await walk(async (page, name) => {
    for (const look of looks) all.push(...await look(page, name));
  }, { options });
  assert.ok(!all.length, all.join('\n'));
  assert.ok(many >= 50, `${many} screens`);
}
const nothingLost = async (page, name) => (await page.evaluate(lost)).map((one) => `${name}: ${one}`);

// Wider text spacing, as some readers need it. The page's policy blocks foreign styles, but not the debugger's.
const sheets = new WeakMap();
async function lostWhenWider(page, name) {
  if (!sheets.has(page)) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('DOM.enable');
    await cdp.send('CSS.enable');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { styleSheetId } = await cdp.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
    sheets.set(page, (text) => cdp.send('CSS.setStyleSheetText', { styleSheetId, text }));
  }
  const set = sheets.get(page);
  const spacing = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.answer .figure, h1')).letterSpacing) > 0);
  await set('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
  assert.equal(await spacing(), true);
  const all = await nothingLost(page, `${name}, wide text`);
  await set('');
  assert.equal(await spacing(), false);
  return all;
}

test('at 200 % everything is still there', { timeout: 240_000 }, () => everywhere(ZOOMED, nothingLost));
test('on a phone everything is still there, and where text is set wider', { timeout: 240_000 }, () => everywhere({ locale: 'en-US' }, nothingLost, lostWhenWider));
for (const locale of ['zh-CN', 'zh-TW', 'en-US']) {
  const looks = locale === 'zh-TW' ? [nothingLost] : [nothingLost, nameless];
  test(`in 320 px everything is still there, and called something, in ${locale}`, { timeout: 240_000 }, () => everywhere({ ...NARROW, locale }, ...looks));
}

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

// Tabs from the top to the end, and back.
async function tabThrough(page, where) {
  const wrong = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    // From the beginning, or from the end.
    await page.evaluate((isBack) => {
      const stop = document.createElement('i');
      stop.tabIndex = -1;
      document.body[isBack ? 'append' : 'prepend'](stop);
      stop.focus();
      stop.remove();
    }, key !== 'Tab');
    let many = 0;
    for (; many < 400; many += 1) {
      await page.keyboard.press(key);
      const now = await page.evaluate(focused);
      if (!now) break;
      if (now.free === 'not') wrong.push(`${where}, ${key}: ${now.name} has the keyboard, and is out of sight`);
      if (!now.isMarked) wrong.push(`${where}, ${key}: ${now.name} has the keyboard, and does not show it`);
    }
    assert.ok(many > 15 && many < 400, `${where}: ${many} stops`);
  }
  return wrong;
}

for (const [size, options] of [['desk', { ...DESK, ...POINTER }], ['200 %', ZOOMED], ['320 px', NARROW]]) {
  test(`what has the keyboard is in sight, ${size}`, { timeout: 240_000 }, async () => {
    const wrong = [];
    const screens = /few leads|toast$|two dimensions|both, week|months, with|three scenarios/;
    await walk(async (page, name) => {
      if (screens.test(name)) wrong.push(...await tabThrough(page, name));
    }, { options, wanted: (name) => ['target', 'split in space', 'split over time', 'what if'].includes(name) });
    assert.ok(!wrong.length, wrong.join('\n'));
  });
}

// Everything shown by a colour stays visible in the user's forced colours.
test('in forced colours, everything that a colour tells is told apart', { timeout: 240_000 }, async () => {
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
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
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
      assert.notEqual(await style(page, '.mosaic rect', 'stroke'), await style(page, '.mosaic rect', 'fill'));
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
      await apart(page, 'ends of a lever', 'fill', '.tornado .low', '.tornado .high', '.tornado .mark');
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
  await walk(async (page, name) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await look[name.split(': ')[1]]?.(page);
  }, { options: { ...DESK, ...POINTER }, wanted: (name) => ['target', 'split in space', 'split over time', 'what if'].includes(name) });
  assert.ok(told.phases, 'phases were looked at');
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

// Every text of the page, with the fonts that draw it.
async function fonts(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument', { depth: -1 });
  const all = [];
  const go = async (node) => {
    const text = (node.children ?? []).filter((child) => child.nodeType === 3).map((child) => child.nodeValue).join('').trim();
    if (text && !['SCRIPT', 'STYLE', 'TITLE', 'NOSCRIPT'].includes(node.nodeName)) {
      const { fonts: of } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      all.push({ text, of: of.map((font) => font.familyName) });
    }
    for (const child of node.children ?? []) await go(child);
  };
  await go(root);
  await cdp.detach();
  return all.filter(({ of }) => of.length);
}

for (const [locale, face] of [['zh-CN', 'Noto Sans CJK SC'], ['zh-TW', 'Noto Sans CJK TC'], ['en-US', undefined]]) {
  test(`letters are of the language's own fonts, and digits stand in columns: ${locale}`, { timeout: 240_000 }, async () => {
    let many = 0;
    await walk(async (page, name) => {
      if (!/first screen|two dimensions|three scenarios|explanation of a number/.test(name)) return;
      for (const { text, of } of await fonts(page)) {
        const isHan = /\p{Script=Han}/u.test(text);
        const hans = of.filter((font) => /CJK|Han Sans/.test(font));
        // Chinese is drawn by one font, the right one; without Chinese no such font is used.
        if (!isHan && /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{S}]*$/u.test(text)) assert.deepEqual(hans, [], `${name}: “${text}” is set in ${of}`);
        if (isHan && face) assert.deepEqual(hans, [face], `${name}: “${text}” is set in ${of}`);
        many += 1;
      }
      const uneven = await page.evaluate(() => {
        const at = document.querySelectorAll('.figure, input, td, .value');
        return [...at].filter((one) => !getComputedStyle(one).fontVariantNumeric.includes('tabular-nums')).map((one) => one.outerHTML.slice(0, 80));
      });
      assert.deepEqual(uneven, [], name);
    }, { options: { locale }, wanted: (name) => ['target', 'split in space', 'what if'].includes(name) });
    assert.ok(many > 150, `${many} texts`);
  });
}
