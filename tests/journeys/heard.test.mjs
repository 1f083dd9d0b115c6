// The page as a screen reader announces it. (everywhere.test.mjs tests the names of elements.)
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { done, equals, faultOf, field, leads, open, profile, start, stop } from './browser.mjs';

before(start);
after(stop);

const pause = (ms) => new Promise((ok) => setTimeout(ok, ms));
// Everything that the live region announces from now on.
const listen = (page, selector) => page.locator(selector).evaluate((line) => {
  globalThis.told = [];
  new MutationObserver(() => told.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
});
const told = (page) => page.evaluate(() => told);
const LINE = '.answer > [aria-live=polite]';

test('the answer is told once typing has paused, and only when it is another', async () => {
  const page = await open(await profile());
  assert.equal(await page.locator(LINE).textContent(), '所需线索 50，成交 10 单');
  await listen(page, LINE);
  await field(page, 'target.amount').fill('');
  await field(page, 'target.amount').pressSequentially('123', { delay: 30 });
  await equals(async () => (await told(page)).join(), '所需线索 615，成交 123 单');
  // A change that does not affect the answer is not announced: a name, a tab, a sheet, the same answer.
  await field(page, 'funnel[0].stage').fill('线索');
  await page.locator('nav.tabs button').nth(1).click();
  await page.locator('nav.tabs button').nth(0).click();
  await field(page, 'target.amount').fill('124');
  await field(page, 'target.amount').fill('123');
  await pause(1500);
  assert.deepEqual(await told(page), ['所需线索 615，成交 123 单']);
  await done(page);
});

test('what is wrong is told, at its field too, and that it is right again', async () => {
  const page = await open(await profile());
  await listen(page, LINE);
  const rate = field(page, 'funnel[0].rate');
  await rate.fill('120%');
  await equals(async () => /^“120%”不可用。请填写：大于 0%、不超过 100%/.test((await told(page)).join()), true);
  assert.equal(await rate.getAttribute('aria-invalid'), 'true');
  const by = await rate.getAttribute('aria-describedby');
  assert.equal(await page.locator(`#${by}`).innerText(), await faultOf(page, 'funnel[0].rate').innerText());
  await rate.fill('25%');
  await equals(async () => (await told(page)).at(-1), '所需线索 40，成交 10 单');
  assert.equal(await rate.getAttribute('aria-describedby'), null);
  assert.equal((await told(page)).length, 2);
  await done(page);
});

test('a sheet tells what is typed in it, for the page below is silent', async () => {
  const page = await open(await profile());
  await page.locator('nav.tabs button').nth(1).click();
  await page.locator('.chip').first().click();
  await page.locator('.chip').first().click();
  await page.locator('.grid tbody button').nth(3).click();
  await page.locator('dialog[open]').waitFor();
  await listen(page, 'dialog .sheet-body > [aria-live=polite]');
  const rate = page.locator('dialog input').last();
  await rate.fill('0%');
  await equals(async () => /^“0%”不可用/.test((await told(page)).join()), true);
  await rate.fill('50%');
  await equals(async () => /^所需线索 \d+，成交 10 单$/.test((await told(page)).at(-1)), true);
  await page.keyboard.press('Escape');
  await done(page);
});

test('toasts, banners, steps of a meeting and what is solved for are told', async () => {
  const page = await open(await profile());
  await page.evaluate(() => dispatchEvent(new Event('backcast-update')));
  await page.locator('.banner[role=status]').waitFor();
  await page.locator('.banner button').last().click();
  assert.equal(await page.locator('.toast-place').getAttribute('role'), 'status');
  await page.locator('nav.tabs button').nth(3).click();
  await page.locator('.answer-place p').waitFor();
  await listen(page, '.seek > [aria-live=polite]');
  await page.locator('#unknown').selectOption({ index: 3 });
  await equals(async () => (await told(page)).at(-1) === await page.locator('.answer-place p').innerText(), true);
  await page.locator('#meeting button').click();
  assert.equal(await page.locator('.caption span').getAttribute('role'), 'status');
  await done(page);
});

test('a slider says its value with its unit, as it is typed', async () => {
  const page = await open(await profile());
  const slider = page.getByRole('slider').first();
  assert.equal(await slider.getAttribute('aria-valuetext'), '20%');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await equals(() => slider.getAttribute('aria-valuetext'), '21%');
  await equals(() => leads(page), '48');
  await done(page);
});
