// A journey is a test with a time limit: a journey that hangs fails with its name.
import { after as atEnd, test as node } from 'node:test';

export { after, before } from 'node:test';

const MOST_MS = 120_000;

export function test(name, ...given) {
  const body = given.pop();
  node(name, { timeout: MOST_MS, ...given[0] }, body);
}

// A server or page that a failed journey has left open must not keep its file from ending.
atEnd(() => { setTimeout(() => process.exit(), 10_000).unref(); });
