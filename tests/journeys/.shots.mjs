import { start, stop, profile, open, on, done } from './browser.mjs';
import { at, tabPlace } from './hooks.mjs';
const PLAN = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '3000000' }, deal_size: '100000',
  funnel: [{ stage: 'Lead', rate: '25%', days: 14, minutes: '10', activities: [{ name: 'call', per_unit: '3', minutes: '10' }] }, { stage: 'Opportunity', rate: '40%', days: 30, activities: [{ name: 'visit', per_unit: '2', minutes: '120' }] }, { stage: 'Won' }], won: 'Won',
  space: [{ dimension: 'person', members: [{ name: '张三' }, { name: '李四', ramp: ['0%', '50%', '100%'] }, { name: '王五' }] }],
  activities: [{ name: 'exhibition', times: '2', every: 'month', brings: '15', cost: '5000', minutes: '480', owner: '张三' }, { name: 'referral', times: '5', every: 'month', brings: '1', minutes: '30' }, { name: 'post', times: '3', every: 'week', brings: '1/3', minutes: '30', channel: '线上' }],
  channels: [{ name: '线上', rate: '5%', cost_per_lead: '80' }],
  customers: { count: '100', grades: [{ name: 'A', share: '20%', contribution: '80%', contacts: '2', minutes: '30' }, { name: 'B', share: '80%', contribution: '20%', contacts: '1', every: 'month', minutes: '15' }] },
  capacity: { people: '3', hours: '3', selling: '50%' }, budget: { total: '40000', lines: [{ name: '张三', amount: '20000' }, { name: '线上', amount: '5000' }] },
  pay: { base: '30000', at_target: '40000', bands: [{ from: '0%', rate: '75%' }, { from: '80%', rate: '200%' }, { from: '100%', rate: '250%' }] },
  indicators: [{ name: 'gross margin', target: '35%' }],
};
await start();
const only = process.argv.slice(2);
const SIZES = { 360: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, 768: { viewport: { width: 768, height: 1024 }, hasTouch: true, isMobile: true }, 1440: { viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false } };
for (const [size, options] of Object.entries(SIZES)) for (const kind of ['full', 'empty']) for (const locale of ['zh-CN', 'en-GB']) for (const colorScheme of ['light', 'dark']) {
  const name = `${size}-${kind}-${locale.slice(0, 2)}-${colorScheme}`;
  if (only.length && !only.some((one) => name.includes(one))) continue;
  const page = await open(await profile({ ...options, locale, colorScheme, reducedMotion: 'reduce' }), { before: on('2027-01-12') });
  if (kind === 'full') {
    await at(page, 'menu').click();
    await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PLAN)) });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.locator(tabPlace('act')).click();
  await page.waitForTimeout(2500);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  console.log(name, height);
  await page.screenshot({ path: `/tmp/acts-shots/${name}-top.png` });
  await page.screenshot({ path: `/tmp/acts-shots/${name}.png`, fullPage: true });
  if (kind === 'full' && size === '360') {
    for (const [i, selector] of ['.supply .key', '.supply .bar-button', '.hours .bar-button', '.budget .answers button >> nth=1'].entries()) {
      await page.locator(selector).first().click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/acts-shots/${name}-sheet${i}.png` });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
  await page.context().close();
}
await stop();
