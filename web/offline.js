// The service worker: it keeps all files of one build, for use without a network; those of the program that makes files, and the model plans, once they were
// used. The build writes its lists of files in here (scripts/offline.mjs), each with a hash of its content. Every file that arrives is checked
// against its hash, so that no file of another build is kept.

// The library's types take `self` for a worker of any kind.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const BUILD = '{build}';
/** @type {string | Record<string, string>} The hash of each file by its address; './' is the page. */
const FILES = '{files}';
/** @type {string | Record<string, string>} The same for the files that are kept once they were used. */
const LATER = '{later}';
const CACHE = `backcast-${BUILD}`;
const PAGE = new URL('./', location.href).href;

/**
 * Fetches a file, checks its hash, and keeps it.
 * @param {Cache} cache @param {string} name @param {string} wanted
 */
async function keepFile(cache, name, wanted) {
  const answer = await fetch(new Request(name, { cache: 'no-cache', credentials: 'same-origin' }));
  if (!answer.ok) throw new Error(`${answer.status} for ${name}`);
  const content = await answer.clone().arrayBuffer();
  const hash = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', content)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!hash.startsWith(wanted)) throw new Error(`${name} is of another build`);
  await cache.put(name, answer.clone());
  return answer;
}

async function keep() {
  if (typeof FILES === 'string') throw new Error('this build is being worked on, and is not kept');
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(([name, wanted]) => keepFile(cache, name, wanted)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * Removes the files of earlier builds, except the latest of them. Pages of earlier builds may still be open, so nothing is removed while
 * more than one page is open.
 */
async function tidy() {
  const own = (await caches.keys()).filter((name) => name.startsWith('backcast-') && name !== CACHE);
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length < 2) await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  if (request.mode === 'navigate') return (await caches.match(PAGE, { cacheName: CACHE })) ?? fetch(request);
  // A page of an earlier build may still be open, and asks for that build's names.
  const kept = (await caches.match(request, { cacheName: CACHE, ignoreVary: true })) ?? (await caches.match(request, { ignoreVary: true }));
  const name = `./${request.url.slice(PAGE.length)}`;
  const wanted = typeof LATER === 'string' ? undefined : LATER[name];
  // What cannot be kept, for want of room or because the server has another build by now, is passed on as it is.
  return kept ?? (wanted ? caches.open(CACHE).then((cache) => keepFile(cache, name, wanted)).catch(() => fetch(request)) : fetch(request));
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));
worker.addEventListener('message', (event) => { if (event.data === 'take over') worker.skipWaiting(); });
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isPage = request.mode === 'navigate';
  const isOurs = request.method === 'GET' && url.href.startsWith(PAGE) && (!isPage || [PAGE, `${PAGE}index.html`].includes(url.origin + url.pathname));
  if (isOurs) event.respondWith(answer(request));
});
