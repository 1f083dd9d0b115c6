import { trusted } from './trusted.js';

// The page without a network (offline.js). A later build waits until the user says so, or no page of the earlier one is open any more.
const workers = isSecureContext ? navigator.serviceWorker : undefined;
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

/** Once the program has begun, which hears of an update. */
export function watchForUpdates() {
  workers?.register(trusted('./offline.js')).then((it) => {
    registration = it;
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
}
