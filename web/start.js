// Runs before anything is drawn: finds the reader's language and appearance, and whether the page opens a plan. index.html holds the
// first screen in every language (web/first-screen), and style/first.css shows the one that fits. It also decides when the program's
// files are requested.
(() => {
  const root = document.documentElement;
  // If the # of a link was percent-encoded behind a query, the plan is a part of that query. (404.js handles links without a query.)
  const encoded = location.search.match(/%(?:25){0,2}23(p\d+\..*)$/);
  if (encoded) history.replaceState(null, '', `${location.pathname}#${encoded[1]}`);

  /** @param {string} name */
  const setting = (name) => {
    try {
      return localStorage.getItem(`backcast.${name}`) ?? '';
    } catch {
      return '';
    }
  };
  // The same rule as `Locale::of_tag` in src/i18n/locale.rs.
  /** @param {string} tag */
  const language = (tag) => {
    const [first, ...rest] = tag.toLowerCase().split(/[-_]/);
    if (first === 'en') return 'en';
    if (!['zh', 'yue', 'cmn'].includes(first)) return undefined;
    const isTraditional = first === 'yue' || rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
    return isTraditional && !rest.includes('hans') ? 'zh-Hant' : 'zh-Hans';
  };
  root.lang = [setting('language'), ...navigator.languages].map(language).find(Boolean) ?? 'en';
  if (/^(light|dark)$/.test(setting('theme'))) root.dataset.theme = setting('theme');

  const hasPlans = () => {
    try {
      return Object.keys(localStorage).some((key) => key.startsWith('backcast.plan.'));
    } catch {
      return false;
    }
  };
  root.dataset.opens = /^#.*p\d/.test(location.hash) || hasPlans() ? 'plan' : 'new';

  /** @param {Record<string, string>} attributes */
  const ask = (attributes) => document.head.append(Object.assign(document.createElement('link'), attributes));
  // The program is requested after the first screen is painted. The screen then does not share the connection, and is not delayed by a
  // program that begins at the same time. The service worker has the program at once, so nothing waits for that. A hidden page paints
  // nothing, and some browsers do not report a paint.
  globalThis.backcast_painted = new Promise((go) => {
    if (navigator.serviceWorker?.controller || document.hidden) return go(undefined);
    setTimeout(go, 500);
    new PerformanceObserver((list) => { if (list.getEntriesByName('first-contentful-paint').length) go(undefined); }).observe({ type: 'paint', buffered: true });
  });
  globalThis.backcast_painted.then(() => {
    const { js = '', wasm = '' } = /** @type {HTMLElement} */ (document.querySelector('script[data-wasm]')).dataset;
    ask({ rel: 'modulepreload', href: `./${js}` });
    ask({ rel: 'preload', href: `./${wasm}`, as: 'fetch', type: 'application/wasm', crossOrigin: 'anonymous' });
  });
})();
