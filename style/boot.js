// Starts the program that the build has named in this script's own attributes: scripts within the page are forbidden by its policy.
export const here = document.querySelector('script[data-wasm]');
export const at = (name) => new URL(name, here.src);
const get = (name) => fetch(at(name), { credentials: 'same-origin', mode: 'cors' });
const wasm = get(here.dataset.wasm);

// A link whose # was percent-encoded on its way, behind a query: the plan is a part of that. (Without one, 404.js sees to it.)
const encoded = location.search.match(/%(?:25){0,2}23(p\d+\..*)$/);
if (encoded) history.replaceState(null, '', `${location.pathname}#${encoded[1]}`);

// The later part of the program (scripts/split.mjs) is fetched when the page is first touched, or has nothing else to do; or at once,
// where there is a plan to read, in the address or in what is kept, and where it is kept itself, for when there is no network.
let isNeeded = /p\d/.test(location.hash) || Boolean(navigator.serviceWorker?.controller);
try {
  isNeeded ||= localStorage.length > 0;
} catch { /* forbidden */ }
let coming; // the promise of it, compiled
let compiled;
let isThere = false;

export const compile = () => (coming ??= get(here.dataset.later)
  .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(answer.status))))
  .then(WebAssembly.compile)
  .then((module) => (compiled = module))
  .finally(() => { if (!compiled) coming = undefined; }));

const listen = (how) => {
  for (const touch of ['pointerdown', 'touchstart', 'keydown', 'focusin']) how(touch, bring, { capture: true, passive: true });
};

// Its style sheets come with it. What does not come is asked for again with the next touch.
function dress() {
  const sheets = here.dataset.styles?.split(' ') ?? [];
  delete here.dataset.styles;
  return Promise.all(sheets.map((href) => new Promise((come, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = at(href);
    link.onload = come;
    link.onerror = () => {
      link.remove();
      here.dataset.styles = `${here.dataset.styles ?? ''} ${href}`.trim();
      fail();
    };
    document.head.append(link);
  })));
}

// If the program calls for it in this very moment, it comes twice, and nothing is lost: it holds nothing of its own.
async function join(first) {
  if (!isThere) await WebAssembly.instantiate(compiled, { first });
  isThere = true;
  here.dataset.there = '';
}

const beside = () => import(at(here.dataset.beside));

async function bring() {
  listen(removeEventListener);
  const dressed = dress();
  dressed.catch(() => {});
  try {
    await Promise.all([beside(), compile()]);
    await join(await started);
    await dressed;
  } catch {
    // No network? The next touch tries again.
    listen(addEventListener);
  }
}

// What is done before the later part is there, and cannot be without it, waits and is done again once it has come. Where that takes
// long, or there is no network, it is said.
const WAITS = {
  'zh-Hans': '这部分还没下载，联网后就能打开。',
  'zh-Hant': '這部分還沒下載，連網後就能打開。',
  en: 'Not downloaded yet: it opens once there is a connection.',
};
let latest;

function say() {
  const toast = document.createElement('p');
  toast.className = 'toast late';
  toast.textContent = WAITS[document.documentElement.lang] ?? WAITS.en;
  document.querySelector('.late')?.remove();
  document.querySelector('.toast-place')?.append(toast);
  setTimeout(() => toast.remove(), 6000);
}

function wait(kind, what) {
  addEventListener(kind, async (event) => {
    const one = event.target.closest?.(what);
    if (isThere || (event.key && !(event.ctrlKey || event.metaKey))) return;
    latest = event;
    if (!one) return;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
    const late = setTimeout(say, 1500);
    await bring();
    clearTimeout(late);
    // Of taps only the last, and none from before something else was typed; of what was typed nothing is left out.
    if (isThere && (latest === event || kind === 'input')) one.dispatchEvent(new event.constructor(kind, event));
    else if (!isThere || latest.type === 'input') say();
  }, true);
}

// The program calls this if it needs the later part before it is there, and waits; `first` is what it exports.
globalThis.backcast_later = (first) => {
  if (isThere) return;
  dress().catch(() => {});
  new WebAssembly.Instance(compiled ?? new WebAssembly.Module(bytesNow()), { first });
  isThere = true;
};

// A request that is waited for may not ask for bytes, but for a text in which each letter is one.
function bytesNow() {
  const request = new XMLHttpRequest();
  request.open('GET', at(here.dataset.later), false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw new Error(`${request.status} for ${here.dataset.later}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}

// Whatever is kept is in a journal as well (beside.js), which may know better at the start: after a crash, local storage can be
// seconds behind, or empty. A journal that never answers is not waited for any longer.
async function settle() {
  if (isNeeded || (await indexedDB.databases())[0]) await (await beside()).settle();
}
const settled = settle().catch(() => {});

export const started = Promise.all([import(at(here.dataset.js)), isNeeded && here.dataset.later && compile().catch(() => {})])
  .then(async ([program]) => {
    const first = await program.default({ module_or_path: wasm });
    await Promise.race([settled, new Promise((go) => setTimeout(go, 2000))]);
    if (compiled) await join(first);
    program.begin();
    return first;
  });
started.catch((error) => {
  console.error(error);
  const place = document.getElementById('loading');
  if (place) place.textContent = 'Backcast could not start: this browser is too old, or the connection broke. Please reload. 倒推没能启动：浏览器版本太旧，或网络中断。请刷新重试。';
});

if (here.dataset.later) {
  if (isNeeded) bring();
  else listen(addEventListener);
  wait('click', 'button:not(.step), .segments label, .segments input');
  wait('input', '#field-leads_available');
  wait('keydown', '*');
  // What is not on the first screen may wait until that is up and has nothing to do.
  started.then(() => (globalThis.requestIdleCallback ?? setTimeout)(bring));
}
