// What is handed to a static host, and the one file that needs none.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { done, equals, field, leads, profile, saved, start, stop } from './browser.mjs';

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

// `/*` and `/name`, each with indented lines `Name: value`; `! Name` takes one back.
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
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await page.locator('nav.tabs').getByRole('button', { name: '推演' }).click();
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
  for (const name of ['拆解', '推演']) await page.locator('nav.tabs').getByRole('button', { name }).click();
  await page.locator('.tornado b').first().waitFor();
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByText('本页是一个文件').waitFor();
  await done(page);
});
