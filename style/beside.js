// What works beside the page: the journal of what is kept, how sure plans are, and the page without a network.
import { at, compile, here, started } from './boot.js';

// The journal. A browser brings local storage to the disk when it sees fit, seconds later; a browser or a machine that stops in
// between takes that with it. So each write of a record goes into a database too, which has it on the disk at once: under its key
// `k` the text `t` (empty: it was removed), and a number `n` that grows with each write of any tab. Local storage holds the number
// of the last write there (STAMP): what the journal has under a higher one never came to its disk, and is put back at the start;
// for the rest local storage is right, unless what it holds of a plan cannot be read.
const STAMP = 'backcast.at';
const PLAN = 'backcast.plan.';
const isPlan = (k) => k.startsWith(PLAN);
// Which keys are journalled: the program's own, but those that are made anew anyway.
const isKept = (k) => k.startsWith('backcast.') && k !== STAMP && k !== LASTS;
// What was removed is remembered for so many milliseconds: by then it is gone from every disk.
const FORGET_MS = 3e9;
// (What is no time is none.)
const stamp = () => (localStorage[STAMP] < 1e14 ? Number(localStorage[STAMP]) : 0);

const answered = (request) => new Promise((told, fail) => {
  request.onsuccess = () => told(request.result);
  request.onerror = fail;
});
let journal;
async function begun() {
  const asked = indexedDB.open('backcast');
  asked.onupgradeneeded = () => asked.result.createObjectStore('kept', { keyPath: 'k' });
  const db = await answered(asked);
  // By the browser, where its data is cleared.
  db.onclose = () => { journal = undefined; };
  return db;
}
const there = (mode) => (journal ??= begun()).then((db) => db.transaction('kept', mode, { durability: 'strict' }).objectStore('kept'));

// The program calls this after each write (src/platform/storage.rs). If the number cannot be kept, the journal would be taken for
// newer than it is: then it is left alone.
globalThis.backcast_keep = (k, t) => {
  const n = Math.max(Date.now(), stamp() + 1);
  localStorage[STAMP] = n;
  there('readwrite').then((store) => {
    store.put({ k, t, n });
    store.transaction.commit();
  }).catch(() => {});
  if (isPlan(k)) askToLast();
};

// As src/state/library.rs writes a record.
function isReadable(text) {
  const [head, ...plans] = text.split('\x1e');
  try {
    return /^1 \d+ /.test(head) && plans.map((plan) => JSON.parse(plan)).length > 0;
  } catch {
    return false;
  }
}

const put = (k, t) => {
  if (t) localStorage[k] = t;
  else localStorage.removeItem(k);
};

// Before the program begins: puts back what local storage has lost. If it has begun without waiting, what it did not see becomes a
// plan of its own.
let settling;
export const settle = () => (settling ??= settled());
async function settled() {
  const all = await there('readonly').then((store) => answered(store.getAll()));
  const hasBegun = !document.getElementById('loading');
  const last = stamp();
  let most = last;
  for (const { k, t, n } of all) {
    const held = localStorage[k] ?? '';
    most = Math.max(most, n);
    if (held === t) continue;
    if (n > last) {
      if (!hasBegun) put(k, t);
      else if (isPlan(k) && t) tell(`${k}-${n.toString(36)}`, t);
    } else if (isPlan(k) && held && !isReadable(held) && isReadable(t)) {
      // Both stay: the one to go on with, the other to be rescued.
      put(`${k}-${n.toString(36)}`, held);
      put(k, t);
    }
  }
  if (most > last) localStorage[STAMP] = most;
  // What has come back is read with the later part.
  if (all[0] && !hasBegun) await compile();
}

// Writes as another tab would, so that the program hears of it.
function tell(k, t) {
  put(k, t);
  dispatchEvent(new StorageEvent('storage', { key: k }));
}

// Brings the journal up to what local storage has without it: of a program that knew no journal, before this was loaded, or from
// two tabs that wrote at once, of which the journal may have heard in another order.
async function follow() {
  const store = await there('readwrite');
  const known = await answered(store.getAll());
  const last = stamp();
  const keys = new Set(Object.keys(localStorage).filter(isKept));
  for (const { k, t, n } of known) {
    if ((localStorage[k] ?? '') === t || n > last) keys.delete(k);
    else keys.add(k);
    if (!t && n < last - FORGET_MS && !localStorage[k]) store.delete(k);
  }
  for (const k of keys) store.put({ k, t: localStorage[k] ?? '', n: last });
}
const followed = () => follow().catch(() => {});
addEventListener('storage', ({ key }) => { if (key && isKept(key)) followed(); });
settle().then(follow).catch(() => {});

// Whether the browser promises not to clear what is kept, as `yes` or `no`, for the menu and the reminder (src/state/backups.rs). It is
// asked once, after somebody has changed a plan; where it decides without a question to them, whenever a plan is changed.
const LASTS = 'backcast.lasts';
let isAsked = false;
const lasts = (promise) => promise?.then((is) => { localStorage[LASTS] = is ? 'yes' : 'no'; }).catch(() => {});
function askToLast() {
  if (isAsked || navigator.userActivation?.hasBeenActive === false) return;
  isAsked = true;
  if (!localStorage[LASTS] || 'userAgentData' in navigator) lasts(navigator.storage?.persist?.());
}
try {
  if (localStorage[LASTS]) lasts(navigator.storage?.persisted?.());
} catch { /* forbidden */ }

// The thread. The program asks here how sure a plan is (src/platform/beside.rs), and worker.js finds it out. `tell` hears what it says, or nothing if
// there is no such thing here: then the page does it itself.

let worker; // null: there is none
let turn = 0;
const hears = new Map(); // by place: the number of its question, and who hears

function fail() {
  worker = null;
  const all = [...hears.values()];
  hears.clear();
  for (const [, tell] of all) tell();
}

// Where a browser wants to know who makes addresses of scripts (Trusted Types): only this, and only of files of the page's own.
const ours = (url) => {
  if (!url.startsWith(new URL('./', document.baseURI).href)) throw new TypeError(url);
  return url;
};
const trusted = globalThis.trustedTypes?.createPolicy('backcast', { createScriptURL: ours }) ?? { createScriptURL: ours };
const script = (name) => trusted.createScriptURL(new URL(name, import.meta.url).href);

function begin() {
  worker = new Worker(script('./worker.js'), { type: 'module' });
  worker.onerror = fail;
  worker.onmessage = ({ data }) => {
    if (!data) return fail();
    const [place, number, said] = data;
    const [asked, tell] = hears.get(place) ?? [];
    if (asked === number) tell(said);
  };
  compile().then((later) => worker?.postMessage({ js: at(here.dataset.js).href, first: at(here.dataset.wasm).href, later })).catch(fail);
}

globalThis.backcast_ask = (place, file, tell) => {
  if (worker === null || (!file && !worker)) return false;
  if (!worker) begin();
  turn += 1;
  hears.set(place, [turn, tell]);
  worker.postMessage([place, turn, file]);
  return true;
};

// The page without a network (offline.js). A later build waits until the user says so, or no page of the earlier one is open any more.
const workers = here.dataset.offline && isSecureContext ? navigator.serviceWorker : undefined;
let registration;

const offer = () => {
  if (registration.waiting && workers.controller) dispatchEvent(new Event('backcast-update'));
};

globalThis.backcast_update = () => {
  // Another tab has taken it: then it is there already.
  if (!registration.waiting) location.reload();
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting?.postMessage('take over');
};

workers?.register(script(here.dataset.offline)).then((it) => {
  registration = it;
  // Whatever is touched from now on may be without a network.
  workers.ready.then(compile).catch(() => {});
  // The program hears of it, if it has begun.
  started.then(offer).catch(() => {});
  it.addEventListener('updatefound', () => it.installing?.addEventListener('statechange', offer));
  // Whoever leaves the page open for days is told too.
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - last < 3_600_000) return;
    last = Date.now();
    it.update().catch(() => {});
  });
}).catch(() => {});
