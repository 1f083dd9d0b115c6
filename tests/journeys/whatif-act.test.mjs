// The inputs of Act in What if: scenarios with supply, cost, hours and verdict; the leads that activities bring; the leads missing; the meeting.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, field, menu, on, open, profile, start, stop } from './browser.mjs';
import { at, choose, source, tab } from './hooks.mjs';
import { column, rows } from './whatif.mjs';

before(start);
after(stop);

// Ten deals of 100,000 at 20 %: 50 leads. An exhibition a month brings ten: 30 leads, 20 missing.
const PLAN = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '1000000' }, deal_size: '100000',
  funnel: [{ stage: '线索', rate: '20%' }, { stage: '赢单' }], won: '赢单', capacity: { people: '1', hours: '8', selling: '50%' },
  activities: [{ name: '参展', times: '1', every: 'month', brings: '10', cost: '5000', minutes: '60' }],
};

async function opened(name, options = {}) {
  const page = await open(await profile(options), { before: on('2027-01-04') });
  await menu(page);
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PLAN)) });
  await page.locator('dialog').waitFor({ state: 'detached' });
  await tab(page, name);
  return page;
}
// In the scenario that is open.
async function exhibits(page, times) {
  await tab(page, 'act');
  await page.locator('.regular-row button.icon').click();
  await field(page, 'activities[0].times').fill(times);
  await tab(page, 'what if');
}

test('a scenario shows what its activities bring, cost and take, and whether it can be done', async () => {
  const page = await opened('what if');
  await at(page, 'add scenario').click();
  await exhibits(page, '2');
  await equals(async () => (await rows(page))['线索缺口'], '20 | 0 ▼ −20');
  const now = await rows(page);
  assert.equal(now['参展 · 次数'], '1 | 2');
  assert.equal(now['动作带来线索'], '30 / 50 | 60 / 50 ▲ +30');
  assert.equal(now['动作费用'], '¥1.5万 | ¥3万 ▲ +¥1.5万');
  // Three exhibitions of an hour, and six.
  assert.equal(now['所需工时'], '3 小时 | 6 小时 ▲ +3');
  assert.match(now['工时余缺'], /^余 ([\d.]+) 小时 \| 余 ([\d.]+) 小时 ▼ −3$/);
  // 20 of 50 leads are missing.
  assert.match(now['可达成性'], /^难达成 \| (有余量|可达成) ▲$/);
  const row = (name) => page.locator('.columns tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) });
  assert.equal(await row('线索缺口').locator('td.better').count(), 1);
  assert.equal(await row('动作费用').locator('td.worse').count(), 1);
  // Every figure explains itself, and leads to its field in that scenario.
  const sheet = page.getByRole('dialog');
  const tells = async (name, text) => {
    await row(name).locator('button').nth(1).click();
    await sheet.getByText(text, { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
  };
  await tells('动作带来线索', '参展：6 × 10 = 60');
  await tells('动作费用', '参展（每月 2 次）：6 × ¥5,000 = ¥30,000');
  await tells('所需工时', '参展：6 × 60 分钟 = 6 小时');
  await tells('可达成性', '结论取最弱的一项。');
  await column(page, '基准情景').click();
  await row('线索缺口').locator('button').nth(1).click();
  await sheet.getByText('50 − 60 → 0').waitFor();
  await sheet.getByText('参展 · 次数：1 → 2').waitFor();
  await source(page, 1).click();
  await equals(() => field(page, 'activities[0].times').inputValue(), '2');
  await tab(page, 'what if');
  assert.deepEqual(await violations(page), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360);
  await done(page);
});

test('the leads that activities bring are one tap away from the gap, as a scenario', async () => {
  const page = await opened('act');
  await page.locator('.with-leads').click();
  await equals(() => field(page, 'target.amount').count(), 0);
  await page.locator('.plan-name', { hasText: '情景：动作带来的线索' }).waitFor();
  // They are what the scenario has already.
  await equals(() => page.locator('.with-leads').count(), 0);
  await tab(page, 'what if');
  await equals(async () => (await rows(page))['可用线索'], '– | 随动作计算');
  const [before, after] = (await rows(page))['达成概率'].match(/\d+(?=%)/g).map(Number);
  // Ten of 50 at 20 % have a chance of 56 %, and ten of 30 one of 6 % (binomial).
  assert.deepEqual([before, after], [56, 6]);
  await at(page, 'undo').click();
  await equals(() => page.locator('.columns thead button').count(), 1);
  await tab(page, 'act');
  await equals(() => page.locator('.with-leads').count(), 1);
  await done(page);
});

test('the leads missing are moved by each activity, and the times that close the gap are found', async () => {
  const page = await opened('what if');
  assert.equal(await page.locator('input[name=gauge]').count(), 4);
  await choose(page, 'gauge', 'missing');
  await page.locator('.tornado b', { hasText: '参展 · 次数' }).waitFor();
  assert.match(await page.locator('.tornado .now').innerText(), /当前 差 20 条线索/);
  assert.equal(await page.locator('.tornado b', { hasText: '参展 · 每次产出' }).count(), 1);
  await page.getByText('每个周期多做一次：“参展”少差 20 条线索。').waitFor();
  await page.locator('.tornado li', { hasText: '参展 · 每次产出' }).locator('button').first().click();
  // Eleven each time: 33 of 50.
  await page.getByRole('dialog').getByText('50 − 33 = 17').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#unknown').selectOption('参展 · 次数');
  await page.locator('#goal').selectOption('线索没有缺口');
  await page.getByText('参展 · 次数：2').waitFor();
  await at(page, 'use it').click();
  await page.locator('.tornado .now', { hasText: '差 0 条线索' }).waitFor();
  // Without an activity the gauge is gone, and the first one is chosen.
  await tab(page, 'act');
  await page.locator('.regular-row button.icon').click();
  await field(page, 'activities[0].brings').fill('');
  await tab(page, 'what if');
  await equals(() => page.locator('input[name=gauge]').count(), 3);
  await page.locator('.tornado .now', { hasText: '50 条线索' }).waitFor();
  await done(page);
});

test('a meeting has the verdict and the gap of each scenario, and the times can be changed in it', async () => {
  const page = await opened('what if', DESK);
  await at(page, 'add scenario').click();
  await exhibits(page, '2');
  await at(page, 'meeting').click();
  const work = page.locator('.key-figures .work td');
  await equals(() => work.nth(0).innerText().then((text) => text.replace(/\s+/g, ' ')), '难达成! 差 20');
  assert.match(await work.nth(1).innerText(), /^(有余量|可达成)$/);
  await work.nth(0).locator('button').nth(1).click();
  await page.getByRole('dialog').getByText('50 − 30 = 20').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.meeting-bar .fold').click();
  await field(page, 'activities[0].times').fill('3');
  await equals(() => work.nth(0).innerText().then((text) => text.includes('差')), false);
  await done(page);
});
