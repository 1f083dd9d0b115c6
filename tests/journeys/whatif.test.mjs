// What if, as in a meeting: scenarios side by side, goal seek, levers, step by step. (The chance: odds.test.mjs.)
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, faultOf, field, leads, open, profile, reload, saved, start, stop } from './browser.mjs';
import { at, choose, offer, source, tab } from './hooks.mjs';
import { column, meeting, rows } from './whatif.mjs';

before(start);
after(stop);

async function add(page) {
  await at(page, 'add scenario').click();
  await page.locator('.variant').waitFor();
}

test('three versions stand side by side; what is not changed follows the base', async () => {
  const page = await meeting();
  await add(page);
  await field(page, 'funnel[0].rate').fill('25%');
  await equals(async () => (await rows(page))['线索'], '150 | 120 ▼ −30');
  await field(page, 'scenarios[0].name').fill('更好的转化');
  await column(page, '基准情景').click();
  await add(page);
  await field(page, 'deal_size').fill('12万');
  const now = await rows(page);
  assert.equal(now['平均客单价'], '10万 | 10万 | 12万');
  assert.equal(now['从线索到赢单的转化率'], '20% | 25% | 20%');
  assert.equal(now['赢单'], '30 | 30 | 25 ▼ −5');
  assert.equal(now['线索'], '150 | 120 ▼ −30 | 125 ▼ −25');
  assert.equal(now['达成概率 80% 需要'], '170 | 136 ▼ −34 | 143 ▼ −27');
  // The open scenario is changed on every tab.
  await tab(page, 'target');
  assert.equal(await field(page, 'deal_size').inputValue(), '12万');
  await tab(page, 'what if');
  await column(page, '基准情景').click();
  await equals(() => leads(page), '150');
  await field(page, 'target.amount').fill('600万');
  await equals(async () => (await rows(page))['线索'], '300 | 240 ▼ −60 | 250 ▼ −50');
  // All of them are in one link, and there after a reload.
  await saved(page);
  await at(page, 'share').click();
  const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
  await page.keyboard.press('Escape');
  await reload(page);
  await tab(page, 'what if');
  await equals(async () => (await rows(page))['线索'], '300 | 240 ▼ −60 | 250 ▼ −50');
  const other = await open(await profile(), { fragment: link.slice(link.indexOf('#')) });
  await tab(other, 'what if');
  await equals(async () => (await rows(other))['线索'], '300 | 240 ▼ −60 | 250 ▼ −50');
  await column(other, '更好的转化').click();
  assert.equal(await field(other, 'scenarios[0].name').inputValue(), '更好的转化');
  await equals(() => leads(other), '240');
  await other.close();
  await done(page);
});

test('a scenario becomes the base, is taken back, and is removed', async () => {
  const page = await meeting();
  await add(page);
  await field(page, 'funnel[0].rate').fill('30%');
  await equals(() => leads(page), '100');
  await at(page, 'promote').click();
  await equals(async () => (await rows(page))['线索'], '100 | 150 ▲ +50');
  assert.equal(await column(page, '原基准情景').count(), 1);
  await at(page, 'undo').click();
  await equals(async () => (await rows(page))['线索'], '150 | 100 ▼ −50');
  await page.locator('.columns thead button').nth(1).click();
  await at(page, 'remove scenario').click();
  await equals(() => page.locator('.columns thead button').count(), 1);
  await at(page, 'undo').click();
  await equals(() => page.locator('.columns thead button').count(), 2);
  await done(page);
});

test('a wrong number in a scenario is told at its field, and its last figures stand; names tell them apart', async () => {
  const page = await meeting();
  await add(page);
  await field(page, 'funnel[0].rate').fill('0%');
  await faultOf(page, 'funnel[0].rate').waitFor();
  await equals(async () => (await rows(page))['线索'], '150 | 150');
  await field(page, 'funnel[0].rate').fill('40%');
  await equals(async () => (await rows(page))['线索'], '150 | 75 ▼ −75');
  await add(page);
  await field(page, 'scenarios[1].name').fill('情景 1');
  await faultOf(page, 'scenarios[1].name').waitFor();
  assert.equal(await leads(page), '150', 'the plan is computed all the same, and begins as the base is');
  await done(page);
});

test('any one number is solved for, and put into the plan or a new scenario', async () => {
  const page = await meeting();
  await page.locator('#unknown').selectOption('线索 → 赢单');
  await page.locator('#goal').selectOption('达成概率 80%');
  // 150 leads: at 22.5 % 30 deals come with a chance just below 80 %, at 22.6 % with more (binomial).
  await page.getByText('线索 → 赢单：22.6%').waitFor();
  await at(page, 'use as scenario').click();
  await equals(async () => (await rows(page))['从线索到赢单的转化率'], '20% | 22.6%');
  await column(page, '基准情景').click();
  await page.locator('#goal').selectOption('团队产能够用');
  await page.getByText('改这一项不影响该条件。').waitFor();
  await page.locator('#unknown').selectOption('销售人数');
  await page.getByText('请先填写销售人数和人均目标。').waitFor();
  await field(page, 'capacity.quota').fill('40万');
  await field(page, 'capacity.attainment').fill('85%');
  // 3,000,000 ÷ 340,000 = 8.82.
  await page.getByText('销售人数：9').waitFor();
  await at(page, 'use it').click();
  await equals(() => field(page, 'capacity.people').inputValue(), '9');
  await page.getByText('9 × ¥40万 × 85% = ¥306万').waitFor();
  await done(page);
});

test('the people of the split carry their quotas, and two more people show what they add', async () => {
  const page = await meeting();
  await field(page, 'capacity.quota').fill('80万');
  await page.getByText('目标需要 4 人').waitFor(); // 3,000,000 ÷ 800,000 = 3.75
  await tab(page, 'split');
  await offer(page, 5).click();
  await field(page, 'space[0].members[2].name').waitFor();
  await tab(page, 'what if');
  // Three people of the split: 240 of 300.
  await page.getByText('3 人可承担 ¥240万，还差 ¥60万，约需再加 0.8 人').waitFor();
  await page.getByText('来自拆解：3 人。').waitFor();
  assert.equal(await field(page, 'capacity.people').getAttribute('placeholder'), '3');
  await add(page);
  // Two more: the stepper begins at the people of the split.
  await at(page, 'one more person').click();
  await equals(() => field(page, 'capacity.people').inputValue(), '4');
  await at(page, 'one more person').click();
  await page.getByText('5 人可承担 ¥400万，还有余量 ¥100万').waitFor();
  await page.getByText('拆解中有 3 人，以填写的人数为准。').waitFor();
  await equals(async () => (await rows(page))['团队产能'], '¥240万 | ¥400万 ▲ +¥160万');
  assert.equal((await rows(page))['产能差额'], '差 ¥60万 | 余 ¥100万 ▲ +¥160万');
  assert.equal((await rows(page))['销售人数'], '– | 5');
  // The sentence explains itself.
  await page.locator('.carried').getByRole('button').click();
  await page.getByRole('dialog').getByText('5 × ¥800,000 × 100% = ¥4,000,000').waitFor();
  await done(page);
});

test('levers are ranked by what they move, and one point more says what it saves', async () => {
  const page = await meeting();
  const names = () => page.locator('.tornado b').allInnerTexts();
  await equals(async () => (await names()).length, 3);
  await page.getByText('每提高 1 个百分点：“线索 → 赢单”可少用 7 条线索。').waitFor();
  await choose(page, 'gauge', 'odds');
  await equals(async () => (await names()).includes('可用线索'), true);
  assert.match(await page.locator('.tornado .now').innerText(), /当前 53%/);
  await page.getByRole('radio', { name: '±10%' }).check();
  await equals(async () => /135 →/.test(await page.locator('.tornado').innerText()), true);
  // Two levers combined: the plan is in the middle, and the line goes through it.
  await choose(page, 'gauge', 'leads');
  await equals(() => page.locator('.heat tbody tr').nth(2).locator('td').nth(2).innerText(), '150');
  assert.ok(await page.locator('.contour .today').count() > 0);
  assert.equal(await page.locator('.heat td[data-now]').innerText(), '150');
  assert.deepEqual(await page.locator('.legend li').allInnerTexts(), ['150 条线索，与当前相同']);
  // Leads available draw a line of their own.
  await field(page, 'leads_available').fill('130');
  await equals(async () => (await page.locator('.legend li').allInnerTexts()).join(' | '), '150 条线索，与当前相同 | 可用线索 130 条');
  assert.ok(await page.locator('.contour .available').count() > 0);
  await done(page);
});

test('while a slider is dragged the scenarios follow each step, and every panel comes to the last one', async () => {
  const page = await meeting();
  await add(page);
  const everywhere = () => page.evaluate(() => [
    document.querySelector('.answer .lead .figure'),
    document.querySelector('.tornado .now'),
    document.querySelectorAll('.heat tbody tr')[2].cells[3],
    document.querySelector('.solved'),
    document.querySelector('.odds-sums bdi'),
  ].map((one) => one.innerText.replace(/^.*：/, '')).join(' | '));
  await equals(everywhere, '150 | 当前 150 条线索 | 150 | 22.6%（按 150 线索计） | 150 线索的达成概率');
  const steps = await page.evaluate(async () => {
    const slider = document.querySelector('.rate input[type=range]');
    const seen = [];
    for (let rate = 21; rate <= 50; rate += 1) {
      slider.value = String(rate);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      seen.push([...document.querySelectorAll('.columns tr')].find((row) => row.cells[0].innerText === '线索').cells[2].innerText);
    }
    return seen;
  });
  assert.deepEqual(steps.map((leads) => parseInt(leads, 10)), Array.from({ length: 30 }, (_, i) => Math.ceil(3000 / (21 + i))));
  await equals(async () => (await everywhere()).replace(/ \| \d+(\.\d+)?%（/, ' | …（'), '60 | 当前 60 条线索 | 60 | …（按 60 线索计） | 60 线索的达成概率');
  await done(page);
});

test('every figure of a scenario tells why, and leads to its field in that scenario', async () => {
  const page = await meeting();
  await add(page);
  await field(page, 'funnel[0].rate').fill('25%');
  await column(page, '基准情景').click();
  const cell = (row, j) => page.locator('.columns tbody tr', { hasText: row }).locator('button').nth(j);
  await cell('线索', 1).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('30 ÷ 25% = 120').waitFor();
  await sheet.getByText('从线索到赢单的转化率：20% → 25%').waitFor();
  await source(page, 2).click();
  await equals(() => field(page, 'funnel[0].rate').inputValue(), '25%');
  await tab(page, 'what if');
  await cell('达成概率 80% 需要', 0).click();
  await sheet.getByText('线索 150，每条有 20% 的概率成交，至少需 30 单').waitFor();
  await page.keyboard.press('Escape');
  // By keyboard, and the chance of a target line.
  await page.locator('.odds-sums button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sheet.getByText(/达到 ¥2,400,000/).waitFor();
  await page.keyboard.press('Escape');
  // No scenario may have the name of the base case.
  await field(page, 'scenarios[0].name').fill('基准情景');
  await faultOf(page, 'scenarios[0].name').waitFor();
  await done(page);
});

test('undo leaves open what was open, and never an edit in another scenario than the marked one', async () => {
  const page = await meeting();
  await add(page);
  await field(page, 'funnel[0].rate').fill('30%');
  await add(page);
  await field(page, 'scenarios[1].name').waitFor();
  await at(page, 'undo').click();
  await equals(() => page.locator('.columns [aria-current]').innerText(), '基准情景');
  await column(page, '情景 1').click();
  await page.locator('.plan-name', { hasText: '情景：情景 1' }).waitFor();
  // Two scenarios promoted one after the other have different names.
  await column(page, '基准情景').click();
  await add(page);
  await column(page, '情景 1').click();
  await at(page, 'promote').click();
  await column(page, '情景 2').click();
  await at(page, 'promote').click();
  assert.deepEqual(await page.locator('.columns thead button').allInnerTexts(), ['基准情景', '原基准情景', '原基准情景 2']);
  await done(page);
});

test('solved for a chance, the plan says with which leads, and keeps them', async () => {
  const page = await meeting();
  await page.locator('#unknown').selectOption('线索 → 赢单');
  await page.locator('#goal').selectOption('达成概率 80%');
  await page.getByText('线索 → 赢单：22.6%（按 150 线索计）').waitFor();
  await at(page, 'use it').click();
  await equals(() => field(page, 'leads_available').inputValue(), '150');
  await page.locator('.odds-sums li', { hasText: '可用的 150 线索的达成概率' }).getByText('80%').waitFor();
  await page.getByText('线索 → 赢单目前已够').waitFor();
  await done(page);
});

test('each scenario keeps last figures of its own while a number is wrong', async () => {
  const page = await meeting();
  await add(page);
  await field(page, 'funnel[0].rate').fill('30%');
  await column(page, '基准情景').click();
  await field(page, 'funnel[0].rate').fill('0%');
  await faultOf(page, 'funnel[0].rate').waitFor();
  await column(page, '情景 1').click();
  await equals(() => leads(page), '100');
  await column(page, '基准情景').click();
  await equals(() => leads(page), '150');
  await done(page);
});

test('who comes with a wrong number finds the last figures', async () => {
  const page = await open(await profile());
  await field(page, 'funnel[0].rate').fill('0%');
  await faultOf(page, 'funnel[0].rate').waitFor();
  await tab(page, 'what if');
  await equals(async () => (await rows(page))['线索'], '50');
  await done(page);
});

test('a meeting tells a scenario step by step with the arrow keys, and Escape ends it with the whole of it', async () => {
  const page = await meeting(DESK);
  await add(page);
  await field(page, 'deal_size').fill('12万');
  await field(page, 'funnel[0].rate').fill('25%');
  await column(page, '基准情景').click();
  await at(page, 'meeting').click();
  const caption = page.locator('.caption');
  await equals(() => caption.innerText(), '基准情景：需要 150 条线索。');
  await equals(() => page.locator('.topbar').isVisible(), false);
  await page.keyboard.press('ArrowRight');
  await equals(() => caption.innerText(), '情景 1，第 1/2 步（平均客单价 10万 → 12万）：需要 125 条线索，比基准情景少 25。');
  assert.equal(await leads(page), '125');
  await page.keyboard.press('ArrowRight');
  await equals(() => leads(page), '100');
  await page.keyboard.press('ArrowLeft');
  await equals(() => leads(page), '125');
  await at(page, 'leave meeting').click();
  await equals(() => page.locator('.topbar').isVisible(), true);
  assert.equal(await leads(page), '100', 'who leaves half way has the whole scenario');
  assert.equal(await field(page, 'funnel[0].rate').inputValue(), '25%');
  await done(page);
});

test('nothing is found in what-if by the checker of accessibility, in either theme', async () => {
  const page = await meeting({ colorScheme: 'light' });
  await add(page);
  await field(page, 'funnel[0].rate').fill('25%');
  await page.locator('.tornado b').first().waitFor();
  assert.deepEqual(await violations(page), []);
  const width = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
  assert.ok(width[0] <= width[1], `nothing goes past the edge (${width})`);
  await done(page);
});
