// Customers and time on the Act tab: what customers take, the hours needed beside those available, what fits, and who is missing.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, faultOf, field, on, open, profile, start, stop } from './browser.mjs';
import { at, tab } from './hooks.mjs';

before(start);
after(stop);

// 50 leads over 64 working days: 150 calls of 10 minutes are 25 hours.
const PLAN = {
  backcast: 1, name: '一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '3000000' }, deal_size: '300000',
  funnel: [{ stage: '线索', rate: '20%', activities: [{ name: '电话', per_unit: '3', minutes: '10' }] }, { stage: '赢单' }],
  space: [{ dimension: '人员', members: [{ name: '张三' }, { name: '李四' }] }],
};

async function acting(plan = PLAN, options = {}) {
  const page = await open(await profile(options), { before: on('2027-01-04') });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tab(page, 'act');
  await page.locator('.hours').waitFor();
  return page;
}

const text = async (page, of) => (await page.locator(of).innerText()).replaceAll('\u00a0', ' ');
const says = (page, of, what) => page.locator(of).getByText(what).first().waitFor();

test('one tap grades the customers, and their contacts are due today', async () => {
  const page = await acting();
  await page.locator('.customers .chip').first().click();
  await field(page, 'customers.count').fill('100');
  await says(page, '.customers', '每周联系 ≈81.5 次，共 ≈32.9 小时。');
  await says(page, '.customers', '客户占 20%：20 位 · 业绩占 80%：¥240万');
  await says(page, '.customers', '20 位 × 每周 2 次 = 每周 40 次；× 30 分钟 = 20 小时');
  // Monday, 4 January: a fifth of the week’s 40, and of its 30.
  assert.match(await text(page, '.todo:not(.week-sums)'), /客户联系：A\s+20 位客户中的 8 位 · 每周 2 次[^]*?\n8\s/);
  assert.match(await text(page, '.week-sums'), /客户联系：B[^]*?\n30\s/);
  // Shares that do not add up are said, and so is a contact that is no number.
  await page.locator('.customers .regular-list li').first().getByRole('button').click();
  await field(page, 'customers.grades[0].share').fill('30%');
  // At the last one that is typed, which may be the wrong one as well.
  await faultOf(page, 'customers.grades[2].share').waitFor();
  await field(page, 'customers.grades[0].share').fill('20%');
  await faultOf(page, 'customers.grades[2].share').waitFor({ state: 'detached' });
  await done(page);
});

test('the hours needed stand beside those available, with the largest target that fits and the people who are missing', async () => {
  const page = await acting();
  await says(page, '.hours', /每周需要 ≈2 小时。填写每天工作小时数/);
  await field(page, 'capacity.hours').fill('8');
  await field(page, 'capacity.selling').fill('50');
  // 2 × 8 × 50 % × 5 = 40; 512 hours ÷ 2.5 = 204.8 deals.
  await says(page, '.hours', '每周需要 ≈2 小时，可用 40 小时。');
  await says(page, '.hours', '现有时间最多可完成 204 单，即 ¥6,120万。');
  assert.equal(await page.locator('.hours-bars li').count(), 14);
  await page.locator('#hours-why').click();
  await says(page, '.hours', '电话：150 × 10 分钟 = 25 小时');
  await says(page, '.hours', '可用：2 人（折算）× 8 小时 × 50% × 64 个工作日 = 512 小时');
  // 2 × 0.2 × 50 % × 64 = 12.8 hours are too few for 25: 25 ÷ 6.4 = 3.9 people.
  await field(page, 'capacity.hours').fill('0.2');
  await page.locator('.hours .finding.short').first().waitFor();
  await says(page, '.hours', /还需要 2 人，最晚 2027年1月4日/);
  assert.match(await text(page, '.hours-bars'), /!/);
  await field(page, 'capacity.hours').fill('25');
  await faultOf(page, 'capacity.hours').waitFor();
  await done(page);
});

test('a person who joins later has fewer hours, and the minutes of a stage count', async () => {
  const page = await acting({ ...PLAN, capacity: { hours: '8', selling: '50%' } });
  await page.locator('#presence').click();
  await field(page, 'space[0].members[1].start').fill('2027-03-31');
  // 64 + 1 days of 4 hours.
  await page.locator('#hours-why').click();
  await says(page, '.hours', /64 个工作日 = 260 小时/);
  await page.locator('#stage-minutes').click();
  await field(page, 'funnel[0].minutes').fill('30');
  await says(page, '.hours', '线索：50 × 30 分钟 = 25 小时');
  await done(page);
});

const FULL = { ...PLAN, capacity: { hours: '0.2' }, customers: { count: '100', grades: [{ name: '白金', share: '20%', contribution: '80%', contacts: '2', minutes: '30' }, { name: '其他', contacts: '1', every: 'month' }] } };

for (const [size, options] of [['phone', { viewport: { width: 360, height: 740 } }], ['desk', { ...DESK, hasTouch: false, isMobile: false }]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`nothing is found in time and customers on the ${size}, ${colorScheme}`, async () => {
      const page = await acting(FULL, { colorScheme, ...options });
      for (const id of ['hours-why', 'presence', 'stage-minutes']) await page.locator(`#${id}`).click();
      await page.locator('.customers .regular-list li').first().getByRole('button').click();
      assert.deepEqual(await violations(page), []);
      await equals(() => page.evaluate(() => Math.max(0, document.scrollingElement.scrollWidth - innerWidth)), 0);
      await done(page);
    });
  }
}
