// Several tests that share one walk over the screens.
import assert from 'node:assert/strict';
import { test } from './journey.mjs';
import { walk } from './screens.mjs';

// Each title with its looks. The first test goes, and each tells what its own looks have found; a look leaves the screen as it was.
export function walked(tests, { least = 50, ...given } = {}) {
  let gone;
  const go = async () => {
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
  };
  for (const [title, looks] of Object.entries(tests)) {
    test(title, { timeout: 240_000 }, async () => {
      const { found, many } = await (gone ??= go());
      assert.ok(!found.get(title).length, found.get(title).join('\n'));
      assert.ok(many >= least, `${many} screens`);
      for (const look of looks) look.atEnd?.();
    });
  }
}

// The look, in a window of that size: the style asks for its width and height, and for nothing else of a device.
export const sized = (size, look) => async (page, name) => {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  const found = await look(page, name);
  await page.setViewportSize(before);
  return found;
};
