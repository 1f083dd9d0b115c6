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

// The look, in a window of that size: the style asks for its width and height, and for nothing else of a device.
export const sized = (size, look) => async (page, name) => {
  const before = page.viewportSize();
  await resize(page, size);
  try {
    return await look(page, name);
  } finally {
    await resize(page, before);
  }
};

// A page that has just changed its size sometimes gets no frame any more until something else asks for one, and then no tap
// ever finds its element at rest. So the page has to draw two frames first; one that does not is asked for a picture.
async function resize(page, size) {
  await page.setViewportSize(size);
  for (let nth = 1; nth <= 3; nth += 1) {
    if (await page.evaluate(draws)) return;
    await page.bringToFront();
    await page.screenshot({ timeout: 5000 }).catch(() => {});
  }
  throw new Error(`in ${size.width} × ${size.height} px nothing is drawn any more`);
}
// In the page: whether it draws two frames within two seconds.
const draws = () => new Promise((ok) => {
  setTimeout(ok, 2000, false);
  requestAnimationFrame(() => requestAnimationFrame(() => ok(true)));
});
