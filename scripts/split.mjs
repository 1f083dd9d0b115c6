// Called by trunk after a release build (Trunk.toml): splits the program into a first part, which the page loads at start, and a
// later part, which it loads once its first screen is up (style/boot.js), and makes both small.
//
// A function is later if it stands in one of the places below, or if only such functions call it. Where the first part calls it
// all the same there is a stub: it has the later part loaded (src/platform/later.rs), unless that is there, and calls on through
// the table of functions, into which the later part puts its own on arrival. So a call that comes before is slow, but right:
// these lists are about size and speed alone.
//
// To leave a module out of the first load, add its path, and mark the functions by which the rest enters it `#[inline(never)]`:
// else the compiler may make them part of their caller, which stays. What the first screen or an edit in it calls must not be
// later; a journey sees to that, and after `SPLIT_NAMES=1 trunk build --release` the browser tells who calls what.

// Paths of modules, types or functions. What is made for a type or a closure in them counts as theirs.
const LATER = [
  'backcast::ui::funnel::activities_there',
  'backcast::ui::limited::(?:carries|answers)',
  'backcast::ui::menu',
  'backcast::ui::notices::(?:\\w+_there|update_now)',
  'backcast::i18n::guest',
  'backcast::i18n::Locale::fault_found',
  'backcast::codec::backup',
  'backcast::i18n::backup',
  'backcast::state::backups',
  'backcast::state::library::Library.*::(?:put_by|save_guest|guest)',
  'backcast::platform::clock::day_of',
  'backcast::state::document::Document::(?:watch_backups|see_to_backups|change_backups|as_shared|back_to_shared|say_kept|take_over_tried|become_that)',
  'backcast::ui::share',
  'backcast::ui::explain',
  'backcast::ui::whatif',
  'backcast::ui::stage',
  'backcast::ui::split',
  'backcast::ui::parts::paint',
  'backcast::domain::check::ranges',
  'backcast::domain::check::space::(?:space|can_be_reckoned)',
  'backcast::domain::check::time::spread',
  'backcast::domain::check::whatif',
  'backcast::domain::scenario',
  'backcast::domain::odds',
  'backcast::domain::lever_draft',
  'backcast::domain::levers',
  'backcast::domain::draft::Draft::(?:tidied|lever_text|put_lever|scale_range|ranged|ranged_by_itself|recount_range)',
  'backcast::domain::goal',
  'backcast::domain::confidence::model',
  'backcast::domain::confidence::outcome',
  'backcast::domain::confidence::simulation',
  'backcast::domain::confidence::search',
  'backcast::domain::cross',
  'backcast::domain::daybook',
  'backcast::domain::due',
  'backcast::domain::schedule',
  'backcast::domain::report::space',
  'backcast::state::lever_edits',
  'backcast::state::space_edits',
  'backcast::state::time_edits',
  'backcast::i18n::due',
  'backcast::i18n::explain_split',
  'backcast::i18n::split::(?:of|SplitStrings)',
  'backcast::i18n::lever_why',
  'backcast::i18n::levers',
  'backcast::i18n::odds',
  'backcast::i18n::offline',
  'backcast::i18n::share',
  'backcast::platform::page::(?:update|address|full_screen|is_full_screen|leave_full_screen|scroll_to_top|to_top)',
  // Of what parts of a split have of their own, which a plan without one has none of.
  'core::slice::sort::[^<]*<&backcast::domain::space::Branch',
  'core::slice::sort::[^<]*<alloc::vec::Vec<core::option::Option<backcast::domain::rate::Rate',
  'backcast::codec::v1::names',
  'backcast::i18n::whatif',
  'backcast::i18n::when::(?:of|TimeStrings)',
  'backcast::ui::tiers::tier_editor',
  'backcast::ui::tiers::tier_row',
  'backcast::i18n::explain',
  'backcast::domain::recount',
  'backcast::domain::report::limited',
  'backcast::domain::solve',
  'backcast::state::document::typing::scenario_fault',
  'backcast::state::document::Document::(?:keep_open|open_name|undo|redo)',
  'backcast::ui::Screen::go_to',
  'backcast::codec::known',
  'backcast::ui::topbar::in_scenario',
  'backcast::domain::plan::Plan::has_unused_deal_size',
  'backcast::platform::beside',
  'backcast::state::inquiry',
  'backcast::state::document::odds::(?:go_on|index|ASKED)',
  'backcast::state::document::odds::Document::(?:confidence_known|odds|odds_of_column|find_odds_of_column|find|find_odds|inquire|stop_odds|quiet)',
  'backcast::state::document::Document::(?:confidence_known|odds|odds_of_column|find_odds_of_column|find|find_odds|inquire|stop_odds|quiet|count_in|take_over_kept|type_among|open_scenario|open_step|leave_for|put_aside|with_set_aside|keep|leave_guest|go_back)',
  'backcast::state::edits',
  'put_by',
  'backcast::codec::cbor',
  'backcast::codec::file::(?:read|read_all|again|tree|plan|excerpt|Walk)',
  'backcast::codec::json',
  'backcast::codec::link',
  'backcast::codec::qr',
  'backcast::codec::v1::(?:draft|names|note|staged)',
  'backcast::codec::v1::split',
  'backcast::codec::v1::whatif',
  'backcast::state::library::record',
  'backcast::platform::files',
  'backcast::platform::sharing',
  'qrcodegen',
  'miniz_oxide',
  // A dependency's, which nothing here calls.
  'wasm_streams',
];
// What stands there, and yet belongs to the first screen.
const FIRST = [
  // Every draft has a list of these, and is cloned at the start.
  'alloc::vec::Vec<backcast::domain::\\w+::\\w+> as core::(?:clone|cmp)',
  'backcast::ui::share::save_file',
  'backcast::i18n::explain::amount_label',
  'backcast::i18n::explain::spoken',
  'backcast::codec::link::is_plan',
  'backcast::codec::link::(?:marked|numbered|decoded)',
  // None are copied for every edit.
  'Vec<backcast::domain::scenario::ScenarioDraft> as core::clone',
];
// A function of so many instructions, or fewer, stays if the first part refers to it: little is won by moving it, and where two
// are alike the compiler keeps one, named after either, so that the first screen may be calling what looks like the menu's. That
// is likelier for what libraries make of a type than for what stands in one of the places itself.
const SMALL = { own: 15, made: 100 };
// Functions of so many instructions, or fewer, are copied where the later part calls them.
const COPIED = 30;
const isOwn = (name) => /^\$"?<*backcast\b/.test(path(name));
// Style sheets that only the later part needs.
const STYLES = ['sheets', 'split', 'time', 'whatif'];
// What loads the later part.
const LOAD = 'load_later';

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

// A name in WebAssembly's text: `$plain`, or `$"anything"`.
const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()"]+)`;
const after = (words) => new RegExp(String.raw`\((?:${words}) (${NAME})`, 'g');
const CALLED = after(String.raw`call|return_call|ref\.func`);
const GLOBALS = after(String.raw`global\.[gs]et`);
const TABLES = after(String.raw`(?:return_)?call_indirect|table\.\w+`);
const found = (text, pattern) => Array.from(text.matchAll(pattern), (match) => match[1]);
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16);

// A name as a path: without the hashes of the crates, and without the angles in `<path::Type>::method`.
const path = (name) => name.replaceAll(/\[[0-9a-f]{8,16}\]/g, '').replaceAll(/<([\w:]+)>::/g, '$1::');
const among = (paths) => new RegExp(`\\b(?:${paths.join('|')})\\b`);

// A program's text in parts. wasm-opt indents each part by one, and what is in it by more.
function read(text) {
  const program = { type: [], import: [], data: [], start: [], export: [], elem: [], memory: new Map(), table: new Map(), global: new Map(), func: new Map() };
  for (const part of text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n)')).split(/\n(?= \()/)) {
    const [, kind, name] = part.match(new RegExp(`^ \\((\\w+)(?: (${NAME}))?`));
    const place = program[kind];
    if (!place) throw new Error(`split.mjs does not know what to do with ${part.slice(0, 200)}`);
    if (Array.isArray(place)) place.push(part);
    else place.set(name, part);
  }
  return program;
}

// The type of a function as it is written in a part: `(param i32 i32) (result i32)`.
const typeOf = (part) => (part.split('\n')[0].match(/\((?:param|result)[^)]*\)/g) ?? []).map((it) => it.replace(/\$\S+ /, '')).join(' ');

// Texts of the later part stand between two of these (`later!` in src/i18n).
const MARK = Buffer.from('\u2060');

// Blanks in the parts of `data` what stands between marks, and gives it back by its address in memory.
function blank(data) {
  const taken = [];
  for (const [i, part] of data.entries()) {
    const [, head, address, written] = part.match(/^( \(data (?:\$\S+ )?\(i32\.const (\d+)\) )"(.*)"\)$/s) ?? [];
    if (!head) throw new Error(`split.mjs: data is not as expected: ${part.slice(0, 80)}`);
    const escapes = { t: '\t', n: '\n', r: '\r', '"': '"', "'": "'", '\\': '\\' };
    const bytes = Buffer.from(written.replaceAll(/\\([0-9a-f]{2}|.)/g, (_, code) => escapes[code] ?? String.fromCharCode(parseInt(code, 16))), 'latin1');
    for (let from = bytes.indexOf(MARK); from >= 0; from = bytes.indexOf(MARK, from)) {
      const to = bytes.indexOf(MARK, from + MARK.length) + MARK.length;
      if (to < MARK.length || to - from > 2000) throw new Error('split.mjs: a text of the later part has no end');
      taken.push(` (data (i32.const ${Number(address) + from}) "${escaped(bytes.subarray(from, to))}")`);
      bytes.fill(0, from, to);
      from = to;
    }
    data[i] = `${head}"${escaped(bytes)}")`;
  }
  return taken;
}
const escaped = (bytes) => Array.from(bytes, (byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('');

function split(text) {
  const program = read(text);
  const texts = blank(program.data);
  const functions = program.func;
  const calls = new Map(Array.from(functions, ([name, part]) => [name, found(part, CALLED)]));
  const exports = program.export.join('\n');

  // The table of functions and what it holds from the start: Rust's pointers to functions are places in it.
  const [, table, from, list] = program.elem.join('').match(new RegExp(`^ \\(elem (?:${NAME} )?\\(table (${NAME})\\) \\(i32\\.const (\\d+)\\) func (.*)\\)$`)) ?? [];
  const held = found(list ?? '', new RegExp(`(${NAME})`, 'g'));
  let size = Number(from) + held.length;
  if (!program.table.get(table)?.includes(` ${size} ${size} funcref`)) throw new Error('split.mjs: the table of functions is not as expected');

  // Later is what is so by its path. Of the rest, what can be reached without that stays; what cannot is later too.
  const [later, first] = [among(LATER), among(FIRST)];
  const known = new Map();
  const isLater = (name) => {
    if (!known.has(name)) {
      known.set(name, false); // while it is asked about those that it calls, which may call it
      const isSmall = () => functions.get(name).split('\n').length <= (isOwn(name) ? SMALL.own : SMALL.made) && !calls.get(name).some((callee) => functions.has(callee) && isLater(callee));
      known.set(name, later.test(path(name)) && !first.test(path(name)) && !isSmall());
    }
    return known.get(name);
  };
  const roots = [...found(exports, after('func')), ...held, ...found(program.start.join(''), after('start'))];
  const stays = new Set();
  const open = [...roots];
  while (open.length > 0) {
    const name = open.pop();
    if (!functions.has(name) || stays.has(name) || isLater(name)) continue;
    stays.add(name);
    open.push(...calls.get(name));
  }
  const moved = Array.from(functions.keys()).filter((name) => !stays.has(name));

  // A stub for each that the first part refers to, with its places in the table: those that it has, or a new one.
  const needed = new Set([...roots, ...Array.from(stays).flatMap((name) => calls.get(name))]);
  const stubs = new Map(moved.filter((name) => needed.has(name)).map((name) => [name, []]));
  held.forEach((name, i) => stubs.get(name)?.push(Number(from) + i));
  for (const [name, places] of stubs) {
    if (places.length > 0) continue;
    held.push(name);
    places.push(size++);
  }
  const grown = program.table.get(table).replace(/\d+ \d+ funcref/, `${size} ${size} funcref`);
  program.table.set(table, grown);
  const load = exports.match(new RegExp(`\\(export "${LOAD}" \\(func (${NAME})\\)\\)`))?.[1];
  if (!stays.has(load)) throw new Error(`split.mjs: the program has no ${LOAD}`);
  const stub = ([name, [place]]) => {
    const type = typeOf(functions.get(name));
    const count = found(type, /\(param ([^)]*)\)/g).join(' ').split(' ').filter(Boolean).length;
    const passed = Array.from({ length: count }, (_, i) => `(local.get ${i})`).join(' ');
    return ` (func ${name} ${type} (call_indirect ${table} ${type} ${passed} (call $place (i32.const ${place}))))`;
  };

  // What the later part takes from the first, which gives it out under short names.
  const own = new Set(moved);
  // What is so small that to give it out would take as much as it does is in both.
  for (const name of own) {
    for (const callee of calls.get(name)) {
      if (stays.has(callee) && functions.get(callee).split('\n').length <= COPIED) own.add(callee);
    }
  }
  const bodies = Array.from(own, (name) => functions.get(name));
  const all = bodies.join('\n');
  const given = [];
  const take = (kind, name, type) => {
    const short = `_${given.length.toString(36)}`;
    given.push(` (export "${short}" (${kind} ${name}))`);
    return ` (import "first" "${short}" (${kind} ${name} ${type}))`;
  };
  const type = (kind, name) => program[kind].get(name).replace(/^ \(\S+ /, '').slice(name.length + 1, -1);
  const imported = new Map(program.import.map((part) => [part.match(new RegExp(`\\(func (${NAME})`))?.[1], part]));
  const taken = [
    ...Array.from(program.memory.keys(), (name) => take('memory', name, type('memory', name))),
    ...Array.from(new Set([table, ...found(all, TABLES)]), (name) => take('table', name, type('table', name))),
    ...Array.from(new Set(found(all, GLOBALS)), (name) => take('global', name, type('global', name).match(/^(\(mut \w+\)|\w+)/)[0])),
    ...Array.from(new Set(found(all, CALLED)), (name) => {
      if (own.has(name)) return '';
      const there = stays.has(name) ? functions.get(name) : imported.get(name);
      return there ? take('func', name, typeOf(there.replace(/^ \(import .* (?=\(func)/, ''))) : '';
    }),
  ];
  // Parts of two builds would not fit each other; by this name they cannot be put together.
  const pair = `later-${hash(`${text} ${LATER} ${FIRST} ${JSON.stringify(SMALL)}`)}`;

  const whole = (...parts) => `(module\n${parts.flat().join('\n')}\n)\n`;
  return {
    first: whole(
      program.type, program.import, Array.from(program.global.values()), ' (global $is_there (mut i32) (i32.const 0))',
      Array.from(program.memory.values()), program.data, Array.from(program.table.values()),
      ` (elem (table ${table}) (i32.const ${from}) func ${held.join(' ')})`,
      program.export, given, ` (export "${pair}" (global $is_there))`, program.start,
      ` (func $place (param i32) (result i32) (if (i32.eqz (global.get $is_there)) (then (call ${load}))) (local.get 0))`,
      Array.from(stays, (name) => functions.get(name)), Array.from(stubs, stub),
    ),
    later: whole(
      program.type, taken, ` (import "first" "${pair}" (global $is_there (mut i32)))`, texts, bodies,
      Array.from(stubs, ([name, places]) => places.map((place) => ` (elem (table ${table}) (i32.const ${place}) func ${name})`)).flat(),
      ' (func $arrive (global.set $is_there (i32.const 1)))', ' (start $arrive)',
    ),
  };
}

// A program without its section of names.
function withoutNames(bytes) {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8, end; at < bytes.length; at = end) {
    let [start, length, shift] = [at + 1, 0, 0];
    do length += (bytes[start] & 127) * 2 ** shift, shift += 7; while (bytes[start++] & 128);
    end = start + length;
    const isNames = bytes[at] === 0 && bytes.toString('latin1', start + 1, start + 5) === 'name' && bytes[start] === 4;
    if (!isNames) kept.push(bytes.subarray(at, end));
  }
  return Buffer.concat(kept);
}

// What program and glue call each other by has a hash in each name, which no compression makes small: they get short ones.
async function rename(text, glue) {
  const names = Array.from(text.matchAll(/^ \((?:import "[^"]*"|export) "(\w+(?:_[0-9a-f]{16}|__h[0-9a-f]{16}|_elem_\d+))"/gm), (match) => match[1]);
  const short = new Map(Array.from(new Set(names), (name, i) => [name, `$${i.toString(36)}`]));
  const renamed = (source) => source.replaceAll(/\b\w{18,}\b/g, (word) => short.get(word) ?? word);
  await writeFile(glue, renamed(await readFile(glue, 'utf8')));
  return text.replaceAll(/^( \((?:import "[^"]*"|export) ")(\w+)(?=")/gm, (_, head, name) => head + (short.get(name) ?? name));
}

// A script without what is only for its readers, if terser is there.
async function shorten(file, without) {
  const script = (await readFile(file, 'utf8')).replaceAll(without, '');
  const module = fileURLToPath(new URL('../.tools/node_modules/terser/main.js', import.meta.url));
  if (!existsSync(module)) return await writeFile(file, script);
  const { minify } = await import(module);
  const { code } = await minify(script, { module: true, compress: { passes: 2 } });
  await writeFile(file, code);
}

// Shortens a script in which others are called by these names, and names it by what is in it.
async function named(folder, name, others, stem = name.replace('.js', ''), without = /(?!)/g) {
  const file = join(folder, name);
  await shorten(file, without);
  let script = await readFile(file, 'utf8');
  for (const [other, known] of Object.entries(others)) script = script.replaceAll(`./${other}`, `./${known}`);
  const full = `${stem}-${hash(script)}.js`;
  await rm(file);
  await writeFile(join(folder, full), script);
  return full;
}

// Neither this list itself nor what is shown for an address that there is not: some hosts answer for that file with status 404 always.
const ASIDE = ['offline.js', '404.html', '404.js'];

// Writes into offline.js which files there are, and the hash of each.
async function list(folder) {
  const file = join(folder, 'offline.js');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).filter((name) => !ASIDE.includes(name)).sort();
  const files = {};
  for (const name of names) files[name === 'index.html' ? './' : `./${name}`] = hash(await readFile(join(folder, name)));
  await shorten(file, /(?!)/g);
  const script = (await readFile(file, 'utf8')).replace('{build}', hash(JSON.stringify(files))).replace(/(['"])\{files\}\1/, JSON.stringify(files));
  await writeFile(file, script);
}

async function main({ TRUNK_PROFILE, TRUNK_STAGING_DIR: folder, SPLIT_NAMES }) {
  if (TRUNK_PROFILE !== 'release') return;
  const wholeName = (await readdir(folder)).find((name) => name.endsWith('_bg.wasm'));
  const own = fileURLToPath(new URL('../.tools/node_modules/binaryen/bin/wasm-opt', import.meta.url));
  const tool = existsSync(own) ? own : 'wasm-opt';
  const wasmOpt = (...args) => promisify(execFile)(tool, args);
  if (!(await wasmOpt('--version').catch(() => null))) {
    console.error('split.mjs: there is no wasm-opt (`scripts/setup.sh build` brings it), so the program stays in one part, and large.');
    await writeFile(join(folder, wholeName), withoutNames(await readFile(join(folder, wholeName))));
    return;
  }
  const base = wholeName.split('-')[0];
  const work = await mkdtemp(join(tmpdir(), 'backcast-'));
  try {
    await wasmOpt(join(folder, wholeName), '-S', '-o', join(work, 'whole.wat'));
    const glue = (await readdir(folder)).find((name) => name.startsWith(base) && name.endsWith('.js'));
    const text = await rename(await readFile(join(work, 'whole.wat'), 'utf8'), join(folder, glue));
    // A text does not say what a browser must be able to do for it, as the program did.
    const features = (text.match(/^ ;; features section: (.*)$/m)?.[1].split(', ') ?? []).map((feature) => `--enable-${feature}`);
    const names = SPLIT_NAMES ? ['-g'] : [];
    const shrunk = Object.entries(split(text)).map(async ([name, part]) => {
      await writeFile(join(work, `${name}.wat`), part);
      await wasmOpt(join(work, `${name}.wat`), ...features, '-Oz', ...names, '-o', join(work, `${name}.wasm`));
      return await readFile(join(work, `${name}.wasm`));
    });
    const [first, later] = await Promise.all(shrunk);

    // Both under the hash of what is in them now: trunk's was of what the compiler made.
    const [firstName, laterName] = [`${base}-${hash(first)}_bg.wasm`, `${base}-${hash(later)}_later.wasm`];
    await rm(join(folder, wholeName));
    await writeFile(join(folder, firstName), first);
    await writeFile(join(folder, laterName), later);
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const styles = [];
    const undressed = page.replaceAll(new RegExp(`<link [^>]*?\\b((?:${STYLES.join('|')})-[0-9a-f]+\\.css)[^>]*>`, 'g'), (_, name) => {
      styles.push(`./${name}`);
      return '';
    });
    // The glue has three classes of a dependency that nothing here uses.
    const unused = /^export class IntoUnderlying\w+ \{[\s\S]*?^\}\n(?:if \(Symbol\.dispose\) .*\n)?|^const IntoUnderlying\w+Finalization = [\s\S]*?;\n/gm;
    const glueName = await named(folder, glue, {}, base, unused);
    // Each under the hash of what is in it, so that no page ever gets one of another build.
    const boot = await named(folder, 'boot.js', {});
    const worker = await named(folder, 'worker.js', {});
    const beside = await named(folder, 'beside.js', { 'boot.js': boot, 'worker.js': worker });
    const told = undressed.replaceAll(wholeName, firstName).replaceAll(glue, glueName).replace('./boot.js', `./${boot}`)
      .replace(/ (?=data-wasm=)/, ` data-offline="./offline.js" data-later="./${laterName}" data-beside="./${beside}" data-styles="${styles.join(' ')}" `);
    if (!told.includes(laterName)) throw new Error('split.mjs: the page has no script with data-wasm');
    await writeFile(join(folder, 'index.html'), told);
    await list(folder);
  } finally {
    await rm(work, { recursive: true });
  }
}

await main(process.env);
