// The first five minutes, counted: what a rep needs for a quarter on a phone, and a manager for a year at a desk, from a fresh profile.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, field, leads, on, open, profile, start, stop } from './browser.mjs';
import { at, choicePlace, member, offer, tabPlace } from './hooks.mjs';

before(start);
after(stop);

// Counts taps and keys. What a tap opens gets the keyboard by itself or by another tap, as for a user.
function counted(page, isTouch) {
  const so_far = { taps: 0, keys: 0 };
  return {
    so_far,
    async tap(locator) {
      so_far.taps += 1;
      await locator.scrollIntoViewIfNeeded();
      await (isTouch ? locator.tap() : locator.click());
    },
    async type(text) {
      so_far.keys += text.length;
      await page.keyboard.type(text);
    },
    async press(key) {
      so_far.keys += 1;
      await page.keyboard.press(key);
    },
  };
}
const figure = (page, path) => field(page, path);
const option = (page, group, name) => page.locator(choicePlace(group, name)).locator('xpath=..');

test('a rep plans a quarter on a phone and shares it, in at most 25 taps and 25 keys', async () => {
  const page = await open(await profile(), { asks: true, before: on('2026-11-27') });
  const { tap, type, press, so_far } = counted(page, true);
  await tap(option(page, 'metric', 'revenue'));
  await tap(figure(page, 'target.amount'));
  await type('300万');
  await tap(page.locator('.questions .periods').first().locator('.chip').nth(2));
  assert.match(await field(page, 'deal_size').inputValue(), /^10万$/, 'the usual deal size is 100,000');
  await tap(page.locator('.templates .chip').nth(1));
  // Five stages become four, with three rates of one's own.
  await tap(page.locator('.stage-row button.icon').nth(1));
  await tap(at(page, 'remove'));
  for (const [k, rate] of ['25', '50', '40'].entries()) {
    await tap(figure(page, `funnel[${k}].rate`));
    await type(rate);
  }
  await tap(page.locator('.questions > .actions button'));
  await equals(() => leads(page), '600');
  await tap(page.locator(tabPlace('split')));
  await tap(offer(page, 1));
  await tap(figure(page, 'space[0].members[0].share'));
  await type('200万');
  // The keyboard of a phone lies over the tabs, and is closed by its own key.
  await press('Enter');
  await tap(offer(page, 0));
  await tap(member(page, 1, 2));
  await tap(page.locator('#dimension-1').locator('.details .actions button').last());
  await tap(figure(page, 'space[1].members[0].share'));
  await type('40');
  await tap(option(page, 'side', 'time'));
  await tap(option(page, 'spreading', 'months'));
  await tap(at(page, 'rising months'));
  await equals(() => page.locator('.months .value').allInnerTexts().then((all) => all.join(' ')), '¥800,000 ¥1,000,000 ¥1,200,000');
  await tap(at(page, 'share'));
  await tap(at(page, 'copy the link'));
  const link = await page.locator('dialog .link-text').inputValue();
  console.log(`the rep’s quarter: ${so_far.taps} taps, ${so_far.keys} keys`);
  assert.ok(so_far.taps <= 25 && so_far.keys <= 25, `${so_far.taps} taps, ${so_far.keys} keys`);

  // Who receives the link reads the same.
  const other = await open(await profile(), { fragment: new URL(link).hash });
  assert.equal(await leads(other), '600');
  await other.locator(tabPlace('split')).click();
  assert.deepEqual(await other.locator('.member-sums .money .long').allInnerTexts(), ['¥200万', '¥100万', '¥120万', '¥180万']);
  await done(other);
  await done(page);
});

test('a manager plans a year with four dimensions, six people and three scenarios, and presents it, in at most 40 taps and 120 keys', async () => {
  const page = await open(await profile({ ...DESK, locale: 'en-GB' }), { asks: true, before: on('2026-11-27') });
  const { tap, type, press, so_far } = counted(page, false);
  await tap(option(page, 'metric', 'revenue'));
  await tap(figure(page, 'target.amount'));
  await type('120M');
  await tap(page.locator('.questions .periods').first().locator('.chip').nth(4));
  await tap(figure(page, 'deal_size'));
  await type('500k');
  await tap(page.locator('.templates .chip').nth(1));
  await tap(page.locator('.questions > .actions button'));
  await equals(() => leads(page), '4,000');
  await tap(page.locator(tabPlace('split')));
  for (const chip of [0, 1, 1, 2]) await tap(offer(page, chip));
  await tap(page.locator('#dimension-3 .tools button').last());
  await page.waitForFunction(() => document.activeElement.id === 'list-3');
  for (const line of ['Ann 22%', 'Bob 20%', 'Cid 18%', 'Dee 16%', 'Eve 14%', 'Fay 10%']) {
    await type(line);
    await press('Enter');
  }
  await tap(page.locator('.list-editor .actions button').first());
  await equals(() => page.locator('#dimension-3 .member').count(), 6);
  assert.equal(await leads(page), '4,000', 'a split changes nothing');
  assert.deepEqual(await page.locator('#dimension-3 .member-sums .money .short').allInnerTexts(), ['$26.4M', '$24M', '$21.6M', '$19.2M', '$16.8M', '$12M']);
  await tap(page.locator(tabPlace('what if')));
  for (const [path, value] of [['funnel[0].rate', '45'], ['funnel[3].rate', '65'], ['deal_size', '550k']]) {
    await tap(at(page, 'add scenario'));
    await tap(page.locator(tabPlace('target')));
    await tap(figure(page, path));
    await type(value);
    await press('Enter');
    await tap(page.locator(tabPlace('what if')));
  }
  await tap(at(page, 'meeting'));
  await page.locator('[data-meeting]').waitFor();
  console.log(`the manager’s year: ${so_far.taps} taps, ${so_far.keys} keys`);
  assert.ok(so_far.taps <= 40 && so_far.keys <= 120, `${so_far.taps} taps, ${so_far.keys} keys`);
  await done(page);
});
