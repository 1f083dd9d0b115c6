import { workbook } from './build.js';
import { trusted } from './trusted.js';

// The page's side of the worker that makes and reads files of other programs (workbook_worker.js). The program asks here
// (src/platform/workbook_host.rs). Nothing of it is loaded before the first file, and each file has a worker of its own, which ends with it.

/** @type {HearFile | undefined} Who hears of the file that is in work. */
let busy;

/** @param {object} message @param {HearFile} hear */
const start = (message, hear) => {
  if (busy || !workbook.wasm || typeof Worker !== 'function') return false;
  const worker = new Worker(trusted('./workbook_worker.js'), { type: 'module' });
  busy = hear;
  /** @param {Uint8Array | string} [answer] */
  const end = (answer) => {
    busy = undefined;
    hear(answer);
    // Ending a worker takes the page some milliseconds, and so does saving the file: not both in one frame.
    setTimeout(() => worker.terminate(), 500);
  };
  worker.onerror = () => end();
  worker.onmessage = ({ data }) => {
    if (typeof data === 'number') hear(data);
    else end(data ?? undefined);
  };
  worker.postMessage({ ...workbook, ...message });
  return true;
};

/** @type {MakeFile} */
globalThis.backcast_make = (plan, today, language, form, hear) => start({ order: [plan, today, language, form] }, hear);

/** @type {ReadFile} */
globalThis.backcast_read = (file, sheet, hear) => start({ file, sheet }, hear);
