// What is lost on a screen: past an edge, cut off, under something else; as it is, and with its text set wider.
import assert from 'node:assert/strict';

// In the page: what goes past an edge, what is cut off, what lies on another.
function lost() {
  const told = [];
  const sheet = document.querySelector('dialog[open]');
  for (const one of [document.scrollingElement, sheet]) {
    if (!one || one.scrollWidth <= one.clientWidth) continue;
    const past = [...one.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > one.clientWidth + 1 && !part.closest('.scroll, .unseen'));
    told.push(`${one.tagName} is ${one.scrollWidth} px wide in ${one.clientWidth}: ${past.slice(0, 3).map((part) => `${part.tagName}.${part.className.baseVal ?? part.className} “${part.textContent.slice(0, 20)}”`).join(', ')}`);
  }
  // The plan's name is seen whole where its tap leads, and names in a meeting in their titles.
  for (const one of (sheet ?? document.body).querySelectorAll('*')) {
    const style = getComputedStyle(one);
    const isClipped = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (!one.checkVisibility() || one.closest('.unseen, svg, h2, .plan-name, .meeting [title]') || ['INPUT', 'SELECT', 'OPTION'].includes(one.tagName) || !one.textContent.trim()) continue;
    if (isClipped(style.overflowX) && one.scrollWidth > one.clientWidth + 1) told.push(`“${one.textContent.slice(0, 40)}” (${one.tagName}.${one.className}) is cut at ${one.clientWidth} of ${one.scrollWidth} px`);
    if (isClipped(style.overflowY) && one.scrollHeight > one.clientHeight + 2) told.push(`“${one.textContent.slice(0, 40)}” (${one.tagName}.${one.className}) is cut at ${one.clientHeight} of ${one.scrollHeight} px high`);
  }
  // Words beside each other stay beside each other.
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

export const nothingLost = async (page, name) => (await page.evaluate(lost)).map((one) => `${name}: ${one}`);

// The same with the text set wider, as some readers need it. The page's policy keeps styles of others out, but not the debugger's.
const sheets = new WeakMap();
export async function lostWhenWider(page, name) {
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
