import { trusted } from './trusted.js';

// Registers the service worker (offline.js). A newer build waits until the user takes it, or until no page of the older build is open.
const workers = isSecureContext ? navigator.serviceWorker : undefined;
/** @type {ServiceWorkerRegistration | undefined} */
let registration;

const offer = () => {
  if (registration?.waiting && workers?.controller) dispatchEvent(new Event('backcast-update'));
};

globalThis.backcast_update = () => {
  // If another tab has taken the newer build, it is there after a reload.
  if (!registration?.waiting) location.reload();
  workers?.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration?.waiting?.postMessage('take over');
};

/** Called once the program runs, so that it hears of an update. */
export function watchForUpdates() {
  workers?.register(trusted('./offline.js')).then((it) => {
    registration = it;
    offer();
    it.addEventListener('updatefound', () => it.installing?.addEventListener('statechange', offer));
    // A page that stays open for days looks for a newer build, too.
    let last = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - last < 3_600_000) return;
      last = Date.now();
      it.update().catch(() => {});
    });
  }).catch(() => {});
}
