// Meeting mode: all of it in view on a wall, the tour through the scenarios, and figures that are the same everywhere.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, PHONE, done, equals, faultOf, field, leads, open, profile, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';
import { rows } from './whatif.mjs';

before(start);
after(stop);

// 30 deals: 30 ÷ (25% × 40%) = 300 leads, 40 more than available.
const QUARTER = {
  backcast: 1,
  target: { metric: 'revenue', amount: '300万' },
  deal_size: '10万',
  leads_available: '260',
  horizon: { first: '2027-01-01', last: '2027-03-31' },
  funnel: [{ stage: 'Lead', rate: '25%' }, { stage: 'Opportunity', rate: '40%' }, { stage: 'Won' }],
  scenarios: [
    { name: '线索质量', changes: { 'funnel[0].rate': '29%' } },
    { name: '大客户', changes: { deal_size: '12万' } },
    { name: '三项一起', changes: { 'funnel[0].rate': '29%', 'funnel[1].rate': '45%', deal_size: '12万' } },
  ],
};
// Names of forty letters, figures of five digits, a gap everywhere, and more changes than bars.
const LONG = {
  ...QUARTER,
  name: '华东区重点客户与渠道伙伴联合推进的二〇二七年第一季度年度冲刺销售计划最终确认版第三',
  target: { metric: 'revenue', amount: '12,345万' },
  leads_available: '9000',
  scenarios: [
    {
      name: '把线索质量提高到行业前百分之十并且同时缩短从首次接触到提案的平均时间的情景方案一号',
      changes: { 'target.amount': '2亿', deal_size: '9.5万', 'funnel[0].rate': '29.5%', 'funnel[1].rate': '45%', leads_available: '12000', 'horizon.last': '2027-04-30' },
    },
    { name: 'Qualify every inbound lead within a day!', changes: { 'funnel[0].rate': '20%' } },
    { name: 'X', changes: {} },
  ],
};
const ONE = { ...QUARTER, scenarios: [] };
const WALL = { viewport: { width: 1920, height: 1080 } };
const SMALL_WALL = { viewport: { width: 1280, height: 720 } };

async function brought(options, plan) {
  const page = await open(await profile(options));
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('.toast button.icon').click();
  await page.locator('.tabs button').nth(3).click();
  await page.locator('.columns thead').waitFor();
  return page;
}

async function present(page) {
  await at(page, 'meeting').click();
  await page.locator('.meeting').waitFor();
}

const caption = (page) => page.locator('.caption').innerText();

// What does not fit: a page that scrolls, a text past an edge or cut off without its full text in a title, a text on another.
const misfits = (page) => page.evaluate(() => {
  const told = [];
  const root = document.scrollingElement;
  const meeting = document.querySelector('.meeting');
  if (root.scrollHeight > innerHeight || root.scrollWidth > innerWidth) told.push(`the page is ${root.scrollWidth} × ${root.scrollHeight}`);
  if (meeting.scrollHeight > meeting.clientHeight + 1) told.push(`the meeting is ${meeting.scrollHeight} high`);
  const texts = document.createTreeWalker(meeting, NodeFilter.SHOW_TEXT);
  const boxes = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || !parent.checkVisibility() || parent.closest('.unseen')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const has = (one) => one.title && one.title.length >= text.data.length;
    let isTitled = false;
    let clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    for (let one = parent; one !== meeting; one = one.parentElement) {
      isTitled ||= has(one);
      if (getComputedStyle(one).overflow === 'hidden') {
        const box = one.getBoundingClientRect();
        clip = { left: Math.max(clip.left, box.left), top: Math.max(clip.top, box.top), right: Math.min(clip.right, box.right), bottom: Math.min(clip.bottom, box.bottom) };
      }
    }
    for (const box of range.getClientRects()) {
      const isCut = box.left < clip.left - 1 || box.right > clip.right + 1 || box.top < clip.top - 4 || box.bottom > clip.bottom + 4;
      if (isCut && !isTitled) told.push(`“${text.data}” is cut off`);
      const seen = { left: Math.max(box.left, clip.left), top: Math.max(box.top, clip.top), right: Math.min(box.right, clip.right), bottom: Math.min(box.bottom, clip.bottom), text };
      if (seen.right > seen.left && seen.bottom > seen.top) boxes.push(seen);
    }
  }
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (a.text === b.text) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // A box of text is higher than its letters.
      if (across > 2 && down > Math.min(a.bottom - a.top, b.bottom - b.top) * 0.3) told.push(`“${a.text.data}” lies on “${b.text.data}”`);
    }
  }
  return told;
});

test('a meeting fits both walls without scrolling, whatever the names, languages and figures', async () => {
  for (const size of [WALL, SMALL_WALL]) {
    for (const [plan, locale, colorScheme] of [[QUARTER, 'zh-CN', 'light'], [QUARTER, 'en-US', 'dark'], [LONG, 'zh-TW', 'dark'], [LONG, 'en-US', 'light'], [ONE, 'zh-CN', 'light']]) {
      const page = await brought({ ...size, locale, colorScheme }, plan);
      await present(page);
      for (let i = 0; i <= plan.scenarios.length; i += 1) {
        await page.locator('.key-figures thead button').nth(i).click();
        assert.deepEqual(await misfits(page), [], `${size.viewport.width} ${locale}, column ${i}`);
      }
      await page.locator('.meeting-bar .fold').click();
      await page.locator('.rest').waitFor();
      const height = await page.evaluate(() => [document.scrollingElement.scrollHeight, innerHeight]);
      assert.ok(height[0] <= height[1], 'the rest opens in its place');
      await done(page);
    }
  }
});

test('the tour begins at the base case and goes step by step, by the keys of keyboards and presenters', async () => {
  const page = await brought(SMALL_WALL, QUARTER);
  await page.locator('.columns thead button').nth(2).click();
  await present(page);
  await equals(() => caption(page), '基准情景：需要 300 条线索，比可用的多 40。');
  assert.match(await page.locator('.meeting-head').innerText(), /300万 · 2027年Q1\s+30 单，平均客单价 ¥10万 · 可用线索 260/);
  const go = async (key, said) => {
    await page.keyboard.press(key);
    await equals(() => caption(page), said);
  };
  await go('ArrowLeft', '基准情景：需要 300 条线索，比可用的多 40。');
  await go('ArrowRight', '线索质量：需要 259 条线索，比可用的少 1。');
  await go('PageDown', '大客户：需要 250 条线索，比可用的少 10。');
  await go('PageDown', '三项一起，第 1/3 步（线索 → 商机 25% → 29%）：需要 259 条线索，比可用的少 1。');
  assert.equal(await leads(page), '259');
  await go('End', '三项一起，第 3/3 步（平均客单价 10万 → 12万）：需要 192 条线索，比可用的少 68。');
  await go('PageUp', '三项一起，第 2/3 步（商机 → 赢单 40% → 45%）：需要 230 条线索，比可用的少 30。');
  await page.locator('.meeting-bar button').nth(1).click();
  await equals(() => caption(page), '三项一起，第 3/3 步（平均客单价 10万 → 12万）：需要 192 条线索，比可用的少 68。');
  assert.equal(await page.locator('.meeting-bar button').nth(1).isDisabled(), true);
  await go('Home', '基准情景：需要 300 条线索，比可用的多 40。');
  // A scenario is chosen by its heading, and a figure explains itself; the keys then go on with the tour.
  await page.locator('.key-figures thead button').nth(3).click();
  await equals(() => caption(page), '三项一起，第 3/3 步（平均客单价 10万 → 12万）：需要 192 条线索，比可用的少 68。');
  await page.locator('.key-figures tbody button').nth(3).click();
  await page.getByRole('dialog').getByText(/191\.57… → 192/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The sheet gives the focus back when it has left the history.
  await equals(() => page.evaluate(() => location.hash), '#whatif/meeting');
  await go('ArrowLeft', '三项一起，第 2/3 步（商机 → 赢单 40% → 45%）：需要 230 条线索，比可用的少 30。');
  // Escape closes the rest first, then the meeting.
  await page.locator('.meeting-bar .fold').click();
  await page.locator('.rest .columns').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.rest').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('.meeting').waitFor({ state: 'detached' });
  await equals(() => leads(page), '192');
  await done(page);
});

test('what is typed at a step of the tour belongs to that step, and the dots are the steps', async () => {
  const page = await brought(SMALL_WALL, QUARTER);
  await present(page);
  const dots = () => page.locator('.dots i').evaluateAll((all) => all.map((dot) => (dot.classList.contains('on') ? '●' : '○')).join(''));
  await equals(dots, '●○○○○○');
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await equals(dots, '○○○●○○');
  await page.locator('.meeting-bar .fold').click();
  // The chosen scenario is beside the base case, and every row is in view.
  const heads = page.locator('.rest .columns thead th');
  assert.deepEqual(await heads.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.innerText)), ['基准情景', '三项一起']);
  const box = await page.locator('.rest-table').boundingBox();
  for (const row of await page.locator('.rest .columns tbody tr').all()) {
    const { y, height } = await row.boundingBox();
    assert.ok(y + height <= box.y + box.height + 1, `${await row.innerText()} is in view`);
  }
  await field(page, 'target.amount').fill('400万');
  await equals(() => caption(page), '三项一起，第 2/4 步（目标销售额 300万 → 400万）：需要 345 条线索，比可用的多 85。');
  await equals(dots, '○○○○●○○');
  await field(page, 'target.amount').blur();
  // What was still to come comes after it: 40 ÷ (29% × 45%), then with larger deals.
  await page.keyboard.press('ArrowRight');
  await equals(() => caption(page), '三项一起，第 3/4 步（商机 → 赢单 40% → 45%）：需要 307 条线索，比可用的多 47。');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+z');
  await equals(() => caption(page), '三项一起，第 1/3 步（线索 → 商机 25% → 29%）：需要 259 条线索，比可用的少 1。');
  await done(page);
});

test('from a meeting of a plan with an error there is a way to the error', async () => {
  const wrong = { ...QUARTER, scenarios: [QUARTER.scenarios[0], { name: '错', changes: { deal_size: 'x' } }] };
  for (const size of [SMALL_WALL, PHONE]) {
    const page = await brought(size, wrong);
    await present(page);
    await page.locator('.meeting .wrong button').click();
    await page.locator('.meeting').waitFor({ state: 'detached' });
    await faultOf(page, 'deal_size').waitFor();
    await equals(() => page.evaluate(() => document.activeElement.id), 'field-deal_size');
    assert.equal(await field(page, 'deal_size').inputValue(), 'x');
    await done(page);
  }
});

test('the figures of a meeting are those of the table and of the answer, and their differences add up', async () => {
  const page = await brought(SMALL_WALL, QUARTER);
  const table = await rows(page);
  await present(page);
  const figures = (row) => page.locator('.key-figures tbody tr').nth(row).locator('.value').allInnerTexts();
  const ofTable = (name) => table[name].split(' | ').map((text) => text.replace(/ [▲▼].*$/, ''));
  assert.deepEqual(await figures(0), ofTable('线索'));
  assert.deepEqual(await figures(0), ['300', '259', '250', '192']);
  assert.deepEqual(await figures(1), ofTable('商机'));
  assert.deepEqual(await figures(2), ofTable('达成概率'));
  const besides = await page.locator('.key-figures tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].slice(1).map((cell) => cell.querySelector('.beside')?.innerText.replaceAll('\n', ' ') ?? '')));
  assert.deepEqual(besides, [
    ['! 差 40 可用 260', '▼ −41 −14%', '▼ −50 −17%', '▼ −108 −36%'],
    ['', '不变', '▼ −12 −16%', '▼ −19 −25%'],
    ['', '▲ +31 个百分点', '▲ +38 个百分点', '▲ +73 个百分点'],
  ]);
  for (let i = 0; i < 4; i += 1) {
    await page.locator('.key-figures thead button').nth(i).click();
    await equals(() => leads(page), (await figures(0))[i]);
  }
  // The bars of the leads needed, and what is missing above the line.
  assert.deepEqual(await page.locator('.meeting-charts .chart').first().locator('text').allTextContents(), ['! 40', '300', '259', '250', '192']);
  await done(page);
});

test('the waterfall adds up to the difference, in the meeting, on the desk and on a phone', async () => {
  for (const [size, plan] of [[SMALL_WALL, QUARTER], [SMALL_WALL, LONG], [DESK, LONG], [PHONE, QUARTER]]) {
    const page = await brought(size, plan);
    const i = plan === QUARTER ? 3 : 1;
    await page.locator('.columns thead button').nth(i).click();
    // A change that moves nothing has words instead of a number.
    const number = (text) => (/\d/.test(text) ? Number(text.replace(/[▼▲ ,+]/g, '').replace('−', '-')) : 0);
    const values = async (of) => (await page.locator(of).allTextContents()).map(number);
    const addsUp = async (all) => {
      const after = all.at(-1);
      assert.equal(all.slice(0, -1).reduce((sum, each) => sum + each, 0), after, all.join(' '));
      assert.equal(after, number(await leads(page)));
    };
    await page.locator('.waterfall').waitFor();
    const inRows = await values('.waterfall .value');
    await addsUp(inRows);
    const sum = await page.locator('.waterfall-part .formula').innerText();
    const [before, after] = sum.split(' = ');
    assert.equal(before.replace(/ ([+−]) /g, ' $1').split(' ').map(number).reduce((sum, each) => sum + each, 0), number(after), sum);
    if (plan === QUARTER) assert.equal(sum, '300 − 41 − 29 − 38 = 192');
    await present(page);
    assert.equal(await page.locator('.waterfall').count() + await page.locator('.upright').count(), 0, 'the base case has no steps');
    await page.locator('.key-figures thead button').nth(i === 1 ? 1 : 3).evaluate((button) => button.click());
    await page.locator('.steps .chart').waitFor({ state: 'attached' });
    assert.deepEqual(await values('.steps .chart text'), inRows);
    assert.deepEqual(await values('.steps .waterfall .value'), inRows);
    await done(page);
  }
});

test('a waterfall leads from any scenario to any other and back, is kept from tab to tab, and is forgotten with the plan', async () => {
  const page = await brought(DESK, QUARTER);
  const ends = () => page.locator('#fall-from, #fall-to').evaluateAll((all) => all.map((one) => Number(one.value)).join());
  const sum = () => page.locator('.waterfall-part .formula').innerText();
  // 30 ÷ (25% × 40%) = 300; 30 ÷ (29% × 40%) = 258.6…; 25 ÷ (25% × 40%) = 250; 25 ÷ (29% × 40%) = 215.5….
  await equals(sum, '300 − 41 = 259');
  assert.equal(await ends(), '0,1', 'to the first scenario while the base case is open');
  await page.locator('#fall-from').selectOption('1');
  await equals(sum, '259 + 41 = 300');
  await page.locator('#fall-to').selectOption('2');
  await equals(sum, '259 − 43 + 34 = 250');
  await page.locator('#fall-to').selectOption('1');
  await equals(sum, '250 + 50 − 41 = 259');
  await page.locator('.tabs button').nth(1).click();
  await page.locator('.tabs button').nth(3).click();
  await equals(ends, '2,1');
  // Who opens a scenario sees that one.
  await page.locator('.columns thead button').nth(3).click();
  await equals(sum, '300 − 41 − 29 − 38 = 192');
  await page.locator('#fall-from').selectOption('2');
  await equals(ends, '2,3');
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...QUARTER, name: 'other' })) });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await equals(ends, '0,1');
  await done(page);
});

test('a step of the tour shows the changes so far, and a scenario without changes says so', async () => {
  const page = await brought(SMALL_WALL, QUARTER);
  await present(page);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await equals(async () => (await page.locator('.steps .chart text').allTextContents()).join(' '), '300 ▼ −41 ▼ −29 230');
  await page.keyboard.press('ArrowLeft');
  await equals(async () => (await page.locator('.steps .chart text').allTextContents()).join(' '), '300 ▼ −41 259');
  await done(page);
  const other = await brought(SMALL_WALL, LONG);
  await present(other);
  await other.keyboard.press('End');
  await other.getByText('这个情景还没有改动，与基准情景相同。').waitFor();
  await done(other);
});

test('on a phone a meeting shows the base case and the chosen scenario, upright and sideways, within its width', async () => {
  for (const [viewport, columns] of [[{ width: 360, height: 740 }, 2], [{ width: 740, height: 360 }, 4]]) {
    const page = await brought({ ...PHONE, viewport }, LONG);
    await present(page);
    // At the base case the first scenario is beside it.
    await page.locator('.key-figures thead button').nth(1).click();
    await equals(() => leads(page), '15,865');
    assert.equal(await page.locator('.key-figures thead th').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), columns);
    const width = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    assert.ok(width[0] <= width[1], `nothing goes past the edge (${width})`);
    const cut = await page.locator('.key-figures td').evaluateAll((all) => all.filter((cell) => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.innerText));
    assert.deepEqual(cut, [], 'each figure is as wide as its column at most');
    await done(page);
  }
});

test('nothing is found in a meeting by the checker of accessibility, in either theme', async () => {
  for (const [size, colorScheme] of [[SMALL_WALL, 'light'], [SMALL_WALL, 'dark'], [PHONE, 'light']]) {
    const page = await brought({ ...size, colorScheme }, LONG);
    await present(page);
    await page.keyboard.press('ArrowRight');
    await page.locator('.steps .chart').waitFor({ state: 'attached' });
    assert.deepEqual(await violations(page), []);
    await page.locator('.meeting-bar .fold').click();
    await page.locator('.rest').waitFor();
    assert.deepEqual(await violations(page), []);
    await done(page);
  }
});
