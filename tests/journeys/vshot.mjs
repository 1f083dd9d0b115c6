import { start, stop, open, profile, on, DESK } from './browser.mjs';
import { at, tab } from './hooks.mjs';
const Q = {
  backcast: 1, name: '300万', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '3000000' }, deal_size: '100000',
  funnel: [{ stage: 'Lead', rate: '25%', days: 14, counted: '60 of 240' , activities: [{ name: 'call', per_unit: '3' }]}, { stage: 'Opportunity', rate: '40%', days: 30 }, { stage: 'Won' }],
};
const FULL = { ...Q, past: { result: '2000000' }, market: { size: '1亿', share: '2%' }, leads_available: '280', capacity: { people: '4', quota: '80万' }, aim: '华东一季度做到区域第一',
  funnel: [{ ...Q.funnel[0], rate: '30%' }, { ...Q.funnel[1], counted: '24 of 60' }, { stage: 'Won' }],
  space: [{ dimension: 'business line', members: [{ name: 'existing', share: '60%' }, { name: 'new', share: '40%' }] }, { dimension: 'person', members: [{ name: '张三' }, { name: '李四' }] }] };
const LONG = { ...FULL, funnel: [{ ...FULL.funnel[0], stage: '非常非常长的阶段名称用来看会不会把版面撑破掉' }, { ...FULL.funnel[1], stage: 'An extremely long stage name without any mercy' }, { stage: 'Won' }], aim: 'x'.repeat(60) };
await start();
const put = async (page, plan) => { await at(page, 'menu').click(); await page.locator('#open-file').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) }); await page.keyboard.press('Escape'); await page.getByRole('dialog').waitFor({ state: 'detached' }); };
const desk = (w) => ({ viewport: { width: w, height: 900 }, hasTouch: false, isMobile: false });
const all = [
  ['phone-q', Q, {}], ['phone-full', FULL, {}], ['phone-full-dark', FULL, { colorScheme: 'dark' }], ['phone-en', FULL, { locale: 'en-US' }], ['phone-long', LONG, { locale: 'en-US' }], ['phone-hant', Q, { locale: 'zh-TW' }],
  ['768', FULL, desk(768)], ['1440', FULL, desk(1440)], ['1920-dark', FULL, { ...desk(1920), colorScheme: 'dark' }], ['1440-q-en', Q, { ...desk(1440), locale: 'en-US' }],
];
const only = process.argv[2];
for (const [name, plan, options] of all) {
  if (only && !name.includes(only)) continue;
  const page = await open(await profile(options), { before: on('2027-01-12') });
  await put(page, plan);
  await tab(page, 'act');
  await page.locator('.reasons li').first().waitFor();
  await page.waitForTimeout(1500);
  if (name.startsWith('phone')) { const box = page.locator('.feasibility'); await box.screenshot({ path: `/tmp/vshots/${name}.png` }); await page.locator('#smart-fold').click(); await page.locator('#basis-fold').click(); await page.waitForTimeout(200); await box.screenshot({ path: `/tmp/vshots/${name}-open.png` }); }
  else await page.screenshot({ path: `/tmp/vshots/${name}.png`, fullPage: true });
  if (name === 'phone-q' || name === '1440-q-en' || name === 'phone-full') { await tab(page, 'what if'); await page.locator('.padding li').first().waitFor(); await page.locator('.odds-panel').screenshot({ path: `/tmp/vshots/${name}-padding.png` }); }
  console.log(name, page.complaints);
  await page.close();
}
const page = await open(await profile({})); await tab(page, 'act'); await page.waitForTimeout(500); await page.locator('.feasibility').screenshot({ path: '/tmp/vshots/new.png' });
await stop();
process.exit();
