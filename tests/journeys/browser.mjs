// A real Chromium with the built page, as a phone unless a journey chooses otherwise.
//
// Every page is watched: a console message, an error, or a request after the load fails its journey. Only the worker
// that computes the chance, and that which makes files, may request their files later, and they belong to the same build.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { at } from './hooks.mjs';
import { opened } from './opened.mjs';
import { serve } from './server.mjs';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
// Without the first three, each new page also loads pages of the browser's own for its address bar, which takes twice the time of
// ours; without the fourth, a second process starts beside the page's own in case it goes to another site. The others are those
// that playwright turns off itself, because the list is replaced as a whole: a page that holds its paint gives a tap no frames.
const OFF = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess',
  'PaintHolding', 'MediaRouter', 'OptimizationHints', 'Translate', 'AimEnabled', 'PreconnectToSearch', 'NetworkTimeServiceQuerying', 'ThirdPartyStoragePartitioning',
];
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-features=${OFF}`];

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const DESK = { viewport: { width: 1440, height: 900 } };

let browser;
let server;

export const start = () => startWith();

// The same with the build in another folder than `dist/`.
export async function startWith(folder) {
  server = await serve({ folder });
  await launch();
}
async function launch() {
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
}

// The address of the page.
export const address = () => server.url;

export async function stop() {
  await browser.close();
  await server.close();
}

// A fresh profile, shared with no other journey. Except in the journeys without a network it has no service worker, so
// that every request is seen.
export async function profile({ isKept = false, ...options } = {}) {
  // A browser that has crashed must not take the rest of its file with it.
  if (!browser.isConnected()) await launch();
  const context = await browser.newContext({ ...PHONE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  if (!isKept) await context.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  context.setDefaultTimeout(20_000);
  context.once('close', opened(() => context.close()));
  return context;
}

// Sets the page's clock to nine o'clock on a day.
export const on = (day) => `{
  const Real = Date;
  const now = new Real('${day}T09:00:00').getTime();
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length) super(...given); else super(now); }
    static now() { return now; }
  };
}`;

// A watched page in a profile. `fragment` follows the address, and `before` runs in the page before its own scripts.
export async function open(context, { fragment = '', before, asks = false, reads = false } = {}) {
  const page = await context.newPage();
  page.asks = asks;
  page.reads = reads;
  page.complaints = [];
  page.on('console', (message) => page.complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => page.complaints.push(`error: ${error.message}`));
  page.loaded = false;
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('blob:') || url.startsWith('data:')) return;
    if (!url.startsWith(server.url)) page.complaints.push(`request elsewhere: ${url}`);
    const isOfThread = /\/(?:odds_worker\.js|workbook_worker\.js|workbook-[0-9a-f]+(?:_bg\.wasm|\.js)|templates-[0-9a-f]+\.json|backcast-[0-9a-f]+\.js|backcast-[0-9a-f]+_bg\.wasm)$/.test(url);
    if (page.loaded && !isOfThread) page.complaints.push(`request after load: ${url}`);
  });
  if (before) await page.addInitScript(before);
  await page.goto(server.url + fragment);
  await ready(page);
  page.loaded = true;
  return page;
}

// Waits for the program: before that the page shows its static first screen from index.html.
// A meeting hides the answer bar. Most journeys are not about the three questions of a new plan nor about the page that a link opens to,
// and begin after them.
export async function ready(page) {
  await page.locator('html[data-ready] .answer ol').waitFor({ state: 'attached' });
  if (!page.asks) await answered(page);
  if (!page.reads) await tried(page);
}
export const answered = (page) => page.evaluate(() => document.querySelector('.questions > .actions button')?.click());


// From the plan on one page to its inputs, if that is what the page shows.
const TRY = '[data-test="one-page-try"]';
export const tried = (page) => page.evaluate((at) => document.querySelector(at)?.click(), TRY);

// Opens a link in a page that is open, and goes to its inputs.
export async function openLink(page, fragment) {
  await page.evaluate((hash) => { location.hash = hash; }, fragment);
  await page.locator(TRY).click();
}

export async function reload(page) {
  page.loaded = false;
  // A sheet that has just been closed still steps back in the history, which ends a reload that begins before.
  await page.reload().catch(async (error) => {
    if (!error.message.includes('ERR_ABORTED')) throw error;
    await page.reload();
  });
  await ready(page);
  page.loaded = true;
}

// Checks that there were no complaints, and closes the profile.
export async function done(page) {
  const complaints = [...page.complaints];
  await page.context().close();
  assert.deepEqual(complaints, []);
}

// Reads the page in the words that a user sees or hears. The figures of the static first screen in index.html, which
// exist in three languages, do not count.
export const leads = (page) => page.locator('html[data-ready] .answer .lead .figure').innerText();
export const figures = async (page) => (await page.locator('html[data-ready] .answer li:not(.step) .figure').allInnerTexts()).join(' ');
export const field = (page, path) => page.locator(`#field-${path.replace(/[^a-zA-Z0-9_]/g, '-')}`);
export const faultOf = (page, path) => page.locator(`#field-${path.replace(/[^a-zA-Z0-9_]/g, '-')}-fault`);

// The menu: opens it, taps an entry in it, or reads the names of its plans.
export async function menu(page) {
  await at(page, 'menu').click();
  return page.getByRole('dialog');
}
export async function inMenu(page, name) {
  await menu(page);
  await at(page, name).click();
}
export async function plans(page) {
  const names = await (await menu(page)).locator('.plans bdi').allInnerTexts();
  await page.keyboard.press('Escape');
  // A sheet that has just been closed still steps back in the history.
  await page.waitForFunction(() => !document.querySelector('dialog') && !/menu/.test(location.hash));
  return names.sort();
}

// The text of the sheet that `open` opens; the sheet is closed again.
export async function sheetText(page, open) {
  await open();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const text = (await dialog.innerText()).replaceAll('\u00a0', ' ');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return text;
}

// Waits until the page says that everything typed is saved.
export async function saved(page, word = '已保存') {
  await page.locator('.plan-name small', { hasText: word }).waitFor();
}

export async function equals(read, wanted) {
  const until = Date.now() + 10_000;
  let got;
  do {
    got = await read();
    if (got === wanted) return;
    await new Promise((ok) => setTimeout(ok, 20));
  } while (Date.now() < until);
  assert.equal(got, wanted);
}
