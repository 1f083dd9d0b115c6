// The files for a static host, and the single file that needs no host.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from './journey.mjs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { done, equals, field, leads, profile, ready, saved, start, stop, tried } from './browser.mjs';
import { at, tab } from './hooks.mjs';
import { serve } from './server.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const run = (script) => promisify(execFile)(process.execPath, [join(ROOT, script)], { env: { ...process.env, HOME_PAGE: '' } });
before(async () => { await start(); await run('scripts/hosts.mjs'); await run('scripts/single.mjs'); });
after(stop);

test('every compressed copy is what it is a copy of', async () => {
  const names = await readdir(DIST);
  for (const name of names.filter((name) => name.endsWith('.br'))) {
    const plain = await readFile(join(DIST, name.slice(0, -3)));
    assert.ok(brotliDecompressSync(await readFile(join(DIST, name))).equals(plain), name);
    assert.ok(gunzipSync(await readFile(join(DIST, name.replace('.br', '.gz')))).equals(plain), name);
  }
  assert.ok(names.includes('index.html.br') && names.some((name) => name.endsWith('_bg.wasm.br')));
});

// Parses `/*` and `/name`, each with indented lines `Name: value`; `! Name` removes a header.
function headersOf(text, path) {
  const headers = {};
  let holds = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) holds = line === '/*' || line === path;
    else if (holds && line.trim().startsWith('! ')) delete headers[line.trim().slice(2).toLowerCase()];
    else if (holds && line.includes(':')) headers[line.slice(0, line.indexOf(':')).trim().toLowerCase()] = line.slice(line.indexOf(':') + 1).trim();
  }
  return headers;
}

/** What nginx sends for a path: a regular expression is chosen before the location of everything, and `^~` before both. */
function headersOfNginx(text, path) {
  const all = [...text.matchAll(/^location (?:(\^~|~) )?(?:"([^"]+)"|(\S+)) \{([\s\S]*?)\}$/gm)];
  const locations = all.map(([, kind, pattern, prefix, body]) => ({ kind, place: pattern ?? prefix, body }));
  const holds = ({ kind, place }) => (kind === '~' ? new RegExp(place).test(path) : path.startsWith(place));
  const [chosen] = ['^~', '~', undefined].flatMap((kind) => locations.filter((location) => location.kind === kind && holds(location)));
  return Object.fromEntries([...chosen.body.matchAll(/add_header ([\w-]+) "(.*)"/g)].map(([, name, value]) => [name.toLowerCase(), value]));
}

test('nginx sends the same headers as Netlify and Cloudflare Pages, for every file', async () => {
  const [rules, nginx] = await Promise.all(['_headers', 'hosts/nginx.conf'].map((name) => readFile(join(DIST, name), 'utf8')));
  const names = (await readdir(DIST, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map((entry) => `/${join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1)}`)
    .filter((name) => !/\.(br|gz)$|^\/(hosts|\.stage)\/|^\/(_headers|\.htaccess)$/.test(name));
  assert.ok(names.length > 20);
  for (const name of names) assert.deepEqual(headersOfNginx(nginx, name), headersOf(rules, name), name);
  assert.equal(headersOf(rules, names.find((name) => name.endsWith('_bg.wasm')))['cache-control'], 'public, max-age=31536000, immutable');
});

test('with its headers, compressed, under a path: it starts, works, and nothing may frame it', async () => {
  const rules = await readFile(join(DIST, '_headers'), 'utf8');
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.svg': 'image/svg+xml' };
  const sent = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const path = pathname.replace(/^\/team\/plans/, '').replace(/\/$/, '/index.html');
    const headers = headersOf(rules, path);
    sent.set(path, headers);
    try {
      const isSmall = ['.png'].includes(extname(path));
      const body = await readFile(join(DIST, isSmall ? path : `${path}.br`));
      response.writeHead(200, { ...headers, 'content-type': types[extname(path)], ...(isSmall ? {} : { 'content-encoding': 'br' }) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
  const context = await profile({ isKept: true });
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/team/plans/`);
  await ready(page);
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await tab(page, 'what if');
  await page.locator('.tornado b').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  assert.match(sent.get('/index.html')['content-security-policy'], /frame-ancestors 'none'/);
  assert.equal(sent.get('/index.html')['cache-control'], 'no-cache');
  const program = Array.from(sent.keys()).find((name) => name.endsWith('_bg.wasm'));
  assert.match(sent.get(program)['cache-control'], /immutable/);
  assert.deepEqual(page.complaints, []);
  await context.close();
  server.closeAllConnections();
  server.close();
});

// Serves the page like a static host, at its root or under a path: with the headers of `_headers`, and 404.html for
// missing files.
async function host(under) {
  if (under === '/') return await serve();
  const rules = headersOf(await readFile(join(DIST, '_headers'), 'utf8'), '/404.html');
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.png': 'image/png' };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    const name = path.startsWith(under) ? path.slice(under.length) || 'index.html' : '';
    const found = await readFile(join(DIST, name)).catch(() => null);
    const body = found ?? await readFile(join(DIST, '404.html'));
    response.writeHead(found ? 200 : 404, { ...rules, 'content-type': found ? types[extname(name)] ?? 'text/plain' : 'text/html' }).end(body);
  });
  await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
  const close = () => new Promise((ok) => { server.close(ok); server.closeAllConnections(); });
  return { url: `http://127.0.0.1:${server.address().port}${under}`, close };
}

test('a link whose # was encoded asks the host for what it does not have, and opens all the same', async () => {
  const body = (await readFile(new URL('../samples/v1-ten-deals.txt', import.meta.url), 'utf8')).trim().split('#').at(-1);
  for (const under of ['/', '/team/plans/']) {
    const server = await host(under);
    const context = await profile();
    for (const [behind, shown] of [
      [`%23${body}`, body],
      [`%2523${body}`, body],
      [`%252523${body}?from=timeline`, `${body}?from=timeline`],
      [`index.html%23${body}`, body],
      [`?from=timeline%23${body}`, body],
      [`%23${body.slice(0, 30)}%20${body.slice(30)}`, `${body.slice(0, 30)}%20${body.slice(30)}`],
    ]) {
      const page = await context.newPage();
      const complaints = [];
      page.on('console', (message) => { if (!/status of 404/.test(message.text())) complaints.push(message.text()); });
      page.on('pageerror', (error) => complaints.push(error.message));
      const asked = [];
      page.on('response', (response) => { if (response.request().isNavigationRequest()) asked.push(response.status()); });
      await page.goto(server.url + behind);
      await page.locator('.one-page h1').waitFor();
      assert.equal(page.url(), `${server.url}#${shown}`);
      assert.deepEqual(asked, behind.startsWith('?') ? [200] : [404, 200], behind);
      // “Back” must not lead to a missing page.
      assert.equal(await page.evaluate(() => history.length), 2, 'the empty page that the browser began with, and this one');
      await tried(page);
      await page.getByText('你正在查看别人分享的计划').waitFor();
      assert.equal(await leads(page), '50', behind);
      assert.deepEqual(complaints, []);
      await page.close();
    }
    // An address that is not a link stays unchanged, and its page leads to the product.
    const page = await context.newPage();
    await page.goto(`${server.url}nothing-there`);
    assert.equal(page.url(), `${server.url}nothing-there`);
    await page.locator('p[lang=zh-Hans] a').click();
    await page.locator('html[data-ready] .answer ol').waitFor();
    assert.equal(page.url(), server.url);
    await context.close();
    await server.close();
  }
});

test('an encoded link leads nowhere else, whatever stands before it', async () => {
  const server = await serve();
  const page = await (await profile()).newPage();
  for (const path of ['/evil.example/%23p1.AAAA', '//evil.example/%23p1.AAAA', 'evil.example%23p1.AAAA', 'javascript:alert(1)%23p1.AAAA']) {
    await page.goto(server.url + path, { waitUntil: 'load' }).catch(() => {});
    await page.waitForTimeout(200);
    assert.equal(new URL(page.url()).origin, new URL(server.url).origin, path);
  }
  await page.context().close();
  await server.close();
});

test('one file runs from the disk by itself: it asks nobody for anything, keeps what is typed, and says what its link is', async () => {
  const context = await profile();
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', (message) => page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(error.message));
  const url = pathToFileURL(join(ROOT, 'backcast.html')).href;
  page.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && request.url() !== url) page.complaints.push(request.url()); });
  await page.goto(url);
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await saved(page);
  await page.reload();
  await equals(() => leads(page), '100');
  for (const name of ['split', 'what if']) await tab(page, name);
  await page.locator('.tornado b').first().waitFor();
  await at(page, 'share').click();
  await page.getByText('本页是本地文件').waitFor();
  await done(page);
});
