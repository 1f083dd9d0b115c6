// What is told to somebody who listens, and what axe-core says of the screens that the walks of screens.test.mjs do not come to.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, done, equals, field, leads, open, profile, start, stop } from './browser.mjs';
import { choose, offer, tab } from './hooks.mjs';

before(start);
after(stop);

test('the answer is told when it changes', async () => {
  const page = await open(await profile());
  const told = page.locator('.answer [aria-live=polite]');
  assert.equal(await told.innerText(), '所需线索 50，成交 10 单');
  await field(page, 'target.amount').fill('20');
  await equals(() => leads(page), '100');
  await equals(() => told.innerText(), '所需线索 100，成交 20 单');
  await done(page);
});

test('nothing is found on the questions of a new plan, a list with a fault, a calendar to load, and text to open', async () => {
  for (const options of [{}, { ...DESK, isMobile: false, hasTouch: false }]) {
    const page = await open(await profile(options), { asks: true });
    await page.locator('.questions').waitFor();
    assert.deepEqual(await violations(page), [], 'questions');
    await tab(page, 'split');
    await offer(page, 5).click();
    await page.locator('#dimension-0 .tools button').last().click();
    await page.locator('.list-editor .actions button').first().click();
    await page.locator('#list-0-fault', { hasText: /./ }).waitFor();
    assert.deepEqual(await violations(page), [], 'list');
    await choose(page, 'side', 'time');
    await page.locator('.work button.link').last().click();
    await page.locator('.work textarea').waitFor();
    assert.deepEqual(await violations(page), [], 'calendar');
    await page.context().close();
    const other = await open(await profile(options), { fragment: '#open', asks: true });
    await other.getByRole('dialog').waitFor();
    assert.deepEqual(await violations(other), [], 'text to open');
    await other.context().close();
  }
});
