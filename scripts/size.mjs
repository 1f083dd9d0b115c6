// The weight of the whole page: every file of dist/ in brotli's best compression, as a static host sends it.
// The browser loads all of them at once or soon after the first screen; files that only a server or the
// system requests are left out. The program that makes files for other programs is requested when a file is asked for, and has a limit of
// its own, and so have the model plans.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const MAX = 1100 * 1024;
const WORKBOOK_MAX = 720 * 1024;
const TEMPLATES_MAX = 24 * 1024;
const TEMPLATES = /^templates-[0-9a-f]+\.json$/;
const WORKBOOK = /^workbook-[0-9a-f]+(_bg\.wasm|\.js)$/;

// Files that only the service worker requests, a system that installs the page, or a missing address; and
// files that a server sends instead of others.
const ASIDE = [/^offline\.js$/, /^404\.(html|js)$/, /^icons\//, /\.(br|gz)$/, /^_headers$/, /^\.htaccess$/, /^hosts\//];

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

function files(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function brotli(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

let names;
try {
  // Trunk builds in .stage and moves everything at the end.
  names = files(dist).map((file) => relative(dist, file)).filter((name) => !name.startsWith('.stage') && !ASIDE.some((aside) => aside.test(name)));
} catch {
  names = [];
}
if (!names.includes('index.html')) {
  console.error('dist/ holds no page: `make dist` builds it.');
  process.exit(1);
}
const sizes = names.map((name) => [name, brotli(readFileSync(join(dist, name)))]).sort((a, b) => b[1] - a[1]);
for (const [name, size] of sizes) console.log(`${String(size).padStart(7)}  ${name}`);
const sum = (all) => all.reduce((sum, [, size]) => sum + size, 0);
const total = sum(sizes.filter(([name]) => !WORKBOOK.test(name) && !TEMPLATES.test(name)));
const templates = sum(sizes.filter(([name]) => TEMPLATES.test(name)));
const workbook = sum(sizes.filter(([name]) => WORKBOOK.test(name)));
if (!workbook || workbook > WORKBOOK_MAX) {
  console.log(`the program that makes files: ${workbook} bytes, and it may have ${WORKBOOK_MAX}`);
  process.exitCode = 1;
}
if (!templates || templates > TEMPLATES_MAX) {
  console.log(`the model plans: ${templates} bytes, and they may have ${TEMPLATES_MAX}`);
  process.exitCode = 1;
}
console.log(`model plans, loaded when the templates are opened: ${templates} bytes (brotli)`);
console.log(`program that makes files, loaded when a file is asked for: ${workbook} bytes (brotli)`);
if (total > MAX) {
  console.log(`too large by ${total - MAX} bytes: it may have ${MAX}, and ${sizes[0][0]} alone has ${sizes[0][1]}`);
  process.exitCode = 1;
}
console.log(`whole page: ${total} bytes (brotli)`);
