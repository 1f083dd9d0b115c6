// As much of a browser as web/journal.js needs: local storage, databases in memory, and one page at a time.
import { createRequire } from 'node:module';

// The packages of the journeys are installed beside them.
const { IDBFactory } = createRequire(new URL('../journeys/package.json', import.meta.url))('fake-indexeddb');

/** Local storage: each property is a text. `limit` counts the writes that still fit. */
class LocalStorage {
  /** @param {Record<string, string>} held */
  constructor(held) {
    this.limit = Infinity;
    this.items = new Proxy({ ...held }, {
      get: (items, key) => (key === 'removeItem' ? (/** @type {string} */ name) => { delete items[name]; } : items[/** @type {string} */ (key)]),
      set: (items, key, value) => {
        if (this.limit <= 0) throw new DOMException('The quota is exceeded.', 'QuotaExceededError');
        this.limit -= 1;
        items[/** @type {string} */ (key)] = String(value);
        return true;
      },
    });
  }
}

class StorageEvent extends Event {
  constructor(type, { key }) {
    super(type);
    this.key = key;
  }
}

const result = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

let pages = 0;

/** What a browser keeps for one user: local storage and the journal. */
export class Profile {
  /** @param {Record<string, string>} held @param {[key: string, text: string, stamp: number][]} entries */
  static async with(held, entries = []) {
    const profile = new Profile();
    profile.storage = new LocalStorage(held);
    profile.databases = new IDBFactory();
    const store = await profile.#store('readwrite');
    for (const [k, t, n] of entries) await result(store.put({ k, t, n }));
    return profile;
  }

  async #store(mode) {
    const asked = this.databases.open('backcast');
    asked.onupgradeneeded = () => asked.result.createObjectStore('kept', { keyPath: 'k' });
    const db = await result(asked);
    return db.transaction('kept', mode).objectStore('kept');
  }

  /** The entries of the journal by key: text and stamp. Earlier transactions are done by then. */
  async journal() {
    const all = await result((await this.#store('readonly')).getAll());
    return Object.fromEntries(all.map(({ k, t, n }) => [k, [t, n]]));
  }

  /** A copy of local storage. */
  get held() {
    return { ...this.storage.items };
  }

  /** The browser stops: local storage is as its disk had it. */
  crash(disk) {
    this.storage = new LocalStorage(disk);
  }

  /**
   * Opens a page with a journal of its own, and waits until it has settled.
   * @returns the keys that storage events have named, and the program's function to keep a record.
   */
  async open({ hasBegun = false, databases = this.databases, navigator = {} } = {}) {
    const events = new EventTarget();
    const told = [];
    events.addEventListener('storage', ({ key }) => told.push(key));
    const globals = {
      localStorage: this.storage.items,
      indexedDB: databases,
      document: { documentElement: { dataset: hasBegun ? { ready: '' } : {} } },
      navigator,
      StorageEvent,
      addEventListener: events.addEventListener.bind(events),
      dispatchEvent: events.dispatchEvent.bind(events),
    };
    for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    pages += 1;
    const { settle } = await import(`../../web/journal.js?page=${pages}`);
    const hasSettled = await settle().then(() => true, () => false);
    /** As src/platform/storage.rs writes: to local storage, and then to the journal. */
    const write = (key, text) => {
      if (text) this.storage.items[key] = text;
      else delete this.storage.items[key];
      globalThis.backcast_keep(key, text);
    };
    /** As the browser tells a page what another tab has written. */
    const hear = (key) => events.dispatchEvent(new StorageEvent('storage', { key }));
    return { write, keep: globalThis.backcast_keep, hear, told, hasSettled };
  }
}
