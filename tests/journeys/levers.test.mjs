// Levers: each input may have its own range, and every number explains how it is calculated.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { done, equals, faultOf, field, open, profile, reload, saved, start, stop } from './browser.mjs';
import { at, choose, source, stage, tab } from './hooks.mjs';

before(start);
after(stop);

const RATE = 'levers[funnel[0].rate]';
// Both ends of a lever's bar, as text.
const ends = (page, name) => page.locator('.tornado li', { has: page.locator('b', { hasText: name }) }).locator('.ends').innerText();
const unfold = (page) => page.locator('#own-ranges').click();

// Three million in deals of 100,000 at 20 %: 30 deals, 150 leads.
async function meeting(options = {}) {
  const page = await open(await profile(options));
  await choose(page, 'metric', 'revenue');
  await field(page, 'target.amount').fill('300万');
  await field(page, 'deal_size').fill('10万');
  await tab(page, 'what if');
  await page.locator('.tornado b').first().waitFor();
  await page.getByRole('radio', { name: '±10%' }).check();
  return page;
}

test('an input moves over what its past results allow, or by a step of its kind, and says which', async () => {
  const page = await open(await profile());
  await choose(page, 'metric', 'revenue');
  await field(page, 'target.amount').fill('300万');
  await field(page, 'deal_size').fill('10万');
  await stage(page, 0).click();
  await field(page, 'funnel[0].counted').fill('12/60');
  await tab(page, 'what if');
  const source = (name) => page.locator('.tornado li', { has: page.locator('b', { hasText: name }) }).locator('small').innerText();
  // 12 of 60: 14 % to 27 %. 30 ÷ 27 % = 111.1, ÷ 14 % = 214.3.
  await equals(() => ends(page, '线索 → 赢单'), '27% → 112\n14% → 215');
  assert.equal(await source('线索 → 赢单'), '历史数据 60 中有 12');
  assert.equal(await source('目标'), '±¥10万');
  await page.getByText('“线索 → 赢单”影响最大：27% 时少用 38 条线索，14% 时多用 65 条。').waitFor();
  await page.getByText('每提高 1 个百分点：“线索 → 赢单”可少用 7 条线索。').waitFor();
  await equals(() => page.locator('.tornado .now').innerText(), '当前 150 条线索');
  await choose(page, 'range', 'step');
  // 30 ÷ 21 % = 142.9, ÷ 19 % = 157.9.
  await equals(() => ends(page, '线索 → 赢单'), '21% → 143\n19% → 158');
  assert.equal(await source('线索 → 赢单'), '±1 个百分点');
  await choose(page, 'range', 'history');
  // What a number comes from is explained with the same range.
  await page.locator('.tornado li', { has: page.locator('b', { hasText: '线索 → 赢单' }) }).locator('.ends button').first().click();
  await page.getByRole('dialog').getByText('线索 → 赢单：20% → 27%；其余不变。').waitFor();
  await done(page);
});

test('a lever is moved as far as is typed for it, in every scenario, after a reload and by link', async () => {
  const page = await meeting();
  assert.equal(await ends(page, '线索 → 赢单'), '22% → 137\n18% → 167');
  await unfold(page);
  assert.equal(await field(page, `${RATE}.from`).getAttribute('placeholder'), '18%');
  await choose(page, 'range', 'step');
  await equals(() => field(page, `${RATE}.from`).getAttribute('placeholder'), '19%');
  assert.equal(await field(page, 'levers[target.amount].to').getAttribute('placeholder'), '¥310万');
  // 30 ÷ 15 % = 200; the empty end uses the common range: 30 ÷ 21 % = 142.9.
  await field(page, `${RATE}.from`).fill('15');
  await equals(() => ends(page, '线索 → 赢单'), '21% → 143\n15% → 200');
  await field(page, `${RATE}.to`).fill('10%');
  await faultOf(page, `${RATE}.to`).waitFor();
  assert.match(await faultOf(page, `${RATE}.to`).innerText(), /10%.*不小于起始值 15%/);
  await field(page, `${RATE}.to`).fill('30%');
  await equals(() => ends(page, '线索 → 赢单'), '30% → 100\n15% → 200');
  await page.getByText('分项幅度（1）').waitFor();
  // The range belongs to the plan: a scenario with another rate is compared with the same ends.
  await at(page, 'add scenario').click();
  await page.locator('.variant').waitFor();
  await field(page, 'funnel[0].rate').fill('10%');
  await equals(() => page.locator('.tornado .now').innerText(), '当前 300 条线索');
  assert.equal(await ends(page, '线索 → 赢单'), '30% → 100\n15% → 200');
  await saved(page);
  await at(page, 'share').click();
  const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
  await page.keyboard.press('Escape');
  await reload(page);
  await tab(page, 'what if');
  await equals(() => ends(page, '线索 → 赢单'), '30% → 100\n15% → 200');
  const other = await open(await profile(), { fragment: link.slice(link.indexOf('#')) });
  await tab(other, 'what if');
  await equals(() => ends(other, '线索 → 赢单'), '30% → 100\n15% → 200');
  await other.close();
  await done(page);
});

test('what is typed for a lever is taken back with everything else', async () => {
  const page = await meeting();
  await unfold(page);
  await field(page, 'levers[deal_size].from').fill('8万');
  // 3,000,000 ÷ 80,000 = 37.5 → 38 deals; ÷ 110,000 = 27.3 → 28.
  await equals(() => ends(page, '平均客单价'), '¥11万 → 140\n¥8万 → 190');
  await at(page, 'undo').click();
  await equals(() => ends(page, '平均客单价'), '¥11万 → 140\n¥9万 → 170');
  await equals(() => field(page, 'levers[deal_size].from').inputValue(), '');
  await done(page);
});

test('every number of the levers says what was changed and how it comes to it', async () => {
  const page = await meeting();
  const sheet = page.getByRole('dialog');
  const says = async (...texts) => {
    for (const text of texts) await sheet.getByText(text).first().waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  };
  const end = (name, i) => page.locator('.tornado li', { has: page.locator('b', { hasText: name }) }).locator('.ends button').nth(i);
  await end('线索 → 赢单', 1).click();
  await says('线索 → 赢单：20% → 18%；其余不变。', '30 ÷ 18% = 166.66… → 167', '成交数：¥3,000,000 ÷ ¥100,000 = 30');
  await page.locator('.tornado .now button').click();
  await says('按当前计划。', '30 ÷ 20% = 150');
  await choose(page, 'gauge', 'expected');
  await end('可用线索', 1).click();
  await says('可用线索：150 → 165；其余不变。', '165 × 20% × ¥100,000 = ¥3,300,000');
  await choose(page, 'gauge', 'odds');
  // In the table, by keyboard: the middle row, one to the right of the middle.
  const cell = page.locator('.heat button');
  await cell.first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await equals(() => page.evaluate(() => document.activeElement.dataset.at), '2,3');
  await page.keyboard.press('Enter');
  await says('线索 → 赢单：20% → 22%；其余不变。', /线索 150，每条有 22% 的概率成交，至少需 30 单/);
  await equals(() => page.evaluate(() => document.activeElement.dataset.at), '2,3');
  // And from there to the field where it is edited.
  await page.keyboard.press('Enter');
  await source(page, 3).click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-deal_size');
  await done(page);
});

test('nothing is found in the levers by the checker of accessibility, in either theme', async () => {
  const page = await meeting({ colorScheme: 'light' });
  await unfold(page);
  await field(page, 'levers[deal_size].to').fill('x');
  await faultOf(page, 'levers[deal_size].to').waitFor();
  const check = async () => {
    assert.deepEqual(await violations(page), []);
    const width = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
    assert.ok(width[0] <= width[1], `nothing goes past the edge (${width})`);
  };
  await check();
  await field(page, 'levers[deal_size].to').fill('12万');
  await page.locator('.tornado .now button').click();
  await page.getByRole('dialog').waitFor();
  await check();
  await done(page);
});
