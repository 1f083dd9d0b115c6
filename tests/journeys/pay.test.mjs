// Pay on the Act tab: from nothing to a curve in two steps, bands, a cap and a jump; and the indicators beside the target.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { PHONE, done, equals, faultOf, field, on, open, profile, sheetText, start, stop } from './browser.mjs';
import { at, tab } from './hooks.mjs';

before(start);
after(stop);

const PLAN = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '1000000' }, deal_size: '100000',
  funnel: [{ stage: 'Lead', rate: '20%' }, { stage: 'Won' }],
};

async function acting(options = PHONE) {
  const page = await open(await profile(options), { before: on('2027-01-12') });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PLAN)) });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tab(page, 'act');
  await page.locator('.pay').waitFor();
  return page;
}

const type = async (page, path, text) => {
  await field(page, path).fill(text);
  await field(page, path).blur();
};
const cards = (page) => page.locator('.pay .tier .value').allInnerTexts();
const figure = (page, n) => page.locator('.pay-rows .figure').nth(n).innerText();

test('the usual bands show pay at each target line, at any attainment, and what to expect', async () => {
  const page = await acting();
  await page.locator('.pay .chip').first().click();
  // The cursor is in the one figure that is missing.
  await page.waitForFunction(() => document.activeElement?.id === 'field-pay-at_target');
  assert.equal(await page.locator('.pay .tier').count(), 0);
  await type(page, 'pay.at_target', '40000');
  await type(page, 'pay.base', '30000');
  await equals(async () => (await cards(page)).join(' '), '¥5.4万 ¥7万 ¥9万');
  // 30,000 + 80 % × 75 % × 40,000 + 20 % × 200 % × 40,000 + 20 % × 250 % × 40,000.
  assert.match(await sheetText(page, () => page.locator('.pay .tier').nth(2).click()), /¥30,000 \+ 80% × 75% × ¥40,000 \+ 20% × 200% × ¥40,000 \+ 20% × 250% × ¥40,000 = ¥90,000/);
  assert.equal(await figure(page, 0), '¥7万');
  await equals(() => figure(page, 2), '¥11.4万');
  assert.match(await sheetText(page, () => page.locator('.pay-rows .figure').nth(1).click()), /按其概率加权平均/);
  await page.locator('#pay-at').fill('110');
  await equals(() => page.locator('.pay-pick .figure').innerText(), '¥8万');
  assert.match(await sheetText(page, () => page.locator('.pay-pick .figure').click()), /20% × 200% × ¥40,000 \+ 10% × 250% × ¥40,000 = ¥80,000/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
  assert.deepEqual(await violations(page), []);
  await done(page);
});

test('a cap flattens the curve, whole-amount bands jump, and both are undone', async () => {
  const page = await acting();
  await page.locator('.pay .chip').nth(1).click();
  await equals(async () => (await cards(page)).join(' '), '¥8,000 ¥1.2万 ¥1.8万');
  const jumps = () => page.locator('.pay-curve .jump').getAttribute('d');
  assert.equal((await jumps()) ?? '', '');
  await page.locator('input[name=pay-kind]').nth(1).check();
  // All of it at the rate of the band: 80 % × 2 %, 100 % × 3 %, 120 % × 4 %.
  await equals(async () => (await cards(page)).join(' '), '¥1.6万 ¥3万 ¥4.8万');
  assert.equal((await jumps()).split('M').length - 1, 3);
  await type(page, 'pay.cap', '20000');
  await equals(async () => (await cards(page)).join(' '), '¥1.6万 ¥2万 ¥2万');
  assert.match(await sheetText(page, () => page.locator('.pay .tier').nth(1).click()), /¥20,000[^]*¥20,000 封顶/);
  await type(page, 'pay.bands[1].from', '0%');
  await faultOf(page, 'pay.bands[1].from').waitFor();
  await at(page, 'undo').click();
  await at(page, 'undo').click();
  await equals(async () => (await cards(page)).join(' '), '¥1.6万 ¥3万 ¥4.8万');
  await done(page);
});

test('indicators are picked, changed, and set by month', async () => {
  const page = await acting();
  await page.locator('#more-indicators').click();
  await page.locator('.indicators .chip').first().click();
  await equals(() => page.locator('.indicator-row .goal').first().innerText(), '≥ 35%');
  await page.locator('.indicator-row button').first().click();
  await field(page, 'indicators[0].direction').selectOption('1');
  await type(page, 'indicators[0].target', '30%');
  await equals(() => page.locator('.indicator-row .goal').first().innerText(), '≤ 30%');
  await page.locator('#indicator-0-months').click();
  await type(page, 'indicators[0].months[2]', '28%');
  await equals(() => page.locator('.indicator-row small').first().innerText(), '1 个月单独设置');
  await type(page, 'indicators[0].target', '');
  await faultOf(page, 'indicators[0].target').waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
  await done(page);
});
