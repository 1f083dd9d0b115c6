// web/journal.js: what was written survives a crash, and the journal never gets in the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Profile } from './browser_stub.mjs';

const STAMP = 'backcast.at';
const LASTS = 'backcast.lasts';
const PLAN = 'backcast.plan.a';
const OTHER = 'backcast.theme';
const FORGET_MS = 3e9;
// Records as src/state/plan_store/record.rs writes them: a head, and each plan behind a separator.
const record = (number) => `1 ${number} name\x1e{"target":${number}}`;
const [ONE, TWO] = [record(1), record(2)];
const BROKEN = '1 1 name\x1e{"targ';

const NOW = 1_700_000_000_000;
/** Stops the clock at NOW for one test, which may set it. */
const stopClock = (t) => {
  const clock = { now: NOW };
  t.mock.method(Date, 'now', () => clock.now);
  return clock;
};

test('a write is in the journal under its key, with the stamp that local storage holds', async (t) => {
  stopClock(t);
  const profile = await Profile.with({});
  const page = await profile.open();
  page.write(PLAN, ONE);
  assert.deepEqual(await profile.journal(), { [PLAN]: [ONE, NOW] });
  assert.equal(profile.held[STAMP], String(NOW));
});

test('a stamp grows with each write, whatever the clock says', async (t) => {
  const clock = stopClock(t);
  const profile = await Profile.with({});
  const page = await profile.open();
  for (const [now, stamp] of [[NOW, NOW], [NOW, NOW + 1], [NOW - 5000, NOW + 2], [NOW + 1, NOW + 3], [NOW + 9, NOW + 9]]) {
    clock.now = now;
    page.write(PLAN, record(stamp));
    assert.deepEqual(await profile.journal(), { [PLAN]: [record(stamp), stamp] }, `at ${now}`);
    assert.equal(profile.held[STAMP], String(stamp));
  }
});

test('a stamp that cannot be a time counts as none', async (t) => {
  stopClock(t);
  for (const [held, stamp] of [['', NOW], ['later', NOW], ['1e14', NOW], ['99999999999999', 1e14]]) {
    const profile = await Profile.with({ [STAMP]: held });
    const page = await profile.open();
    page.write(PLAN, ONE);
    assert.deepEqual(await profile.journal(), { [PLAN]: [ONE, stamp] }, `stamp ${held}`);
  }
});

test('after a crash the newest record of each key is put back', async (t) => {
  const clock = stopClock(t);
  const profile = await Profile.with({});
  const page = await profile.open();
  const disks = [profile.held];
  for (const [key, text] of [[PLAN, ONE], [OTHER, 'dark'], [PLAN, TWO]]) {
    clock.now += 1000;
    page.write(key, text);
    disks.push(profile.held);
  }
  await profile.journal();
  const newest = { [PLAN]: TWO, [OTHER]: 'dark', [STAMP]: String(NOW + 3000) };
  for (const [at, disk] of disks.entries()) {
    profile.crash(disk);
    await profile.open();
    assert.deepEqual(profile.held, newest, `the disk has ${at} of 3 writes`);
  }
});

test('a removed record stays removed after a crash, and comes back when it is written again', async (t) => {
  const clock = stopClock(t);
  const profile = await Profile.with({});
  let page = await profile.open();
  page.write(PLAN, ONE);
  const disk = profile.held;
  clock.now += 1000;
  page.write(PLAN, '');
  assert.deepEqual(await profile.journal(), { [PLAN]: ['', NOW + 1000] });

  profile.crash(disk);
  page = await profile.open();
  assert.deepEqual(profile.held, { [STAMP]: String(NOW + 1000) });

  const empty = profile.held;
  page.write(PLAN, TWO);
  await profile.journal();
  profile.crash(empty);
  await profile.open();
  assert.equal(profile.held[PLAN], TWO);
});

test('local storage is right where the journal is not newer, unless its plan cannot be read', async () => {
  const aside = `${PLAN}-${(50).toString(36)}`;
  // What local storage holds under a key at stamp 50, what the journal holds, and what is held afterwards.
  const cases = [
    ['another text of the same time', PLAN, ONE, [TWO, 50], { [PLAN]: ONE }],
    ['a newer text in the journal', PLAN, ONE, [TWO, 51], { [PLAN]: TWO }],
    ['a removal of the same time', PLAN, ONE, ['', 50], { [PLAN]: ONE }],
    ['removed in local storage', PLAN, '', [TWO, 50], {}],
    ['cut off', PLAN, BROKEN, [TWO, 50], { [PLAN]: TWO, [aside]: BROKEN }],
    ['without a plan', PLAN, '1 1 name', [TWO, 50], { [PLAN]: TWO, [aside]: '1 1 name' }],
    ['without a head', PLAN, '\x1e{}', [TWO, 50], { [PLAN]: TWO, [aside]: '\x1e{}' }],
    ['cut off, and so is the journal', PLAN, BROKEN, [`${BROKEN}e`, 50], { [PLAN]: BROKEN }],
    ['no plan', OTHER, 'light', [TWO, 50], { [OTHER]: 'light' }],
  ];
  for (const [title, key, held, [text, stamp], expected] of cases) {
    const profile = await Profile.with({ [STAMP]: '50', ...(held && { [key]: held }) }, [[key, text, stamp]]);
    await profile.open();
    const { [STAMP]: last, ...records } = profile.held;
    assert.deepEqual(records, expected, title);
    assert.equal(last, String(stamp), title);
    // The journal follows, so that the same question has the same answer next time.
    const journal = await profile.journal();
    assert.deepEqual(Object.fromEntries(Object.entries(journal).map(([name, [text]]) => [name, text])), { [key]: '', ...expected }, title);
    await profile.open();
    assert.deepEqual(profile.held, { ...expected, [STAMP]: last }, `${title}, opened again`);
  }
});

test('what is newer when the program has begun becomes a plan of its own, and the program hears of it', async () => {
  const beside = `${PLAN}-${(51).toString(36)}`;
  // The journal's entry at stamp 51 beside ONE at stamp 50, what is held afterwards, and which keys the program hears of.
  const cases = [
    ['a plan', PLAN, TWO, { [PLAN]: ONE, [beside]: TWO }, [beside]],
    ['a removed plan', PLAN, '', { [PLAN]: ONE }, []],
    ['no plan', OTHER, 'dark', { [PLAN]: ONE }, []],
  ];
  for (const [title, key, text, expected, told] of cases) {
    const profile = await Profile.with({ [STAMP]: '50', [PLAN]: ONE }, [[key, text, 51]]);
    const page = await profile.open({ hasBegun: true });
    assert.deepEqual(profile.held, { ...expected, [STAMP]: '51' }, title);
    assert.deepEqual(page.told, told, title);
  }
});

test('the journal takes in the records that it does not know, and only those of the program', async () => {
  const foreign = { [LASTS]: 'no', 'another.plan': ONE, backcast: 'x' };
  const profile = await Profile.with({ [STAMP]: '50', [PLAN]: ONE, [OTHER]: 'dark', ...foreign });
  const page = await profile.open();
  assert.deepEqual(await profile.journal(), { [PLAN]: [ONE, 50], [OTHER]: ['dark', 50] });

  // Another tab writes what its journal did not receive.
  profile.storage.items[PLAN] = TWO;
  profile.storage.items[STAMP] = '60';
  for (const key of [STAMP, LASTS, 'another.plan', null]) page.hear(key);
  assert.deepEqual(await profile.journal(), { [PLAN]: [ONE, 50], [OTHER]: ['dark', 50] });
  page.hear(PLAN);
  assert.deepEqual(await profile.journal(), { [PLAN]: [TWO, 60], [OTHER]: ['dark', 50] });
});

test('a removal is forgotten after FORGET_MS, and not before', async () => {
  const last = NOW;
  const cases = [
    ['just old enough', '', last - FORGET_MS - 1, '', undefined],
    ['a millisecond too young', '', last - FORGET_MS, '', ['', last - FORGET_MS]],
    ['old, but no removal', TWO, last - FORGET_MS - 1, TWO, [TWO, last - FORGET_MS - 1]],
    ['old, but written again', '', last - FORGET_MS - 1, ONE, [ONE, last]],
  ];
  for (const [title, text, stamp, held, expected] of cases) {
    const profile = await Profile.with({ [STAMP]: String(last), ...(held && { [PLAN]: held }) }, [[PLAN, text, stamp]]);
    await profile.open();
    assert.deepEqual((await profile.journal())[PLAN], expected, title);
  }
});

test('a database that is forbidden or fails does not disturb the program', async (t) => {
  stopClock(t);
  const refuse = (name) => { throw new DOMException('refused', name); };
  const failing = (event) => ({ open: () => {
    const request = {};
    queueMicrotask(() => request[event]?.(new Event('error')));
    return request;
  } });
  const cases = [
    ['there is none', undefined],
    ['it may not be opened', { open: () => refuse('SecurityError') }],
    ['it cannot be opened', failing('onerror')],
    ['it has no transactions', { open: () => {
      const request = { result: { transaction: () => refuse('InvalidStateError') } };
      queueMicrotask(() => request.onsuccess());
      return request;
    } }],
  ];
  for (const [title, databases] of cases) {
    const profile = await Profile.with({ [PLAN]: ONE });
    const page = await profile.open({ databases: databases ?? null });
    assert.equal(page.hasSettled, false, title);
    page.write(PLAN, TWO);
    page.hear(PLAN);
    // An unhandled rejection would fail this test.
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    assert.deepEqual(profile.held, { [PLAN]: TWO, [STAMP]: String(NOW) }, title);
  }
});

test('a database that the browser has closed is opened again', async () => {
  const profile = await Profile.with({});
  let db;
  const databases = { open: (name) => {
    const request = profile.databases.open(name);
    request.addEventListener('success', () => { db = request.result; });
    return request;
  } };
  const page = await profile.open({ databases });
  await profile.journal();
  db.close();
  db.onclose(new Event('close'));
  page.write(PLAN, ONE);
  // The database is opened first, so the write may come after one look at the journal.
  await profile.journal();
  assert.equal((await profile.journal())[PLAN]?.[0], ONE);
});

test('without room for the stamp the journal is left alone', async () => {
  const profile = await Profile.with({ [STAMP]: '50', [PLAN]: ONE });
  const page = await profile.open();
  const before = await profile.journal();
  profile.storage.limit = 0;
  assert.throws(() => page.keep(PLAN, TWO), { name: 'QuotaExceededError' });
  assert.deepEqual(await profile.journal(), before);
});

test('the browser is asked once to keep the data, after the user has changed a plan', async () => {
  // What is held and what the browser is, which key is written, how often it is asked for a promise, and what is held then.
  const asking = { userActivation: { hasBeenActive: true } };
  const cases = [
    ['a plan', {}, asking, PLAN, 1, 'yes'],
    ['no plan', {}, asking, OTHER, 0, undefined],
    ['a plan, but not by the user', {}, { userActivation: { hasBeenActive: false } }, PLAN, 0, undefined],
    ['an older browser', {}, {}, PLAN, 1, 'yes'],
    ['it has answered before', { [LASTS]: 'no' }, asking, PLAN, 0, 'no'],
    ['it has answered before, and does not ask the user', { [LASTS]: 'no' }, { ...asking, userAgentData: {} }, PLAN, 1, 'yes'],
  ];
  for (const [title, held, browser, key, times, answer] of cases) {
    const profile = await Profile.with(held);
    let asked = 0;
    const storage = { persist: async () => { asked += 1; return true; }, persisted: async () => false };
    const page = await profile.open({ navigator: { ...browser, storage } });
    page.write(key, ONE);
    page.write(key, TWO);
    await profile.journal();
    assert.equal(asked, times, title);
    assert.equal(profile.held[LASTS], answer, title);
  }
});

test('an answer of the browser is renewed when the page opens', async () => {
  for (const [held, lasts, expected] of [['yes', false, 'no'], ['no', true, 'yes'], [undefined, true, undefined]]) {
    const profile = await Profile.with(held ? { [LASTS]: held } : {});
    await profile.open({ navigator: { storage: { persisted: async () => lasts } } });
    assert.equal(profile.held[LASTS], expected, `${held}, then ${lasts}`);
  }
});
