// The Act tab: what to do today and this week, with numbers from the plan, for the whole plan and for one person.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, faultOf, field, on, open, profile, sheetText, start, stop } from './browser.mjs';
import { at, tab } from './hooks.mjs';

before(start);
after(stop);

const PLAN = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '3000000' }, deal_size: '100000',
  funnel: [
    { stage: '线索', rate: '25%', days: 14, activities: [{ name: '电话', per_unit: '3' }, { name: '邮件', per_unit: '0.5' }] },
    { stage: '商机', rate: '40%', days: 30, activities: [{ name: '拜访', per_unit: '2' }] },
    { stage: '赢单' },
  ],
  won: '赢单',
  space: [{ dimension: '人员', members: [{ name: '张三' }, { name: '李四' }, { name: '王五' }] }],
  time: { months: ['80', '100', '120'] },
};

async function acting(day, options = {}) {
  const page = await open(await profile(options), { before: on(day) });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PLAN)) });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tab(page, 'act');
  await page.locator('.todo.week-sums, .todo').first().waitFor();
  return page;
}

// The rows of a list: name and figure.
const rows = async (page, list) => Object.fromEntries(await page.locator(`${list} > li`).evaluateAll((all) => all.map((row) => [row.querySelector('bdi').innerText, Number(row.querySelector('.value').innerText.replace(/[¥,万]/g, ''))])));
const today = (page) => rows(page, '.todo:not(.week-sums)');
const week = (page) => rows(page, '.week-sums');

test('today is a list of what is due, each figure so many times its stage, and the week beside it adds up', async () => {
  const page = await acting('2027-01-12');
  assert.match(await page.locator('.today .when').innerText(), /1月12日 周二.*第 8 个工作日，共 64 个/);
  const due = await today(page);
  assert.deepEqual([due['线索'], due['电话']], [5, 15]);
  assert.equal(due['拜访'] ?? 0, 2 * (due['商机'] ?? 0));
  const of = await week(page);
  assert.deepEqual([of['电话'], of['拜访']], [3 * of['线索'], 2 * of['商机']]);
  const days = await page.locator('.week-days .figure').allInnerTexts();
  assert.equal(days.length, 5);
  assert.equal(days.reduce((sum, one) => sum + Number(one), 0), of['线索']);
  assert.match(await sheetText(page, () => page.locator('.todo button').first().click()), /线索 · 2027年1月12日 · 5/);
  assert.match(await sheetText(page, () => page.locator('.week-days button').nth(2).click()), /线索 · 2027年1月13日/);
  await done(page);
});

test('the days of all people add up to the plan’s, for stages and for activities', async () => {
  const page = await acting('2027-01-12');
  const names = ['线索', '电话', '邮件', '商机', '拜访'];
  const whole = [await today(page), await week(page)];
  const sums = [{}, {}];
  for (const person of ['张三', '李四', '王五']) {
    await page.locator('#whose').selectOption(person);
    await page.waitForTimeout(100);
    for (const [i, own] of [await today(page), await week(page)].entries()) {
      assert.equal(own['电话'] ?? 0, 3 * (own['线索'] ?? 0), person);
      for (const name of names) sums[i][name] = (sums[i][name] ?? 0) + (own[name] ?? 0);
    }
  }
  for (const i of [0, 1]) for (const name of names) assert.equal(sums[i][name], whole[i][name] ?? 0, name);
  assert.match(await sheetText(page, () => page.locator('.week-sums button').first().click()), /王五 · 线索/);
  await done(page);
});

test('before the plan begins its first day is shown, with what must be there by then; after the end, the whole', async () => {
  let page = await acting('2026-12-24');
  assert.match(await page.locator('.today').innerText(), /计划从 2027年1月1日 开始。\s*还有 8 天。/);
  assert.deepEqual(await rows(page, '.todo:first-of-type'), { 线索: 130, 商机: 20 });
  assert.match(await page.locator('.today').innerText(), /第一个工作日，1月1日 周五/);
  await done(page);
  page = await acting('2027-05-01');
  assert.match(await page.locator('.today').innerText(), /计划已于 2027年3月31日 结束。/);
  assert.deepEqual(await today(page), { 线索: 300, 电话: 900, 邮件: 150, 商机: 75, 拜访: 150, 赢单: 30, 金额: 300 });
  await done(page);
});

test('the routine is words beside the numbers of the plan, and a day off has neither', async () => {
  let page = await acting('2027-02-03');
  await at(page, 'usual routine').click();
  await page.locator('.routine').getByText('写方案、报方案').waitFor();
  // No number of its own that the plan could contradict.
  assert.doesNotMatch(await page.locator('.routine').innerText(), /\d/);
  await at(page, 'routine').click();
  await field(page, 'time.week[2]').fill('见老板');
  await page.locator('.routine').getByText('见老板').waitFor();
  await page.locator('.routine-fields > button.link').click();
  // The new minimum's name gets the focus first.
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-time-floors-0--name');
  await field(page, 'time.floors[0].count').fill('0.5');
  await faultOf(page, 'time.floors[0].count').waitFor();
  await done(page);
  page = await acting('2027-02-06');
  await page.getByText('今天休息，没有安排。').waitFor();
  assert.equal(await page.locator('.todo:not(.week-sums) > li').count(), 0);
  assert.equal(await page.locator('.routine').count(), 0);
  await done(page);
});

test('without dates there is one sentence and the way to them', async () => {
  const page = await open(await profile());
  await field(page, 'horizon.first').fill('');
  await field(page, 'horizon.last').fill('');
  await tab(page, 'act');
  await page.locator('.act .empty .actions button').click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-horizon-first');
  await done(page);
});

for (const [size, options] of [['phone', {}], ['desk', { ...DESK, hasTouch: false, isMobile: false }]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing is found in Act on the ${size}, ${colorScheme}`, async () => {
      const page = await acting('2027-01-12', { colorScheme, ...options });
      await at(page, 'usual routine').click();
      await at(page, 'routine').click();
      assert.deepEqual(await violations(page), []);
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await done(page);
    });
  }
}
