// Lighthouse's scores for the built page on a phone: `make lighthouse`. The page is served compressed and with the
// headers of scripts/hosts.mjs, as a static host would do. It prints figures and is not a test; every missing point is
// named.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');
const from = createRequire(join(ROOT, '.tools/lighthouse/node_modules/'));
const load = async (name) => await import(pathToFileURL(from.resolve(name)).href);
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const rules = (await readFile(join(DIST, '_headers'), 'utf8')).split('\n\n')[0].split('\n').filter((line) => line.startsWith('  '));
const every = Object.fromEntries(rules.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.svg': 'image/svg+xml' };
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://host');
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const isSmall = existsSync(join(DIST, `${name}.br`));
  const kept = /-[0-9a-f]{10,16}/.test(name) ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {};
  try {
    const body = await readFile(join(DIST, isSmall ? `${name}.br` : name));
    response.writeHead(200, { ...every, ...kept, 'content-type': types[extname(name)] ?? 'text/plain', ...(isSmall ? { 'content-encoding': 'br' } : {}) }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
const chromePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'] });
try {
  const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}/`, { port: chrome.port, output: 'json', logLevel: 'error' });
  for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
    console.log(`${String(Math.round(score * 100)).padStart(4)}  ${id}`);
    const missing = auditRefs.filter(({ id: audit, weight }) => weight > 0 && lhr.audits[audit].score !== null && lhr.audits[audit].score < 1);
    for (const { id: audit } of missing) console.log(`        ${lhr.audits[audit].title}: ${Math.round(lhr.audits[audit].score * 100)} ${lhr.audits[audit].displayValue ?? ''}`);
  }
} finally {
  await chrome.kill();
  server.closeAllConnections();
  server.close();
}
