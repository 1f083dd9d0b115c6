// Files for other programs: a workbook, CSV, Markdown and the plan file; made beside the page, by a program that is loaded when it is asked for.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from './journey.mjs';
import { equals, field, leads, on, open, profile, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';
import { unzip } from './unzip.mjs';
import { serve } from '../../scripts/serve.mjs';

before(start);
after(stop);

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const OTHER = /\/workbook-[0-9a-f]+(?:_bg\.wasm|\.js)$/;

/** The sheet of the menu with the buttons. */
async function toExport(page) {
  await at(page, 'menu').click();
  await at(page, 'export').click();
  await at(page, 'as a workbook').waitFor();
}

/** What a tap saves: its name and its bytes. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), at(page, name).click()]);
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** The cell of a sheet: its formula and its value. */
const cell = (sheet, place) => sheet.match(new RegExp(`<c r="${place}"[^>]*>(?:<f>([^<]*)</f>)?<v>([^<]*)</v>`))?.slice(1);

test('a workbook has the leads as a formula with its result, and the program for it comes only when it is asked for', async () => {
  const context = await profile();
  const requested = [];
  context.on('request', (request) => { if (OTHER.test(request.url())) requested.push(request.url()); });
  const page = await open(context, { before: on('2027-01-18') });
  await equals(() => leads(page), '50');
  await toExport(page);
  assert.deepEqual(requested, []);
  const [name, bytes] = await saved(page, 'as a workbook');
  assert.match(name, /\.xlsx$/);
  await page.getByText(`文件已保存：${name}`).waitFor();
  assert.equal(requested.length, 2);
  const files = unzip(bytes);
  assert.match(files['xl/workbook.xml'], /<sheet name="目标"[^>]*><sheet name="各月"/);
  const target = files['xl/worksheets/sheet1.xml'];
  const [row] = target.match(/<c r="D\d+"[^>]*><f>ROUNDUP\(ROUND\(C\d+,9\),0\)<\/f><v>50<\/v>/) ?? [];
  assert.ok(row, target);
  const [, at50] = row.match(/r="D(\d+)"/);
  assert.deepEqual(cell(target, `C${at50}`), [`D${Number(at50) + 1}/PRODUCT($B$${at50})`, '50']);
  // Working days are ones and zeros: January 2027 has 20 after New Year's Day.
  assert.deepEqual(cell(target, 'B5'), ["SUM('各日'!$C$2:$C$32)", '20']);
  assert.deepEqual(page.complaints, []);
  await context.close();
});

test('CSV, Markdown and the plan file are of the plan as it is shown, in the reader’s language', async () => {
  const context = await profile({ locale: 'en-US' });
  const page = await open(context, { before: on('2027-01-18') });
  await field(page, 'funnel[0].rate').fill('25%');
  await equals(() => leads(page), '40');
  await toExport(page);
  await at(page, 'table for csv').selectOption('months');
  const [csvName, csv] = await saved(page, 'as csv');
  assert.match(csvName, /\.Months\.csv$/);
  assert.equal(csv.toString().split('\r\n')[0], '\ufeffMonth,Start date,End date,Working days,Amount,Lead,Won');
  assert.equal(csv.toString().split('\r\n')[1], '2027-01,2027-01-01,2027-01-31,21,100000,40,10');
  const [markdownName, markdown] = await saved(page, 'as markdown');
  assert.match(markdownName, /\.md$/);
  assert.match(markdown.toString(), /\| Lead \| 25% \| 40 \| 40 \|/);
  const [planName, plan] = await saved(page, 'as a plan file');
  assert.match(planName, /\.backcast\.json$/);
  assert.equal(JSON.parse(plan).funnel[0].rate, '25%');
  assert.deepEqual(page.complaints, []);
  await context.close();
});

test('a plan with an error says so, and is exported once the error is mended', async () => {
  const page = await open(await profile());
  await field(page, 'funnel[0].rate').fill('0%');
  await toExport(page);
  await at(page, 'as a workbook').click();
  await page.getByText('计划中有填写错误').waitFor();
  await page.keyboard.press('Escape');
  await field(page, 'funnel[0].rate').fill('20%');
  await toExport(page);
  await saved(page, 'as a workbook');
  await page.context().close();
});

// How long it takes and whether the page keeps its frames meanwhile is printed by `make bench`.
test('200 sub-targets over three years make a workbook with all its sheets', async () => {
  const page = await open(await profile());
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles(fileURLToPath(new URL('../export/large.json', import.meta.url)));
  await equals(() => page.title().then((title) => title.startsWith('Two hundred')), true);
  await page.keyboard.press('Escape');
  await toExport(page);
  const [, bytes] = await saved(page, 'as a workbook');
  const files = unzip(bytes);
  assert.equal(Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet')).length, 6);
  await page.context().close();
});

test('after its first use it works without a network', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'backcast-export-'));
  await cp(DIST, folder, { recursive: true });
  const server = await serve({ folder });
  const context = await profile({ isKept: true });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.locator('html[data-ready] .answer ol').waitFor();
  await equals(() => page.evaluate(async () => { await navigator.serviceWorker.ready; return Boolean(navigator.serviceWorker.controller); }), true);
  await page.evaluate(() => document.querySelector('.questions > .actions button')?.click());
  const kept = () => page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).map((request) => request.url));
  assert.deepEqual((await kept()).filter((url) => OTHER.test(url)), []);
  await toExport(page);
  await saved(page, 'as a workbook');
  await equals(async () => (await kept()).filter((url) => OTHER.test(url)).length, 2);
  await server.close();
  await page.reload();
  await page.locator('html[data-ready] .answer ol').waitFor();
  // The sheet is open again, as the address says.
  const [name, bytes] = await saved(page, 'as a workbook');
  assert.match(name, /\.xlsx$/);
  assert.ok(unzip(bytes)['xl/workbook.xml']);
  await context.close();
  await rm(folder, { recursive: true });
});
