// What a first load weighs: every file of dist/ in brotli's best compression, as a static host sends it.
// Counted is every file there is, for the page loads them all at once; what it loads only on demand (scripts/split.mjs) is in
// LATER, and has a ceiling of its own.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const MAX = 180 * 1024;
// What comes once the first screen is up, while it is read: a ceiling of our own.
const LATER_MAX = 290 * 1024;
const LATER = [/_later\.wasm$/, /^(beside|worker)-[0-9a-f]+\.js$/, /^(sheets|split|time|whatif)-[0-9a-f]+\.css$/];

// What only the service worker fetches, or a system that installs the page, or who follows an address that there is not; or that a server sends in another's place.
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
  // Trunk builds in .stage and moves all of it at the end.
  names = files(dist).map((file) => relative(dist, file)).filter((name) => !name.startsWith('.stage') && !ASIDE.some((aside) => aside.test(name)));
} catch {
  names = [];
}
if (!names.includes('index.html')) {
  console.error('dist/ holds no page: `make dist` builds it.');
  process.exit(1);
}
const isLater = (name) => LATER.some((later) => later.test(name));
for (const [what, max, of] of [['later, on demand', LATER_MAX, isLater], ['first load', MAX, (name) => !isLater(name)]]) {
  const sizes = names.filter(of).map((name) => [name, brotli(readFileSync(join(dist, name)))]).sort((a, b) => b[1] - a[1]);
  for (const [name, size] of sizes) console.log(`${String(size).padStart(7)}  ${name}`);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  if (total > max) {
    console.log(`too large by ${total - max} bytes: it may have ${max}, and ${sizes[0][0]} alone has ${sizes[0][1]}`);
    process.exitCode = 1;
  }
  console.log(`${what}: ${total} bytes (brotli)`);
}
