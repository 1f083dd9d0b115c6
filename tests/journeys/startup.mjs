// The time until the page shows its first answer and answers its first edit, on Lighthouse's slow 4G with the processor
// ÷ 4 and an empty cache: `make startup`, or `node tests/journeys/startup.mjs DIST…` for several builds in one run. It
// prints figures and is not a test.
//
// Painted: the first answer is visible (for a saved or linked plan, its own answer). Answered: an edit, tried in every
// frame from then on, has changed it. The figures are medians of five.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS } from './browser.mjs';

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.svg': 'image/svg+xml' };
// Lighthouse's slow 4G: 150 ms round trip, 1638.4 kbit/s down and 750 up.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1638.4 * 1000) / 8, uploadThroughput: (750 * 1000) / 8 };
const TIMES = 5;

// A static host that sends the compressed copies from scripts/hosts.mjs.
async function host(folder) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname).replace(/\/$/, '/index.html');
    const file = join(folder, path);
    try {
      const isCompressed = existsSync(`${file}.br`);
      const body = await readFile(isCompressed ? `${file}.br` : file);
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain', ...(isCompressed && { 'content-encoding': 'br' }), 'cache-control': 'no-cache' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => { server.closeAllConnections(); server.close(); } };
}

// In the page: the times when the answer was first visible, and when an edit was first answered. (`wanted` is the
// expected answer.)
const watch = (wanted) => {
  const seen = {};
  globalThis.seen = seen;
  const answer = () => [...document.querySelectorAll('.answer .lead .figure')].find((one) => one.checkVisibility?.({ visibilityProperty: true }) ?? one.offsetParent);
  const step = () => {
    const text = answer()?.innerText;
    if (seen.painted === undefined && text === wanted) seen.painted = performance.now();
    // The static first screen does not answer: text typed into it is discarded.
    const fields = [...document.querySelectorAll('input[id="field-target-amount"]')].filter((one) => !one.closest('[inert]'));
    if (seen.painted !== undefined && fields[0] && seen.answered === undefined) {
      const [field] = fields;
      const next = field.value.startsWith('12') ? '13' : '12';
      field.value = next;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      queueMicrotask(() => setTimeout(() => { if (answer()?.innerText !== wanted && seen.answered === undefined) seen.answered = performance.now(); }));
    }
    // Not before the first frame.
    if (seen.answered === undefined) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
};

async function visit(context, url, wanted, isSlow = true) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (isSlow) {
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(watch, wanted);
  // A new tab also loads pages of the browser's own, which would be measured with ours.
  await page.waitForTimeout(1500);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.seen?.answered !== undefined, null, { timeout: 60_000 });
  const { painted, answered } = await page.evaluate(() => globalThis.seen);
  // Later visits, after the page is cached.
  if (isSlow) await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  if (isSlow) await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.evaluate(() => Promise.race([navigator.serviceWorker.ready, new Promise((go) => setTimeout(go, 5000))]));
  await page.waitForTimeout(300);
  await page.close();
  return [painted, answered];
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const told = (times) => `painted ${(median(times.map(([painted]) => painted)) / 1000).toFixed(2)} s, answered ${(median(times.map(([, answered]) => answered)) / 1000).toFixed(2)} s`;

const link = (await readFile(new URL('../samples/v1-ten-deals.txt', import.meta.url), 'utf8')).trim().split('#').at(-1);
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const folders = process.argv.slice(2);
for (const folder of folders.length ? folders : [fileURLToPath(new URL('../../dist/', import.meta.url))]) {
  const server = await host(folder);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const fresh = () => browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });
  const all = { 'new visitor': [], 'second visit': [], 'with a plan, nothing cached': [], 'link': [] };
  for (let n = 0; n < TIMES; n += 1) {
    let context = await fresh();
    all['new visitor'].push(await visit(context, server.url, '50'));
    const kept = await context.storageState();
    const second = await context.newPage();
    const answer = await second.goto(server.url).then(() => second.locator('.answer .lead .figure:visible').first()).then(async (one) => { await second.waitForTimeout(1500); return one.innerText(); });
    await second.close();
    all['second visit'].push(await visit(context, server.url, answer));
    await context.close();
    context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'zh-CN', storageState: kept });
    all['with a plan, nothing cached'].push(await visit(context, server.url, answer));
    await context.close();
    context = await fresh();
    all.link.push(await visit(context, `${server.url}#${link}`, '50'));
    await context.close();
  }
  console.log(folder);
  for (const [what, times] of Object.entries(all)) console.log(`  ${what}: ${told(times)}`);
  await browser.close();
  server.close();
}
