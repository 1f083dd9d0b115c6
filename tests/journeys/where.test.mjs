// Where the page runs: browsers without WebAssembly, inside chat programs, installed, translated; and what chat apps show of its link.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { fileURLToPath } from 'node:url';
import { address, DESK, done, equals, field, inMenu, leads, menu, open, plans, profile, reload, saved, start, stop } from './browser.mjs';
import { at, choose, tab } from './hooks.mjs';

const SAMPLE = (name) => readFile(new URL(`../samples/${name}`, import.meta.url), 'utf8');
before(start);
after(stop);

test('without WebAssembly, or with one that is too old, the page names the cause and the way out', async () => {
  const gone = () => { delete globalThis.WebAssembly; };
  const old = () => { WebAssembly.instantiateStreaming = undefined; WebAssembly.instantiate = () => { throw new WebAssembly.CompileError('unknown opcode'); }; };
  for (const [locale, language, words, lacks] of [['zh-CN', 'zh-Hans', '锁定模式', gone], ['zh-TW', 'zh-Hant', '封閉模式', gone], ['en-GB', 'en', 'Lockdown Mode', gone], ['en-GB', 'en', 'Lockdown Mode', old]]) {
    const context = await profile({ locale });
    await context.addInitScript(lacks);
    const page = await context.newPage();
    await page.goto(address());
    const alert = page.locator('#lacks');
    await alert.filter({ visible: true }).waitFor();
    assert.equal(await page.locator('.first, #progress').filter({ visible: true }).count(), 0, 'no first screen, no spinner');
    // All three languages, the reader's first.
    const tops = await alert.locator('section').evaluateAll((all) => all.map((one) => ({ lang: one.lang, top: one.getBoundingClientRect().top })));
    assert.equal(tops.length, 3);
    assert.equal(tops.sort((one, other) => one.top - other.top)[0].lang, language);
    assert.match(await alert.locator(`section[lang="${language}"]`).innerText(), new RegExp(`WebAssembly[^]*${words}`));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
    await context.close();
  }
});

const CHATS = { WeChat: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50', LINE: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36 Line/14.0.0' };
for (const [name, userAgent] of Object.entries(CHATS)) {
  test(`in ${name}, a file is offered as text to copy, and the text opens again`, async () => {
    const context = await profile({ userAgent });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await open(context);
    await field(page, 'target.amount').fill('14');
    await saved(page);
    let downloads = 0;
    page.on('download', () => { downloads += 1; });
    await inMenu(page, 'save as file');
    await page.locator('dialog textarea').waitFor();
    await at(page, 'copy the text').click();
    await page.locator('dialog .told', { hasText: '已复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(JSON.parse(text).target.amount, '14');
    assert.equal(downloads, 0);
    await page.keyboard.press('Escape');
    await done(page);

    const other = await open(await profile({ userAgent }));
    await inMenu(other, 'paste a plan');
    await other.locator('#open-text').fill(text);
    await at(other, 'open what is pasted').click();
    await equals(() => leads(other), '70');
    await reload(other);
    assert.equal(await leads(other), '70', 'it is an own plan');
    await done(other);
  });
}

test('a download that the browser refuses becomes text, and an ordinary browser saves the file', async () => {
  const context = await profile({ ...DESK, isMobile: false, hasTouch: false });
  const page = await open(context);
  const [saved] = await Promise.all([page.waitForEvent('download'), inMenu(page, 'save as file')]);
  assert.match(saved.suggestedFilename(), /\.json$/);
  await page.evaluate(() => { URL.createObjectURL = () => { throw new Error('refused'); }; });
  await at(page, 'save as file').click();
  await page.locator('dialog textarea').waitFor();
  await page.keyboard.press('Escape');
  await done(page);
});

test('what is pasted and cannot be opened gets a message, and stays', async () => {
  const page = await open(await profile());
  await inMenu(page, 'paste a plan');
  const [, fragment] = (await SAMPLE('v1-ten-deals.txt')).trim().split('#');
  for (const given of ['', 'hello', '{"backcast": 1, "x": 2}', `#${fragment.slice(0, 40)}`]) {
    await page.locator('#open-text').fill(given);
    await at(page, 'open what is pasted').click();
    await page.locator('#open-text-fault', { hasText: /./ }).waitFor();
    assert.equal(await page.locator('#open-text').inputValue(), given);
  }
  // The same sheet has an address, and a link from a chat opens.
  assert.match(page.url(), /#open$/);
  await page.locator('#open-text').fill(`看看这个 https://plans.example.com/#${fragment} 谢谢`);
  await at(page, 'open what is pasted').click();
  await equals(() => leads(page), '50');
  await page.locator('dialog').waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('alert').filter({ hasText: /./ }).count(), 0);
  await done(page);
});

// The page as an installed app.
const installed = () => {
  const ask = globalThis.matchMedia.bind(globalThis);
  globalThis.matchMedia = (query) => (query.includes('display-mode: standalone') ? { matches: true, media: query, addEventListener() {}, removeEventListener() {} } : ask(query));
};

test('an installed app asks for the plans once, on its first start', async () => {
  const context = await profile();
  const page = await open(context, { before: installed });
  await at(page, 'paste in the banner').click();
  const [, fragment] = (await SAMPLE('v1-chinese-revenue.txt')).trim().split('#');
  await page.locator('#open-text').fill(`https://plans.example.com/#${fragment}`);
  await at(page, 'open what is pasted').click();
  await page.locator('.banner').waitFor({ state: 'detached' });
  await saved(page);
  await reload(page);
  assert.equal(await page.locator('.banner').count(), 0);
  assert.equal((await plans(page)).length, 1);
  await done(page);

  // Somebody without plans begins; a browser tab is not asked.
  const begins = await open(await profile(), { before: installed });
  await at(begins, 'begin').click();
  await begins.locator('.banner').waitFor({ state: 'detached' });
  await done(begins);
  const tabbed = await open(await profile());
  assert.equal(await tabbed.locator('.banner').count(), 0);
  await done(tabbed);
});

test('no browser offers to translate the page, and it says its language', async () => {
  for (const [locale, language] of [['zh-CN', 'zh-Hans'], ['zh-TW', 'zh-Hant'], ['en-GB', 'en']]) {
    const page = await open(await profile({ locale }));
    const root = page.locator('html');
    assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('translate')], [language, 'no']);
    assert.equal(await page.locator('meta[name=google]').getAttribute('content'), 'notranslate');
    await menu(page);
    await choose(page, 'language', 'English');
    await page.keyboard.press('Escape');
    await equals(() => root.getAttribute('lang'), 'en');
    await done(page);
  }
});

test('the product’s name is in sight on every screen', async () => {
  for (const screen of [{}, { ...DESK, isMobile: false, hasTouch: false }]) {
    const page = await open(await profile(screen));
    for (const name of ['target', 'split', 'what if']) {
      await tab(page, name);
      const box = await page.locator('.plan-name small', { hasText: '倒推' }).filter({ visible: true }).boundingBox();
      assert.ok(box.y >= 0 && box.width > 20, name);
    }
    await done(page);
  }
});

test('chat apps find a title, a sentence and an image of the right size', async () => {
  const page = await (await fetch(address())).text();
  const content = (name) => page.match(new RegExp(`<meta[^>]*${name}[^>]*>`))?.[0] ?? '';
  assert.match(content('og:title'), /Backcast/);
  assert.match(content('og:description'), /倒推/);
  assert.match(content('twitter:card'), /summary_large_image/);
  const path = content('"?og:image"?[ >]').match(/(icons\/preview\.png)/)[1];
  const image = Buffer.from(await (await fetch(address() + path)).arrayBuffer());
  assert.deepEqual([image.toString('latin1', 1, 4), image.readUInt32BE(16), image.readUInt32BE(20)], ['PNG', 1200, 630]);
  assert.ok(image.length < 100_000, `${image.length} bytes`);
  // The service worker keeps only what the page itself needs.
  assert.ok(!(await readFile(fileURLToPath(new URL('../../dist/offline.js', import.meta.url)), 'utf8')).includes('preview.png'));
});
