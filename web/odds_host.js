import { build } from './build.js';
import { trusted } from './trusted.js';

// The page's side of the worker that finds the chance of a plan (odds_worker.js). The program asks here
// (src/platform/odds_host.rs). If there is no worker, or it fails, the program finds the chance in the page.

/** @type {Worker | null | undefined} Undefined before the first question; null after a failure. */
let worker;
let turn = 0;
/** @type {Map<number, [turn: number, tell: HearChance]>} The latest question of each place. */
const questions = new Map();

function fail() {
  worker = null;
  const all = [...questions.values()];
  questions.clear();
  for (const [, tell] of all) tell();
}

function begin() {
  const started = new Worker(trusted('./odds_worker.js'), { type: 'module' });
  started.onerror = fail;
  started.onmessage = ({ data }) => {
    if (!data) return fail();
    /** @type {[place: number, turn: number, answer: string]} */
    const [place, number, answer] = data;
    const question = questions.get(place);
    if (question?.[0] === number) question[1](answer);
  };
  started.postMessage(build);
  return started;
}

/** @type {AskChance} */
globalThis.backcast_ask = (place, file, tell) => {
  if (worker === null || (!file && !worker)) return false;
  worker ??= begin();
  turn += 1;
  questions.set(place, [turn, tell]);
  worker.postMessage([place, turn, file]);
  return true;
};
