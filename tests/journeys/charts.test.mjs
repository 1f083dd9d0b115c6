// The charts of a plan as files: drawings for slides and pictures.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, on, open, profile, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';

before(start);
after(stop);

// A plan that has every chart: a split, months, activities, pay, milestones and a scenario.
const LINK = `#${(await readFile(new URL('../samples/v1-playbook.txt', import.meta.url), 'utf8')).trim().split('#').at(-1)}`;
const CHARTS = ['funnel', 'split', 'months', 'supply', 'chance', 'sensitivity', 'waterfall', 'pay', 'timeline'];
// In each language a figure that the screens show. The figures are derived in tests/it/charts.rs and tests/it/samples.rs.
const SAYS = {
  'zh-CN': {
    funnel: ['销售漏斗', '300', '可用 250'],
    split: ['¥120万', '15 单 · 150 个线索'],
    months: ['¥650,323', '¥1,003,636'],
    supply: ['累计差 19'],
    chance: [/^目标 30 · \d+%$/],
    sensitivity: ['375', '48%'],
    waterfall: ['基准情景', '300', '200'],
    pay: ['¥260,000'],
    timeline: ['目标分解到人并确认', '攻坚期'],
  },
  'en-GB': {
    funnel: ['Sales funnel', '300', '250 available'],
    split: ['¥1.2M', '15 deals · 150 线索'],
    months: ['¥650,323', '¥1,003,636'],
    supply: ['19 short so far'],
    chance: [/^Target 30 · \d+%$/],
    sensitivity: ['375', '48%'],
    waterfall: ['Base case', '300', '200'],
    pay: ['¥260,000'],
    timeline: ['目标分解到人并确认', 'Due 26 Feb'],
  },
};

/** What a tap on a button of the sheet saves: its name and its bytes. While a chance is being calculated, the sheet says so instead. */
async function saved(page, kind) {
  let file;
  for (let tries = 0; !file && tries < 10; tries += 1) {
    const wait = page.waitForEvent('download', { timeout: 3000 }).catch(() => undefined);
    await page.locator(`[data-test="chart-${kind}"]`).click();
    file = await wait;
  }
  assert.ok(file, 'nothing was saved');
  return [file.suggestedFilename(), await readFile(await file.path())];
}

// The texts of a drawing, as the browser lays them out, and what is wrong with it.
const READ = (svg) => {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (drawing.querySelector('parsererror, foreignObject, script')) return { wrong: ['no plain drawing'] };
  document.querySelector('#drawing')?.remove();
  const root = document.importNode(drawing.documentElement, true);
  root.id = 'drawing';
  document.body.append(root);
  const { width, height } = root.viewBox.baseVal;
  const beyond = [...root.children].filter((element) => {
    const box = element.getBBox();
    return box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1;
  });
  const texts = [...root.querySelectorAll('text')].map((text) => text.textContent);
  return { width, height, texts, wrong: beyond.map((element) => element.outerHTML) };
};

for (const [locale, says] of Object.entries(SAYS)) {
  test(`in ${locale}, every chart is saved as a drawing with its figures, and as a picture of twice its size`, async () => {
    const page = await open(await profile({ ...DESK, locale }), { fragment: LINK, before: on('2027-02-10') });
    // The page itself lets no text become a drawing.
    const reader = await page.context().newPage();
    await page.bringToFront();
    await at(page, 'menu').click();
    await at(page, 'export').click();
    const choice = page.locator('#export-chart');
    await choice.waitFor();
    assert.deepEqual(await choice.locator('option').evaluateAll((all) => all.map((option) => option.value)), CHARTS);
    for (const chart of CHARTS) {
      await choice.selectOption(chart);
      const title = await choice.locator('option:checked').textContent();
      const [name, bytes] = await saved(page, 'svg');
      assert.ok(name.endsWith(`.${title}.svg`), name);
      const { width, height, texts, wrong } = await reader.evaluate(READ, bytes.toString('utf8'));
      assert.deepEqual(wrong, [], chart);
      for (const figure of says[chart]) {
        const is = (text) => (typeof figure === 'string' ? text === figure : figure.test(text));
        assert.ok(texts.some(is), `${chart}: ${figure} is not in ${texts.join(' | ')}`);
      }
      const [picture, png] = await saved(page, 'png');
      assert.ok(picture.endsWith(`.${title}.png`), picture);
      // The width and the height of a PNG are in its bytes 16 to 23.
      assert.deepEqual([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', width * 2, height * 2], chart);
      await page.locator('[role="status"]', { hasText: picture }).waitFor();
    }
    await done(page);
  });
}

test('a chart that the plan does not have is not offered', async () => {
  const page = await open(await profile(), { before: on('2027-01-12') });
  await at(page, 'menu').click();
  await at(page, 'export').click();
  await page.locator('#export-chart').waitFor();
  // Ten deals: no split, no activities, no scenario, no pay and no milestones.
  await equals(
    () => page.locator('#export-chart option').evaluateAll((all) => all.map((option) => option.value).join(' ')),
    'funnel months chance sensitivity',
  );
  await done(page);
});
