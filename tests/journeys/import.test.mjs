// A target table from another program: pasted as HTML, chosen as CSV in GBK, and dropped in from a workbook of our own.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { DESK, PHONE, equals, on, open, profile, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';

before(start);
after(stop);

/** What a spreadsheet puts on the clipboard. */
const HTML = `<html><body><!--StartFragment--><table border=0><tr><td>区域</td><td>产品</td><td>2027年1月</td><td>2027年2月</td><td>合计</td></tr>
<tr><td rowspan=2>华东</td><td>A</td><td align=right>100万</td><td align=right>200万</td><td>300万</td></tr>
<tr><td>B</td><td align=right>50万</td><td align=right>50万</td><td>100万</td></tr>
<tr><td>华南</td><td>A</td><td align=right>100万</td><td align=right>100万</td><td>200万</td></tr>
<tr><td colspan=2>合计</td><td>250万</td><td>350万</td><td>600万</td></tr></table></body></html>`;

/** `区域,目标`, `华东,300`, `华南,100` as Chinese Excel saves them. */
const GBK = Buffer.from('c7f8d3f22cc4bfb1ea0abbaab6ab2c3330300abbaac4cf2c3130300a', 'hex');

async function toImport(page) {
  await at(page, 'menu').click();
  await at(page, 'import').click();
  await page.locator('#import-paste').waitFor();
}

/** Pastes wherever the keyboard is. */
const paste = (page, kinds) => page.evaluate((kinds) => {
  const data = new DataTransfer();
  for (const [kind, text] of Object.entries(kinds)) data.setData(kind, text);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, kinds);

const names = (page, d) => page.locator(`#dimension-${d} .member-row [id$="--name"]`).evaluateAll((all) => all.map((input) => input.value).join(' '));
const shares = (page, d) => page.locator(`#dimension-${d} .member-row [id$="--share"]`).evaluateAll((all) => all.map((input) => input.value));
const roles = (page) => page.locator('.import-table select').evaluateAll((all) => all.map((select) => select.selectedOptions[0].text));

for (const [name, view] of [['phone', PHONE], ['desk', DESK]]) {
  test(`a pasted table is previewed and becomes the split, with undo, on a ${name}`, async () => {
    const context = await profile(view);
    const page = await open(context, { before: on('2027-01-18') });
    await toImport(page);
    await paste(page, { 'text/html': HTML, 'text/plain': 'not this' });
    await page.locator('.becomes').waitFor();
    assert.deepEqual(await roles(page), ['维度', '维度', '2027年1月', '2027年2月', '行合计']);
    // Three sub-targets, because 华南 has no B. Only the table scrolls sideways.
    assert.match(await page.locator('.becomes').innerText(), /3 个子目标，合计.*600.?万/);
    assert.equal(await page.evaluate(() => document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth), true);
    await page.locator('#import-take').click();
    await equals(() => names(page, 0), '华东 华南');
    // 400 of 600: the money of the cells, whatever the shares look like.
    const told = await page.locator('#dimension-0').innerText();
    assert.ok(told.includes('¥400万') && told.includes('¥200万'), told);
    await at(page, 'way back').click();
    await equals(() => page.locator('#dimension-0').count(), 0);
    assert.deepEqual(page.complaints, []);
    await context.close();
  });
}

test('a table with a row for every month shows its months side by side, and says so', async () => {
  const context = await profile();
  const page = await open(context, { before: on('2027-01-18') });
  await toImport(page);
  await page.locator('#import-text').fill('区域\t月份\t目标（万元）\n华东\t1月\t100\n华东\t2月\t120\n华南\t1月\t80\n合计\t\t300');
  await page.locator('#import-preview').click();
  await page.locator('.becomes').waitFor();
  assert.deepEqual(await roles(page), ['维度', '2027年1月', '2027年2月']);
  assert.match(await page.locator('.becomes').innerText(), /2 个子目标，合计.*300.?万/);
  assert.match(await page.locator('.import-told').innerText(), /每行一个月/);
  await page.locator('#import-take').click();
  await equals(() => names(page, 0), '华东 华南');
  const told = await page.locator('#dimension-0').innerText();
  assert.ok(told.includes('¥220万') && told.includes('¥80万'), told);
  await context.close();
});

test('a CSV in GBK is read, a column is left out again, and what is wrong is named by its cell', async () => {
  const context = await profile();
  const page = await open(context, { before: on('2027-01-18') });
  await toImport(page);
  await page.locator('#import-file').setInputFiles({ name: 'targets.csv', mimeType: 'text/csv', buffer: GBK });
  await page.locator('.becomes').waitFor();
  assert.deepEqual(await roles(page), ['维度', '金额']);
  await page.locator('#import-column-1').selectOption({ label: '不导入' });
  await page.locator('.import-told .fault').first().waitFor();
  assert.equal(await page.locator('#import-take').isDisabled(), true);
  await page.locator('#import-column-1').selectOption({ label: '金额' });
  await page.locator('#import-take').click();
  await equals(() => names(page, 0), '华东 华南');
  assert.deepEqual(await shares(page, 0), ['75%', '25%']);
  await toImport(page);
  await page.locator('#import-text').fill('区域\t目标\n华东\t1\n华南\tn/a\n华北\t3');
  await page.locator('#import-preview').click();
  await page.getByText('B3：“n/a”不是金额。').waitFor();
  assert.equal(await page.locator('.import-table td.wrong').innerText(), 'n/a');
  assert.deepEqual(page.complaints, []);
  await context.close();
});

test('a workbook of our own is read sheet by sheet, and a file that is none gives a message', async () => {
  const context = await profile({ locale: 'en-US' });
  const page = await open(context, { before: on('2027-01-18') });
  await toImport(page);
  await paste(page, { 'text/plain': 'Region\tTarget\nEast\t600000\nWest\t400000' });
  await page.locator('#import-take').click();
  await equals(() => names(page, 0), 'East West');
  await at(page, 'menu').click();
  await at(page, 'export').click();
  const [download] = await Promise.all([page.waitForEvent('download'), at(page, 'as a workbook').click()]);
  const buffer = await readFile(await download.path());
  await page.keyboard.press('Escape');
  await toImport(page);
  await page.locator('#import-file').setInputFiles({ name: 'plan.xlsx', mimeType: '', buffer });
  await page.locator('#import-sheet').waitFor();
  await page.locator('#import-sheet').selectOption({ label: 'Split' });
  await equals(() => page.locator('.import-table').innerText().then((text) => text.includes('East') && text.includes('600000')), true);
  await page.locator('#import-take + button').click();
  await page.locator('#import-file').setInputFiles({ name: 'x.xlsx', mimeType: '', buffer: buffer.subarray(0, 2000) });
  await page.locator('#import-text-fault').getByText('can’t be read').waitFor();
  assert.deepEqual(page.complaints, []);
  await context.close();
});

test('the clipboard button reads the HTML of the clipboard', async () => {
  const context = await profile();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open(context, { before: on('2027-01-18') });
  await page.evaluate((html) => navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })]), HTML);
  await toImport(page);
  await page.locator('#import-paste').click();
  await page.locator('.becomes').waitFor();
  await context.close();
});
