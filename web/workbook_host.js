import { workbook } from './build.js';
import { trusted } from './trusted.js';

// The page's side of the worker that makes files for other programs (workbook_worker.js). The program asks here
// (src/platform/workbook_host.rs). Nothing of it is loaded before the first file is asked for, and each file has a worker of its own, which
// ends with it.

/** @type {HearFile | undefined} Who hears of the file that is being made. */
let busy;

/** @type {MakeFile} */
globalThis.backcast_make = (plan, today, language, form, hear) => {
  if (busy || !workbook.wasm || typeof Worker !== 'function') return false;
  const worker = new Worker(trusted('./workbook_worker.js'), { type: 'module' });
  busy = hear;
  /** @param {Uint8Array} [bytes] */
  const end = (bytes) => {
    busy = undefined;
    hear(bytes);
    // Ending a worker takes the page some milliseconds, and so does saving the file: not both in one frame.
    setTimeout(() => worker.terminate(), 500);
  };
  worker.onerror = () => end();
  worker.onmessage = ({ data }) => {
    if (typeof data === 'number') hear(data);
    else end(data ?? undefined);
  };
  worker.postMessage({ ...workbook, order: [plan, today, language, form] });
  return true;
};
