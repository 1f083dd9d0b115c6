// Every number of the split explains itself: the chart, the cross tables, weeks, days. It also works by
// keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { done, on, open, profile, sheetText, start, stop } from './browser.mjs';
import { at, choose, tab } from './hooks.mjs';

before(start);
after(stop);

const plan = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '3000000' }, deal_size: '100000',
  funnel: [{ stage: 'Lead', rate: '25%', days: 30 }, { stage: 'Won', rate: '95%' }, { stage: 'Collected' }], won: 'Won',
  space: [
    { dimension: 'business line', members: [{ name: 'existing', share: '60%' }, { name: 'new', share: '40%' }] },
    { dimension: 'product line', members: [{ name: '产品甲', share: '2/3' }, { name: '产品乙', share: '1/3' }] },
    { dimension: 'person', members: [{ name: '张三' }, { name: '李四' }] },
  ],
  time: { months: ['80', '100', '120'] },
};

async function shown(side) {
  const page = await open(await profile(), { before: on('2027-02-03') });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.keyboard.press('Escape');
  await tab(page, 'split');
  if (side) await choose(page, 'side', side);
  return page;
}

// The text of the sheet after `act`.

test('every cell and sum of the cross table of any two dimensions', async () => {
  const page = await shown();
  await page.locator('#rows').selectOption('人员');
  await page.locator('#columns').selectOption('产品线');
  const cell = (i, j) => page.locator('.grid tr').nth(i).locator('button').nth(j);
  assert.match(await sheetText(page, () => cell(1, 0).click()), /张三 · 产品甲 · 金额 ¥1,000,000：怎么算的[\s\S]*¥600,000 \+ ¥400,000 = ¥1,000,000/);
  assert.match(await sheetText(page, () => cell(1, 2).click()), /张三 · 金额 ¥1,500,000：怎么算的/);
  assert.match(await sheetText(page, () => cell(3, 1).click()), /产品乙 · 金额 ¥1,000,000：怎么算的/);
  assert.match(await sheetText(page, () => cell(3, 2).click()), /金额 ¥3,000,000：怎么算的[\s\S]* = ¥3,000,000/);
  await done(page);
});

// The tiles of the picture, as a screen reader speaks them.
const tiles = (page) => page.locator('.mosaic [data-at]').evaluateAll((all) => all.map((one) => one.querySelector('title').textContent));
const tile = async (page, name) => page.locator('.mosaic [data-at]').nth((await tiles(page)).findIndex((one) => one.startsWith(name)));

test('the picture shows every dimension, a group alone after a tap, and the way back', async () => {
  const page = await shown();
  // On a phone 2 × 2 × 2 sub-targets have room: with the groups 2 + 4 + 8 tiles.
  assert.equal((await tiles(page)).length, 14);
  assert.ok((await tiles(page)).includes('existing · 产品甲 · 张三 · ¥600,000 · 20%'));
  assert.match(await sheetText(page, async () => (await tile(page, 'existing · 产品甲 · 张三')).locator('rect').click()), /existing · 产品甲 · 张三 · ¥600,000/);
  await (await tile(page, '放大查看：new ·')).locator('rect').click();
  assert.equal(await page.locator('.way-back').innerText(), '整个计划\nnew\n¥120万');
  assert.deepEqual(await tiles(page).then((all) => all.filter((one) => one.startsWith('放大'))), ['放大查看：new · 产品甲 · ¥800,000 · ≈26.7%', '放大查看：new · 产品乙 · ¥400,000 · ≈13.3%']);
  assert.match(await sheetText(page, () => page.locator('.way-back .figure').click()), /new · ¥1,200,000/);
  // By keyboard: one tile deeper, where the button that leads back has the focus.
  await page.locator('.mosaic [tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'picture-back');
  assert.equal((await tiles(page)).length, 2);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.mosaic [data-at]').length === 6);
  await page.locator('.mosaic [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await sheetText(page, () => page.keyboard.press(' ')), /new · 产品甲 · 张三 · ¥400,000/);
  await page.locator('.way-back button').first().click();
  assert.equal((await tiles(page)).length, 14);
  await done(page);
});

test('the arrow keys go through a table, and Enter asks', async () => {
  const page = await shown();
  await page.locator('.grid button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  assert.match(await sheetText(page, () => page.keyboard.press('Enter')), /new · 产品乙 · ¥400,000/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '¥40万', 'and it is where the keyboard stays');
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '¥100万', 'the sums are the last row');
  assert.equal(await page.locator('.grid button[tabindex="0"]').count(), 1, 'one stop for the Tab key');
  await done(page);
});

test('a cell of person by month, the edges and the sums', async () => {
  const page = await shown('both');
  await page.locator('#row-by').selectOption('人员');
  const cell = (i, j) => page.locator('.grid tr').nth(i).locator('button').nth(j);
  const march = await sheetText(page, () => cell(1, 2).click());
  assert.match(march, /张三 · 金额 · 3月1日–3月31日 · ¥600,000/);
  assert.match(march, /¥3,000,000（截至 2027年3月31日）− ¥1,800,000（截至 2027年2月28日）= ¥1,200,000/);
  assert.match(march, /张三：总计 ¥3,000,000 中占 ¥1,500,000；这段时间共 ¥1,200,000，按比例为 ¥600,000。/);
  await page.locator('#measure').selectOption('线索');
  // Leads come a month before the deals, so some must exist before the start date.
  assert.match(await sheetText(page, () => cell(1, 0).click()), /张三 · 线索 · 期初存量/);
  assert.match(await sheetText(page, () => cell(3, 1).click()), /线索 · 1月1日–1月31日[\s\S]*各阶段需要时间：这里对应/);
  await page.locator('#row-by').selectOption('全部子目标');
  assert.match(await sheetText(page, () => cell(1, 1).click()), /existing · 产品甲 · 张三 · 线索/);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await choose(page, 'span', 'week');
  assert.match(await sheetText(page, () => cell(1, 3).click()), /existing · 产品甲 · 张三 · 线索 · 1月11日–1月17日/);
  await done(page);
});

test('weeks', async () => {
  const page = await shown('time');
  assert.match(await sheetText(page, () => page.locator('.week-table tbody tr').nth(1).locator('button').last().click()), /金额 · 1月4日–1月10日/);
  assert.match(await sheetText(page, () => page.locator('.week-table tfoot tr').first().locator('button').last().click()), /期初存量/);
  assert.match(await sheetText(page, () => page.locator('.week-table tfoot tr').last().locator('button').first().click()), /线索 [\d,]+：怎么算的/);
  await done(page);
});
