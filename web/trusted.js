// Trusted Types: a browser that knows them runs only scripts whose addresses this policy has made, and it accepts only the page's files.

/** @param {string} url */
const ours = (url) => {
  if (!url.startsWith(new URL('./', document.baseURI).href)) throw new TypeError(url);
  return url;
};
const policy = globalThis.trustedTypes?.createPolicy('backcast', { createScriptURL: ours }) ?? { createScriptURL: ours };

/** The address of a script beside this one. @param {string} name */
export const trusted = (name) => policy.createScriptURL(new URL(name, import.meta.url).href);
