// Keeps one build of the page, wholly, for when there is no network. The build writes its list of files in here (scripts/offline.mjs), each with
// the hash of what is in it: what arrives is checked against that, so that nothing of another build is ever kept under this one's name.
const BUILD = '{build}';
const FILES = '{files}'; // by address, './' being the page itself
const CACHE = `backcast-${BUILD}`;
const PAGE = new URL('./', location.href).href;

async function keep() {
  if (typeof FILES === 'string') throw new Error('this build is being worked on, and is not kept');
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(async ([name, wanted]) => {
      const answer = await fetch(new Request(name, { cache: 'no-cache', credentials: 'same-origin' }));
      if (!answer.ok) throw new Error(`${answer.status} for ${name}`);
      const content = await answer.clone().arrayBuffer();
      const hash = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', content)), (byte) => byte.toString(16).padStart(2, '0')).join('');
      if (!hash.startsWith(wanted)) throw new Error(`${name} is of another build`);
      await cache.put(name, answer);
    }));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// Pages of earlier builds may still be open: their files stay until one page at most is, and those of the build before even then.
async function tidy() {
  const own = (await caches.keys()).filter((name) => name.startsWith('backcast-') && name !== CACHE);
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length < 2) await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  if (request.mode === 'navigate') return (await caches.match(PAGE, { cacheName: CACHE })) ?? fetch(request);
  // A name with a hash may be of any build: a page of an earlier one may still be open.
  return (await caches.match(request, { cacheName: CACHE, ignoreVary: true })) ?? (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(tidy()));
addEventListener('message', (event) => { if (event.data === 'take over') skipWaiting(); });
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isPage = request.mode === 'navigate';
  const isOurs = request.method === 'GET' && url.href.startsWith(PAGE) && (!isPage || [PAGE, `${PAGE}index.html`].includes(url.origin + url.pathname));
  if (isOurs) event.respondWith(answer(request));
});
