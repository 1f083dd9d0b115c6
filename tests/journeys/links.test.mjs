// A link on its way: the address after sharing, changes by chats and browsers, and the warning about long links.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { done, equals, field, inMenu, leads, menu, open, openLink, plans, profile, reload, saved, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';

before(start);
after(stop);

const LINK = `#${(await readFile(new URL('../samples/v1-ten-deals.txt', import.meta.url), 'utf8')).trim().split('#').at(-1)}`;
const hash = (page) => page.evaluate(() => location.hash);
const guests = (page) => page.getByText(/你正在查看别人分享的计划|修改随此链接保存/).count();
// Opens the share sheet and returns its link.
async function share(page) {
  await at(page, 'share').click();
  const link = await page.locator('#share-link').inputValue();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return link;
}

test('after sharing the address is the link; a reload shows one’s own plan, and the next edit takes the link off', async () => {
  const page = await open(await profile());
  await field(page, 'target.amount').fill('14');
  await equals(() => leads(page), '70');
  await saved(page);
  const link = await share(page);
  assert.equal(page.url(), link, 'what a chat’s browser forwards');
  // And “back” leads where it led before: the sheet’s entry is ahead.
  await equals(() => page.evaluate(() => history.state.split(' ')[1]), '0');
  await reload(page);
  assert.equal(await leads(page), '70');
  assert.equal(await guests(page), 0);
  assert.equal(page.url(), link);
  await saved(page);
  assert.equal((await plans(page)).length, 1);

  await field(page, 'target.amount').fill('15');
  await equals(() => hash(page), '');
  await saved(page);
  await reload(page);
  assert.equal(await leads(page), '75');
  assert.equal((await plans(page)).length, 1);
  // By now that link shows another plan: it opens as a shared plan, and the user's plan stays.
  await openLink(page, new URL(link).hash);
  await equals(() => leads(page), '70');
  assert.equal(await guests(page), 1);
  await at(page, 'back to own').click();
  await equals(() => leads(page), '75');
  assert.equal(await hash(page), '');
  await done(page);
});

test('of several own plans the link opens the one it was made of, which is the one that is kept', async () => {
  const page = await open(await profile());
  await field(page, 'target.amount').fill('14');
  await saved(page);
  const { hash: fragment } = new URL(await share(page));
  await inMenu(page, 'new plan');
  await equals(() => leads(page), '50');
  assert.equal(await hash(page), '', 'the link was another plan’s');
  await page.evaluate((fragment) => { location.hash = fragment; }, fragment);
  await equals(() => leads(page), '70');
  assert.equal(await guests(page), 0);
  await field(page, 'target.amount').fill('16');
  await equals(() => leads(page), '80');
  await saved(page);
  assert.equal(await hash(page), '');
  await reload(page);
  assert.equal(await leads(page), '80');
  assert.equal((await plans(page)).length, 2);
  await done(page);
});

test('undo takes the link off the address too', async () => {
  const page = await open(await profile());
  await field(page, 'target.amount').fill('14');
  await saved(page);
  await share(page);
  await page.keyboard.press('Control+z');
  await equals(() => leads(page), '50');
  await equals(() => hash(page), '');
  await done(page);
});

test('a shared plan that was changed is shared as it is now, and its own link comes back with the next edit', async () => {
  const page = await open(await profile(), { fragment: LINK });
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  const link = await share(page);
  assert.notEqual(new URL(link).hash, LINK);
  assert.equal(page.url(), link);
  await field(page, 'target.amount').fill('30');
  await equals(() => leads(page), '150');
  await equals(() => hash(page), LINK);
  await page.waitForTimeout(350);
  await reload(page);
  assert.equal(await leads(page), '150', 'what was tried on it is kept');
  assert.equal(await guests(page), 1);
  await done(page);
});

test('a link opens however it was wrapped on its way', async () => {
  const body = LINK.slice(1);
  const fragments = [`#%23${body}`, `#%2523${body}`, `#${body.slice(0, 30)}%20${body.slice(30)}`, `#${body.slice(0, 30)}%E2%80%8B${body.slice(30)}`, `${LINK}%20hello`];
  for (const fragment of fragments) {
    const page = await open(await profile(), { fragment });
    assert.equal(await leads(page), '50', fragment);
    assert.equal(await guests(page), 1, fragment);
    await done(page);
  }
  // After a query the # becomes part of the query, and the server gets a request for the page itself.
  for (const query of [`?from=timeline%23${body}`, `?%2523${body}`]) {
    const page = await open(await profile(), { fragment: query });
    assert.equal(await guests(page), 1, query);
    assert.equal(new URL(page.url()).search + new URL(page.url()).hash, LINK, query);
    await done(page);
  }
});

// A plan with many activities whose names are as long as possible and random, so that they cannot be compressed.
function wide(activities) {
  let seed = 7;
  const letter = () => String.fromCharCode(0x4e00 + ((seed = (seed * 48271) % 2147483647) % 20000));
  const name = () => Array.from({ length: 60 }, letter).join('');
  const stages = [0, 1, 2].map((k) => ({ stage: `S${k}`, rate: '50%', activities: Array.from({ length: Math.max(0, Math.min(12, activities - 12 * k)) }, () => ({ name: name(), per_unit: '1' })) }));
  return { target: { metric: 'deals', amount: '10' }, funnel: [...stages, { stage: 'Won' }] };
}

test('of a link that a chat may cut the share sheet says so, and offers the file', async () => {
  const page = await open(await profile());
  for (const [activities, least, most, said] of [[3, 0, 1999, null], [16, 2000, 3999, /^Teams 可能会截断/], [32, 4000, 20_000, /^Teams 和 Slack 可能会截断/]]) {
    await menu(page);
    await page.locator('#open-file').setInputFiles({ name: 'wide.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(wide(activities))) });
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await at(page, 'share').click();
    const sheet = page.getByRole('dialog');
    const { length } = await sheet.locator('#share-link').inputValue();
    assert.ok(length >= least && length <= most, `${length} characters with ${activities} activities`);
    // Beside what copies the link.
    assert.equal(await sheet.locator('.actions button').count(), 2, 'the file is offered once');
    if (said) {
      const warning = sheet.getByRole('alert');
      assert.match(await warning.innerText(), said);
      assert.ok((await warning.innerText()).includes(`${length.toLocaleString('en')} 个字符`));
      const [download] = await Promise.all([page.waitForEvent('download'), at(page, 'file that is not cut').click()]);
      assert.equal(JSON.parse(await readFile(await download.path(), 'utf8')).funnel.length, 4);
    } else {
      assert.equal(await sheet.getByRole('alert').count(), 0);
    }
    await page.keyboard.press('Escape');
  }
  await done(page);
});

test('the page asks browsers not to translate it, and says which language it is in', async () => {
  const page = await open(await profile());
  const root = page.locator('html');
  assert.equal(await root.getAttribute('translate'), 'no');
  assert.equal(await page.locator('meta[name=google]').getAttribute('content'), 'notranslate');
  assert.equal(await root.getAttribute('lang'), 'zh-Hans');
  for (const [name, lang] of [['English', 'en'], ['繁體中文', 'zh-Hant'], ['简体中文', 'zh-Hans']]) {
    if (!(await page.getByRole('dialog').count())) await page.locator('.topbar button.icon').last().click();
    await page.getByRole('radio', { name }).check();
    await equals(() => root.getAttribute('lang'), lang);
    assert.equal(await root.getAttribute('translate'), 'no');
  }
  await done(page);
});
