// scripts/setup.sh on a machine that lacks something: tools come as archives or are built, and nothing is installed unasked.
//
// A machine here is a folder of commands: the few of the system that the script needs, and stand-ins that record how they are called.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const SCRIPTS = fileURLToPath(new URL('../../scripts/', import.meta.url));
const SYSTEM = ['awk', 'bash', 'cat', 'chmod', 'cmp', 'cp', 'cut', 'dirname', 'env', 'grep', 'gzip', 'head', 'ln', 'mkdir', 'rm', 'sed', 'sort', 'tail', 'tar'];
const TRUNK = '0.21.14';
const BINDGEN = '0.2.129';
// The limit where nobody answers, and where a loaded machine may be slow to.
const SHORT_S = 2;
const LONG_S = 10;

const onPath = (command) => process.env.PATH.split(delimiter).map((folder) => join(folder, command)).find(existsSync);
const script = (path, lines) => {
  writeFileSync(path, `#!/usr/bin/env bash\n${lines}\n`);
  chmodSync(path, 0o755);
};
const answering = (name, version) => `echo "${name} ${version}"`;

// An archive of commands that answer the version, as the releases have it: { path: line }.
function archiveOf(commands) {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const [path, line] of Object.entries(commands)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    script(join(folder, path), line);
  }
  const packed = execFileSync('tar', ['-czf', '-', '-C', folder, '.']);
  rmSync(folder, { recursive: true });
  return packed;
}
const GOOD = {
  '/trunk/trunk.tar.gz': archiveOf({ trunk: answering('trunk', TRUNK) }),
  '/bindgen/bindgen.tar.gz': archiveOf({
    'bindgen-here/wasm-bindgen': answering('wasm-bindgen', BINDGEN),
    'bindgen-here/wasm-bindgen-test-runner': answering('wasm-bindgen-test-runner', BINDGEN),
  }),
};

// A source on 127.0.0.1 that answers as `answer` says, and records what it is asked for.
async function source(t, answer) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    answer(request.url, response);
  });
  await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
  t.after(() => { server.closeAllConnections(); server.close(); });
  return { url: `http://127.0.0.1:${server.address().port}`, asked };
}

// A machine with Rust, node and npm, and a copy of the scripts whose archives are those of GOOD.
function machine(t, { lacks = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...path) => join(folder, ...path);
  for (const part of ['bin', 'scripts', 'rust/lib/rustlib/wasm32-unknown-unknown', 'home']) mkdirSync(at(part), { recursive: true });
  for (const command of SYSTEM) symlinkSync(onPath(command), at('bin', command));
  symlinkSync(process.execPath, at('bin/node'));
  const calls = `echo "\${0##*/} $*" >>"${at('calls')}"`;
  script(at('bin/rustc'), `case $1 in --version) echo "rustc 1.90.0" ;; --print) echo "${at('rust')}" ;; *) echo "host: x86_64-unknown-linux-gnu" ;; esac`);
  script(at('bin/npm'), `${calls}\nmkdir -p "$3/node_modules/binaryen"; echo '"version": "'"\${!###*@}"'"' >"$3/node_modules/binaryen/package.json"`);
  // `cargo install … NAME@VERSION` builds stand-ins.
  script(at('bin/cargo'), `case $1 in install) ;; *) exit 0 ;; esac\n${calls}\nit=\${!#}; name=\${it%@*}; version=\${it#*@}
case $name in trunk) commands=trunk ;; *) commands="wasm-bindgen wasm-bindgen-test-runner" ;; esac
for command in $commands; do printf '#!/usr/bin/env bash\\necho "%s %s"\\n' $command $version >.tools/bin/$command; chmod +x .tools/bin/$command; done`);
  for (const command of ['cc', 'rustup', 'apt-get']) script(at('bin', command), calls);
  script(at('bin/id'), 'echo 0');
  for (const command of lacks) rmSync(at('bin', command));
  for (const name of ['setup.sh', 'prebuilt.mjs']) copyFileSync(join(SCRIPTS, name), at('scripts', name));
  const tool = (version, address, inFolder, commands) => ({
    version, address: `https://github.com${address}`, folder: inFolder, commands,
    archives: { [`${process.platform}-${process.arch}`]: ['here', createHash('sha256').update(GOOD[address]).digest('hex')] },
  });
  writeFileSync(at('scripts/prebuilt.json'), JSON.stringify({
    trunk: tool(TRUNK, '/trunk/trunk.tar.gz', '.', ['trunk']),
    'wasm-bindgen-cli': tool(BINDGEN, '/bindgen/bindgen.tar.gz', 'bindgen-TARGET', ['wasm-bindgen', 'wasm-bindgen-test-runner']),
  }));
  writeFileSync(at('Cargo.toml'), 'rust-version = "1.90"\n');
  writeFileSync(at('Cargo.lock'), `name = "wasm-bindgen"\nversion = "${BINDGEN}"\n`);

  return {
    at,
    calls: (command) => (existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').split('\n').filter((it) => it.startsWith(`${command} `)) : []),
    version: (command) => execFileSync(at('.tools/bin', command), { encoding: 'utf8', env: { PATH: at('bin') } }).trim(),
    /** Runs the script; `terminal` is what is typed at one. As { status, said }. */
    setup: ({ from = 'http://127.0.0.1:9', limit = LONG_S, terminal } = {}) => new Promise((ok) => {
      const env = { PATH: at('bin'), HOME: at('home'), SHELL: onPath('bash'), BACKCAST_TOOLS_FROM: from, BACKCAST_TOOLS_WAIT: String(limit) };
      const run = terminal === undefined
        ? spawn(at('scripts/setup.sh'), ['build'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
        : spawn(onPath('script'), ['-qec', `${at('scripts/setup.sh')} build`, '/dev/null'], { env, stdio: ['pipe', 'pipe', 'pipe'] });
      let said = '';
      let isTyped = false;
      for (const stream of [run.stdout, run.stderr]) {
        stream.on('data', (part) => {
          said += part;
          if (terminal === undefined || isTyped || !said.includes('[Y/n]')) return;
          isTyped = true;
          run.stdin.write(terminal);
        });
      }
      run.on('close', (status) => ok({ status, said: said.replaceAll('\r', '') }));
    }),
  };
}

const lastOf = (address, bytes) => (url, response) => (url === address ? bytes(response) : response.end(GOOD[url]));

test('good archives are taken, and a second run fetches nothing', async (t) => {
  const it = machine(t);
  const from = await source(t, (url, response) => response.end(GOOD[url]));
  const { status, said } = await it.setup({ from: from.url });
  assert.equal(status, 0, said);
  assert.match(said, new RegExp(`fetching trunk ${TRUNK} from 127\\.0\\.0\\.1:\\d+ \\(limit: ${LONG_S} s`));
  assert.match(said, new RegExp(`wasm-bindgen-cli ${BINDGEN} is fetched`));
  assert.deepEqual(['trunk', 'wasm-bindgen', 'wasm-bindgen-test-runner'].map(it.version), [`trunk ${TRUNK}`, `wasm-bindgen ${BINDGEN}`, `wasm-bindgen-test-runner ${BINDGEN}`]);
  assert.deepEqual(it.calls('cargo'), []);
  assert.deepEqual(from.asked, Object.keys(GOOD));
  assert.deepEqual(readdirSync(it.at('.tools')).sort(), ['bin', 'lock', 'node_modules']);

  const again = await it.setup({ from: from.url });
  assert.deepEqual(again, { status: 0, said: '' });
  assert.deepEqual(from.asked, Object.keys(GOOD));
});

const ADDRESS = '/trunk/trunk.tar.gz';
for (const [what, answer, reason, limit] of [
  ['with a wrong checksum', (response) => response.end(archiveOf({ trunk: answering('trunk', '6.6.6') })), /wrong checksum/],
  ['that is not there', (response) => response.writeHead(404).end(), /the source answers 404/],
  ['that ends early, as the source says', (response) => { response.writeHead(200, { 'content-length': GOOD[ADDRESS].length }); response.write(GOOD[ADDRESS].subarray(0, 40), () => response.destroy()); }, /the download broke off/],
  ['that ends early, unnoticed', (response) => response.end(GOOD[ADDRESS].subarray(0, 40)), /wrong checksum: 40 bytes/],
  ['that does not arrive', () => {}, new RegExp(`no answer within ${SHORT_S} s`), SHORT_S],
  ['that stops on its way', (response) => response.write(GOOD[ADDRESS].subarray(0, 40)), new RegExp(`no answer within ${SHORT_S} s`), SHORT_S],
]) {
  test(`an archive ${what} is not used, and the tool is built`, async (t) => {
    const it = machine(t);
    const from = await source(t, lastOf(ADDRESS, answer));
    const { status, said } = await it.setup({ from: from.url, limit });
    assert.equal(status, 0, said);
    assert.match(said, new RegExp(`trunk ${TRUNK} is not fetched, but built: `));
    assert.match(said, reason);
    assert.equal(it.calls('cargo').length, 1, 'only what could not be fetched is built');
    assert.match(it.calls('cargo')[0], new RegExp(`trunk@${TRUNK}$`));
    assert.equal(it.version('trunk'), `trunk ${TRUNK}`);
    assert.deepEqual(readdirSync(it.at('.tools')).filter((name) => name.startsWith('prebuilt')), []);
    assert.deepEqual(await it.setup({ from: from.url }), { status: 0, said: '' });
  });
}

test('without a network, everything is built', async (t) => {
  const it = machine(t);
  const { status, said } = await it.setup();
  assert.equal(status, 0, said);
  assert.equal(it.calls('cargo').length, 2);
});

test('an archive whose command does not run here is not used', async (t) => {
  const it = machine(t);
  const bad = archiveOf({ trunk: 'exit 1' });
  const table = JSON.parse(readFileSync(it.at('scripts/prebuilt.json'), 'utf8'));
  Object.values(table.trunk.archives)[0][1] = createHash('sha256').update(bad).digest('hex');
  writeFileSync(it.at('scripts/prebuilt.json'), JSON.stringify(table));
  const from = await source(t, lastOf(ADDRESS, (response) => response.end(bad)));
  const { status, said } = await it.setup({ from: from.url });
  assert.equal(status, 0, said);
  assert.match(said, /its trunk does not run here/);
  assert.equal(it.calls('cargo').length, 1);
});

test('another locked version than the known one is built', async (t) => {
  const it = machine(t);
  writeFileSync(it.at('Cargo.lock'), 'name = "wasm-bindgen"\nversion = "0.2.999"\n');
  const from = await source(t, (url, response) => response.end(GOOD[url]));
  const { status, said } = await it.setup({ from: from.url });
  assert.equal(status, 0, said);
  assert.match(said, /wasm-bindgen-cli 0\.2\.999 is not fetched, but built: the checksum of its archive is not known here/);
  assert.deepEqual(from.asked, [ADDRESS]);
});

test('the known archives are those of the versions that are used', () => {
  const table = JSON.parse(readFileSync(join(SCRIPTS, 'prebuilt.json'), 'utf8'));
  const pinned = /^TRUNK=(.*)$/m.exec(readFileSync(join(SCRIPTS, 'setup.sh'), 'utf8'))[1];
  const locked = /name = "wasm-bindgen"\nversion = "(.*)"/.exec(readFileSync(join(SCRIPTS, '../Cargo.lock'), 'utf8'))[1];
  assert.deepEqual([table.trunk.version, table['wasm-bindgen-cli'].version], [pinned, locked]);
  for (const { version, address, archives } of Object.values(table)) {
    assert.ok(address.includes(`/${version}/`) || address.includes(`/v${version}/`), address);
    for (const [, sha256] of Object.values(archives)) assert.match(sha256, /^[0-9a-f]{64}$/);
  }
});

const NAMED = /build-essential +the C compiler/;
test('without a terminal, what is installed is named', async (t) => {
  const it = machine(t, { lacks: ['cc'] });
  const { status, said } = await it.setup();
  assert.equal(status, 0, said);
  assert.match(said, NAMED);
  assert.deepEqual(it.calls('apt-get'), ['apt-get update', 'apt-get install -y --no-install-recommends build-essential']);
});

const skip = onPath('script') ? false : 'no `script` here, which makes a terminal';
for (const [typed, isInstalled] of [['\n', true], ['y\n', true], ['what\ny\n', true], ['n\n', false], ['\u0004', false]]) {
  test(`at a terminal, ${JSON.stringify(typed)} ${isInstalled ? 'installs' : 'does not install'} what is named`, { skip }, async (t) => {
    const it = machine(t, { lacks: ['cc'] });
    const { status, said } = await it.setup({ terminal: typed });
    assert.equal(status, isInstalled ? 0 : 1, said);
    assert.match(said, NAMED);
    assert.match(said, /Install build-essential\? \[Y\/n\]/);
    assert.equal(it.calls('apt-get').length, isInstalled ? 2 : 0);
    if (!isInstalled) assert.match(said, /Nothing was installed\..* build-essential/);
  });
}

test('at a terminal, a part of Rust is asked for too', { skip }, async (t) => {
  const it = machine(t);
  rmSync(it.at('rust/lib/rustlib/wasm32-unknown-unknown'), { recursive: true });
  const { status, said } = await it.setup({ terminal: 'n\n' });
  assert.equal(status, 1, said);
  assert.match(said, /Add the target wasm32-unknown-unknown\?/);
  assert.deepEqual(it.calls('rustup'), []);
});
