// Runs before anything is drawn: finds the reader's language and appearance, and whether the page opens a plan. index.html holds the
// first screen in every language (web/first-screen), and style/first.css shows the one that fits.
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
})();
