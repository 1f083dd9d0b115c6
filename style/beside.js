// What works beside the page: how sure plans are, and the page without a network.
//
// The program asks here how sure a plan is (src/platform/beside.rs), and worker.js finds it out. `tell` hears what it says, or nothing if
// there is no such thing here: then the page does it itself.
import { at, compile, here } from './boot.js';

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
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting?.postMessage('take over');
};

workers?.register(script(here.dataset.offline)).then((it) => {
  registration = it;
  // Whatever is touched from now on may be without a network.
  workers.ready.then(compile).catch(() => {});
  offer();
  it.addEventListener('updatefound', () => it.installing?.addEventListener('statechange', offer));
  // Whoever leaves the page open for days is told too.
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - last < 3_600_000) return;
    last = Date.now();
    it.update().catch(() => {});
  });
}).catch(() => {});
