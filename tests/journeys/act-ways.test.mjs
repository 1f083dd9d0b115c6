// Ways through the Act tab: from an empty plan to today's numbers in few taps, the manager's year with a date to hire by, every figure with
// its explanation, and the way around on a phone.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, field, on, open, profile, sheetText, start, stop } from './browser.mjs';
import { at, choose, leaveField, tabPlace } from './hooks.mjs';

before(start);
after(stop);

const opened = async (plan, day, options = {}) => {
  const page = await open(await profile(options), { before: on(day) });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator(tabPlace('act')).click();
  await page.locator('.today').waitFor();
  return page;
};

test('from an empty plan to today’s numbers it is at most 30 taps', async () => {
  const page = await open(await profile(), { before: on('2027-01-12'), asks: true });
  let taps = 0;
  const tap = async (button) => {
    taps += 1;
    await button.click();
  };
  // Typing is one tap: the keys are not counted.
  const type = async (path, text) => {
    await tap(field(page, path));
    await field(page, path).fill(text);
    await leaveField(page);
  };
  await tap(at(page, 'menu'));
  await tap(at(page, 'new plan'));
  await page.locator('.questions').waitFor();
  taps += 1;
  await choose(page, 'metric', 'revenue');
  await type('target.amount', '300万');
  await tap(page.locator('.questions .periods .chip').nth(1)); // this quarter
  await type('deal_size', '10万');
  await tap(page.locator('.questions > .actions button'));
  await type('funnel[0].rate', '25');
  await tap(page.locator(tabPlace('act')));
  await tap(page.locator('#more-activities'));
  await tap(page.locator('.regular .chip').first());
  // 3,000,000 ÷ 100,000 = 30 deals, ÷ 25 % = 120 leads; two exhibitions a month × 3 × 25 leads.
  await page.locator('.supply .finding', { hasText: '需要 120，能带来 150' }).waitFor();
  const [, nth, of] = /第 (\d+) 个工作日，共 (\d+) 个/.exec(await page.locator('.today .when').innerText()).map(Number);
  const by = (days) => Math.floor((120 * days) / of);
  const figure = async (list) => Number(await page.locator(`${list} > li`, { hasText: '线索' }).first().locator('.value').innerText());
  assert.equal(await figure('.todo:not(.week-sums)'), by(nth) - by(nth - 1));
  // Tuesday is the second day of its week.
  assert.equal(await figure('.week-sums'), by(nth + 3) - by(nth - 2));
  await page.locator('.week-sums').getByText('参展').waitFor();
  assert.ok(taps <= 30, `${taps} taps`);
  console.log(`# from an empty plan to today: ${taps} taps`);
  await done(page);
});

// 60 million at half a million each are 120 deals, at 20 % 600 leads with three calls of ten minutes: 300 hours. From July on, five times as
// many are due in a month. Two people have 0.55 hours a day; one of them ramps up over two months.
const YEAR = {
  backcast: 1, name: '全年', horizon: { first: '2027-01-01', last: '2027-12-31' }, target: { metric: 'revenue', amount: '60000000' }, deal_size: '500000',
  funnel: [{ stage: '线索', rate: '20%', activities: [{ name: '电话', per_unit: '3', minutes: '10' }] }, { stage: '赢单' }],
  space: [{ dimension: '人员', members: [{ name: '张三' }, { name: '李四', ramp: ['0%', '50%', '100%'] }] }],
  time: { months: ['1', '1', '1', '1', '1', '1', '5', '5', '5', '5', '5', '5'] },
};

test('the manager’s year says how many people are missing, and by which day they must be hired', async () => {
  const page = await opened(YEAR, '2027-01-04', { ...DESK, hasTouch: false, isMobile: false });
  await page.locator('.hours').waitFor();
  await field(page, 'capacity.hours').fill('0.55');
  // 300 hours ÷ (0.55 × 261 days) = 2.09 people; of two there are 2 − (1 × 21 + 0.5 × 20) ÷ 261 = 1.88. One is missing if work is moved.
  // Otherwise two are: in the busiest week 20 leads take 10 hours, which is 4.5 more than two people have, and one has 2.75.
  const needed = 300 / (0.55 * 261);
  const there = 2 - (21 + 0.5 * 20) / 261;
  assert.equal(Math.ceil(needed - there), 1);
  // 600 × 5 ÷ 36 = 83 leads in July are half an hour each, so 42 hours in its 22 days: 9.5 in a week of five, where two people have 5.5. In
  // June it is 2. The first week that is all in July is over, and ramp-up takes two months.
  const july = new Date(Date.UTC(2027, 6, 1));
  while (july.getUTCDay() !== 1) july.setUTCDate(july.getUTCDate() + 1);
  july.setUTCMonth(july.getUTCMonth() - 2);
  while ([0, 6].includes(july.getUTCDay())) july.setUTCDate(july.getUTCDate() - 1);
  const day = `${july.getUTCFullYear()}年${july.getUTCMonth() + 1}月${july.getUTCDate()}日`;
  assert.equal(day, '2027年5月5日');
  const hire = page.locator('.hours .finding.short', { hasText: `最忙的几周还需要 2 人，最晚 ${day} 入职` });
  await page.locator('.hours .note', { hasText: '若把工作移到较空的几周，需要 1 人' }).waitFor();
  // The day explains itself by the first week that is over and the ramp-up.
  assert.match(await sheetText(page, () => hire.getByRole('button').click()), /2027年7月5日[^]*2 个月[^]*2027年5月5日/);
  // No bar of the year is over the page.
  await equals(() => page.evaluate(() => Math.max(0, document.scrollingElement.scrollWidth - innerWidth)), 0);
  await done(page);
});

const FULL = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '1000000' }, deal_size: '100000',
  funnel: [{ stage: '线索', rate: '20%', activities: [{ name: '电话', per_unit: '2', minutes: '6' }] }, { stage: '赢单' }], won: '赢单',
  activities: [{ name: '沙龙', times: '1', every: 'month', brings: '10', cost: '5000', minutes: '60' }],
  capacity: { people: '2', hours: '0.1' }, budget: { total: '30000', lines: [{ name: '市场', amount: '1000' }] },
};

test('every figure of supply, hours and budget explains itself', async () => {
  const page = await opened(FULL, '2027-01-12');
  await page.locator('.supply .key').first().waitFor();
  const sheet = (selector, nth = 0) => sheetText(page, () => page.locator(selector).nth(nth).click());
  // Three salons bring 30 of the 50 leads.
  assert.match(await sheet('.supply .key', 0), /需要 50：怎么算的[^]*50 − 0 − 0 = 50/);
  assert.match(await sheet('.supply .key', 1), /带来 30：怎么算的[^]*沙龙：3 × 10 = 30/);
  assert.match(await sheet('.supply .key', 2), /缺口 20：怎么算的[^]*50 − 30 = 20/);
  assert.match(await sheet('.supply-sources button'), /沙龙 30：怎么算的[^]*3 × 10 = 30[^]*每月 1 次/);
  // The first bar with something in it is the week from 4 January: 50 × 6 ÷ 64 = 4 leads.
  assert.match(await sheet('.supply .bar-button', 0), /1月4日起的一周[^]*4 − 0 = 4/);
  await page.locator('input[name=supply-span]').nth(1).check();
  assert.match(await sheet('.supply .bar-button', 1), /2027年2月[^]*32 − 20 = 12/);
  // 3 salons of an hour and 100 calls of 6 minutes are 13 hours; two people have 0.1 × 64 × 2.
  assert.match(await sheet('.hours .key', 0), /13 小时 ÷ 12\.8 周 = 每周 1\.015625 小时/);
  assert.match(await sheet('.hours .key', 1), /12\.8 小时 ÷ 12\.8 周 = 每周 1 小时/);
  assert.match(await sheet('.hours .key', 2), /1\.015625 − 1 = 0\.015625/);
  assert.match(await sheet('.hours .bar-button', 13), /3月29日起的一周[^]*沙龙：1 × 60 分钟[^]*仅 3 个工作日/);
  const budget = await page.locator('.budget .answers').innerText();
  assert.match(budget, /¥1\.5万 ÷ 30 = ¥500/);
  assert.match(await sheet('.budget .answers button', 0), /动作费用 ¥15,000[^]*沙龙（每月 1 次）：3 × ¥5,000 = ¥15,000/);
  assert.match(await sheet('.budget .answers button', 1), /¥15,000 ÷ 30 = ¥500/);
  assert.match(await sheet('.budget .answers button', 2), /¥15,000 ÷ 10 = ¥1,500/);
  assert.match(await sheet('.budget .answers button', 4), /¥1,000,000 ÷ ¥15,000 = 66\.66… \(200\/3\)/);
  assert.match(await sheet('.budget-lines button', 0), /市场 ¥0/);
  // An input leads to its field, also where that is folded away.
  await page.locator('.hours .key').first().click();
  await page.locator('dialog .sources button', { hasText: '电话' }).click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-funnel-0--activities-0--minutes');
  await done(page);
});

test('bars are reached with the keyboard', async () => {
  const page = await opened(FULL, '2027-01-12');
  const bars = page.locator('.supply .bar-button');
  await bars.first().focus();
  await page.keyboard.press('ArrowRight');
  await equals(() => bars.nth(1).evaluate((one) => one === document.activeElement), true);
  assert.match(await sheetText(page, () => page.keyboard.press('Enter')), /1月11日起的一周/);
  assert.deepEqual(await violations(page), []);
  await done(page);
});

test('on a phone one row leads to every part, and an empty plan is short', async () => {
  const page = await open(await profile(), { before: on('2027-01-12') });
  await page.locator(tabPlace('act')).click();
  const jumps = page.locator('.act-parts button');
  await jumps.first().waitFor();
  assert.equal(await jumps.count(), 9);
  assert.ok(await page.locator('.act-parts').getAttribute('aria-label'));
  for (const { height } of await jumps.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))) assert.ok(height >= 44, `${height} px`);
  for (let i = 0; i < 9; i += 1) {
    await page.evaluate(() => scrollTo(0, 0));
    await jumps.nth(i).click();
    const title = await page.evaluate(() => [document.activeElement.tagName, document.activeElement.innerText, document.activeElement.getBoundingClientRect().top]);
    assert.deepEqual(title.slice(0, 2), ['H2', await jumps.nth(i).innerText()]);
    assert.ok(title[2] >= 40 && title[2] < 740, `${title[1]} at ${title[2]} px`);
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  console.log(`# Act of an empty plan at 360 px: ${height} px`);
  // Of these, 77 are the row that leads to the playbook, and 45 the link to the activities of stages.
  assert.ok(height <= 2900, `${height} px`);
  // The fields of the hours come with a button.
  assert.equal(await field(page, 'capacity.hours').count(), 0);
  await page.locator('.hours .actions button').click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-capacity-hours');
  assert.deepEqual(await violations(page), []);
  await done(page);
});

test('a new line of the budget has no amount of its own, and nothing is wrong with it', async () => {
  const page = await opened(FULL, '2027-01-12');
  await page.locator('#budget-fold').click();
  await page.locator('.budget .details > button.link').click();
  await field(page, 'budget.lines[1].amount').waitFor();
  assert.equal(await field(page, 'budget.lines[1].amount').inputValue(), '');
  assert.equal(await page.locator('.stale').filter({ visible: true }).count(), 0);
  await done(page);
});
