// Cases in which text could be lost silently: a copy whose name is too long to be read again, changes to another
// person's plan, a version that another tab has overwritten, a plan opened while storage was full.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { done, equals, field, inMenu, leads, menu, open, plans, profile, reload, saved, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';

before(start);
after(stop);

const LINK = `#${(await readFile(new URL('../samples/v1-ten-deals.txt', import.meta.url), 'utf8')).trim().split('#').at(-1)}`;
// From now on storage is full, or has room again.
const room = (page, has) => page.evaluate((has) => {
  globalThis.setItem ??= Storage.prototype.setItem;
  Storage.prototype.setItem = has ? globalThis.setItem : () => { throw new DOMException('full', 'QuotaExceededError'); };
}, has);

test('the copy of a plan with the longest name is there after a reload', async () => {
  const page = await open(await profile());
  await menu(page);
  await field(page, 'name').fill('名'.repeat(60));
  await page.keyboard.press('Escape');
  await saved(page);
  await inMenu(page, 'copy of the plan');
  // The copy gets the keyboard when it is drawn.
  await equals(() => page.evaluate(() => document.activeElement.id), 'plan');
  await field(page, 'target.amount').fill('33');
  await saved(page);
  await reload(page);
  assert.equal(await leads(page), '165');
  const names = await plans(page);
  assert.equal(names.length, 2);
  assert.deepEqual(names.map((name) => name.replace(/名+/, ({ length }) => length)), ['60', '56（副本）']);
  assert.equal(await page.getByRole('alert').count(), 0);
  await done(page);
});

test('a shared plan that was changed says so, and shows again what was shared', async () => {
  const context = await profile();
  const page = await open(context, { fragment: LINK });
  const shared = await leads(page);
  const back = at(page, 'as shared');
  assert.equal(await back.count(), 0);
  await field(page, 'target.amount').fill('4321');
  await equals(() => leads(page), '21,605');
  await page.getByText('修改随此链接保存在这个浏览器里').waitFor();
  await reload(page);
  assert.equal(await leads(page), '21,605');
  await back.click();
  await equals(() => leads(page), shared);
  assert.equal(await back.count(), 0);
  await page.keyboard.press('Control+z');
  await equals(() => leads(page), '21,605');
  // Two tabs show the same copy, and undo restores its earlier version here.
  const other = await open(context, { fragment: LINK });
  await equals(() => leads(other), '21,605');
  await field(other, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await page.bringToFront();
  await page.locator('.topbar button.icon').first().click();
  await equals(() => leads(page), '21,605');
  await other.close();
  await done(page);
});

test('while nothing can be kept, what was tried on a shared plan, and the plan that was made of it, are not forgotten', async () => {
  const page = await open(await profile(), { fragment: LINK });
  await room(page, false);
  await field(page, 'target.amount').fill('4321');
  await page.getByText('存储空间已满').waitFor();
  await at(page, 'back to own').click();
  await at(page, 'way back').click();
  await page.locator('[data-test="one-page-try"]').click();
  await equals(() => leads(page), '21,605');
  await at(page, 'keep').click();
  await equals(() => page.locator('.banner', { hasText: /别人分享的计划|修改随此链接保存/ }).count(), 0);
  assert.equal(await page.getByText('已保存到你的计划里').count(), 0, 'what is not true is not said');
  await inMenu(page, 'new plan');
  await equals(() => leads(page), '50');
  await room(page, true);
  await (await menu(page)).locator('.plans button', { hasText: /./ }).last().click();
  await equals(() => leads(page), '21,605');
  await saved(page);
  await reload(page);
  assert.equal(await leads(page), '21,605');
  await done(page);
});

test('of two tabs that save at once the one whose version is replaced says that it was put by, and opens it', async () => {
  const context = await profile();
  const one = await open(context);
  await field(one, 'target.amount').fill('20');
  await saved(one);
  const two = await open(context);
  await Promise.all([one, two].map((page) => page.evaluate((is) => {
    const input = document.getElementById(is ? 'field-target-amount' : 'field-deal_size');
    input.value = is ? '30' : '20万';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, page === one)));
  for (const page of [one, two]) await saved(page);
  const toasts = await Promise.all([one, two].map((page) => page.locator('.toast', { hasText: '另一个标签页' }).waitFor({ timeout: 1500 }).then(() => true, () => false)));
  const amounts = await Promise.all([one, two].map((page) => field(page, 'target.amount').inputValue()));
  assert.equal(amounts[0], amounts[1], 'both show the same');
  const names = await plans(one);
  if (names.length === 1) return assert.deepEqual([amounts, toasts], [['30', '30'], [false, false]], 'one had heard of the other');
  // The tab whose text was overwritten.
  const [loser, aside] = amounts[0] === '30' ? [1, '100'] : [0, '150'];
  assert.equal(toasts[loser], true, `told in ${loser}: ${toasts}`);
  const page = [one, two][loser];
  // The message is up for four seconds; the version that was put aside is in the list of plans.
  await (await menu(page)).locator('.plans button', { hasText: '另一标签页' }).first().click();
  await equals(() => leads(page), aside);
  await two.close();
  await done(one);
});

test('the file of a plan that is here already opens that plan', async () => {
  const page = await open(await profile());
  await field(page, 'target.amount').fill('21');
  await saved(page);
  const [download] = await Promise.all([page.waitForEvent('download'), inMenu(page, 'save as file')]);
  const text = await readFile(await download.path(), 'utf8');
  await page.keyboard.press('Escape');
  await inMenu(page, 'new plan');
  await equals(() => leads(page), '50');
  await menu(page);
  await page.locator('#open-file').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByText('这份计划已存在').waitFor();
  assert.equal(await leads(page), '105');
  assert.equal((await plans(page)).length, 2);
  await done(page);
});

test('a mark of the journal that is no time does not keep it from bringing back what is lost', async () => {
  for (const mark of ['x', '1e999', '-5', '1e300']) {
    const page = await open(await profile());
    await page.evaluate((mark) => localStorage.setItem('backcast.at', mark), mark);
    await field(page, 'target.amount').fill('18');
    await saved(page);
    await reload(page);
    const early = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
    await field(page, 'target.amount').fill('19');
    await saved(page);
    await page.waitForTimeout(300);
    await page.evaluate((to) => {
      localStorage.clear();
      for (const [key, text] of Object.entries(to)) localStorage.setItem(key, text);
    }, early);
    await reload(page);
    assert.equal(await leads(page), '95', mark);
    await done(page);
  }
});

test('on paper there is the plan in dark on light, and nothing that is only for the screen', async () => {
  const page = await open(await profile({ colorScheme: 'dark' }));
  await page.locator('nav.tabs button').nth(3).click();
  await page.locator('.tornado b').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.tabs', '.topbar button', '.scenarios > .actions', '.toast-place']) assert.equal(await page.locator(gone).last().isVisible(), false, gone);
  assert.equal(await page.locator('.segments label:visible').count(), 2, 'what is chosen, and not what is not');
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('.answer .figure')).color);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim());
  assert.equal(paper, '#fff');
  assert.notEqual(ink, 'rgb(238, 135, 98)');
  await done(page);
});
