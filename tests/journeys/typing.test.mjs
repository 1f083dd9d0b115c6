// Typing in a field: what a tap selects, when a value counts, what the keys and the keyboard of a phone do.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { done, equals, faultOf, field, leads, open, profile, start, stop } from './browser.mjs';
import { choose } from './hooks.mjs';

before(start);
after(stop);

const marked = (input) => input.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd));

test('the first tap selects the whole figure, and the second sets the caret', async () => {
  for (const options of [{}, { viewport: { width: 1440, height: 900 }, hasTouch: false, isMobile: false }]) {
    const page = await open(await profile(options));
    for (const path of ['target.amount', 'deal_size', 'funnel[0].rate']) {
      const input = field(page, path);
      const tap = () => (options.viewport ? input.click() : input.tap());
      await tap();
      assert.equal(await marked(input), await input.inputValue(), path);
      // Two taps in quick succession would be a double tap, which selects a word.
      await page.waitForTimeout(800);
      await tap();
      assert.equal(await marked(input), '', `${path}, tapped again`);
    }
    await done(page);
  }
});

test('an amount is shown in short and in full while somebody types there', async () => {
  for (const [locale, short] of [['zh-CN', '1.2亿'], ['en-US', '120M']]) {
    const page = await open(await profile({ locale }));
    await choose(page, 'metric', 'revenue');
    const input = field(page, 'target.amount');
    await input.fill('120000000');
    await input.blur();
    await equals(() => input.inputValue(), short);
    await input.focus();
    assert.equal(await input.inputValue(), '120000000');
    // What was typed in another language’s notation is shown in the reader’s.
    await input.fill('300万');
    await input.blur();
    await equals(() => input.inputValue(), locale === 'zh-CN' ? '300万' : '3M');
    await done(page);
  }
});

test('a value that is not finished leaves the last result, and its fault is said after a pause', async () => {
  const page = await open(await profile());
  const rate = field(page, 'funnel[0].rate');
  await rate.click();
  await page.keyboard.type('12');
  await equals(() => leads(page), '84');
  await page.keyboard.type('0');
  // The result is that of 20%, and not that of 12 on the way to 120.
  await equals(() => leads(page), '50');
  assert.equal(await faultOf(page, 'funnel[0].rate').count(), 0);
  assert.equal(await page.locator('.stale').count(), 0);
  await faultOf(page, 'funnel[0].rate').waitFor();
  assert.equal(await rate.inputValue(), '120', 'what was typed stays');
  await page.keyboard.press('Backspace');
  await equals(() => leads(page), '84');
  assert.equal(await faultOf(page, 'funnel[0].rate').count(), 0);
  await done(page);
});

test('Escape takes the value back, arrows step it, and Enter finishes it', async () => {
  const page = await open(await profile());
  const rate = field(page, 'funnel[0].rate');
  await rate.click();
  await page.keyboard.type('50');
  await equals(() => leads(page), '20');
  await page.keyboard.press('Escape');
  await equals(() => leads(page), '50');
  assert.equal(await rate.inputValue(), '20%');
  await page.keyboard.press('ArrowUp');
  await equals(() => rate.inputValue(), '21%');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await equals(() => rate.inputValue(), '19%');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('130');
  await page.keyboard.press('Enter');
  await faultOf(page, 'funnel[0].rate').waitFor();
  await done(page);
});

test('what an input method composes counts when it is chosen, and the Enter that chooses it does nothing else', async () => {
  for (const [composed, chosen] of [[['x', 'xian', "xian'suo"], '线索池'], [['み', 'みこ', 'みこみ'], '見込み']]) {
    const page = await open(await profile());
    const cdp = await page.context().newCDPSession(page);
    const name = field(page, 'funnel[0].stage');
    await name.click();
    await page.keyboard.press('Control+a');
    const shown = () => page.locator('.stage-row .figure').first().getAttribute('aria-label');
    const before = await shown();
    for (const text of composed) {
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      assert.equal(await shown(), before, `${text} is not a name yet`);
    }
    await cdp.send('Input.insertText', { text: chosen });
    await equals(async () => (await shown()).includes(chosen), true);
    assert.equal(await name.inputValue(), chosen);
    assert.equal(await page.evaluate(() => document.activeElement.id), await name.getAttribute('id'));
    await done(page);
  }
});

test('above the keyboard of a phone are the keys that its number pad does not have', async () => {
  const page = await open(await profile());
  await choose(page, 'metric', 'revenue');
  const amount = field(page, 'target.amount');
  assert.equal(await amount.getAttribute('inputmode'), 'decimal');
  await amount.tap();
  await page.setViewportSize({ width: 360, height: 400 });
  await page.keyboard.type('5');
  await page.locator('[data-key="."]').tap();
  await page.keyboard.type('5');
  await page.locator('[data-key="亿"]').tap();
  await equals(() => amount.inputValue(), '5.5亿');
  await equals(() => leads(page), '27,500');
  await page.locator('[data-key="done"]').tap();
  await equals(() => page.evaluate(() => document.activeElement.tagName), 'BODY');
  // A name has no such keys.
  await field(page, 'funnel[0].stage').tap();
  assert.equal(await page.locator('.keys').count(), 0);
  await done(page);
});
