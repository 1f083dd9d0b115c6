// The plan on one page: what a link opens to.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, field, leads, on, open, profile, start, stop } from './browser.mjs';
import { at, tab } from './hooks.mjs';

before(start);
after(stop);

const LINK = `#${(await readFile(new URL('../samples/v1-split-quarter.txt', import.meta.url), 'utf8')).trim().split('#').at(-1)}`;
const part = (page, name) => page.locator(`[data-test="one-page-${name}"]`);
const BEFORE = on('2027-01-12');

for (const [size, options] of [['phone', {}], ['desk', DESK]]) {
  test(`on a ${size}, a link says without a tap what the plan is, whether it can be done and what each part is`, async () => {
    const page = await open(await profile(options), { fragment: LINK, before: BEFORE, reads: true });
    const sheet = page.locator('.one-page');
    await sheet.locator('h1').waitFor();
    // The figures of the sample's golden report, in the sentence and in the funnel.
    assert.match((await sheet.locator('.say').innerText()).replaceAll('\u00a0', ' '), /44 单，需要 389 条线索/);
    await sheet.locator('.verdict-line b', { hasText: /可达成|难达成|有余量/ }).waitFor();
    await sheet.locator('.verdict-line .p', { hasText: /%/ }).waitFor();
    assert.deepEqual(await sheet.locator('.funnel-picture text.count').allTextContents(), ['389', '110', '44', '41']);
    // The items of a dimension add up to the plan.
    const deals = (await sheet.locator('.rows >> nth=0 >> .v small').allInnerTexts()).map((text) => Number(/(\d+) 单/.exec(text)[1]));
    assert.equal(deals.reduce((sum, n) => sum + n, 0), 44);
    // What must be there by the last day is the funnel.
    const last = await sheet.locator('tbody tr:last-child td').allInnerTexts();
    assert.deepEqual(last, ['389', '110', '44']);
    // Nothing lies beside the page, and the way to the inputs is in sight.
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await part(page, 'try').click({ trial: true });
    await done(page);
  });
}

test('the page is handed over as text and as a picture, and leads to the inputs and back', async () => {
  const context = await profile();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open(context, { fragment: LINK, before: BEFORE, reads: true });
  await part(page, 'copy').click();
  await page.getByText('已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /线索 389 → ≈28.3% → 商机 110 → 40% → 赢单 44 → 95% → 回款 41/);
  const [file] = await Promise.all([page.waitForEvent('download'), part(page, 'picture').click()]);
  assert.match(file.suggestedFilename(), /\.png$/);
  const png = await readFile(await file.path());
  // 360 units wide at two pixels each; the width of a PNG is in its bytes 16 to 19.
  assert.deepEqual([png.subarray(1, 4).toString(), png.readUInt32BE(16)], ['PNG', 720]);
  assert.ok(png.readUInt32BE(20) > 1000);
  await part(page, 'try').click();
  await equals(() => leads(page), '389');
  await tab(page, 'split');
  await at(page, 'menu').click();
  await page.locator('[data-test="one-page"]').click();
  await page.locator('.one-page h1').waitFor();
  await part(page, 'keep').click();
  await page.getByText('已保存到你的计划里').waitFor();
  await page.locator('.one-page').waitFor({ state: 'detached' });
  await done(page);
});

test('a shared plan that was tried says so on the page, and goes back to what was shared', async () => {
  const page = await open(await profile(), { fragment: LINK, before: BEFORE, reads: true });
  await page.locator('.one-page h1').waitFor();
  assert.equal(await page.locator('[data-test="changed-here"]').count(), 0);
  await part(page, 'try').click();
  await field(page, 'target.amount').fill('500万');
  await at(page, 'menu').click();
  await page.locator('[data-test="one-page"]').click();
  await page.locator('[data-test="changed-here"]').waitFor();
  assert.doesNotMatch(await page.locator('.one-page .say').innerText(), /389/);
  await page.locator('[data-test="changed-here"]').locator('button').click();
  await page.locator('[data-test="changed-here"]').waitFor({ state: 'detached' });
  await equals(async () => /389/.test(await page.locator('.one-page .say').innerText()), true);
  await done(page);
});

test('on paper the page is one page, and every bar has its colour', async () => {
  const page = await open(await profile(DESK), { fragment: LINK, before: BEFORE, reads: true });
  await page.locator('.one-page .verdict-line .p').waitFor();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.one-page .go').isVisible(), false);
  assert.notEqual(await page.locator('.funnel-picture .stage >> nth=0').evaluate((bar) => getComputedStyle(bar).fill), 'rgb(0, 0, 0)');
  await done(page);
});

test('long names of stages and items stay on a phone’s page', async () => {
  const page = await open(await profile(), { before: BEFORE });
  const plan = {
    backcast: 1, name: '华东大区战略客户与渠道伙伴联合增长计划', horizon: { first: '2027-01-01', last: '2027-03-31' },
    target: { metric: 'revenue', amount: '3000000' }, deal_size: '100000',
    funnel: [{ stage: '来自展会与转介绍的高价值线索', rate: '30%' }, { stage: '需求已确认并有预算的商机', rate: '40%' }, { stage: '赢单' }],
    space: [{ dimension: '客户层级', members: [{ name: '战略级大客户（集团总部直管）', share: '60%' }, { name: '中小客户' }] }],
  };
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await at(page, 'menu').click();
  await page.locator('[data-test="one-page"]').click();
  await page.locator('.one-page .rows').first().waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  // A name beside its bar ends before it; one letter of an item in a line would be a squeezed name.
  const second = (of) => page.locator(`.funnel-picture ${of}`).nth(1).evaluate((it) => it.getBoundingClientRect().toJSON());
  const [name, bar] = await Promise.all([second('text.name'), second('rect.stage')]);
  assert.ok(name.right <= bar.left, `${name.right} ${bar.left}`);
  assert.ok((await page.locator('.one-page .rows bdi').first().boundingBox()).width > 60);
  await done(page);
});
