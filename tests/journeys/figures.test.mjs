// A sales manager's check: every pair of adjacent figures on Target, Split and What if is read from the page, and multiplied or added.
//
// Short amounts (¥967.6万) are rounded to four digits, so their sums are compared with a matching tolerance; counts are
// compared exactly.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { DESK, PHONE, done, equals, on, open, profile, start, stop } from './browser.mjs';
import { at, choose, removal, tab } from './hooks.mjs';

before(start);
after(stop);

const member = (name, more = {}) => ({ name, ...more });
const FUNNEL = [
  { stage: '线索', rate: '25%', days: 14, activities: [{ name: '电话', per_unit: '3' }] },
  { stage: '商机', rate: '40%', days: 30, activities: [{ name: '拜访', per_unit: '2' }] },
  { stage: '赢单', rate: '95%', days: 30 },
  { stage: '回款' },
];
const plan = (more) => ({ backcast: 1, horizon: { first: '2027-01-01', last: '2027-12-31' }, funnel: FUNNEL, won: '赢单', ...more });
// A manager's plans: a year over four dimensions with a new rep, and one whose tiers differ in deal size.
const YEAR = plan({
  name: '年度', target: { metric: 'revenue', amount: '1.2亿' }, deal_size: '50万', leads_available: '2000',
  space: [
    { dimension: '业务线', members: [member('甲', { share: '7/12' }), member('乙', { share: '3/12' }), member('丙', { share: '2/12' })] },
    { dimension: '区域', members: [member('华东', { share: '70%' }), member('华南', { share: '30%' })] },
    { dimension: '人员', members: [member('安', { in: ['华东'] }), member('博'), member('陈'), member('丁', { in: ['华南'] }), member('鄂'), member('新人', { ramp: ['0%', '0%', '25%', '50%', '75%', '100%'] })] },
  ],
  capacity: { quota: '2000万', attainment: '90%' },
  scenarios: [{ name: '加两人', changes: { 'capacity.people': '8' } }, { name: '多转化', changes: { 'funnel[0].rate': '30%' } }],
});
const TIERS = plan({
  name: '分层', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '1000万' },
  space: [
    { dimension: '客户层级', members: [member('大', { share: '50%', deal_size: '50万' }), member('中', { share: '30%', deal_size: '10万' }), member('小', { share: '20%', deal_size: '2万' })] },
    { dimension: '人员', members: [member('安'), member('博'), member('陈')] },
  ],
  time: { months: ['80', '100', '120'] },
});

// A figure as a number: `¥967.6万`, `≈1,031`, `240 单`, `51%`. A rounded figure has its tolerance.
function read(text) {
  const found = /(-?[\d,]+(?:\.\d+)?)\s*(万亿|亿|万|%)?/.exec(text.replace('−', '-'));
  assert.ok(found, `a number in "${text}"`);
  const scale = { 万: 1e4, 亿: 1e8, 万亿: 1e12, '%': 0.01 }[found[2]] ?? 1;
  const value = Number(found[1].replaceAll(',', '')) * scale;
  const isShort = /万|亿/.test(found[2] ?? '') || text.includes('≈');
  return { value, room: isShort ? Math.abs(value) * 5.1e-4 : 0 };
}
function agree(parts, whole, what) {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const room = parts.reduce((all, part) => all + part.room, whole.room) + 1e-6;
  assert.ok(Math.abs(sum - whole.value) <= room, `${what}: ${parts.map((part) => part.value).join(' + ')} = ${sum}, and it says ${whole.value}`);
}
const texts = async (page, selector) => (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
const all = async (page, selector) => (await texts(page, selector)).map(read);
const cells = (page, selector) => page.locator(`${selector} tr`).evaluateAll((rows) => rows.map((row) => Array.from(row.cells, (cell) => cell.innerText.trim())));

// The rows and columns of a table add up to the sums at its right and lower edges.
async function addsUp(page, selector, what) {
  const rows = (await cells(page, selector)).slice(1).map((row) => row.slice(1).map((text) => (text === '' ? { value: 0, room: 0 } : read(text))));
  const foot = rows.pop();
  rows.forEach((row, i) => agree(row.slice(0, -1), row.at(-1), `${what}, row ${i + 1}`));
  foot.forEach((sum, j) => agree(rows.map((row) => row[j]), sum, `${what}, column ${j + 1}`));
  return foot.at(-1);
}

async function brought(size, given) {
  const page = await open(await profile(size), { before: on('2027-01-12') });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(given)) });
  await page.keyboard.press('Escape');
  await equals(() => page.locator('.plan-name').first().innerText().then((name) => name.startsWith(given.name)), true);
  return page;
}

// Target: the answer multiplies, every stage follows from the next, and activities and lines follow from their stages.
async function checkTarget(page, given) {
  await tab(page, 'target');
  const [leads, deals, revenue] = await all(page, '.answer li:not(.step) .figure');
  const rate = read(await page.locator('.answer .step .figure').first().innerText());
  assert.ok(Math.abs(leads.value * rate.value - deals.value) < 1 + leads.value * 0.0005, `${leads.value} × ${rate.value} = ${deals.value}`);
  if (given.deal_size) agree([{ value: deals.value * read(given.deal_size).value, room: 0 }], revenue, 'deals × deal size');
  const stages = await all(page, '.funnel .stage-row .figure');
  assert.deepEqual([stages[0].value, stages[2].value], [leads.value, deals.value], 'the funnel and the answer');
  if (given.deal_size) {
    for (const [k, needed] of [[0, deals.value / 0.25 / 0.4], [1, deals.value / 0.4]]) assert.equal(stages[k].value, Math.ceil(needed - 1e-9), `stage ${k}`);
    assert.equal(stages[3].value, Math.floor(deals.value * 0.95 + 1e-9), 'collected');
  }
  const done = await all(page, '.activities .figure');
  assert.deepEqual(done.map((one) => one.value), [stages[0].value * 3, stages[1].value * 2], 'activities go by the shown counts');
  for (const card of await texts(page, '.tiers .tier')) {
    const [name, ...lines] = card.split('\n').map((line) => line.trim()).filter(Boolean);
    const [leadsOf, , dealsOf, money] = lines;
    if (given.deal_size) {
      agree([{ value: read(dealsOf).value * read(given.deal_size).value, room: 0 }], read(money), `${name}: deals × deal size`);
      assert.equal(read(leadsOf).value, Math.ceil(read(dealsOf).value / 0.1 - 1e-9), `${name}: leads`);
    }
    if (name.includes('100%')) assert.deepEqual([read(leadsOf).value, read(dealsOf).value], [leads.value, deals.value], 'the line of 100 % is the plan');
  }
  return { leads, deals, revenue, stages };
}

// Split by segment: the items of each dimension, every table, and every sub-target.
async function checkSegments(page, given, answer) {
  await tab(page, 'split');
  await choose(page, 'side', 'space');
  const dimensions = await page.locator('.dimension').count();
  assert.equal(dimensions, given.space.length);
  for (let d = 0; d < dimensions; d += 1) {
    const sums = await page.locator('.dimension').nth(d).locator('.member-sums').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('button')].map((one) => one.innerText)));
    const column = (i) => sums.map((row) => read(row[i].replace(/^[^\d¥≈]+/, '')));
    agree(column(0), read(given.target.amount), `money of dimension ${d}`);
    agree(column(1), answer.deals, `deals of dimension ${d}`);
    agree(column(2), answer.leads, `leads of dimension ${d}`);
  }
  const measures = await page.locator('#measure option').allInnerTexts();
  // The money, every stage, and every activity: so many for each unit of its stage.
  const activities = given.funnel.flatMap(({ activities: all = [] }, k) => all.map(({ per_unit }) => ({ value: answer.stages[k].value * Number(per_unit), room: 0 })));
  const expected = [read(given.target.amount), ...answer.stages, ...activities];
  assert.equal(measures.length, expected.length);
  for (const [i, measure] of measures.entries()) {
    await page.locator('#measure').selectOption({ index: i });
    const axes = dimensions > 2 ? [[0, 1], [1, 2], [0, 2]] : [[0, 1]];
    for (const [down, across] of axes) {
      if (dimensions > 2) {
        await page.locator('#rows').selectOption({ index: down });
        await page.locator('#columns').selectOption({ index: across });
      }
      const whole = await addsUp(page, '.grid', `${measure} of ${down} × ${across}`);
      agree([whole], expected[i], `${measure} in all`);
    }
  }
  await at(page, 'every part').click();
  for (;;) {
    const more = page.locator('.leaves ~ button.link', { hasText: /^\+\d+$/ });
    if ((await more.count()) === 0) break;
    await more.first().click();
  }
  const parts = await texts(page, '.leaves .leaf-counts');
  const counts = parts.map((part) => part.split('→').map((stage) => ({ count: read(stage.replace(/^\D+/, '')), need: /\(([\d,.]+)…?\)/.exec(stage)?.[1] })));
  answer.stages.forEach((stage, k) => agree(counts.map((part) => part[k].count), stage, `stage ${k} of every part`));
  for (const stage of counts.flat().filter((stage) => stage.need)) {
    assert.ok(Math.abs(stage.count.value - Number(stage.need.replaceAll(',', ''))) < 1, `${stage.count.value} is ${stage.need} rounded down or up`);
  }
  agree((await all(page, '.leaves .leaf-money')), read(given.target.amount), 'money of every part');
}

// Split by time, and by segment × time.
async function checkTime(page, given, answer) {
  await choose(page, 'side', 'time');
  await page.locator('#time-measure').selectOption({ index: 0 });
  agree(await all(page, '.months .value'), read(given.target.amount), 'money by month');
  const [head, ...weeks] = await cells(page, '.week-table');
  assert.ok(head.length >= 5);
  const total = weeks.at(-1);
  answer.stages.forEach((stage, k) => assert.equal(read(total[2 + k]).value, stage.value, `${head[2 + k]} in the foot of the weeks`));
  await choose(page, 'side', 'both');
  await page.locator('.grid td').first().waitFor();
  const measures = await page.locator('.choice select').first().locator('option').count();
  for (let measure = 0; measure < measures; measure += 1) {
    await page.locator('.choice select').first().selectOption({ index: measure });
    for (let d = 0; d < given.space.length; d += 1) {
      await page.locator('.choice select').nth(1).selectOption({ index: d });
      for (const span of ['月', '周']) {
        await page.getByRole('radio', { name: span, exact: true }).check();
        await page.waitForTimeout(50);
        await bothAddUp(page, `measure ${measure} of dimension ${d} by ${span}`);
      }
    }
  }
}

// A long plan period is shown in pieces: rows are compared only if the whole period is visible.
async function bothAddUp(page, what) {
  const rows = (await cells(page, '.grid')).slice(1).map((row) => row.slice(1).map((text) => (text === '' ? { value: 0, room: 0 } : read(text))));
  const foot = rows.pop();
  foot.forEach((sum, j) => agree(rows.map((row) => row[j]), sum, `${what}, column ${j + 1}`));
}

// What if: the base case is the answer, and capacity − target is the gap.
async function checkWhatIf(page, given, answer) {
  await tab(page, 'what if');
  await page.locator('.columns tbody td').first().waitFor();
  const rows = Object.fromEntries((await cells(page, '.columns')).map(([name, ...values]) => [name, values]));
  const figure = (name, i = 0) => read(rows[name][i]);
  assert.equal(figure('线索').value, answer.leads.value);
  assert.equal(figure('赢单').value, answer.deals.value);
  agree([figure('销售额')], answer.revenue, 'revenue of the base');
  if (!given.capacity) return;
  for (const [i] of rows['团队产能'].entries()) {
    const gap = figure('产能差额', i);
    const sign = rows['产能差额'][i].includes('差') ? -1 : 1;
    agree([figure('目标', i), { value: sign * gap.value, room: gap.room }], figure('团队产能', i), `capacity of column ${i}`);
  }
  for (const [i] of rows['线索'].entries()) {
    const rate = i === 2 ? 0.3 : 0.25;
    assert.equal(figure('线索', i).value, Math.ceil(figure('赢单', i).value / 0.4 / rate - 1e-9), `leads of column ${i}`);
  }
}

for (const [size, of] of [['on the phone', PHONE], ['on the desk', DESK]]) {
  for (const [name, given] of [['the year of a team', YEAR], ['tiers of different deal sizes', TIERS]]) {
    test(`${name}: adjacent figures multiply and add up ${size}`, { timeout: 180_000 }, async () => {
      const page = await brought(of, given);
      const answer = await checkTarget(page, given);
      await checkSegments(page, given, answer);
      await checkTime(page, given, answer);
      await checkWhatIf(page, given, answer);
      await done(page);
    });
  }
  test(`with the split taken away, the answer is the same ${size}`, { timeout: 60_000 }, async () => {
    const page = await brought(of, YEAR);
    const shown = async () => ({ answer: await texts(page, '.answer .figure'), stages: await texts(page, '.funnel .stage-row .figure'), tiers: await texts(page, '.tiers .tier') });
    const split = await shown();
    await tab(page, 'split');
    for (let d = 0; d < YEAR.space.length; d += 1) await removal(page, 0).click();
    await equals(() => page.locator('.dimension').count(), 0);
    await tab(page, 'target');
    assert.deepEqual(await shown(), split);
    await done(page);
  });
}
