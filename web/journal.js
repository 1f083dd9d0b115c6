// The journal behind local storage, so that a crash loses nothing that was typed.
//
// A browser writes local storage to the disk seconds after a change. If the browser or the machine stops in between, the change is
// lost. So each write of a record also goes into a database, which writes to the disk at once. A stamp that grows with each write
// of any tab orders the writes, and local storage holds the stamp of its last write (STAMP). An entry with a higher stamp never
// reached the disk in local storage, and is put back when the page starts. For all other entries local storage is right, unless
// its record of a plan cannot be read.

/**
 * One record in the journal.
 * @typedef {object} Entry
 * @property {string} k the key in local storage
 * @property {string} t the text; empty if the record was removed
 * @property {number} n the stamp of the write, in milliseconds since 1970 or just above the stamp before
 */

const STAMP = 'backcast.at';
const LASTS = 'backcast.lasts';
const PLAN = 'backcast.plan.';
/** @param {string} key */
const isPlan = (key) => key.startsWith(PLAN);
/**
 * All keys of the program are journalled, except the two that this script writes itself.
 * @param {string} key
 */
const isKept = (key) => key.startsWith('backcast.') && key !== STAMP && key !== LASTS;
// The journal remembers a removed record for this many milliseconds. By then the removal has reached every disk.
const FORGET_MS = 3e9;
/** The stamp of the last write to local storage; 0 if there is none, or if it cannot be a time. */
const stamp = () => (localStorage[STAMP] < 1e14 ? Number(localStorage[STAMP]) : 0);

/**
 * The result of a request to the database.
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = reject;
});
/** @type {Promise<IDBDatabase> | undefined} */
let journal;
async function open() {
  const asked = indexedDB.open('backcast');
  asked.onupgradeneeded = () => asked.result.createObjectStore('kept', { keyPath: 'k' });
  const db = await answered(asked);
  // The browser closes the database when the user clears its data. The next write opens a new one.
  db.onclose = () => { journal = undefined; };
  return db;
}
/**
 * The journal's entries, in a transaction of their own.
 * @param {IDBTransactionMode} mode
 */
const entries = async (mode) => {
  const db = await (journal ??= open());
  return db.transaction('kept', mode, { durability: 'strict' }).objectStore('kept');
};

// The program calls this after each write (src/platform/storage.rs). If local storage cannot hold the stamp,
// this throws before it writes to the journal: an entry with a higher stamp would later replace the record in
// local storage.
/** @type {KeepRecord} */
globalThis.backcast_keep = (key, text) => {
  const n = Math.max(Date.now(), stamp() + 1);
  localStorage[STAMP] = n;
  entries('readwrite').then((store) => {
    store.put({ k: key, t: text, n });
    store.transaction.commit();
  }).catch(() => {});
  if (isPlan(key)) askToLast();
};

/**
 * Whether this is a record of a plan, as src/state/plan_store/record.rs writes it.
 * @param {string} text
 */
function isReadable(text) {
  const [head, ...plans] = text.split('\x1e');
  try {
    return /^1 \d+ /.test(head) && plans.map((plan) => JSON.parse(plan)).length > 0;
  } catch {
    return false;
  }
}

/**
 * Writes to local storage; an empty text removes the record.
 * @param {string} key
 * @param {string} text
 */
const put = (key, text) => {
  if (text) localStorage[key] = text;
  else localStorage.removeItem(key);
};

/**
 * Writes as another tab would, so that the running program hears of it.
 * @param {string} key
 * @param {string} text
 */
function putAsAnotherTab(key, text) {
  put(key, text);
  dispatchEvent(new StorageEvent('storage', { key }));
}

/** @type {Promise<void> | undefined} */
let settling;
/**
 * Puts back what local storage has lost. The program waits for this before it begins. If it began without waiting, each plan that it
 * has not seen becomes a plan of its own.
 */
export const settle = () => (settling ??= putBack());
async function putBack() {
  const store = await entries('readonly');
  /** @type {Entry[]} */
  const all = await answered(store.getAll());
  const hasBegun = 'ready' in document.documentElement.dataset;
  const last = stamp();
  let highest = last;
  for (const { k, t, n } of all) {
    const held = localStorage[k] ?? '';
    highest = Math.max(highest, n);
    if (held === t) continue;
    if (n > last) {
      if (!hasBegun) put(k, t);
      else if (isPlan(k) && t) putAsAnotherTab(`${k}-${n.toString(36)}`, t);
    } else if (isPlan(k) && held && !isReadable(held) && isReadable(t)) {
      // Both stay: the readable record for use, and the other under a second key, so that it may be rescued.
      put(`${k}-${n.toString(36)}`, held);
      put(k, t);
    }
  }
  if (highest > last) localStorage[STAMP] = highest;
}

/**
 * Takes into the journal what local storage holds without it. A program that had no journal may have written it, or this program
 * before this script was loaded; or two tabs wrote at once, and the journal received their writes in another order.
 */
async function follow() {
  const store = await entries('readwrite');
  /** @type {Entry[]} */
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
addEventListener('storage', ({ key }) => { if (key && isKept(key)) follow().catch(() => {}); });
settle().then(follow).catch(() => {});

// Local storage holds `yes` or `no` under LASTS: whether the browser has promised not to clear the page's data. The menu and the
// reminder to save a file read it (src/state/backups.rs). The browser is asked once, after the user has changed a plan. A browser
// that decides without asking the user (Chromium) is asked again in each session in which a plan is changed.
let isAsked = false;
/** @param {Promise<boolean> | undefined} promise */
const rememberPromise = (promise) => promise?.then((is) => { localStorage[LASTS] = is ? 'yes' : 'no'; }).catch(() => {});
function askToLast() {
  if (isAsked || navigator.userActivation?.hasBeenActive === false) return;
  isAsked = true;
  if (!localStorage[LASTS] || 'userAgentData' in navigator) rememberPromise(navigator.storage?.persist?.());
}
try {
  if (localStorage[LASTS]) rememberPromise(navigator.storage?.persisted?.());
} catch { /* The browser forbids local storage. */ }
