// The time from an edit until its whole result is on the screen: `make bench`. It prints figures and is not a test.
//
// `node tests/journeys/bench.mjs OLD NEW` compares builds in folders: each figure is measured in one after the other.
//
// It runs on a phone, at full speed and with the processor slowed four times: a funnel of twelve stages; and a plan
// with 200 sub-targets over three years, in each view of its split. Each edit is an input event, timed until all its
// effects are in the page, and again until the page is laid out. In what-if, where several panels follow, a slider is
// dragged and its frames are timed.
import { field, open, profile, startWith, stop } from './browser.mjs';
import { at } from './hooks.mjs';

const builds = process.argv.length > 2 ? process.argv.slice(2) : [undefined];

// Measures it in every build; each figure names its build if there are several.
let said = console.log;
async function inEachBuild(measured) {
  for (const folder of builds) {
    said = (line) => console.log(builds.length > 1 ? `${folder}: ${line}` : line);
    await startWith(folder);
    await measured();
    await stop();
  }
}

// The timing inside the page, for one edit. All its effects happen in the same task, in microtasks; the code waits for
// these, and checks that nothing in the page changes afterwards.
const timing = () => {
  window.timed = async (edit) => {
    await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
    const from = performance.now();
    edit();
    for (let n = 0; n < 100; n += 1) await Promise.resolve();
    const written = performance.now() - from;
    document.body.getBoundingClientRect();
    const laidOut = performance.now() - from;
    const { innerHTML } = document.querySelector('main');
    await new Promise((done) => setTimeout(done, 20));
    if (document.querySelector('main').innerHTML !== innerHTML) throw new Error('the page went on changing');
    return [written, laidOut];
  };
};

async function measure(page, what, act, many = 60) {
  await page.evaluate(timing);
  const debuggerOf = await page.context().newCDPSession(page);
  for (const slowdown of [1, 4]) {
    await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times = [];
    for (let i = 0; i < many; i += 1) times.push(await page.evaluate(([act, i]) => window.timed(() => {
      if (act) {
        const input = document.querySelector(act);
        input.value = String(21 + (i % 60));
        input.dispatchEvent(new Event('input', { bubbles: true }));
      } else {
        // If the field is in another view, undo and redo change just as much.
        document.querySelectorAll('.topbar button.icon')[i % 2].click();
      }
    }), [act, i]));
    const at = (k, part) => times.map((pair) => pair[k]).sort((a, b) => a - b)[Math.floor((times.length - 1) * part)].toFixed(1);
    said(`${what}, processor ÷ ${slowdown}: written in ${at(0, 0.5)} ms (median), ${at(0, 0.95)} (95 %), ${at(0, 1)} (most); laid out in ${at(1, 0.5)}, ${at(1, 0.95)}, ${at(1, 1)}`);
  }
  await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

// A thumb drags a slider by one step a frame, and the time from each frame to the next is measured. The screen has a
// frame every 16.7 ms, so a frame takes 16.7, 33.3 or 50.0 ms, with an error of a tenth from the clock.
async function drag(page, what, slider, many = 200) {
  const debuggerOf = await page.context().newCDPSession(page);
  for (const slowdown of [1, 4]) {
    await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const frames = await page.evaluate(async ([slider, many]) => {
      const input = document.querySelector(slider);
      input.scrollIntoView({ block: 'center' });
      const frame = () => new Promise(requestAnimationFrame);
      const frames = [];
      await frame();
      let last = await frame();
      for (let i = 0; i < many; i += 1) {
        input.value = String(21 + (i % 60));
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const now = await frame();
        frames.push(now - last);
        last = now;
      }
      return frames;
    }, [slider, many]);
    const at = (part) => frames.toSorted((a, b) => a - b)[Math.floor((frames.length - 1) * part)].toFixed(1);
    said(`${what} dragged, processor ÷ ${slowdown}: a frame in ${at(0.5)} ms (median), ${at(0.95)} (95 %), ${at(1)} (most); ${frames.filter((ms) => Math.round(ms) > 50).length} of ${many} over 50 ms`);
  }
  await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

await inEachBuild(async () => {
  const page = await open(await profile());
  for (let n = 2; n < 12; n += 1) await page.locator('.funnel-panel > .link').click();
  await field(page, 'target.amount').fill('1234');
  await measure(page, 'twelve stages', '.edge input[type=range], .rate input[type=range]', 200);
  await page.context().close();
});

// A meeting: three scenarios side by side, the chance, the levers, goal seek for one number; and a thumb on the slider.
await inEachBuild(async () => {
  const page = await open(await profile());
  await field(page, 'target.amount').fill('300');
  await page.locator('.tabs button').nth(3).click();
  await page.waitForTimeout(500);
  for (const rate of ['25', '30']) {
    await page.locator('.scenarios > .actions button').last().click();
    await page.waitForTimeout(200);
    await field(page, 'funnel[0].rate').fill(rate);
  }
  await drag(page, 'what if, three scenarios', '.edge input[type=range], .rate input[type=range]');
  await page.context().close();
});

// 5 × 5 × 4 × 2 = 200 sub-targets, different deal sizes and rates, three years with weights and a rhythm.
const members = (name, many, more = () => ({})) => Array.from({ length: many }, (_, i) => ({ name: `${name} ${i + 1}`, ...more(i) }));
const large = {
  backcast: 1,
  name: 'Two hundred',
  horizon: { first: '2027-01-01', last: '2029-12-31' },
  target: { metric: 'revenue', amount: '1.2亿' },
  deal_size: '20万',
  funnel: [{ stage: 'Lead', rate: '20%', days: 14 }, { stage: 'Opportunity', rate: '35%', days: 30 }, { stage: 'Won', rate: '95%', days: 30 }, { stage: 'Collected' }],
  won: 'Won',
  space: [
    { dimension: 'business line', members: members('line', 5) },
    { dimension: 'region', members: members('region', 5, (i) => ({ rates: i < 2 ? { Lead: `${18 + i}%` } : {} })) },
    { dimension: 'customer tier', members: members('tier', 4, (i) => ({ deal_size: `${(i + 1) * 8}万` })) },
    { dimension: 'person', members: members('person', 2) },
  ],
  leaves: members('', 20).map((_, i) => ({ path: [`line ${1 + (i % 5)}`, `region ${1 + Math.floor(i / 5)}`, 'tier 1', 'person 1'], share: '55%', deal_size: '6万' })),
  time: { months: Array.from({ length: 36 }, (_, i) => String(80 + 10 * (i % 5))), rhythm: ['30%', '50%', '20%'], holidays: 'CN' },
};
await inEachBuild(async () => {
  const page = await open(await profile());
  await page.locator('.topbar button.icon').last().click();
  await page.locator('#open-file').setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(large)) });
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
  await measure(page, '200 leaves, target', '.edge input[type=range], .rate input[type=range]');
  await page.locator('.tabs button').nth(1).click();
  await page.waitForTimeout(500);
  await measure(page, '200 leaves, space', '#field-space-0--members-0--share');
  const sides = page.locator('.sides input');
  for (const [i, what] of [[1, 'time'], [2, 'both']]) {
    await sides.nth(i).check();
    await page.waitForTimeout(500);
    await measure(page, `200 leaves, ${what}`, null);
  }
  await page.context().close();
});

// The same with thirty activities, hours and a budget, on Act.
await inEachBuild(async () => {
  const every = ['day', 'week', 'fortnight', 'month', 'quarter', 'year'];
  const activities = members('activity', 30, (i) => ({ times: String(1 + (i % 5)), every: every[i % 6], brings: `${1 + (i % 4)}/7`, minutes: String(30 + i), cost: String(100 + 37 * i) }));
  const page = await open(await profile());
  await page.locator('.topbar button.icon').last().click();
  const busy = { ...large, activities, capacity: { people: '20', hours: '8', selling: '60%' }, budget: { total: '500万' } };
  await page.locator('#open-file').setInputFiles({ name: 'busy.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(busy)) });
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
  await page.locator('.tabs button').nth(2).click();
  await page.waitForTimeout(1500);
  await page.locator('.regular-row button.icon').first().click();
  await measure(page, '200 leaves, thirty activities', '#field-activities-0--times', 20);
  await page.context().close();
});

// A workbook of the 200 sub-targets, while the page counts its frames. The browser slows only the page and not the worker, whose time at full
// speed is therefore also given four times.
await inEachBuild(async () => {
  const page = await open(await profile());
  await page.locator('.topbar button.icon').last().click();
  await page.locator('#open-file').setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(large)) });
  await page.waitForTimeout(500);
  await page.keyboard.press('Escape');
  await at(page, 'menu').click();
  await at(page, 'export').click();
  const session = await page.context().newCDPSession(page);
  for (const slowdown of [1, 1, 4]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluate(() => {
      window.frames_ms = [];
      window.isCounting = true;
      let last = performance.now();
      const frame = (now) => {
        window.frames_ms.push(now - last);
        last = now;
        if (window.isCounting) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
    const from = Date.now();
    await Promise.all([page.waitForEvent('download'), at(page, 'as a workbook').click()]);
    const took = Date.now() - from;
    const frames = await page.evaluate(() => { window.isCounting = false; return window.frames_ms; });
    said(`200 leaves, workbook, processor ÷ ${slowdown}: ${took} ms (× 4 = ${took * 4}); ${frames.filter((ms) => Math.round(ms) > 50).length} of ${frames.length} frames over 50 ms, most ${Math.max(...frames).toFixed(1)} ms`);
  }
  await page.context().close();
});
