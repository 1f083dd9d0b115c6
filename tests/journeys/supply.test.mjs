// Activities with a cadence, what they bring beside what the plan needs, how the gap is closed, and what it costs.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { done, equals, field, menu, on, open, profile, start, stop } from './browser.mjs';
import { at, choose, tab } from './hooks.mjs';

before(start);
after(stop);

const PLAN = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '1000000' }, deal_size: '100000',
  funnel: [{ stage: '线索', rate: '20%' }, { stage: '赢单' }], won: '赢单',
  space: [{ dimension: '人员', members: [{ name: '张三' }, { name: '李四' }] }],
};

async function acting(plan = {}) {
  const page = await open(await profile(), { before: on('2027-01-12') });
  await menu(page);
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...PLAN, ...plan })) });
  await page.locator('dialog').waitFor({ state: 'detached' });
  await tab(page, 'act');
  await page.locator('.regular').waitFor();
  return page;
}
const finding = (page) => page.locator('.supply .finding').first().innerText();
const numbers = (text) => (text.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? []).map(Number);

test('a usual activity is one tap, and says what it brings, what is missing, and what it is today', async () => {
  const page = await acting();
  await page.locator('#more-activities').click();
  await page.locator('.regular .chip', { hasText: '参展' }).click();
  assert.match(await page.locator('.regular-row').innerText(), /参展\s*每月 2 次 · 每次带来线索 25 · 480 分钟/);
  // Six exhibitions bring 150 leads, and the plan needs 50.
  assert.match(await finding(page), /到 3月31日足够：需要 50，能带来 150/);
  assert.match(await page.locator('.supply-sources').innerText(), /参展：6 × 25 = 150/);
  // The first of the month's two is on its 11th working day.
  assert.ok(!(await page.locator('.todo:not(.week-sums)').innerText()).includes('参展'));
  assert.match(await page.locator('.week-sums').innerText(), /参展\s*每月 2 次 · 累计 1 次，共 6 次\s*1/);
  await done(page);
});

test('a regular activity is in every table over time, for the plan and for each person, and explains itself', async () => {
  const activities = [{ name: '沙龙', times: '1', every: 'month' }, { name: '陌拜', times: '5', owner: '李四' }];
  const page = await acting({ activities });
  // Nobody owns the salon: the first of three is 张三's, and the second 李四's. 陌拜 is 李四's alone, on every working day.
  await page.locator('#whose').selectOption({ label: '李四' });
  await equals(() => page.locator('.todo:not(.week-sums)').innerText().then((text) => /陌拜\s*每周 5 次 · 累计 8 次，共 64 次\s*1/.test(text)), true);
  await page.locator('#whose').selectOption({ label: '张三' });
  await equals(() => page.locator('.todo').allInnerTexts().then((texts) => texts.join().includes('陌拜')), false);
  await tab(page, 'split');
  await choose(page, 'side', 'time');
  await page.locator('#time-measure').selectOption({ label: '沙龙' });
  await equals(() => page.locator('.months .value').allInnerTexts().then((all) => all.join(' ')), '1 1 1');
  assert.match(await page.locator('.week-table thead').innerText(), /沙龙\s*陌拜/);
  assert.equal(await page.locator('.week-table tfoot tr').last().locator('td').nth(-2).innerText(), '64');
  await page.locator('#day-2027-01-29').click();
  await page.getByRole('dialog').waitFor();
  assert.match(await page.getByRole('dialog').innerText(), /沙龙 · 2027年1月29日 · 1[^]*频次：每月 1 次。/);
  await page.keyboard.press('Escape');
  await choose(page, 'side', 'both');
  await equals(() => page.locator('.grid tbody').innerText().then((text) => text.trim().split(/\s+/).join(' ')), '张三 1 0 1 2 李四 0 1 0 1');
  await page.locator('.grid tbody button').first().click();
  await page.getByRole('dialog').waitFor();
  assert.match(await page.getByRole('dialog').innerText(), /张三 · 沙龙 · [^]*参与的各项共 50 条线索，张三占 25；这段时间共 1 次，按比例为 0.5。/);
  await page.keyboard.press('Escape');
  // The split by segment has no days, so that it shows money instead.
  await choose(page, 'side', 'space');
  assert.equal(await page.locator('#measure option:checked').innerText(), '金额');
  await done(page);
});

test('the gap is what is needed less what is brought, by week and by month, and one tap closes it', async () => {
  const activities = [
    { name: '沙龙', times: '1', every: 'month', brings: '10', cost: '5000', minutes: '60' },
    { name: '陌拜', times: '1', every: 'week', brings: '1', cost: '100', minutes: '240', owner: '张三' },
  ];
  const page = await acting({ activities });
  const [, , gap, need, brought] = numbers(await finding(page));
  assert.equal(gap, need - brought);
  const parts = (await page.locator('.supply-sources li').allInnerTexts()).map(numbers);
  for (const [times, each, leads] of parts) assert.equal(leads, Math.floor(times * each));
  assert.equal(parts.reduce((sum, [, , leads]) => sum + leads, 0), brought);
  for (const span of [0, 1]) {
    await page.locator('input[name=supply-span]').nth(span).check();
    const bars = await page.locator('.supply .supply-bars .unseen').allInnerTexts();
    const told = bars.map((text) => numbers(text.split('：')[1]));
    assert.equal(told.reduce((sum, [due]) => sum + due, 0), need, bars.join('\n'));
    assert.equal(told.reduce((sum, [, came]) => sum + came, 0), brought, bars.join('\n'));
  }
  const ways = page.locator('.supply .way');
  await equals(() => ways.count(), 2);
  assert.match(await ways.nth(0).innerText(), /费用最低：陌拜每周多 \d+ 次，费用增加 ¥/);
  assert.match(await ways.nth(1).innerText(), /用时最少：沙龙每月多 \d+ 次，费用增加 ¥[\d.]+万，用时增加 [\d.]+ 小时/);
  await ways.nth(0).locator('button.primary').click();
  await page.waitForFunction(() => document.querySelector('.supply .finding').innerText.includes('足够'));
  await equals(() => page.locator('.supply .finding.short').count(), 0);
  await at(page, 'undo').click();
  await page.waitForFunction(() => document.querySelector('.supply .finding').innerText.includes('还差'));
  await done(page);
});

test('a plan of three years is no wider than the phone', async () => {
  const page = await acting({ horizon: { first: '2027-01-01', last: '2029-12-31' }, activities: [{ name: '沙龙', times: '1', every: 'month', brings: '1', minutes: '60' }] });
  for (const span of [0, 1]) {
    await page.locator('input[name=supply-span]').nth(span).check();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  }
  await done(page);
});

test('a bad cadence is said at its field, and the rest of what is typed stays', async () => {
  const page = await acting({ activities: [{ name: '沙龙', times: '1', every: 'month', brings: '10' }] });
  await page.locator('.regular-row button.icon').click();
  await field(page, 'activities[0].times').fill('0');
  await field(page, 'activities[0].times').blur();
  await page.locator('#field-activities-0--times-fault').filter({ hasText: '大于 0' }).waitFor();
  assert.equal(await field(page, 'activities[0].brings').inputValue(), '10');
  await page.locator('#field-activities-0--every').selectOption({ index: 6 });
  await field(page, 'activities[0].dates').fill('2027-01-12，2027-02-10');
  await field(page, 'activities[0].dates').blur();
  await page.waitForFunction(() => document.querySelector('.supply-sources')?.innerText.includes('沙龙：2 × 10 = 20'));
  assert.match(await page.locator('.todo:not(.week-sums)').innerText(), /沙龙/);
  await done(page);
});

test('the budget says what a lead and a deal cost, and which line is exceeded', async () => {
  const page = await acting({
    activities: [{ name: '沙龙', times: '2', every: 'month', brings: '10', cost: '5000', owner: '张三' }],
    budget: { total: '30000', lines: [{ name: '张三', amount: '20000' }] },
  });
  // Six at 5,000 are 30,000; the budget without its tenth is 27,000.
  assert.match(await page.locator('.budget .finding').innerText(), /动作费用 ¥3万，除机动 ¥3,?000 外可用 ¥2\.7万：超支 ¥3,?000/);
  assert.match(await page.locator('.budget-lines').innerText(), /张三\s*¥3万 \/ ¥2万\s*! 超支 ¥1万/);
  const answers = await page.locator('.budget .answers').innerText();
  assert.match(answers, /¥3万 ÷ 60 = ¥500/);
  assert.match(answers, /¥3万 ÷ 10 = ¥3,000/);
  assert.match(answers, /¥3万 ÷ ¥100万 = 3%/);
  assert.deepEqual(await violations(page), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 360, `${wide}`);
  await done(page);
});
