// Long names: no text lies on another, on any screen, at 320, 360 and 1440 px.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { DESK, done, open, profile, start, stop } from './browser.mjs';
import { at, choose, tab } from './hooks.mjs';

before(start);
after(stop);

// In the page: the boxes of all visible texts, cut to what encloses and clips them, and each pair that overlaps.
function overlapping() {
  const clipped = (box, element) => {
    let { left, top, right, bottom } = box;
    for (let one = element; one && one !== document.documentElement; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const edge = one.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, edge.left), Math.max(top, edge.top), Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return { left, top, right, bottom };
  };
  // What stays in view lies over what scrolls below it, by intention.
  const layer = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const { position } = getComputedStyle(one);
      if (position === 'fixed' || position === 'sticky') return one;
    }
    return document.body;
  };
  const texts = [];
  const add = (element, text, box) => {
    const { left, top, right, bottom } = clipped(box, element);
    if (right - left > 1 && bottom - top > 1) texts.push({ element, text: text.trim().slice(0, 24), left, top, right, bottom, layer: layer(element) });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('.unseen, .skip, option, script, style, title') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) add(element, node.data, box);
  }
  for (const input of document.querySelectorAll('input:not([type=radio], [type=checkbox], [type=range], .unseen), [data-line], select')) {
    if (input.checkVisibility()) add(input, input.value, input.getBoundingClientRect());
  }
  const found = [];
  for (const [i, one] of texts.entries()) {
    for (const other of texts.slice(i + 1)) {
      if (one.layer !== other.layer || one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 4) found.push(`“${one.text}” and “${other.text}” by ${Math.round(across)} × ${Math.round(down)} px`);
    }
  }
  return { found, many: texts.length };
}

// A plan whose names are as long as names may be, in letters of both widths.
const long = (kind, n) => `${kind} ${n} ${n % 2 ? 'of enterprise customers in the north-eastern business region' : '华东地区大型制造业重点战略客户与渠道合作伙伴联合拓展专项名称'}`.slice(0, 60);
const PLAN = {
  backcast: 1, name: long('plan', 0), currency: 'CNY', horizon: { first: '2027-01-01', last: '2027-12-31' },
  target: { metric: 'revenue', amount: '123456789' }, deal_size: '345678',
  funnel: [1, 2, 3, 4].map((n) => ({ stage: long('stage', n), rate: '40%', days: 14 })).concat([{ stage: long('won', 5) }]), won: long('won', 5),
  space: [1, 2].map((d) => ({ dimension: long('dimension', d), members: [1, 2, 3].map((m) => ({ name: long(`item ${d}`, m) })) })),
  time: { months: ['80', '100', '120', '90', '100', '110', '80', '90', '110', '90', '110', '120'] },
  scenarios: [1, 2].map((n) => ({ name: long('scenario', n), changes: { 'funnel[0].rate': '45%' } })),
};
const SCREENS = [
  ['target', (page) => tab(page, 'target')],
  ['split', (page) => tab(page, 'split')],
  ['time', (page) => choose(page, 'side', 'time')],
  ['segment × time', (page) => choose(page, 'side', 'both')],
  ['what if', (page) => tab(page, 'what if')],
  ['menu', (page) => at(page, 'menu').click()],
];

for (const [width, options] of [[320, {}], [360, {}], [1440, { ...DESK, isMobile: false, hasTouch: false }]]) {
  test(`with long names no text lies on another at ${width} px`, async () => {
    const page = await open(await profile({ ...options, viewport: { width, height: width < 500 ? 740 : 900 } }));
    await at(page, 'menu').click();
    await page.locator('#open-file').setInputFiles({ name: 'long.backcast.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PLAN)) });
    await page.locator('.plan-name .name', { hasText: PLAN.name }).waitFor();
    const all = [];
    for (const [name, go] of SCREENS) {
      await go(page);
      await page.waitForTimeout(400);
      const { found, many } = await page.evaluate(overlapping);
      assert.ok(many > 15, `${name}: ${many} texts`);
      all.push(...found.map((one) => `${name}: ${one}`));
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
      if (wide > 0) all.push(`${name}: ${wide} px too wide`);
    }
    assert.deepEqual(all, []);
    await done(page);
  });
}
