// Whether the plan can be done: a rep's quarter on a phone 360 px wide, from the verdict to what would mend it.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, faultOf, field, on, open, profile, start, stop } from './browser.mjs';
import { at, leaveField, tab } from './hooks.mjs';

before(start);
after(stop);

// 300万 ÷ 10万 = 30 deals ÷ (25 % × 40 %) = 300 leads; 53 %. 343 leads give 80 %.
const QUARTER = {
  backcast: 1, name: '300万', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '3000000' }, deal_size: '100000',
  funnel: [{ stage: 'Lead', rate: '25%', days: 14, counted: '60 of 240' }, { stage: 'Opportunity', rate: '40%', days: 30 }, { stage: 'Won' }],
};

async function acting(plan, options = {}) {
  const page = await open(await profile(options), { before: on('2027-01-12') });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tab(page, 'act');
  await page.locator('.reasons [data-reason="chance"]').waitFor();
  return page;
}

const verdict = (page) => page.locator('.feasibility .verdict').innerText();
const reason = (page, name) => page.locator(`.reasons [data-reason="${name}"]`);
const state = (page, name) => reason(page, name).getAttribute('data-state');
const same = (read, expected) => equals(async () => JSON.stringify(await read()), JSON.stringify(expected));
const isVerdict = (page, expected) => equals(() => verdict(page), expected);

test('a rep reads one verdict and its reasons, tries what would mend it, and takes it back', async () => {
  // 145 of the leads must be ready before the start date, and are.
  const plain = { ...QUARTER, opening: '145', funnel: [{ ...QUARTER.funnel[0], counted: undefined }, ...QUARTER.funnel.slice(1)] };
  const page = await acting(plain);
  await isVerdict(page, '可达成');
  assert.equal(await page.locator('.verdict-steps [aria-current="step"]').innerText(), '可达成');
  assert.match(await page.locator('.because').innerText(), /达成概率 53%/);
  assert.deepEqual([await state(page, 'lead_by'), await state(page, 'chance')], ['good', 'tight']);
  assert.match(await reason(page, 'lead_by').innerText(), /2月15日[^]*充足[^]*还有 34 天/);
  assert.match(await reason(page, 'chance').innerText(), /偏紧[^]*备 343 条线索（现为 300），可到 80%/);
  // A reason with an explanation opens it.
  await reason(page, 'chance').locator('button.figure').click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // One tap tries it as a scenario, and the keyboard is at the way back.
  await reason(page, 'chance').locator('.try').click();
  await isVerdict(page, '有余量');
  assert.equal(await state(page, 'leads'), 'good');
  await equals(() => page.evaluate(() => document.activeElement.id), 'feasibility-base');
  assert.match(await page.locator('.feasibility').innerText(), /试：343 条线索/);
  await page.locator('#feasibility-base').click();
  await isVerdict(page, '可达成');
  await at(page, 'undo').click();
  await tab(page, 'what if');
  await equals(() => page.locator('.columns thead button').count(), 1);
  await done(page);
});

test('what is missing is offered line by line, and a threshold of one’s own changes the verdict', async () => {
  const page = await acting({ ...QUARTER, funnel: QUARTER.funnel.map((stage) => ({ ...stage, counted: undefined })) });
  await page.locator('.missing button').nth(1).click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-past-result');
  await field(page, 'past.result').fill('200万');
  // 300万 ÷ 200万 is +50 %; 30 % is 260万.
  await isVerdict(page, '难达成');
  assert.match(await reason(page, 'growth').innerText(), /比上期增长 50%[^]*¥300万 ÷ ¥200万 = 150%[^]*把目标降到 ¥260万/);
  await field(page, 'market.size').fill('1亿');
  await field(page, 'market.share').fill('2%');
  // 1亿 × 2 % = 200万, for 300万.
  await reason(page, 'market').getByText('¥1亿 × 2% = ¥200万').waitFor();
  await field(page, 'market.share').fill('3%');
  await equals(() => state(page, 'market'), 'good');
  await field(page, 'thresholds.growth.achievable').fill('50%');
  await isVerdict(page, '可达成');
  await field(page, 'thresholds.growth.achievable').fill('5%');
  await leaveField(page);
  await faultOf(page, 'thresholds.growth.achievable').waitFor();
  await field(page, 'thresholds.growth.achievable').fill('');
  await isVerdict(page, '难达成');
  await leaveField(page);
  await reason(page, 'growth').locator('.try').click();
  await equals(() => state(page, 'growth'), 'tight');
  await tab(page, 'target');
  assert.equal(await field(page, 'target.amount').inputValue(), '260万');
  await done(page);
});

test('the SMART criteria are answered from the plan', async () => {
  const page = await acting(QUARTER);
  await page.locator('#smart-fold').click();
  const met = () => page.locator('.smart li').evaluateAll((all) => all.map((row) => row.dataset.met));
  assert.deepEqual(await met(), ['false', 'true', 'true', 'false', 'true']);
  await page.locator('.smart li').nth(3).locator('button').click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-aim');
  await field(page, 'aim').fill('东区第一');
  await same(met, ['false', 'true', 'true', 'true', 'true']);
  assert.match(await page.locator('.smart li').nth(3).innerText(), /东区第一/);
  await done(page);
});

test('padding says what more leads buy, and one tap tries it', async () => {
  const page = await open(await profile());
  await tab(page, 'what if');
  const rows = () => page.locator('.padding li').evaluateAll((all) => all.map((row) => [row.querySelector('.leads').innerText, row.querySelector('.value').innerText]));
  await same(rows, [['55 条线索', '68.4%'], ['60 条线索', '78.7%'], ['65 条线索', '86.3%']]);
  assert.match(await page.locator('.padding-part .note').first().innerText(), /50 条线索：55\.6%/);
  await page.locator('#padding-more').fill('22');
  await equals(async () => (await rows()).at(-1)[0], '61 条线索');
  await page.locator('#padding-more').fill('x');
  await page.locator('#padding-fault').getByText('0% 到 1,000%').waitFor();
  await page.locator('#padding-more').fill('');
  await leaveField(page);
  await page.locator('.padding .try').nth(1).click();
  await equals(() => page.locator('.columns thead button').count(), 2);
  await tab(page, 'target');
  await equals(() => field(page, 'leads_available').inputValue(), '60');
  await done(page);
});

for (const [size, options] of [['phone', {}], ['desk', { ...DESK, hasTouch: false, isMobile: false }]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing is found in the verdict on the ${size}, ${colorScheme}`, async () => {
      const page = await acting({ ...QUARTER, past: { result: '2000000' }, market: { size: '1亿', share: '2%' } }, { colorScheme, ...options });
      await page.locator('#smart-fold').click();
      await page.locator('#basis-fold').click();
      assert.deepEqual(await violations(page), []);
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      await done(page);
    });
  }
}
