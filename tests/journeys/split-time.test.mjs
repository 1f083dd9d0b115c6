// The split by time, in a real Chromium at 360×740 with touch.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, faultOf, field, on, open, profile, reload, saved, start, stop } from './browser.mjs';
import { at, choose, phaseRemoval, stage, tab } from './hooks.mjs';

before(start);
after(stop);

const toTime = async (page) => {
  await tab(page, 'split');
  await choose(page, 'side', 'time');
};

// Three million in a quarter at 100,000 a deal, seen on a Wednesday of that quarter.
async function quarter(options = {}, { day = '2027-02-03', first = '2027-01-01', last = '2027-03-31' } = {}) {
  const page = await open(await profile(options), { before: on(day) });
  await choose(page, 'metric', 'revenue');
  await field(page, 'target.amount').fill('300万');
  await field(page, 'deal_size').fill('10万');
  await field(page, 'horizon.first').fill(first);
  await field(page, 'horizon.last').fill(last);
  await toTime(page);
  return page;
}

const amounts = async (page) => (await page.locator('.months .value').allInnerTexts()).join(' ');
const fits = async (page, where) => {
  const width = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
  assert.ok(width[0] <= width[1], `${where}: nothing goes past the edge (${width})`);
};

test('months are weighed 80, 100, 120, and money follows every key', async () => {
  const page = await quarter();
  await choose(page, 'spreading', 'months');
  await equals(() => amounts(page), '¥1,000,000 ¥1,000,000 ¥1,000,000');
  await at(page, 'rising months').click();
  await equals(() => amounts(page), '¥800,000 ¥1,000,000 ¥1,200,000');
  const widths = await page.locator('.months .bar rect').evaluateAll((bars) => bars.map((bar) => bar.getAttribute('width')));
  assert.deepEqual(widths, ['667', '833', '1000']);
  await field(page, 'time.months[2]').fill('20');
  await equals(() => amounts(page), '¥1,200,000 ¥1,500,000 ¥300,000');
  await page.keyboard.press('Enter');
  await field(page, 'time.months[2]').fill('x');
  await faultOf(page, 'time.months[2]').waitFor();
  assert.equal(await amounts(page), '¥1,200,000 ¥1,500,000 ¥300,000', 'the last figures stay');
  await at(page, 'even months').click();
  await equals(() => amounts(page), '¥1,000,000 ¥1,000,000 ¥1,000,000');
  await fits(page, 'months');
  await saved(page);
  await reload(page);
  await toTime(page);
  assert.equal(await amounts(page), '¥1,000,000 ¥1,000,000 ¥1,000,000');
  await done(page);
});

test('a month is explained, set by hand, and left to the spread again', async () => {
  const page = await quarter();
  await choose(page, 'spreading', 'months');
  await at(page, 'rising months').click();
  await page.locator('#month-1').click();
  const sheet = page.getByRole('dialog');
  assert.equal(await sheet.locator('.formula').innerText(), '权重 100 ÷ 300 × ¥3,000,000 = ¥1,000,000');
  await at(page, 'set by hand').click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-time-pinned-0--amount');
  assert.equal(await field(page, 'time.pinned[0].amount').inputValue(), '1,000,000');
  await field(page, 'time.pinned[0].amount').fill('150万');
  await equals(() => amounts(page), '¥600,000 ¥1,500,000 ¥900,000');
  await field(page, 'time.pinned[0].amount').fill('400万');
  await faultOf(page, 'time.pinned[0].amount').first().waitFor();
  // Without Enter, Escape would take the value back.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await faultOf(page, 'time.pinned[0].amount').waitFor();
  await page.locator('#month-1').click();
  await at(page, 'leave to the spread').click();
  await equals(() => amounts(page), '¥800,000 ¥1,000,000 ¥1,200,000');
  await page.keyboard.press('Escape');
  await done(page);
});

test('phases attack, deepen and sprint at the thirds of the horizon; undo brings back what was before', async () => {
  const page = await quarter();
  await choose(page, 'spreading', 'months');
  await at(page, 'rising months').click();
  await choose(page, 'spreading', 'phases');
  await equals(() => field(page, 'time.phases[2].name').inputValue(), '冲刺期');
  assert.equal(await field(page, 'time.phases[0].name').inputValue(), '攻坚期');
  assert.equal(await field(page, 'time.phases[0].last').inputValue(), '2027-01-31');
  assert.equal(await field(page, 'time.phases[1].last').inputValue(), '2027-02-28');
  assert.equal(await field(page, 'time.phases[2].last').inputValue(), '');
  assert.equal((await page.locator('.phase-sum .value').allInnerTexts()).join(' '), '¥900,000 ¥1,200,000 ¥900,000');
  await at(page, 'add phase').click();
  await equals(() => page.locator('.phases > li').count(), 4);
  await phaseRemoval(page, 3).click();
  await equals(() => page.locator('.phases > li').count(), 3);
  await fits(page, 'phases');
  for (let i = 0; i < 3; i++) await at(page, 'undo').click();
  await equals(() => field(page, 'time.months[2]').inputValue(), '120');
  await done(page);
});

test('a tap tells why a day has so much, or takes it off or works on it; arrow keys go from day to day', async () => {
  const page = await quarter();
  const day = page.locator('#day-2027-02-03');
  assert.notEqual(await day.getAttribute('data-shade'), 'off');
  await day.click();
  await page.getByRole('dialog').getByText('截至 2027年2月3日').waitFor();
  await page.keyboard.press('Escape');
  assert.notEqual(await day.getAttribute('data-shade'), 'off');
  await choose(page, 'day-tap', 'off');
  await day.click();
  await equals(() => day.getAttribute('data-shade'), 'off');
  assert.match(await day.locator('.unseen').textContent(), /^2027年2月3日 周三，休息日/);
  await day.click();
  await equals(async () => (await day.getAttribute('data-shade')) === 'off', false);
  const sunday = page.locator('#day-2027-02-07');
  await sunday.click();
  await equals(async () => (await sunday.getAttribute('data-shade')) === 'off', false);
  assert.equal(await sunday.locator('.mark').innerText(), '班');
  await sunday.press('ArrowUp');
  await equals(() => page.evaluate(() => document.activeElement.id), 'day-2027-01-31');
  await page.locator('.weekdays input').nth(4).check();
  await equals(() => page.locator('#day-2027-02-05').getAttribute('data-shade'), 'off');
  await at(page, 'holidays').check();
  await page.getByText('2027年的放假安排尚未公布').first().waitFor();
  await done(page);
});

test('China’s holidays stand in the calendar', async () => {
  const page = await quarter({}, { day: '2026-10-12', first: '2026-09-01', last: '2026-10-31' });
  await at(page, 'holidays').check();
  await equals(() => page.locator('#day-2026-10-01 .mark').innerText(), '国庆');
  assert.equal(await page.locator('#day-2026-10-10 .mark').innerText(), '班');
  await done(page);
});

test('holidays of a year that is not published are expected, and every count of working days says so', async () => {
  const page = await quarter();
  const notes = page.locator('.provisional');
  // Without holidays, the notes say that Spring Festival is worked.
  await at(page, 'holidays').uncheck();
  await equals(async () => (await notes.first().innerText()).includes('尚未公布'), false);
  await equals(() => notes.count(), 3);
  assert.match(await notes.first().innerText(), /春节（2月5日–2月8日）目前算作工作日/);
  await at(page, 'holidays').check();
  await equals(async () => (await notes.first().innerText()).includes('尚未公布'), true);
  // Next to the months, the working calendar and the weeks.
  await equals(() => notes.count(), 3);
  await equals(() => page.locator('#day-2027-02-05 .mark').innerText(), '春节');
  assert.deepEqual(await page.locator('.grid-month h3 small').allInnerTexts(), Array(2).fill('· 预计，尚未公布'), 'January and February, not March');
  await page.locator('#day-2027-02-05').click();
  await page.getByRole('dialog').getByText('春节：预计，尚未公布').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#month-1').click();
  await page.getByRole('dialog').getByText(/尚未公布/).waitFor();
  await page.keyboard.press('Escape');
  await tab(page, 'target');
  await page.locator('.target .provisional').waitFor();
  await done(page);
});

test('a fiscal year names quarters and bounds their weights', async () => {
  const page = await quarter({}, { first: '2027-01-01', last: '2027-06-30' });
  const names = async () => (await page.locator('.spread .cell label').allInnerTexts()).join(' ');
  await at(page, 'quarter weights').check();
  await equals(names, '2027年Q1 2027年Q2');
  await field(page, 'time.year_from').selectOption({ label: '4月' });
  await equals(names, '2027财年四季度 2028财年一季度');
  await page.getByText('2027财年 = 2026年4月–2027年3月').waitFor();
  // With February as the first month there is a third quarter, whose weight is not typed yet.
  await field(page, 'time.year_from').selectOption({ label: '2月' });
  await equals(names, '2027财年四季度 2028财年一季度 2028财年二季度');
  await faultOf(page, 'time.quarters[2]').waitFor();
  await at(page, 'undo').click();
  await equals(names, '2027财年四季度 2028财年一季度');
  await equals(() => field(page, 'time.year_from').inputValue(), '4');
  await saved(page);
  await reload(page);
  await toTime(page);
  await equals(names, '2027财年四季度 2028财年一季度');
  await done(page);
});

test('weeks add up to the whole', async () => {
  const page = await quarter();
  await page.locator('.week-table').waitFor();
  const number = (text) => Number(text.replace(/[¥,]/g, ''));
  const rows = await page.locator('.week-table tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent)));
  const total = await page.locator('.week-table tfoot tr').last().locator('td').allInnerTexts();
  assert.equal(rows.length, 14);
  total.forEach((sum, i) => assert.equal(Math.round(rows.reduce((all, row) => all + number(row[i]) * 100, 0)), Math.round(number(sum) * 100)));
  assert.equal(number(total.at(-1)), 3000000);
  await fits(page, 'weeks');
  await done(page);
});

test('the pipeline over time agrees with the table below it, by month and by week', async () => {
  const page = await quarter();
  await tab(page, 'target');
  await stage(page, 0).click();
  await field(page, 'funnel[0].days').fill('30');
  await toTime(page);
  await choose(page, 'spreading', 'months');
  await at(page, 'rising months').click();
  const flow = (row) => page.locator('.flow tbody tr').nth(row).locator('td').evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)));
  const table = async (column) => {
    const counts = await page.locator('.week-table tr').evaluateAll((rows, column) => rows.slice(1).map((row) => Number(row.cells[column].textContent)), column);
    return { weeks: counts.slice(0, -2), opening: counts.at(-2), total: counts.at(-1) };
  };
  // By month: 8, 10 and 12 deals, none of them before the first day.
  await equals(async () => (await flow(1)).join(' '), '0 8 10 12 30');
  const months = await flow(0);
  assert.equal(months.slice(0, -1).reduce((sum, n) => sum + n, 0), months.at(-1));
  assert.equal(months[0], (await table(2)).opening);
  assert.ok(months[0] > 0);
  await choose(page, 'pipeline-span', 'week');
  for (const stage of [0, 1]) {
    const { weeks, opening, total } = await table(2 + stage);
    await equals(async () => (await flow(stage)).join(' '), [opening, ...weeks, total].join(' '));
  }
  // A bar explains itself.
  await page.locator('.flow tbody button').first().click();
  await page.getByRole('dialog').getByText('须在开始日期前备好').waitFor();
  await page.keyboard.press('Escape');
  await fits(page, 'weeks of the pipeline');
  await done(page);
});

test('weights that a shorter horizon has no month for are cut off at a tap', async () => {
  const page = await quarter();
  await choose(page, 'spreading', 'months');
  await tab(page, 'target');
  await field(page, 'horizon.last').fill('2027-02-28');
  await at(page, 'first fault').click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-time-months');
  await at(page, 'trim months').click();
  await equals(() => amounts(page), '¥1,500,000 ¥1,500,000');
  assert.equal(await page.locator('.stale').count(), 0);
  await done(page);
});

test('three years are shown a year, a quarter and thirteen weeks at a time, from where today is', async () => {
  const page = await quarter({}, { day: '2028-05-10', first: '2027-01-01', last: '2029-12-31' });
  await equals(() => page.locator('.months > li').count(), 12);
  assert.equal(await page.locator('.month-name').first().innerText(), '2028年1月');
  await page.locator('#day-2028-05-10[data-today]').waitFor();
  assert.equal(await page.locator('.grid-month').count(), 3);
  assert.equal(await page.locator('.week-table tbody tr').count(), 13);
  await page.locator('.month-list .pager button').nth(1).click();
  await equals(() => page.locator('.month-name').first().innerText(), '2029年1月');
  await page.locator('.days .pager button').nth(0).click();
  await page.locator('#day-2028-03-31').waitFor();
  await choose(page, 'spreading', 'months');
  await field(page, 'time.months[30]').fill('x');
  await page.locator('.month-list .pager button').nth(0).click();
  await at(page, 'first fault').click();
  await fits(page, 'three years');
  await done(page);
});

test('quarters, seasons and the rhythm of a month are switched on and off', async () => {
  const page = await quarter({}, { first: '2027-01-01', last: '2027-06-30' });
  for (const [name, path] of [['quarter weights', 'time.quarters[1]'], ['seasons', 'time.seasonality[11]'], ['rhythm of a month', 'time.rhythm[2]']]) {
    await at(page, name).check();
    await field(page, path).waitFor();
  }
  await field(page, 'time.quarters[1]').fill('200');
  await equals(async () => (await amounts(page)).split(' ').slice(3).reduce((sum, text) => sum + Number(text.replace(/[¥,]/g, '')), 0).toFixed(2), '2000000.00');
  await at(page, 'quarter weights').uncheck();
  await equals(() => field(page, 'time.quarters[1]').count(), 0);
  await done(page);
});

test('without dates there is one sentence and the way to them', async () => {
  const page = await open(await profile());
  await field(page, 'horizon.first').fill('');
  await field(page, 'horizon.last').fill('');
  await toTime(page);
  await at(page, 'to the dates').click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-horizon-first');
  await done(page);
});

for (const [size, options] of [['phone', {}], ['desk', { ...DESK, hasTouch: false, isMobile: false }]]) {
  test(`nothing is found in the split over time on the ${size}, in either theme`, async () => {
    const page = await quarter({ colorScheme: 'light', ...options });
    await choose(page, 'spreading', 'phases');
    const check = async (where) => assert.deepEqual(await violations(page), [], where);
    await check('phases');
    await choose(page, 'spreading', 'months');
    await at(page, 'seasons').check();
    await page.locator('#day-2027-02-04').click();
    await check('a day');
    await page.keyboard.press('Escape');
    await choose(page, 'day-tap', 'off');
    await page.locator('#day-2027-02-04').click();
    await at(page, 'own days').click();
    await check('months');
    await page.locator('#month-1').click();
    await check('a month');
    await done(page);
  });
}
