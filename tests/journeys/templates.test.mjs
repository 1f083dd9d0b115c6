// Templates: a new plan from a model plan and from one's own, which stays beside the plans and can be deleted.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { PHONE, done, equals, field, on, open, profile, reload, start, stop } from './browser.mjs';
import { at } from './hooks.mjs';

before(start);
after(stop);

const card = (page, name) => page.locator(`dialog .template-card[data-test="${name}"]`);
const begin = (page, name) => card(page, name).locator('button.primary').click();
const answer = (page) => page.locator('.answer li.lead .figure').innerText();
const plans = async (page) => {
  await at(page, 'menu').click();
  const names = await page.locator('dialog .plans button bdi').allInnerTexts();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return names;
};

test('a new user begins from a template on a phone, and sees its answer', async () => {
  const page = await open(await profile(PHONE), { before: on('2026-11-28'), asks: true });
  await page.locator('.questions > button.link').click();
  await card(page, 'rep_quarter').waitFor();
  assert.equal(await page.locator('dialog .template-card').count(), 8);
  assert.match(page.url(), /#templates$/);
  const figures = await card(page, 'rep_quarter').locator('.template-figures').innerText();
  assert.match(figures, /300万[^]*275/);
  // One column, and nothing wider than the screen.
  const lefts = await page.locator('dialog .template-card').evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().x))).size);
  assert.equal(lefts, 1);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
  assert.deepEqual(await violations(page), []);
  await begin(page, 'rep_quarter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await equals(() => answer(page), '275');
  assert.equal(await field(page, 'target.amount').inputValue(), '300万');
  assert.equal(await field(page, 'horizon.first').inputValue(), '2027-01-01');
  assert.equal(await page.locator('.questions').count(), 0);
  await reload(page);
  await equals(() => answer(page), '275');
  await done(page);
});

test('an own plan becomes a template; a plan from it leaves the first as it is, and a deleted template comes back', async () => {
  const page = await open(await profile(PHONE), { before: on('2026-11-28') });
  await field(page, 'target.amount').fill('30');
  await field(page, 'target.amount').blur();
  await equals(() => answer(page), '150');
  await at(page, 'menu').click();
  await at(page, 'save as template').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await field(page, 'target.amount').fill('40');
  await field(page, 'target.amount').blur();
  await equals(() => answer(page), '200');
  await at(page, 'menu').click();
  await at(page, 'new from template').click();
  await begin(page, 'own');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await equals(() => answer(page), '150');
  assert.equal((await plans(page)).length, 2);
  // It is deleted, and brought back by the message that says so.
  await at(page, 'menu').click();
  await at(page, 'new from template').click();
  await card(page, 'own').locator('button.icon').click();
  await at(page, 'way back').click();
  await at(page, 'menu').click();
  await at(page, 'new from template').click();
  await card(page, 'own').waitFor();
  assert.deepEqual(await violations(page), []);
  await done(page);
});
