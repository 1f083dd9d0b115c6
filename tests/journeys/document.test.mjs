// The sales work plan as a document: chapters that can be left out, and paper without a cut row.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, on, open, profile, reload, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';

before(start);
after(stop);

const LINK = `#${(await readFile(new URL('../samples/v1-split-quarter.txt', import.meta.url), 'utf8')).trim().split('#').at(-1)}`;

async function documentOf(options) {
  const page = await open(await profile(options), { fragment: LINK, before: on('2027-01-12') });
  await at(page, 'menu').click();
  await page.locator('[data-test="work-plan"]').click();
  await page.locator('.document h1').waitFor();
  await page.locator('.document [data-chapter="6"]', { hasText: /%/ }).waitFor();
  return page;
}

test('the document has a chapter for all that the plan says, and each can be left out', async () => {
  const page = await documentOf({});
  const chapters = page.locator('.document article > section');
  const all = await chapters.count();
  assert.ok(all >= 5, `${all} chapters`);
  // The sample's golden report: 44 deals, 389 leads; the last row of the first table of its split is the sum.
  assert.match((await page.locator('.document article > section >> nth=0').innerText()).replaceAll('\u00a0', ' '), /需要 389 条线索/);
  const sums = await page.locator('[data-chapter="1"] table >> nth=0 >> .total >> nth=0 >> td').allInnerTexts();
  assert.deepEqual(sums.slice(-4), ['389', '110', '44', '41']);
  await page.locator('.document .checks label >> nth=1').click();
  await equals(() => chapters.count(), all - 1);
  assert.equal(await page.locator('[data-chapter="1"]').count(), 0);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  // The choice is still made after a reload.
  await reload(page);
  await page.locator('.document h1').waitFor();
  await equals(() => chapters.count(), all - 1);
  assert.equal(await page.locator('[data-chapter="1"]').count(), 0);
  assert.equal(await page.locator('.document .checks input >> nth=1').isChecked(), false);
  await page.locator('[data-test="document-edit"]').click();
  await page.locator('.document').waitFor({ state: 'detached' });
  await done(page);
});

// The text boxes of each page of a PDF: `[{ width, height, words: [[xMin, yMin, xMax, yMax, text]] }]`.
async function boxes(pdf) {
  const folder = await mkdtemp(join(tmpdir(), 'backcast-pdf-'));
  try {
    await writeFile(join(folder, 'plan.pdf'), pdf);
    execFileSync('pdftotext', ['-bbox', join(folder, 'plan.pdf'), join(folder, 'plan.html')]);
    const html = await readFile(join(folder, 'plan.html'), 'utf8');
    return html.split('<page ').slice(1).map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
      const words = [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)];
      return { width: Number(width), height: Number(height), words: words.map(([, ...box]) => [...box.slice(0, 4).map(Number), box[4]]) };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const format of ['A4', 'Letter']) {
  test(`on ${format} no row is cut, no heading ends a page, and every page has its number`, async () => {
    const page = await documentOf(DESK);
    const headings = await page.locator('.document :is(h2, h3)').allInnerTexts();
    const pages = await boxes(await page.pdf({ format }));
    assert.ok(pages.length >= 2, `${pages.length} pages`);
    for (const [i, { width, height, words }] of pages.entries()) {
      // The box of a Chinese letter is higher than its line, so that its middle counts.
      const lines = words.map(([xMin, yMin, xMax, yMax, text]) => ({ left: xMin, right: xMax, y: (yMin + yMax) / 2, text }));
      const foot = lines.filter(({ y }) => y > height - 45);
      assert.equal(foot.map(({ text }) => text).join(''), `${i + 1}/${pages.length}`, `the number of page ${i + 1}`);
      const body = lines.filter(({ y }) => y <= height - 45);
      for (const { left, right, y, text } of body) {
        assert.ok(left >= 40 && right <= width - 40 && y >= 36 && y <= height - 42, `page ${i + 1}: “${text}” from ${left} to ${right} at ${y}`);
      }
      // The lowest line of a page is no heading.
      const lowest = Math.max(...body.map(({ y }) => y));
      const line = body.filter(({ y }) => Math.abs(y - lowest) < 3).map(({ text }) => text).join('');
      assert.ok(!headings.some((heading) => heading.replaceAll(/\s/g, '') === line), `page ${i + 1} ends with the heading “${line}”`);
    }
    await done(page);
  });
}
