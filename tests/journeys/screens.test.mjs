// Every screen and every sheet, on a phone and on a desk: axe-core finds nothing to say in either theme, nothing goes past the
// edge, and what is touched is large enough. In the same walks: at 200 %, in 320 px, and in its letters.
import { after, before } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, start, stop } from './browser.mjs';
import { nameless } from './called.mjs';
import { nothingLost } from './in_sight.mjs';
import { letters } from './letters.mjs';
import { sized, walked } from './walks.mjs';

before(start);
after(stop);

// What is cut off or too small to be touched, in the page.
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
  if (isTouch) sizes('button.icon, .tabs button, .link, .chip, .field input, .field select, .choice select, .actions button, .sources button, .plans button, .check, .grid .figure, .month', 24, 44);
  return told;
}

const checked = (isTouch) => async (page, name) => {
  const all = [...await violations(page), ...await page.evaluate(wrong, { isTouch })];
  return all.map((one) => `${name}: ${one}`);
};
// A window of 1280 × 1024 at 200 %, and one of 320 px.
const ZOOMED = { width: 640, height: 512 };
const NARROW = { width: 320, height: 640 };

walked({
  'nothing is found on any screen on the phone': [checked(true)],
  "letters are of the language's own fonts, and digits stand in columns: zh-CN": [letters('Noto Sans CJK SC')],
}, { options: { colorScheme: 'light' } });
walked({
  'nothing is found on any screen on the desk': [checked(false)],
  'at 200 % everything is still there': [sized(ZOOMED, nothingLost)],
  'in 320 px everything is still there, and called something, in zh-CN': [sized(NARROW, nothingLost, nameless)],
}, { options: { ...DESK, hasTouch: false, isMobile: false, deviceScaleFactor: 2, colorScheme: 'light' } });
