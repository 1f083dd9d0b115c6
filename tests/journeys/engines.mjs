// Chromium, Firefox and WebKit behind one small interface for the actions of a person and the texts of a page.
//
// Playwright drives Chromium; WebDriver BiDi, the standard protocol, drives Firefox; WebDriver drives WebKit, Safari's
// engine, as MiniBrowser on a virtual screen (Xvfb). Keys and taps are real ones in each. Elements are found by the
// words and paths of the plan (`button`, `fill`), and every step waits until it is possible.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { WebSocket } from 'ws';
import { CHROMIUM_ARGS } from './browser.mjs';
import { Page, until } from './page.mjs';

export { until };

const first = (paths) => paths.find((path) => existsSync(path));
const command = (...names) => first((process.env.PATH ?? '').split(delimiter).concat('/usr/bin').flatMap((folder) => names.map((name) => join(folder, name))));
const list = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

// The requirements of each engine, with their names in Debian.
const NEEDS = {
  chromium: { chromium: () => command('chromium', 'chromium-browser', 'google-chrome') },
  firefox: { 'firefox-esr': () => command('firefox-esr', 'firefox') },
  webkit: {
    'webkit2gtk-driver': () => command('WebKitWebDriver'),
    MiniBrowser: () => first(['/usr/lib', '/usr/libexec', '/usr/lib64', ...list('/usr/lib')].flatMap((folder) => ['4.1', '4.0', '6.0'].map((api) => join(folder, api === '6.0' ? 'webkitgtk-6.0' : `webkit2gtk-${api}`, 'MiniBrowser')))),
    xvfb: () => command('Xvfb'),
  },
};

// The reason why the engine is not available on this machine, or nothing. On Debian, where scripts/setup.sh installs
// each of them, no reason is accepted.
export function missing(engine) {
  const names = Object.entries(NEEDS[engine]).filter(([, find]) => !find()).map(([name]) => name);
  return names.length ? `${engine} is not on this machine: ${names.join(', ')}` : undefined;
}
export const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

// In about one of a hundred journeys WebKit's driver, or its page, never answers.
export class NoAnswer extends Error {}

// A browser of that engine: `open(address, { width, height })` opens a page in a fresh profile.
export async function launch(engine) {
  const why = missing(engine);
  if (why) throw new Error(why);
  return { chromium: startChromium, firefox: startFirefox, webkit: startWebKit }[engine]();
}

// Started programs end with this one, however it ends, together with all their child processes.
const running = new Set();
const folders = new Set();
// A folder with that name for this run.
export const folderOf = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `backcast-${name}-`));
  folders.add(folder);
  return folder;
};
const clear = (folder) => {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
};
const end = (child) => {
  running.delete(child);
  try { process.kill(-child.pid, 'SIGKILL'); } catch { /* ended by itself */ }
};
process.once('exit', () => {
  running.forEach(end);
  folders.forEach(clear);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

function start(path, args, { env = {}, stdio = ['ignore', 'pipe', 'pipe'] } = {}) {
  const child = spawn(path, args, { stdio, detached: true, env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LANGUAGE: '', ...env } });
  running.add(child);
  child.on('error', () => {}); // `line` reports the error, or a missing answer does
  return child;
}

// The first line of a stream that matches, as its match; the rest goes to `then`.
function line(child, stream, pattern, then = () => {}) {
  return new Promise((ok, fail) => {
    const late = setTimeout(() => fail(new Error(`${child.spawnfile} does not say ${pattern} within 60 s`)), 60_000);
    child.once('exit', (code) => fail(new Error(`${child.spawnfile} ended at once (${code})`)));
    child.once('error', fail);
    createInterface({ input: stream }).on('line', (text) => {
      const found = text.match(pattern);
      if (found) {
        clearTimeout(late);
        ok(found);
      }
      then(text);
    });
  });
}

async function startChromium() {
  const browser = await chromium.launch({ executablePath: NEEDS.chromium.chromium(), args: CHROMIUM_ARGS });
  return {
    version: `Chromium ${browser.version()}`,
    async open(address, { width, height }) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
      const tab = await context.newPage();
      const complaints = [];
      tab.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      tab.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      await tab.goto(address);
      return new Page({
        complaints,
        run: (script) => tab.evaluate(script),
        tap: (x, y) => tab.mouse.click(x, y),
        async keys(keys) {
          for (const key of keys) await (key.length > 1 || !isTyped(key) ? tab.keyboard.press(key) : tab.keyboard.type(key));
        },
        reload: () => tab.reload(),
        resize: (size) => tab.setViewportSize(size),
        picture: () => tab.screenshot(),
        choose: (selector, path) => tab.locator(selector).setInputFiles(path),
        async download(tap) {
          const [file] = await Promise.all([tab.waitForEvent('download'), tap()]);
          return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
        },
        close: () => context.close(),
      });
    },
    close: () => browser.close(),
  };
}
const isTyped = (key) => !key.includes('+');

// The keys of a keyboard besides letters, with WebDriver's numbers for them.
const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Backspace: '\uE003', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Control: '\uE009', Shift: '\uE008' };

// A sequence of keys, where `Control+z` is pressed together, in the form of both WebDrivers.
function strokes(keys) {
  const actions = keys.flatMap((key) => {
    const held = (key.length > 1 ? key.split('+') : [key]).map((name) => KEYS[name] ?? name);
    return [...held.map((value) => ({ type: 'keyDown', value })), ...held.reverse().map((value) => ({ type: 'keyUp', value }))];
  });
  return [{ type: 'key', id: 'keyboard', actions }];
}
const taps = (x, y) => [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }];

// Waits for the complete file in the folder, and removes it from there.
async function arrived(folder) {
  let name;
  const text = await until(async () => {
    const names = readdirSync(folder);
    if (names.length !== 1 || !/\.(json|csv)$/.test(names[0])) return '';
    [name] = names;
    return readFile(join(folder, name), 'utf8');
  }, (got) => got !== '');
  rmSync(join(folder, name));
  return { name, text };
}

const PREFS = {
  'intl.accept_languages': 'en-US, en',
  'intl.locale.requested': 'en-US',
  'app.update.auto': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
  'ui.prefersReducedMotion': 1,
};

async function startFirefox() {
  const folder = folderOf('firefox');
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const prefs = { ...PREFS, 'browser.download.folderList': 2, 'browser.download.dir': downloads };
  writeFileSync(join(folder, 'user.js'), Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const child = start(NEEDS.firefox['firefox-esr'](), ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'], { env: { MOZ_HEADLESS: '1', MOZ_CRASHREPORTER_DISABLE: '1' } });
  child.stdout.resume();
  const [, address] = await line(child, child.stderr, /WebDriver BiDi listening on (ws:\S+)/);
  const { send, listen, hangUp } = await bidi(`${address}/session`);
  const { capabilities } = await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    async open(address, size) {
      const { userContext } = await send('browser.createUserContext', {});
      const { context } = await send('browsingContext.create', { type: 'tab', userContext });
      const complaints = [];
      listen(({ method, params }) => {
        if (method === 'log.entryAdded' && params.source.context === context) complaints.push(`${params.level}: ${params.text}`);
      });
      const resize = (viewport) => send('browsingContext.setViewport', { context, viewport });
      const perform = (actions) => send('input.performActions', { context, actions });
      await resize({ width: size.width, height: size.height });
      await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
      return new Page({
        complaints,
        async run(script) {
          const { result, exceptionDetails } = await send('script.evaluate', { expression: script, target: { context }, awaitPromise: true, userActivation: true });
          if (exceptionDetails) throw new Error(exceptionDetails.text);
          return result.value;
        },
        tap: (x, y) => perform(taps(x, y)),
        keys: (keys) => perform(strokes(keys)),
        reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
        resize,
        picture: async () => Buffer.from((await send('browsingContext.captureScreenshot', { context })).data, 'base64'),
        async choose(selector, path) {
          const { nodes: [element] } = await send('browsingContext.locateNodes', { context, locator: { type: 'css', value: selector } });
          await send('input.setFiles', { context, element: { sharedId: element.sharedId }, files: [path] });
        },
        download: (tap) => tap().then(() => arrived(downloads)),
        close: () => send('browser.removeUserContext', { userContext }),
      });
    },
    async close() {
      await send('browser.close', {}).catch(() => {});
      hangUp();
      await Promise.race([new Promise((ok) => child.once('exit', ok)), new Promise((ok) => setTimeout(ok, 5000).unref())]);
      end(child);
      clear(folder);
    },
  };
}

// A connection to a browser: each command is answered under its number, and events go to the listeners.
async function bidi(address) {
  const socket = new WebSocket(address, { maxPayload: 1 << 28 });
  await new Promise((ok, fail) => socket.once('open', ok).once('error', fail));
  const waiting = new Map();
  const listeners = [];
  let count = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.type === 'event') return listeners.forEach((listener) => listener(message));
    const { ok, fail, method } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if (message.type === 'error') fail?.(new Error(`${method}: ${message.error}: ${message.message}`));
    else ok?.(message.result);
  });
  socket.on('close', () => waiting.forEach(({ fail, method }) => fail(new Error(`${method}: the browser has hung up`))));
  return {
    send: (method, params) => new Promise((ok, fail) => {
      count += 1;
      waiting.set(count, { ok, fail, method });
      socket.send(JSON.stringify({ id: count, method, params }));
    }),
    listen: (listener) => listeners.push(listener),
    hangUp: () => socket.terminate(),
  };
}

const freePort = () => new Promise((ok) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => ok(port));
  });
});

function keep() {
  const told = (globalThis.complaints = []);
  for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(name, (event) => told.push(`${name}: ${event.message ?? event.reason ?? event.blockedURI}`), true);
  for (const name of ['error', 'warn']) {
    const say = console[name];
    console[name] = (...words) => { told.push(`${name}: ${words.join(' ')}`); say.apply(console, words); };
  }
}

async function startWebKit() {
  const home = folderOf('webkit');
  const screen = start(NEEDS.webkit.xvfb(), ['-displayfd', '3', '-screen', '0', '1700x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [display] = await line(screen, screen.stdio[3], /\d+/);
  const port = await freePort();
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  // Without this, the window's buttons would make it wider than a phone.
  for (const gtk of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(home, gtk));
    writeFileSync(join(home, gtk, 'gtk.css'), 'window * { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; font-size: 1px; -gtk-icon-source: none; }');
  }
  const env = { DISPLAY: `:${display}`, HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = start(NEEDS.webkit['webkit2gtk-driver'](), [`--port=${port}`], { env });
  driver.stdout.resume();
  driver.stderr.resume();
  const ask = async (method, path, body) => {
    const asked = fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(20_000) });
    const answer = await asked.catch((error) => {
      throw error.name === 'TimeoutError' ? new NoAnswer(`WebKitWebDriver does not answer ${method} ${path} ${JSON.stringify(body ?? '').slice(0, 200)}`) : error;
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until(() => ask('GET', '/status').then(() => true, (error) => (driver.exitCode === null ? error.message : assert.fail('WebKitWebDriver has ended'))), true, 30_000);
  const browserOptions = { binary: NEEDS.webkit.MiniBrowser(), args: ['--automation'] };
  const engine = {
    version: 'WebKit',
    // It offers only one session at a time, and each session has a fresh profile.
    async open(address, size) {
      const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } } });
      engine.version = `WebKit ${capabilities.browserVersion}`;
      const at = (path) => `/session/${sessionId}${path}`;
      const complaints = [];
      const run = (script) => ask('POST', at('/execute/sync'), { script: `return (${script});`, args: [] });
      // The requested size is the page's; the window also has a bar.
      const resize = async ({ width, height }) => {
        let more = [0, 0];
        await until(async () => {
          await ask('POST', at('/window/rect'), { width: width + more[0], height: height + more[1] });
          const [inner, outer] = await run('[[innerWidth, innerHeight], [outerWidth, outerHeight]]');
          if (`${inner}` !== `${[width, height]}`) more = outer.map((length, i) => Math.max(0, length - inner[i]));
          return `${inner}`;
        }, `${[width, height]}`);
      };
      // It does not report errors, so the page records them, from its load until it is left.
      const watch = () => run(`(${keep})()`);
      const collect = async () => complaints.push(...(await run('globalThis.complaints ?? []')));
      const close = () => ask('DELETE', at(''));
      try {
        await ask('POST', at('/url'), { url: address });
        await watch();
        await resize(size);
      } catch (error) {
        await close();
        throw error;
      }
      const perform = (actions) => ask('POST', at('/actions'), { actions });
      return new Page({
        complaints,
        run,
        tap: (x, y) => perform(taps(x, y)),
        keys: (keys) => perform(strokes(keys)),
        async reload() {
          await collect();
          await ask('POST', at('/refresh'), {});
          await watch();
        },
        collect,
        resize,
        picture: async () => Buffer.from(await ask('GET', at('/screenshot')), 'base64'),
        async choose(selector, path) {
          const element = Object.values(await ask('POST', at('/element'), { using: 'css selector', value: selector }))[0];
          await ask('POST', at(`/element/${element}/value`), { text: path });
        },
        download: (tap) => tap().then(() => arrived(downloads)),
        close,
      });
    },
    async close() {
      end(driver);
      end(screen);
      clear(home);
    },
  };
  return engine;
}
