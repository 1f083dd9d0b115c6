// The split by segment, as people make it on a phone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, faultOf, field, figures, leads, open, profile, reload, saved, start, stop } from './browser.mjs';
import { at, choose, lock, member, offer, outwards, removal, settle, tab } from './hooks.mjs';

before(start);
after(stop);

const share = (page, d, m) => field(page, `space[${d}].members[${m}].share`);
const texts = async (page, selector) => (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
// The cross table, row by row.
const table = (page) => page.locator('.grid tr').evaluateAll((rows) => rows.map((row) => Array.from(row.cells, (cell) => cell.innerText.trim()).join(' ')));

// Adds a suggested dimension, and waits until its name has focus.
async function divide(page, d, i) {
  await offer(page, i).click();
  await page.waitForFunction((id) => document.activeElement?.id === id, `dimension-${d}`);
}

// Three million at 100,000 a deal.
async function threeMillion(context) {
  const page = await open(context);
  await choose(page, 'metric', 'revenue');
  await field(page, 'target.amount').fill('300万');
  await field(page, 'deal_size').fill('10万');
  await tab(page, 'split');
  return page;
}

// Business lines 60 to 40, each divided into products 2 to 1.
async function split(page) {
  await divide(page, 0, 0);
  await share(page, 0, 0).fill('60');
  await field(page, 'space[0].members[2].name').waitFor();
  await member(page, 0, 2).click();
  await at(page, 'remove').click();
  await page.waitForFunction(() => document.activeElement?.id === 'dimension-0');
  await divide(page, 1, 0);
  await page.locator('#dimension-1 .tools button').nth(1).click();
  await page.waitForFunction(() => document.activeElement?.id === 'field-space-1--members-0--scores-0-');
  await field(page, 'space[1].members[0].scores[0]').fill('2');
  await field(page, 'space[1].members[1].scores[0]').fill('1');
}

test('three million, lines 60 to 40 and products 2 to 1, adds up on both edges of the table', async () => {
  const page = await threeMillion(await profile());
  await split(page);
  await equals(async () => (await table(page)).join('; '), ' 产品 A 产品 B 合计; 新客户开拓 ¥120万 ¥60万 ¥180万; 老客户复购 ¥80万 ¥40万 ¥120万; 合计 ¥200万 ¥100万 ¥300万');
  await at(page, 'measure').selectOption('线索');
  await equals(async () => (await table(page)).at(-1), '合计 100 50 150');
  assert.equal(await leads(page), '150');
  await done(page);
});

test('a split is kept, carried by a link and a file, and taken back step by step', async () => {
  const context = await profile();
  const page = await threeMillion(context);
  await split(page);
  await saved(page);
  await reload(page);
  assert.equal(await figures(page), '150 30 ¥300万');
  await tab(page, 'split');
  assert.equal(await share(page, 0, 0).inputValue(), '60%');
  await at(page, 'share').click();
  const link = await page.locator('.link-text').inputValue();
  await page.keyboard.press('Escape');
  const guest = await open(await profile({ locale: 'en-US' }), { fragment: link.slice(link.indexOf('#')) });
  await guest.getByRole('button', { name: 'Split', exact: true }).click();
  await equals(async () => (await table(guest)).at(-1), 'Total ¥2M ¥1M ¥3M');
  assert.deepEqual(await texts(guest, '.grid tbody th'), ['New customers', 'Repeat purchase']);
  await done(guest);
  await at(page, 'menu').click();
  const [download] = await Promise.all([page.waitForEvent('download'), at(page, 'save as file').click()]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.deepEqual(file.space[1].members.map((member) => member.scores), [['2'], ['1']]);
  await page.keyboard.press('Escape');
  await share(page, 0, 0).fill('70');
  await equals(async () => (await table(page)).at(1), '新客户开拓 ¥140万 ¥70万 ¥210万');
  await at(page, 'undo').click();
  await equals(async () => (await table(page)).at(1), '新客户开拓 ¥120万 ¥60万 ¥180万');
  await done(page);
});

test('the other shares move along with the one that is typed, and that is said', async () => {
  const page = await threeMillion(await profile());
  await divide(page, 0, 0);
  await share(page, 0, 0).fill('40');
  await share(page, 0, 1).fill('30');
  await share(page, 0, 2).fill('30');
  assert.equal(await page.getByText('其他占比已按比例调整').count(), 0);
  // Digit by digit: the values 10 and 100 on the way have no lasting effect.
  await share(page, 0, 0).fill('');
  await share(page, 0, 0).pressSequentially('100');
  await equals(() => share(page, 0, 1).inputValue(), '0%');
  await share(page, 0, 0).fill('50');
  await equals(() => share(page, 0, 1).inputValue(), '25%');
  await page.getByText('其他占比已按比例调整').waitFor();
  await lock(page, 0, 1).click();
  await share(page, 0, 0).fill('60');
  await equals(async () => [await share(page, 0, 1).inputValue(), await share(page, 0, 2).inputValue()].join(), '25%,15%');
  await done(page);
});

test('shares that do not add up are told with the difference, and can be settled', async () => {
  const page = await threeMillion(await profile());
  await divide(page, 0, 1);
  await share(page, 0, 0).fill('60');
  await lock(page, 0, 0).click();
  await share(page, 0, 1).fill('43');
  await faultOf(page, 'space[0].members').waitFor();
  assert.match(await faultOf(page, 'space[0].members').innerText(), /103%.*超出 3%/);
  await page.locator('.stale').waitFor();
  assert.equal(await leads(page), '150');
  await settle(page, 0).click();
  await equals(() => share(page, 0, 1).inputValue(), '40%');
  assert.equal(await page.locator('.stale').count(), 0);
  await done(page);
});

test('a leaf explains itself and takes figures of its own', async () => {
  const page = await threeMillion(await profile());
  await split(page);
  await page.locator('.grid tbody button').first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('¥1,200,000 ÷ ¥100,000 = 12 单').waitFor();
  await at(page, 'own deal size').fill('50万');
  await sheet.getByText('¥1,200,000 ÷ ¥500,000 = 2.4 → 3 单').waitFor();
  // 3 × 500,000 + 18 × 100,000 are 300,000 more than the whole plan's target.
  await page.locator('.answer .over', { hasText: '多出 ¥30万' }).waitFor();
  assert.equal(await leads(page), '105');
  await at(page, 'own share').fill('50');
  await sheet.getByText('¥900,000 ÷ ¥500,000 = 1.8 → 2 单').waitFor();
  await at(page, 'clear what is own').click();
  await equals(() => leads(page), '150');
  await page.keyboard.press('Escape');
  await done(page);
});

test('a dimension that is removed comes back with its figures', async () => {
  const page = await threeMillion(await profile());
  await split(page);
  await removal(page, 1).click();
  assert.equal(await page.locator('.dimension').count(), 1);
  await at(page, 'undo').click();
  await equals(() => field(page, 'space[1].members[0].scores[0]').inputValue(), '2');
  await outwards(page, 1).click();
  await equals(async () => (await table(page)).at(1), '产品 A ¥120万 ¥80万 ¥200万');
  await done(page);
});

test('who does what when adds up to the same leads', async () => {
  const page = await threeMillion(await profile());
  await split(page);
  await choose(page, 'side', 'both');
  await at(page, 'measure').selectOption('线索');
  await choose(page, 'span', 'week');
  await equals(async () => (await table(page)).at(-1).split(' ').at(-1), '150');
  const rows = await table(page);
  assert.equal(rows[1].split(' ').at(-1), '90');
  await done(page);
});

test('a list from a spreadsheet fills a dimension: pasted into a field, or typed one item a line', async () => {
  const page = await open(await profile(DESK));
  await tab(page, 'split');
  await offer(page, 3).click();
  const names = () => page.locator('#dimension-0 .member-row .name').evaluateAll((all) => all.map((one) => one.value));
  const deals = () => page.locator('#dimension-0 .member-sums .deals .short').allInnerTexts();
  const paste = (path, text) => field(page, path).evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData('text', text);
    input.focus();
    return input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  // One name is an ordinary paste.
  assert.equal(await paste('space[0].members[0].name', 'East'), true);
  assert.equal(await paste('space[0].members[0].name', '姓名\t业绩\n陈静\t3\n李伟\t2\n'), false);
  await equals(async () => (await names()).join(), '陈静,李伟');
  assert.deepEqual(await deals(), ['6', '4']);
  await at(page, 'way back').click();
  await equals(async () => (await names()).length, 3);

  const tools = page.locator('#dimension-0 .tools button');
  await tools.last().click();
  const list = page.locator('#list-0');
  await list.fill('Mary 30%\nJohn');
  const actions = page.locator('.list-editor .actions button');
  await actions.first().click();
  await page.locator('#list-0-fault', { hasText: '2' }).waitFor();
  assert.equal(await list.inputValue(), 'Mary 30%\nJohn', 'what is wrong is kept');
  await list.fill('Mary 30%\nJohn 70%');
  await actions.first().click();
  await equals(async () => (await names()).join(), 'Mary,John');
  assert.equal(await page.locator('.list-editor').count(), 0);
  assert.deepEqual(await deals(), ['3', '7']);
  assert.equal(await share(page, 0, 1).inputValue(), '70%');
  await done(page);
});

test('an amount typed as a share is the share that it has of the target', async () => {
  const page = await open(await profile(DESK));
  await choose(page, 'metric', 'revenue');
  await field(page, 'target.amount').fill('12000000');
  await tab(page, 'split');
  await offer(page, 3).click();
  const money = () => page.locator('#dimension-0 .member-sums .money .short').allInnerTexts();
  await share(page, 0, 0).fill('300万');
  await share(page, 0, 0).blur();
  await equals(() => share(page, 0, 0).inputValue(), '25%');
  assert.equal((await money())[0], '¥300万');
  await share(page, 0, 1).fill('7M');
  await equals(async () => (await money())[1], '¥700万');
  assert.equal(await share(page, 0, 1).inputValue(), '7M', 'shown as typed until it is left');
  await share(page, 0, 1).blur();
  await equals(() => share(page, 0, 1).inputValue(), '≈58.3%');
  assert.deepEqual(await money(), ['¥300万', '¥700万', '¥200万']);
  // The share stays when the target changes.
  await tab(page, 'target');
  await field(page, 'target.amount').fill('24000000');
  await tab(page, 'split');
  assert.deepEqual(await money(), ['¥600万', '¥1,400万', '¥400万']);
  await share(page, 0, 2).fill('3000万');
  await share(page, 0, 2).blur();
  await faultOf(page, 'space[0].members[2].share').waitFor();
  await done(page);
});
