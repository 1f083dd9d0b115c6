import { build } from './build.js';
import { trusted } from './trusted.js';

// The thread. The program asks here how sure a plan is (src/platform/odds.rs), and odds_worker.js finds it out. `tell` hears what it says, or nothing if
// there is no such thing here: then the page does it itself.

let worker; // null: there is none
let turn = 0;
const hears = new Map(); // by place: the number of its question, and who hears

function fail() {
  worker = null;
  const all = [...hears.values()];
  hears.clear();
  for (const [, tell] of all) tell();
}

function begin() {
  worker = new Worker(trusted('./odds_worker.js'), { type: 'module' });
  worker.onerror = fail;
  worker.onmessage = ({ data }) => {
    if (!data) return fail();
    const [place, number, said] = data;
    const [asked, tell] = hears.get(place) ?? [];
    if (asked === number) tell(said);
  };
  worker.postMessage(build);
}

globalThis.backcast_ask = (place, file, tell) => {
  if (worker === null || (!file && !worker)) return false;
  if (!worker) begin();
  turn += 1;
  hears.set(place, [turn, tell]);
  worker.postMessage([place, turn, file]);
  return true;
};

