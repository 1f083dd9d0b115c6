// Starts the program. The build names its files in attributes of this script's element.
import { build, size } from './build.js';
import { settle } from './journal.js';
import { watchForUpdates } from './updates.js';
import './odds_host.js';
import './templates.js';
import './workbook_host.js';

const WORDS = {
  en: { loading: 'Loading', wait: 'Still loading. You can start in a moment.', failed: 'Backcast couldn’t start: the connection dropped. Reload to try again.' },
  'zh-Hans': { loading: '正在载入', wait: '正在载入，稍后即可使用。', failed: '“倒推”未能启动：网络中断。请刷新重试。' },
  'zh-Hant': { loading: '正在載入', wait: '正在載入，稍後即可使用。', failed: '「倒推」無法啟動：網路中斷。請重新整理後再試。' },
};
const words = WORDS[/** @type {keyof typeof WORDS} */ (document.documentElement.lang)] ?? WORDS.en;

/** @param {string} text */
const say = (text) => {
  const line = document.getElementById('progress');
  if (line && line.textContent !== text) line.textContent = text;
};

// Nothing on the first screen can be used before the program runs, and the controls look inactive. If the
// user touches one all the same, the page says so.
let told = 0;
const tell = () => {
  told = Date.now();
  say(words.wait);
  document.getElementById('progress')?.classList.add('asked');
};
addEventListener('pointerdown', tell);
addEventListener('keydown', tell);

/** Downloads the program and shows the progress. A compressed answer does not tell its size, so the build does. */
async function download() {
  const answer = await fetch(build.wasm, { credentials: 'same-origin', mode: 'cors' });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} for ${build.wasm}`);
  // The service worker answers at once. The browser also reuses its compiled code for an answer that is passed on unchanged. Some hosts
  // call the program something else, and then the browser would not compile it as it arrives.
  if (navigator.serviceWorker?.controller && answer.headers.get('content-type') === 'application/wasm') return answer;
  let received = 0;
  const counted = new TransformStream({
    transform(chunk, stream) {
      received += chunk.length;
      if (size && Date.now() - told > 1500) say(`${words.loading} ${Math.min(99, Math.floor((received / size) * 100))}%`);
      stream.enqueue(chunk);
    },
  });
  return new Response(answer.body.pipeThrough(counted), { headers: { 'content-type': 'application/wasm' } });
}

/** @param {number} ms */
const after = (ms) => new Promise((go) => { setTimeout(go, ms); });

/** The whole page. */
async function page() {
  if (document.readyState === 'loading') await new Promise((go) => { addEventListener('DOMContentLoaded', go, { once: true }); });
  say(words.loading);
}

// WebAssembly is missing in old browsers, and where somebody has turned it off: iOS does so in Lockdown Mode. The page then names the cause
// and the way out (index.html) in place of the first screen.
const lacksWebAssembly = () => typeof WebAssembly !== 'object' || !WebAssembly.compileStreaming;
async function sayWhatLacks() {
  await page();
  const lacks = document.getElementById('lacks');
  if (!lacks) return;
  lacks.hidden = false;
  document.getElementById('loading')?.replaceChildren(lacks);
  removeEventListener('pointerdown', tell);
  removeEventListener('keydown', tell);
}

/** Whether the program arrived, but the browser cannot compile or link it. @param {unknown} error */
const isTooOld = (error) => [WebAssembly.CompileError, WebAssembly.LinkError, SyntaxError].some((kind) => error instanceof kind);

// This script does not wait for the page to be parsed: the program is compiled while the browser lays out the first screen.
async function start() {
  const parsed = page();
  // After a crash the journal may hold newer records than local storage. A database that does not answer delays the start by 2 s at most.
  const settled = Promise.race([settle().catch(() => {}), after(2000)]);
  await globalThis.backcast_painted;
  // The program is compiled as it arrives, whatever the rest of the start still waits for.
  /** @type {[BackcastProgram, WebAssembly.Module]} */
  const [program, compiled] = await Promise.all([import(build.js), WebAssembly.compileStreaming(download())]);
  await Promise.all([program.default({ module_or_path: compiled }), parsed, settled]);
  removeEventListener('pointerdown', tell);
  removeEventListener('keydown', tell);
  program.begin();
  document.documentElement.dataset.ready = '';
  watchForUpdates();
}

if (lacksWebAssembly()) sayWhatLacks();
else {
  start().catch((error) => {
    console.error(error);
    if (isTooOld(error)) sayWhatLacks();
    else say(words.failed);
  });
}
