// Serves a folder on 127.0.0.1, like any static host. `node scripts/serve.mjs PORT` serves dist/ and prints
// the address once it answers; `node scripts/serve.mjs --check PORT` checks whether the port is free.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

// Serves the folder on the port (0: any free one), as `{ url, port, close }`; rejects if the port is in use.
export async function serve({ folder = DIST, port = 0 } = {}) {
  const server = createServer((request, response) => {
    answer(folder, request).then(({ status, headers, body }) => {
      response.writeHead(status, { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const taken = server.address().port;
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${taken}/`, port: taken, close };
}

async function answer(folder, { method, url }) {
  const text = { 'content-type': TYPES['.txt'] };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD', ...text }, body: 'Only GET.\n' };
  try {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    // An absolute path that is normalized cannot lead out of the folder.
    const path = normalize(decodeURIComponent(pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const body = await readFile(join(folder, file));
    return { status: 200, headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }, body };
  } catch {
    // Like static hosts, it serves the folder's 404.html for a missing file.
    const page = await readFile(join(folder, '404.html')).catch(() => null);
    if (page) return { status: 404, headers: { 'content-type': TYPES['.html'] }, body: page };
    return { status: 404, headers: text, body: 'Not found.\n' };
  }
}

function whyNot(error, port) {
  const other = 'Choose another port:\n\n    PORT=8090 make serve\n';
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program. ${other}`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user. ${other}`;
  if (error.code === 'ERR_SOCKET_BAD_PORT') return `PORT=${port} is no port: a number from 1024 to 65535 is meant. ${other}`;
  return `${error.message}\n`;
}

async function main(args) {
  const checks = args[0] === '--check';
  const text = args[checks ? 1 : 0] ?? '8080';
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  try {
    const server = await serve({ port });
    if (checks) return await server.close();
    const page = await fetch(server.url);
    if (!page.ok) throw new Error('dist/ holds no page: `make dist` builds it.');
    console.log(`\nBackcast is at ${server.url}   (Ctrl+C ends it)`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  } catch (error) {
    process.stderr.write(`\n${whyNot(error, text)}\n`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
