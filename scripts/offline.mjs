// Called by trunk after a build (Trunk.toml). It writes the list of files that the service worker keeps into
// offline.js, with a hash for each, and the size of the program into the page, so that the page can show the
// download's progress. A build for `trunk serve` gets no list, because its files change all the time.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: folder } = process.env;
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

// The list itself, and the page for missing addresses, which some hosts always serve with status 404.
const ASIDE = ['offline.js', '404.html', '404.js'];

const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const names = found.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).filter((name) => !ASIDE.includes(name)).sort();

const page = join(folder, 'index.html');
const program = await readFile(join(folder, names.find((name) => name.endsWith('_bg.wasm'))));
await writeFile(page, (await readFile(page, 'utf8')).replace(/data-size="?0"?/, `data-size="${program.length}"`));

if (TRUNK_PROFILE === 'release') {
  const files = {};
  for (const name of names) files[name === 'index.html' ? './' : `./${name}`] = hash(await readFile(join(folder, name)));
  const list = join(folder, 'offline.js');
  const script = (await readFile(list, 'utf8')).replace('{build}', hash(JSON.stringify(files))).replace("'{files}'", () => JSON.stringify(files));
  await writeFile(list, script);
}
