// Journeys are tried twice: one that fails once passes and is named, and one that always fails stays a failure.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (of) => fileURLToPath(new URL(`../../${of}`, import.meta.url));
const JOURNEYS = `
  import assert from 'node:assert/strict';
  import { shared, test } from '${path('tests/journeys/journey.mjs')}';
  import { opened } from '${path('tests/journeys/opened.mjs')}';

  let tries = 0;
  test('at once', async () => { tries += 1; });
  test('at the second', async (_, nth) => {
    assert.equal(nth, tries);
    tries += 1;
    assert.ok(nth === 2, 'late\\n  by a frame');
  });
  test('never', async () => { tries += 1; assert.fail('broken'); });
  // Its limit of the first try must not strike later, during the tests that hang.
  test('at the second, without a promise', { timeout: 100 }, (_, nth) => assert.equal(nth, 2));
  test('never, and twice', () => assert.equal(tries, 5));

  let open = 0;
  const page = async () => {
    open += 1;
    const isClosed = opened(async () => { open -= 1; });
    return () => { isClosed(); open -= 1; };
  };
  test('hangs once', { timeout: 200 }, async (_, nth) => {
    const close = await page();
    assert.equal(open, 1, 'only the page of this try is open');
    if (nth === 1) await new Promise(() => setInterval(() => {}, 1000).unref());
    close();
  });
  test('all is closed', () => assert.equal(open, 0));
  test('always hangs', { timeout: 200 }, async () => { await page(); await new Promise(() => setInterval(() => {}, 1000).unref()); });
  test('all is closed, after a failure too', () => assert.equal(open, 0));

  // The first walk meets a late page, and the second does not.
  let walks = 0;
  const once = shared(async () => { walks += 1; return walks > 1 ? [] : ['late']; });
  for (const title of ['walk', 'walk, seen by another']) {
    const gone = once();
    test(title, async (_, nth) => assert.deepEqual(await gone(nth), []));
  }
  test('two walks', () => assert.equal(walks, 2));
  // A walk that never arrives is not begun again for each of its tests.
  let starts = 0;
  const lost = shared(async () => { starts += 1; throw new Error('lost'); });
  for (const title of ['lost walk', 'lost walk, seen by another']) {
    const gone = lost();
    test(title, (_, nth) => gone(nth));
  }
  test('two starts', () => assert.equal(starts, 2));
  test('skipped', { skip: 'no browser' }, () => assert.fail());
`;

test('a journey that fails once passes at its second try and is named, and one that always fails is red', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'));
  writeFileSync(join(folder, 'some.test.mjs'), JOURNEYS);
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', `--test-reporter-destination=${join(folder, 'tap')}`, folder], { env, timeout: 60_000 });
  const told = readFileSync(join(folder, 'tap'), 'utf8');
  // As `make test` reads it.
  const second = readFileSync(path('scripts/test.sh'), 'utf8').match(/^second_tries\(\) \{.*\}$/m)[0];
  const named = execFileSync('bash', ['-c', `${second}; second_tries`], { env: { ...env, logs: folder } }).toString().trim().split('\n');
  rmSync(folder, { recursive: true });

  const results = (start) => told.split('\n').filter((line) => line.startsWith(start)).map((line) => line.replace(/^.*?\d+ - /, ''));
  assert.equal(status, 1);
  assert.deepEqual(results('not ok'), ['never', 'always hangs', 'lost walk', 'lost walk, seen by another']);
  assert.deepEqual(results('ok'), [
    'at once', 'at the second', 'at the second, without a promise', 'never, and twice', 'hangs once', 'all is closed', 'all is closed, after a failure too',
    'walk', 'walk, seen by another', 'two walks', 'two starts', 'skipped # SKIP no browser',
  ]);
  assert.deepEqual(named.map((line) => line.slice(0, 40)), ['at the second: late by a frame', 'at the second, without a promise: Expect', 'hangs once: no end within 0.2 s', 'walk: Expected values to be strictly deep-equal: + act'.slice(0, 40)]);
  assert.doesNotMatch(told, /asynchronous activity/);
  assert.match(told, /# failed twice: never: at first: broken/);
});
