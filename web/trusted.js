// Where a browser wants to know who makes addresses of scripts (Trusted Types): only this, and only of files of the page's own.

/** @param {string} url */
const ours = (url) => {
  if (!url.startsWith(new URL('./', document.baseURI).href)) throw new TypeError(url);
  return url;
};
const policy = globalThis.trustedTypes?.createPolicy('backcast', { createScriptURL: ours }) ?? { createScriptURL: ours };

/** The address of a script beside this one. @param {string} name */
export const trusted = (name) => policy.createScriptURL(new URL(name, import.meta.url).href);
