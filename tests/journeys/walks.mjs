// Several tests that share one walk over the screens.
import assert from 'node:assert/strict';
import { shared, test } from './journey.mjs';
import { walk } from './screens.mjs';

// Each title with its looks. The first test goes, and each tells what its own looks have found; a look leaves the screen as it was.
export function walked(tests, { least = 50, ...given } = {}) {
  const share = shared(async () => {
    for (const look of Object.values(tests).flat()) look.atStart?.();
    const found = new Map(Object.keys(tests).map((title) => [title, []]));
    const many = await walk(async (page, name) => {
      for (const [title, looks] of Object.entries(tests)) {
        for (const look of looks) {
          try {
            found.get(title).push(...await look(page, name));
          } catch (error) {
            if (!(error instanceof assert.AssertionError)) throw error;
            found.get(title).push(`${name}: ${error.message}`);
          }
        }
      }
    }, given);
    return { found, many };
  });
  for (const [title, looks] of Object.entries(tests)) {
    const gone = share();
    test(title, { timeout: 240_000 }, async (_, nth) => {
      const { found, many } = await gone(nth);
      assert.ok(!found.get(title).length, found.get(title).join('\n'));
      assert.ok(many >= least, `${many} screens`);
      for (const look of looks) look.atEnd?.();
    });
  }
}

// The looks, in a view of that size: the style asks for its width and height, and for nothing else of a device.
//
// The size is only emulated. Playwright's setViewportSize also resizes the browser's window, and after about one in 300 times
// Chromium draws no frame of that page any more: no tap ever finds its element at rest, and no picture is ever taken.
export const sized = (size, ...looks) => async (page, name) => {
  const [cdp, own] = await emulation(page);
  const set = (view) => cdp.send('Emulation.setDeviceMetricsOverride', { ...own, ...view });
  await set(size);
  const found = [];
  try {
    for (const look of looks) found.push(...await look(page, name));
  } finally {
    await set({});
  }
  return found;
};

// The debugger of a page, and the view that it has.
const emulations = new WeakMap();
async function emulation(page) {
  if (!emulations.has(page)) {
    const { width, height } = page.viewportSize();
    // A device of the journeys is touched if it is a phone, and only then.
    const [deviceScaleFactor, mobile] = await page.evaluate(() => [devicePixelRatio, navigator.maxTouchPoints > 0]);
    emulations.set(page, [await page.context().newCDPSession(page), { width, height, screenWidth: width, screenHeight: height, deviceScaleFactor, mobile }]);
  }
  return emulations.get(page);
}
