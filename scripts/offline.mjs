// Called by trunk after a build (Trunk.toml). It completes the page: its policy allows the styles and the script inside it by their
// hashes, and the page learns the size of the program, so that it can show the download's progress, and the names of the other program,
// which makes files and which trunk gives no hash in its name. Then it writes the lists of files
// that the service worker keeps into offline.js, with a hash for each: those of the page at once, those of the other program and the
// model plans once they are used. A build for `trunk serve` gets no list, because its files change all the time.
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: folder } = process.env;
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

// The list itself, and the page for missing addresses, which some hosts always serve with status 404.
// Chat apps alone request the preview image.
const ASIDE = ['offline.js', '404.html', '404.js', 'icons/preview.png'];

// The other program: its script and its code, both named after the code.
const code = hash(await readFile(join(folder, 'workbook_bg.wasm')));
const other = { js: `workbook-${code}.js`, wasm: `workbook-${code}_bg.wasm` };
await rename(join(folder, 'workbook.js'), join(folder, other.js));
await rename(join(folder, 'workbook_bg.wasm'), join(folder, other.wasm));
await rm(join(folder, 'workbook.d.ts'), { force: true });

// The model plans in one file, in the order of their names; it is loaded when somebody looks at them (web/templates.js).
const plans = 'src/templates/plans';
const models = {};
for (const name of (await readdir(plans)).sort()) models[name.replace(/\.json$/, '')] = JSON.parse(await readFile(join(plans, name), 'utf8'));
const templates = `templates-${hash(JSON.stringify(models))}.json`;
await writeFile(join(folder, templates), JSON.stringify(models));

const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const names = found.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).filter((name) => !ASIDE.includes(name)).sort();

const program = await readFile(join(folder, names.find((name) => /^backcast-.*_bg\.wasm$/.test(name))));
const file = join(folder, 'index.html');
const page = (await readFile(file, 'utf8')).replaceAll(/<\/style>\s*<style>/g, '').replace(/data-size="?0"?/, `data-size="${program.length}" data-workbook-js="./${other.js}" data-workbook-wasm="./${other.wasm}" data-templates="./${templates}"`);
const inside = (tag) => Array.from(page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g')), ([, content]) => ` 'sha256-${createHash('sha256').update(content).digest('base64')}'`).join('');
// Most chat apps take only a whole address for the preview image, and the page learns its own from HOME_PAGE.
const { HOME_PAGE: home = '' } = process.env;
if (home && !/^https?:\/\/[^\s"<>#]+\/$/.test(home)) throw new Error(`HOME_PAGE=${home} is no web address that ends with a slash`);
const addressed = home ? page.replace(/(<meta[^>]*)"?icons\/preview\.png"?/, `<meta property="og:url" content="${home}">$1"${home}icons/preview.png"`) : page;
await writeFile(file, addressed.replace("script-src 'self'", (own) => own + inside('script')).replace("style-src 'self'", (own) => own + inside('style')));

if (TRUNK_PROFILE === 'release') {
  const files = {}, later = {};
  for (const name of names) {
    const list = [...Object.values(other), templates].includes(name) ? later : files;
    list[name === 'index.html' ? './' : `./${name}`] = hash(await readFile(join(folder, name)));
  }
  const list = join(folder, 'offline.js');
  const script = (await readFile(list, 'utf8')).replace('{build}', hash(JSON.stringify([files, later]))).replace("'{files}'", () => JSON.stringify(files)).replace("'{later}'", () => JSON.stringify(later));
  await writeFile(list, script);
}
