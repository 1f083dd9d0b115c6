// How long an edit takes until its whole result is on the screen: `make bench`. Figures to read, not a test.
//
// A funnel of twelve stages, on a phone, with the processor slowed four times; each edit is an input event of a slider, timed
// until everything that follows from it has been put into the page, and then until the next frame is drawn.
import { field, open, profile, start, stop } from './browser.mjs';

await start();
const page = await open(await profile());
for (let n = 2; n < 12; n += 1) await page.locator('.funnel-panel > .link').click();
await field(page, 'target.amount').fill('1234');
const debuggerOf = await page.context().newCDPSession(page);
for (const slowdown of [1, 4]) {
  await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await page.evaluate(async () => {
    const slider = document.querySelector('.rate input[type=range]');
    const answer = document.querySelector('.answer .lead .figure');
    const frame = () => new Promise(requestAnimationFrame);
    const times = [];
    for (let i = 0; i < 200; i += 1) {
      await frame();
      const before = answer.textContent;
      slider.value = String(21 + (i % 60));
      const from = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      for (let n = 0; n < 10000 && answer.textContent === before; n += 1) await Promise.resolve();
      const written = performance.now() - from;
      document.body.getBoundingClientRect();
      times.push([written, performance.now() - from]);
    }
    return times;
  });
  const at = (k, part) => times.map((pair) => pair[k]).sort((a, b) => a - b)[Math.floor((times.length - 1) * part)].toFixed(1);
  console.log(`processor ÷ ${slowdown}: written in ${at(0, 0.5)} ms (median), ${at(0, 0.95)} (95 %), ${at(0, 1)} (most); laid out in ${at(1, 0.5)}, ${at(1, 0.95)}, ${at(1, 1)}`);
}
await stop();
