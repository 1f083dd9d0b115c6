// Packs the built page into one HTML file that runs from a disk or an e-mail. `make single-file` copies it to
// backcast.html. With HOME_PAGE=https://… its links lead there; otherwise they lead to the file itself.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const names = await readdir(dist);
const read = async (pattern) => {
  const name = names.find((name) => pattern.test(name));
  if (!name) throw new Error(`dist/ has no ${pattern}: make dist brings it`);
  return await readFile(join(dist, name));
};
const text = async (pattern) => (await read(pattern)).toString();
const home = process.env.HOME_PAGE ?? '';
if (home && !/^https?:\/\/[^\s"<>#]+$/.test(home)) throw new Error(`HOME_PAGE=${home} is no web address`);

// The glue stays a separate module. In one script with the code that starts it, its exports become a record.
const glue = await text(/^backcast-[0-9a-f]+\.js$/);
const exported = [];
const inner = glue
  .replaceAll(/^export (function|class) (\$?\w+)/gm, (_, kind, name) => { exported.push(name); return `${kind} ${name}`; })
  .replaceAll(/^export \{([^}]*)\};?/gm, (_, names) => { exported.push(...names.split(',').map((name) => name.trim())); return ''; });
if (/^export\b/m.test(inner) || exported.length < 3) throw new Error('single.mjs: the glue exports in a way that is not known');
const record = exported.map((pair) => { const [own, name = own] = pair.split(' as '); return `${JSON.stringify(name)}:${own}`; }).join(',');
const starter = (await readFile(join(root, 'web/single.js'), 'utf8')).replaceAll(/^\s*\/\/.*\n/gm, '');
const script = `${inner};const program={${record}};${starter}`.replaceAll('</script', '<\\/script');

// The page keeps its styles, and their hash in its policy. Its own script is not needed: the program is there at once.
const page = await text(/^index\.html$/);
const sha = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const policy = page.match(/content="(default-src[^"]*)"/)[1].replace(/script-src 'self'( 'sha256-[^']*')*/, `script-src ${sha(script)}`)
  .replace("style-src 'self'", 'style-src').replace(/ (connect|manifest|worker)-src 'self';/g, '');
const base64 = async (pattern) => (await read(pattern)).toString('base64');
const single = page
  .replaceAll(/<link[^>]*?(?:modulepreload|rel="?preload|rel="?manifest|apple-touch)[^>]*>/g, '')
  .replaceAll(/<script[^>]*>[^]*?<\/script>/g, '')
  // The program is in the file, so the page needs no first screen before it.
  .replace(/<div id="?loading"?>[\s\S]*?(?=<p id="?progress)/, '<div id="loading">')
  // The file is no address that a chat app could show.
  .replaceAll(/<meta[^>]*(?:og:|twitter:)[^>]*>/g, '')
  .replace(/content="default-src[^"]*"/, () => `content="${policy}"`)
  .replace(/<meta content="?no-referrer/, (tag) => `<meta name="home" content="${home}">${tag}`)
  + `<script type="application/json" id="templates">${(await text(/^templates-[0-9a-f]+\.json$/)).replaceAll('</', '<\\/')}</script>`
  + `<script type="text/plain" id="program">${await base64(/^backcast-.*_bg\.wasm$/)}</script><script type="module">${script}</script>\n`;
if (/(?:src|href)="?\.\//.test(single)) throw new Error('single.mjs: it still refers to another file');
await writeFile(join(root, 'backcast.html'), single);
console.log(`backcast.html: ${(single.length / 1024).toFixed(0)} KB, one file that runs by itself`);
