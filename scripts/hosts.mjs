// Prepares dist/ for static hosts: compressed copies of the files that compress well (.br, .gz), and the
// headers that a page cannot set itself, in the form of each common host. The policy is read from the page
// (index.html), so it exists only once. What it says of scripts and styles stays in the page, because it names
// the hashes of one build: a server that still sends the hashes of the build before would block the page.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const page = await readFile(join(dist, 'index.html'), 'utf8');
const policy = page.match(/content="(default-src[^"]*)"/)?.[1];
if (!policy) throw new Error('index.html has no policy');

// Files with a hash of their content in their name may be cached for ever; a browser has to check all others
// each time.
// The build writes a hash without its leading zeros.
const HASHED = /-[0-9a-f]{10,16}(_bg)?\.\w+$/;
const EVERY = {
  'Content-Security-Policy': `${policy.split('; ').filter((rule) => !/^(default|script|style)-src /.test(rule)).join('; ')}; object-src 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};
const FOR_EVER = 'public, max-age=31536000, immutable';
const EACH_TIME = 'no-cache';
const lines = (line) => Object.entries(EVERY).map(([name, value]) => line(name, value)).join('\n');
const quoted = (value) => `"${value}"`;

const all = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)));
const own = all.filter((name) => !/\.(br|gz)$|^_headers$|^\.htaccess$|^hosts\//.test(name) && !name.startsWith('.stage'));

for (const name of own.filter((name) => /\.(html|js|wasm|svg|webmanifest)$/.test(name))) {
  const content = await readFile(join(dist, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(join(dist, `${name}.br`), await promisify(brotliCompress)(content, { params }));
  await writeFile(join(dist, `${name}.gz`), await promisify(gzip)(content, { level: 9 }));
}

// Netlify, Cloudflare Pages: every file with a hash is listed, because these hosts cannot match such names by
// a pattern.
const kept = own.filter((name) => HASHED.test(name));
await writeFile(join(dist, '_headers'), `/*\n${lines((name, value) => `  ${name}: ${value}`)}\n  Cache-Control: ${EACH_TIME}\n
${kept.map((name) => `/${name}\n  ! Cache-Control\n  Cache-Control: ${FOR_EVER}`).join('\n')}\n`);

// Apache. An error page would need its whole path, which is not known here, but a rewrite rule does not. (The
// address has been decoded once by then.)
await writeFile(join(dist, '.htaccess'), `<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteRule "(#|%23|%2523)p[0-9]+\\." 404.html [L]
</IfModule>
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
${lines((name, value) => `Header always set ${name} ${quoted(value)}`)}
Header set Cache-Control "${EACH_TIME}"
<FilesMatch "-[0-9a-f]{10,16}(_bg)?\\.(js|json|wasm)$">
  Header set Cache-Control "${FOR_EVER}"
</FilesMatch>
<FilesMatch "^(\\.htaccess|_headers)$">
  Require all denied
</FilesMatch>
`);

await mkdir(join(dist, 'hosts'), { recursive: true });
// nginx: include it in a server block whose root is this folder.
await writeFile(join(dist, 'hosts/nginx.conf'), `# include this in the server block whose root is the folder above.
types { application/wasm wasm; application/manifest+json webmanifest; }
include mime.types;
gzip_static on;
# brotli_static on;   # with ngx_brotli
error_page 404 /404.html;
location / {
  index index.html;
${lines((name, value) => `  add_header ${name} ${quoted(value)} always;`)}
  add_header Cache-Control "${EACH_TIME}";
}
location ~ "-[0-9a-f]{10,16}(_bg)?\\.(js|json|wasm)$" {
${lines((name, value) => `  add_header ${name} ${quoted(value)} always;`)}
  add_header Cache-Control "${FOR_EVER}";
}
location ^~ /hosts/ { deny all; }
`);
// Caddy.
await writeFile(join(dist, 'hosts/Caddyfile'), `# plans.example.com {
#   root * /srv/backcast
#   import Caddyfile.backcast      (this file)
# }
file_server {
  precompressed br gzip
  hide hosts _headers .htaccess
}
handle_errors 404 {
  rewrite * /404.html
  file_server
}
header {
${lines((name, value) => `  ${name} ${quoted(value)}`)}
  Cache-Control "${EACH_TIME}"
}
@hashed path_regexp -[0-9a-f]{10,16}(_bg)?\\.(js|json|wasm)$
header @hashed Cache-Control "${FOR_EVER}"
`);
console.log(`dist/ is ready: ${own.length} files, their .br and .gz, and headers for Netlify and Cloudflare Pages (_headers), Apache (.htaccess), nginx and Caddy (hosts/)`);
