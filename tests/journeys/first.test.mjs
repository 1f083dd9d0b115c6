// The page before the program is ready: the static first screen from index.html, in the reader's language.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { address, DESK, equals, field, leads, open, profile, ready, saved, start, stop } from './browser.mjs';
import { drawnFirst, LANGUAGES } from './first_screen.mjs';

before(start);
after(stop);

// The program arrives when `come` is called.
async function held(context) {
  let come;
  const coming = new Promise((ok) => { come = ok; });
  await context.route('**/*_bg.wasm', async (route) => {
    await coming;
    await route.continue().catch(() => {});
  });
  return come;
}
// The layout shifts of the first screen, as the browser reports them.
const shifts = () => {
  globalThis.shifted = [];
  const told = ({ node }) => (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 80) ?? 'gone';
  const note = (entry) => globalThis.shifted.push(...entry.sources.map(told).filter((one) => !one.includes('id="progress"')));
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true });
};

for (const language of Object.keys(LANGUAGES)) {
  test(`the first screen in index.html is the one that the program draws: ${language}`, async () => {
    const kept = await readFile(new URL(`../../web/first-screen/${language}.html`, import.meta.url), 'utf8');
    assert.equal(`${await drawnFirst(language)}\n`, kept, '`make first-screen` writes it anew');
  });
}

const FIRST = { en: ['Leads needed', 'Loading'], 'zh-Hans': ['所需线索', '载入'], 'zh-Hant': ['所需名單', '載入'] };
for (const [language, [words, loading]] of Object.entries(FIRST)) {
  for (const [where, screen] of [['a phone', {}], ['a desk', { ...DESK, isMobile: false, hasTouch: false }]]) {
    test(`somebody new sees the answer before the program is there, and nothing moves when it comes: ${language}, ${where}`, async () => {
      const context = await profile({ ...screen, locale: LANGUAGES[language] });
      await context.addInitScript(shifts);
      const come = await held(context);
      const page = await context.newPage();
      page.asks = true;
      await page.goto(address());
      await page.locator('.answer .lead .figure', { hasText: '50' }).filter({ visible: true }).waitFor();
      assert.equal(await page.locator('.answer .lead .word').filter({ visible: true }).innerText(), words);
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      await page.locator('#progress', { hasText: loading }).filter({ visible: true }).waitFor();
      // A tap gets an answer, and changes nothing.
      const { x, y, width, height } = await page.locator('input').filter({ visible: true }).first().boundingBox();
      await page.mouse.click(x + width / 2, y + height / 2);
      await page.locator('#progress.asked').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'it is not to be used yet');
      come();
      await ready(page);
      assert.equal(await page.locator('#loading').count(), 0);
      assert.deepEqual(await page.evaluate(() => globalThis.shifted), []);
      await field(page, 'target.amount').fill('20');
      await equals(() => leads(page), '100');
      await context.close();
    });
  }
}

// The times of the largest paints so far, as the browser reports them until the first touch.
const paints = () => {
  globalThis.largest = [];
  new PerformanceObserver((list) => globalThis.largest.push(...list.getEntries().map(({ startTime, element }) => [startTime, element?.textContent.slice(0, 40) ?? 'gone']))).observe({ type: 'largest-contentful-paint', buffered: true });
};

for (const language of Object.keys(LANGUAGES)) {
  for (const [where, screen] of [['a phone', { viewport: { width: 412, height: 823 } }], ['a desk', { ...DESK, isMobile: false, hasTouch: false }]]) {
    test(`the largest text is painted before the program is there: ${language}, ${where}`, async () => {
      const context = await profile({ ...screen, locale: LANGUAGES[language] });
      await context.addInitScript(paints);
      const come = await held(context);
      const page = await context.newPage();
      page.asks = true;
      await page.goto(address());
      await page.waitForFunction(() => globalThis.largest.length);
      await page.waitForTimeout(300);
      const before = await page.evaluate(() => performance.now());
      come();
      await ready(page);
      await page.waitForTimeout(300);
      assert.deepEqual((await page.evaluate(() => globalThis.largest)).filter(([time]) => time > before), []);
      await context.close();
    });
  }
}

test('who has plans, or opens a link, sees no ten deals meanwhile, but the frame and how far the download is', async () => {
  const context = await profile();
  const first = await open(context);
  await field(first, 'target.amount').fill('14');
  await saved(first);
  await first.close();
  const come = await held(context);
  const page = await context.newPage();
  await page.goto(address());
  await page.locator('#progress', { hasText: '载入' }).filter({ visible: true }).waitFor();
  await page.locator('nav.tabs').filter({ visible: true }).waitFor();
  assert.equal(await page.locator('.answer .figure').filter({ visible: true }).count(), 0);
  come();
  await ready(page);
  assert.equal(await leads(page), '70');
  await context.close();

  const other = await profile();
  const late = await held(other);
  const link = await other.newPage();
  const [, fragment] = (await readFile(new URL('../samples/v1-ten-deals.txt', import.meta.url), 'utf8')).trim().split('#');
  await link.goto(`${address()}#${fragment}`);
  await link.locator('#progress').filter({ visible: true }).waitFor();
  assert.equal(await link.locator('.answer .figure').filter({ visible: true }).count(), 0);
  late();
  await ready(link);
  assert.equal(await leads(link), '50');
  await other.close();
});

test('the program is requested once the first screen is painted, or after half a second', async () => {
  const context = await profile();
  const page = await open(context);
  const [painted, requested] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0].startTime,
    performance.getEntriesByType('resource').find(({ name }) => name.endsWith('_bg.wasm')).startTime,
  ]);
  assert.ok(requested >= Math.min(painted, 500), `painted after ${painted} ms, requested after ${requested} ms`);
  await context.close();
});

test('a program that does not come is told, in the reader’s language', async () => {
  const context = await profile({ locale: 'en-GB' });
  await context.route('**/*_bg.wasm', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(address());
  await page.locator('#progress', { hasText: 'Reload to try again' }).filter({ visible: true }).waitFor();
  await context.close();
});

test('a language and an appearance that were chosen hold before the program is there', async () => {
  const context = await profile({ locale: 'en-GB' });
  await context.addInitScript(() => {
    localStorage.setItem('backcast.language', 'zh-Hant');
    localStorage.setItem('backcast.theme', 'dark');
  });
  await held(context);
  const page = await context.newPage();
  await page.goto(address());
  assert.equal(await page.locator('.answer .lead .word').filter({ visible: true }).innerText(), FIRST['zh-Hant'][0]);
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await context.close();
});
