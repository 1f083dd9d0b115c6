// The files of this build, from the attributes of the script element that starts the program.
const here = /** @type {HTMLScriptElement} */ (document.querySelector('script[data-wasm]'));
/** @param {string} [name] */
const at = (name = '') => new URL(name, here.src).href;

export const build = { js: at(here.dataset.js), wasm: at(here.dataset.wasm) };
/** The files of the program that makes files for other programs (workbook_host.js); scripts/offline.mjs names them. */
export const workbook = { js: at(here.dataset.workbookJs), wasm: here.dataset.workbookWasm ? at(here.dataset.workbookWasm) : '' };
/** The file of the model plans (templates.js); scripts/offline.mjs names it. */
export const templates = at(here.dataset.templates);
/** Bytes of the program before compression; 0 if the build does not say. */
export const size = Number(here.dataset.size) || 0;
