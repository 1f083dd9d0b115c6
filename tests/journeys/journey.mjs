// A journey is a test with a time limit, so that one that hangs fails with its name, and with a second try from the beginning,
// so that one that failed because a loaded machine was late does not fail them all. A real fault fails twice.
import { after as atEnd, test as node } from 'node:test';
import { closeOpened } from './opened.mjs';

export { after, before } from 'node:test';

// Of each try.
const MOST_MS = 120_000;
const TO_CLOSE_MS = 30_000;
const TRIES = 2;

// `body(t, nth)` is one try. scripts/test.sh finds the journeys that needed their second by the words of the report.
export function test(name, ...given) {
  const body = given.pop();
  const most = given[0]?.timeout ?? MOST_MS;
  node(name, { ...given[0], timeout: TRIES * (most + TO_CLOSE_MS) }, async (t) => {
    let first;
    for (let nth = 1; nth <= TRIES; nth += 1) {
      try {
        await inTime(() => body(t, nth), most);
        if (first) t.diagnostic(`needed a second try: ${name}: ${inShort(first)}`);
        return;
      } catch (error) {
        await inTime(closeOpened, TO_CLOSE_MS).catch(() => {});
        if (nth === TRIES) {
          t.diagnostic(`failed twice: ${name}: at first: ${inShort(first)}`);
          throw error;
        }
        first = error;
      }
    }
  });
}

// After its time a try is given up. What it still does ends with its pages, which are closed.
async function inTime(act, ms) {
  let timer;
  const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`no end within ${ms / 1000} s`)), ms); });
  await Promise.race([(async () => act())(), late]).finally(() => clearTimeout(timer));
}

// One line, because a diagnostic has no more.
const inShort = (error) => `${error?.message ?? error}`.replace(/\x1b\[\d+m/g, '').replace(/\s+/g, ' ').slice(0, 400);

// Work that several journeys share, such as a walk over the screens. Each journey calls `share` for itself, and what it gets
// in each of its tries. A journey that fails has the work done again, once for all of them.
export function shared(work) {
  let latest;
  let times = 0;
  return function share() {
    let had;
    return (nth) => {
      if (nth > 1 && latest === had && times < TRIES) latest = undefined;
      if (!latest) {
        times += 1;
        latest = work();
      }
      had = latest;
      return had;
    };
  };
}

// A server or page that a failed journey has left open must not keep its file from ending.
atEnd(() => { setTimeout(() => process.exit(), 10_000).unref(); });
