// What is kept, and how long it lasts.
//
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
  const hasBegun = 'ready' in document.documentElement.dataset;
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

