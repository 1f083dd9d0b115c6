// Typed text survives the end of the browser, of its storage, and of the machine: kills, a journal, all plans in a
// file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { done, equals, field, inMenu, leads, menu, on, open, plans, profile, reload, saved, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';
import { isLost, kills } from './kills.mjs';

before(start);
after(stop);

const listed = async (page) => (await plans(page)).join();
const called = async (page, name) => {
  await menu(page);
  await field(page, 'name').fill(name);
  await page.keyboard.press('Escape');
  await saved(page);
};
const kept = (page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
// Simulates a browser that has not written its later changes to the disk.
const rollBack = (page, to) => page.evaluate((to) => {
  localStorage.clear();
  for (const [key, text] of Object.entries(to)) localStorage.setItem(key, text);
}, to);
// The entries of the journal.
const journalled = (page) => page.evaluate(async () => {
  const of = (request) => new Promise((go, fail) => Object.assign(request, { onsuccess: () => go(request.result), onerror: fail }));
  const db = await of(indexedDB.open('backcast'));
  const all = await of(db.transaction('kept').objectStore('kept').getAll());
  db.close();
  return Object.fromEntries(all.map(({ k, t }) => [k, t]));
});

test('the browser is killed while somebody types: the plan opens, and what was typed 300 ms before is there', async () => {
  let results = await kills(6);
  // On a very busy machine even 300 ms can be too short, but not twice.
  if (results.some(isLost)) results = await kills(6);
  assert.deepEqual(results.filter(isLost), []);
  assert.deepEqual(results.flatMap(({ complaints }) => complaints), []);
});

test('what local storage has lost comes back from the journal: the latest of each plan, and no plan that was deleted', async () => {
  const page = await open(await profile());
  await called(page, '一');
  const early = await kept(page);
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await inMenu(page, 'new plan');
  await called(page, '二');
  await inMenu(page, 'new plan');
  await called(page, '三');
  const three = await kept(page);
  await inMenu(page, 'delete the plan');
  await page.getByText('已删除').first().waitFor();
  assert.equal(await listed(page), '一,二');
  // First the deletion is lost, then everything since the first name, then everything.
  for (const lost of [three, early, {}]) {
    await rollBack(page, lost);
    await reload(page);
    assert.equal(await listed(page), '一,二');
  }
  await (await menu(page)).locator('.plans button', { hasText: '一' }).click();
  await equals(() => leads(page), '100');
  // The deleted plan can still be restored, and is then as safe as any other.
  const two = await kept(page);
  await inMenu(page, 'delete the plan');
  await at(page, 'way back').click();
  await equals(() => leads(page), '100');
  await rollBack(page, two);
  await reload(page);
  assert.equal(await listed(page), '一,二');
  await done(page);
});

test('a record that cannot be read gives way to the last good one, and can still be rescued', async () => {
  const page = await open(await profile());
  await field(page, 'target.amount').fill('20');
  await saved(page);
  const broken = await page.evaluate(() => {
    const key = `backcast.plan.${localStorage.getItem('backcast.open')}`;
    const half = localStorage.getItem(key).slice(0, -40);
    localStorage.setItem(key, half);
    return half;
  });
  await reload(page);
  assert.equal(await leads(page), '100');
  assert.match(await page.getByRole('alert').innerText(), /无法读取/);
  const [download] = await Promise.all([page.waitForEvent('download'), at(page, 'save what is there').click()]);
  assert.equal(await readFile(await download.path(), 'utf8'), broken);
  await done(page);
});

test('an older journal never wins: local storage without its word is right, and the journal follows two tabs at once', async () => {
  const context = await profile();
  const one = await open(context);
  await field(one, 'target.amount').fill('20');
  await saved(one);
  // An older program without a journal.
  await one.evaluate(() => {
    const key = `backcast.plan.${localStorage.getItem('backcast.open')}`;
    localStorage.setItem(key, localStorage.getItem(key).replace('"amount": "20"', '"amount": "40"'));
  });
  await reload(one);
  assert.equal(await leads(one), '200');
  const two = await open(context);
  await Promise.all([field(one, 'target.amount').fill('61'), field(two, 'deal_size').fill('77万')]);
  for (const page of [one, two]) await saved(page);
  const alike = async () => {
    const [held, told] = [await kept(one), await journalled(one)];
    const own = Object.keys(held).filter((key) => key.startsWith('backcast.') && !['backcast.at', 'backcast.lasts'].includes(key));
    return own.every((key) => held[key] === told[key]) && Object.keys(told).every((key) => told[key] === (held[key] ?? ''));
  };
  await equals(alike, true);
  await two.close();
  await done(one);
});

test('without a journal, or with one that never answers, the page starts and keeps all the same', async () => {
  for (const without of [
    () => Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } }),
    () => { IDBFactory.prototype.open = () => ({}); },
    () => { IDBFactory.prototype.open = () => { const asked = {}; setTimeout(() => asked.onerror?.(new Event('error')), 10); return asked; }; },
  ]) {
    const page = await open(await profile(), { before: without });
    await field(page, 'target.amount').fill('20');
    await saved(page);
    await reload(page);
    assert.equal(await leads(page), '100');
    await done(page);
  }
});

test('all plans go into one file, and come back: none overwritten, none doubled, a bad one refused by its place', async () => {
  const page = await open(await profile());
  await called(page, '一');
  await inMenu(page, 'new plan');
  await called(page, '二');
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  const [download] = await Promise.all([page.waitForEvent('download'), inMenu(page, 'save all plans')]);
  assert.match(download.suggestedFilename(), /^backcast-plans-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  const all = JSON.parse(text);
  assert.equal(all.backcast_plans, 1);
  assert.deepEqual(all.plans.map((plan) => plan.name), ['二', '一']);
  await page.keyboard.press('Escape');
  const take = async (page, content) => {
    await menu(page);
    await page.locator('#open-file').setInputFiles({ name: 'all.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await take(page, text);
  await page.getByText('文件中没有新计划，2 份均已存在。').waitFor();
  assert.equal(await listed(page), '一,二');
  await field(page, 'target.amount').fill('30');
  await saved(page);
  await take(page, text);
  await page.getByText('已从文件打开 1 份计划，另有 1 份已存在。').waitFor();
  assert.equal(await listed(page), '一,二,二');
  await equals(() => leads(page), '100');
  await done(page);

  const other = await open(await profile());
  all.plans.splice(1, 0, { name: '坏', target: { metric: 'joy' }, funnel: [] });
  await take(other, JSON.stringify(all));
  await other.getByText('已从文件打开 2 份计划。').waitFor();
  assert.match(await other.getByRole('alert').innerText(), /以下计划无法读取[^]*plans\[1\]\.target\.metric/);
  assert.equal(await leads(other), '100');
  await reload(other);
  assert.equal(await listed(other), '一,二');
  await take(other, '{"backcast_plans": 2, "plans": []}');
  assert.match(await other.getByRole('alert').innerText(), /无法打开此文件[^]*backcast_plans/);
  await done(other);
});

test('the browser is asked once to keep what there is, after an edit, and the menu says what it promised', async () => {
  const promise = (is) => `globalThis.asked = 0; StorageManager.prototype.persist = async () => { asked += 1; return ${is}; }; StorageManager.prototype.persisted = async () => ${is};`;
  for (const [locale, is, word] of [['zh-CN', true, '一直保留'], ['zh-CN', false, '可能会清除'], ['zh-TW', false, '可能會清除'], ['en-GB', true, 'Your browser keeps your plans'], ['en-GB', false, 'may delete your plans']]) {
    const page = await open(await profile({ locale }), { before: promise(is) });
    const asked = () => page.evaluate(() => globalThis.asked);
    await page.locator('#field-target-amount').click();
    await page.waitForTimeout(300);
    assert.equal(await asked(), 0);
    await page.locator('#field-target-amount').fill('20');
    await equals(asked, 1);
    await page.locator('#field-target-amount').fill('30');
    await page.waitForTimeout(300);
    assert.equal(await asked(), 1);
    await at(page, 'menu').click();
    await page.getByRole('dialog').getByText(word).waitFor();
    await done(page);
  }
});

test('where the browser may clear them, plans without a file of seven days are reminded of; later is a week later', async () => {
  const context = await profile();
  const openOn = (day) => open(context, { before: `${on(day)}; StorageManager.prototype.persist = StorageManager.prototype.persisted = async () => false;` });
  const banner = (page) => page.getByText('最近 7 天没有保存过备份文件');
  const visit = async (day, isDue, act) => {
    const page = await openOn(day);
    await equals(() => banner(page).count(), isDue ? 1 : 0);
    await act?.(page);
    const complaints = [...page.complaints];
    await page.close();
    assert.deepEqual(complaints, [], day);
  };
  const edit = (text) => async (page) => {
    await field(page, 'target.amount').fill(text);
    await saved(page);
  };
  await visit('2027-01-04', false, edit('20'));
  await visit('2027-01-10', false);
  await visit('2027-01-11', true, async (page) => {
    await at(page, 'later').click();
    await equals(() => banner(page).count(), 0);
  });
  await visit('2027-01-17', false);
  await visit('2027-01-18', true, async (page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.banner button.primary').click()]);
    assert.equal(download.suggestedFilename(), 'backcast-plans-2027-01-18.json');
    await equals(() => banner(page).count(), 0);
  });
  await visit('2027-03-18', false);
  await context.close();
});
