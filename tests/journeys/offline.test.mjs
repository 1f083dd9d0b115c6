// The page without a network, and the change from one build to the next.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from './journey.mjs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { equals, field, leads, profile, ready, saved, start, stop } from './browser.mjs';
import { at, offer, tab } from './hooks.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
before(start);
after(stop);

// A separate copy of the build under its own path, and a page of it; its messages are recorded.
async function served(change) {
  const folder = await mkdtemp(join(tmpdir(), 'backcast-offline-'));
  await cp(DIST, join(folder, 'plans/sales'), { recursive: true });
  const root = join(folder, 'plans/sales');
  if (change) await change(root);
  let server = await serve({ folder });
  const { port } = server;
  const cut = async () => { await server?.close(); server = undefined; };
  return { root, url: `${server.url}plans/sales/`, cut, back: async () => { server = await serve({ folder, port }); }, end: async () => { await cut(); await rm(folder, { recursive: true }); } };
}

async function opened(context, url) {
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  await page.goto(url);
  await page.locator('html[data-ready] .answer ol').waitFor();
  return page;
}

// Waits until all files of this build are cached and the service worker controls the page.
const isKept = (page) => page.evaluate(async () => { await navigator.serviceWorker.ready; return Boolean(navigator.serviceWorker.controller); });
const keptBuilds = (page) => page.evaluate(() => caches.keys());

// The same build as a later one: the plain page has another name, and every hash that depends on it changes.
async function later(root, mark) {
  const page = join(root, 'index.html');
  const old = await readFile(page);
  const sha = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);
  const next = Buffer.from(old.toString().replace('<title>', `<title>${mark} `));
  await writeFile(page, next);
  const list = join(root, 'offline.js');
  const script = (await readFile(list, 'utf8')).replaceAll(sha(old), sha(next));
  await writeFile(list, script.replace(/(?<=const BUILD = ')[0-9a-f]{16}/, sha(mark)));
}

test('with the network cut everything works, what comes on demand too', async () => {
  const site = await served();
  const context = await profile({ isKept: true });
  const first = await opened(context, site.url);
  await equals(() => isKept(first), true);
  await first.close();
  await site.cut();
  const page = await opened(context, site.url);
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await tab(page, 'split');
  await offer(page, 0).click();
  await tab(page, 'what if');
  await page.locator('.tornado b').first().waitFor();
  await at(page, 'share').click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.press('Escape');
  await saved(page);
  await page.reload();
  await equals(() => leads(page), '100');
  // A plan that needs the worker.
  const plan = { backcast: 1, name: '大', target: { metric: 'revenue', amount: '9000000' }, deal_size: '100000', funnel: [{ stage: 'Lead', rate: '20%', counted: '20/100' }, { stage: 'Won' }],
    space: [{ dimension: 'customer tier', members: [{ name: 'a', share: '60%', deal_size: '300000' }, { name: 'b', share: '40%' }] }] };
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.keyboard.press('Escape');
  await equals(() => page.locator('.answer .enough').innerText(), '80% 需 331');
  // The program that makes files was never used, so it is not here.
  await at(page, 'menu').click();
  await at(page, 'export').click();
  await at(page, 'as a workbook').click();
  await page.getByText('文件未能生成').waitFor();
  // Its worker is ended a moment later; that of the chances stays.
  await equals(async () => page.workers().length, 1);
  assert.deepEqual(page.complaints, []);
  await context.close();
  await site.end();
});

test('a later version waits until it is taken; the plan that is open stays, and another tab goes on', async () => {
  const site = await served();
  const context = await profile({ isKept: true });
  const other = await opened(context, site.url);
  await equals(() => isKept(other), true);
  const page = await opened(context, site.url);
  await field(page, 'target.amount').fill('30');
  await equals(() => leads(page), '150');
  await saved(page);
  await later(site.root, 'next');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  const now = at(page, 'update now');
  await now.waitFor();
  // The user postpones the update: it stays in the menu, and appears above the plan after the next start.
  await at(page, 'later').click();
  await equals(() => now.count(), 0);
  await at(page, 'menu').click();
  await page.getByRole('dialog').getByText('新版本已就绪').waitFor();
  assert.equal(await at(page, 'update now in the menu').count(), 1);
  await page.keyboard.press('Escape');
  // A reload before the menu has left the history would open it again.
  await equals(() => page.evaluate(() => location.hash), '');
  await page.reload();
  await now.waitFor();
  // Nothing has changed so far: the earlier build answers.
  assert.ok(!(await page.title()).startsWith('next'));
  assert.equal((await keptBuilds(page)).length, 2);
  await field(page, 'funnel[0].rate').fill('25%');
  // The page reloads for the update. (Its title shows the build only until the program names the page.)
  await page.evaluate(() => { globalThis.isEarlier = true; });
  await now.click();
  await page.waitForFunction(() => !globalThis.isEarlier);
  await ready(page);
  await equals(() => leads(page), '120');
  assert.equal(await field(page, 'funnel[0].rate').inputValue(), '25%');
  assert.equal(await now.count(), 0);
  // The other tab has not been touched so far.
  await field(other, 'funnel[0].rate').fill('50%');
  await tab(other, 'what if');
  await other.locator('.tornado b').first().waitFor();
  // It takes the new build too, although that is active already.
  await other.evaluate(() => { globalThis.isEarlier = true; });
  await at(other, 'update now').click();
  await other.waitForFunction(() => !globalThis.isEarlier);
  await ready(other);
  await equals(() => at(other, 'update now').count(), 0);
  assert.deepEqual([...page.complaints, ...other.complaints], []);
  await context.close();
  await site.end();
});

test('of a build that does not arrive as it was made nothing is kept, and the page works all the same', async () => {
  const site = await served(async (root) => {
    await writeFile(join(root, 'backcast.webmanifest'), '{"name": "another build"}');
  });
  const context = await profile({ isKept: true });
  const page = await opened(context, site.url);
  await page.waitForTimeout(1500);
  assert.deepEqual(await keptBuilds(page), []);
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await context.close();
  await site.end();
});

test('it can be installed: its manifest is whole, and every icon is there in its size', async () => {
  const site = await served();
  const context = await profile({ isKept: true });
  const page = await opened(context, site.url);
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.start_url, './');
  for (const { src, sizes, type } of manifest.icons) {
    const size = await page.evaluate(async (href) => { const image = new Image(); image.src = href; await image.decode(); return `${image.naturalWidth}x${image.naturalHeight}`; }, new URL(src, site.url).href);
    if (type === 'image/png') assert.equal(size, sizes, src);
  }
  await equals(() => isKept(page), true);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  await context.close();
  await site.end();
});
