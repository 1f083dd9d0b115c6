// Every screen and every sheet, on a phone and on a desktop: axe-core finds no fault in either theme, nothing extends
// past the edge, and touch targets are large enough.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from './journey.mjs';
import { DESK, start, stop } from './browser.mjs';
import { walk } from './screens.mjs';

let axe;
before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await start();
});
after(stop);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const found = async (page, runOnly) => {
  // The page's policy forbids foreign scripts, so axe is injected through the debugger.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const result = await window.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
  }, runOnly);
};

// Elements that are cut off or too small to touch, in the page.
function wrong({ isTouch }) {
  const sheet = document.querySelector('dialog[open]');
  const told = [];
  for (const [what, one] of [['the page', document.scrollingElement], ['the sheet', sheet]]) {
    if (one && one.scrollWidth > one.clientWidth) told.push(`${what} is ${one.scrollWidth} px wide in ${one.clientWidth}`);
  }
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className} “${(one.getAttribute('aria-label') ?? one.innerText ?? '').slice(0, 30)}”`;
  const sizes = (selector, width, height) => {
    for (const one of (sheet ?? document).querySelectorAll(selector)) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('.unseen, .skip')) continue;
      // The whole label of a checkbox or radio button is its touch target.
      const box = (one.matches('[type=radio], [type=checkbox]') && one.closest('label') || one).getBoundingClientRect();
      if (box.width < width - 0.1 || box.height < height - 0.1) told.push(`${name(one)} is ${Math.round(box.width)} × ${Math.round(box.height)} px, less than ${width} × ${height}`);
    }
  };
  sizes('a, button, input, select, [tabindex="0"]', 24, 24);
  if (isTouch) sizes('button.icon, .tabs button, .link, .chip, .field input, .field select, .choice select, .actions button, .sources button, .plans button, .rate [type=range], .check, .grid .figure, .month', 24, 44);
  return told;
}

for (const [size, options] of [['phone', {}], ['desk', { ...DESK, hasTouch: false, isMobile: false }]]) {
  test(`nothing is found on any screen on the ${size}`, { timeout: 240_000 }, async () => {
    const all = [];
    const many = await walk(async (page, name) => {
      const note = (list, theme = '') => all.push(...list.map((one) => `${name}${theme}: ${one}`));
      note(await found(page, TAGS));
      note(await page.evaluate(wrong, { isTouch: size === 'phone' }));
      // The themes differ only in colours.
      await page.emulateMedia({ colorScheme: 'dark' });
      note(await found(page, { type: 'rule', values: ['color-contrast'] }), ', dark');
      await page.emulateMedia({ colorScheme: 'light' });
    }, { options: { colorScheme: 'light', ...options } });
    assert.ok(!all.length, all.join('\n'));
    assert.ok(many >= 50, `${many} screens`);
  });
}
