// Everything stays in reach: back, forward and reload with each tab and sheet, undo after a reload, messages, and the answer over an open keyboard.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, field, leads, open, profile, reload, saved, start, stop } from './browser.mjs';
import { at, choose, leaveField, member, removal, stage, tab } from './hooks.mjs';

before(start);
after(stop);

const LINK = `#${(await readFile(new URL('../samples/v1-split-quarter.txt', import.meta.url), 'utf8')).trim().split('#').at(-1)}`;
const hash = (page) => page.evaluate(() => location.hash);
const sheets = (page) => page.getByRole('dialog').count();
const shown = (page) => page.locator('#plan').getAttribute('data-tab');
const back = (page) => page.evaluate(() => history.back());
const forward = (page) => page.evaluate(() => history.forward());
const chosen = (page) => page.locator('input[name=side]:checked').evaluate((one) => [...document.querySelectorAll('input[name=side]')].indexOf(one));
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

test('each tab and side is an entry of the history: back, forward and a reload lead to it', async () => {
  const page = await open(await profile());
  await tab(page, 'split');
  await equals(() => hash(page), '#split');
  await choose(page, 'side', 'time');
  await equals(() => hash(page), '#split/time');
  await choose(page, 'side', 'both');
  await equals(() => hash(page), '#split/both');
  await tab(page, 'what if');
  await equals(() => hash(page), '#whatif');
  await reload(page);
  assert.equal(await shown(page), 'whatif');

  for (const [address, name, side] of [['#split/both', 'split', 2], ['#split/time', 'split', 1], ['#split', 'split', 0]]) {
    await back(page);
    await equals(() => hash(page), address);
    await equals(() => shown(page), name);
    await equals(() => chosen(page), side);
  }
  await back(page);
  await equals(() => shown(page), 'target');
  assert.equal(await hash(page), '');
  await forward(page);
  await forward(page);
  await equals(() => hash(page), '#split/time');
  await equals(() => chosen(page), 1);
  await reload(page);
  assert.deepEqual([await shown(page), await chosen(page), await hash(page)], ['split', 1, '#split/time']);
  // A tab that is opened twice is one entry.
  const entries = await page.evaluate(() => history.length);
  await tab(page, 'split');
  assert.equal(await page.evaluate(() => history.length), entries);
  await done(page);
});

test('the page scrolls on after its language was changed', async () => {
  const page = await open(await profile());
  for (const language of [1, 0, 2]) {
    await at(page, 'menu').click();
    await page.locator('input[name=language]').nth(language).check({ force: true });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The menu gives back how far the page was scrolled when it has left the history, which may be a moment later.
    for (const [top, isShown] of [[400, 'true'], [0, null]]) {
      await equals(async () => {
        await page.evaluate((top) => scrollTo(0, top), top);
        return (await page.locator('.compact').getAttribute('data-shown')) || null;
      }, isShown);
    }
  }
  await done(page);
});

test('a reload leads to where the page was scrolled, also on a tab whose charts come later', async () => {
  const page = await open(await profile());
  for (const name of ['split', 'what if']) {
    await tab(page, name);
    if (name === 'what if') await page.locator('.tornado').waitFor();
    await page.evaluate(() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * 0.8));
    const before = await scrolled(page);
    assert.ok(before > 100 || name === 'split', `${name} is longer than the screen`);
    await page.waitForFunction((y) => y === 0 || `${history.state}`.endsWith(` ${y}`), before);
    await reload(page);
    await equals(() => scrolled(page), before);
  }
  // Who scrolls first stays there.
  await reload(page);
  await page.mouse.wheel(0, -5000);
  await page.waitForTimeout(2000);
  assert.equal(await scrolled(page), 0);
  await done(page);
});

test('an address opens its tab, side or sheet', async () => {
  for (const [fragment, name, dialogs] of [['#target', 'target', 0], ['#split/both', 'split', 0], ['#whatif', 'whatif', 0], ['#menu', 'target', 1], ['#split/time/menu', 'split', 1], ['#split/why', 'split', 0], ['#nothing', 'target', 0]]) {
    const page = await open(await profile(), { fragment });
    assert.equal(await shown(page), name, fragment);
    await equals(() => sheets(page), dialogs);
    if (dialogs) {
      await page.keyboard.press('Escape');
      await equals(() => sheets(page), 0);
      await equals(() => hash(page), fragment.replace(/\/?menu/, '').replace(/^#$/, ''));
    }
    await done(page);
  }
});

test('back closes a sheet and leaves the page as it was; forward opens it again', async () => {
  const page = await open(await profile());
  const sheet = async (opened, address) => {
    const place = await hash(page);
    await opened();
    await equals(() => sheets(page), 1);
    await equals(() => hash(page), address);
    await back(page);
    await equals(() => sheets(page), 0);
    await equals(() => hash(page), place);
    await forward(page);
    await equals(() => sheets(page), 1);
    await back(page);
    await equals(() => sheets(page), 0);
    // Closing it in the page is the same as going back.
    await opened();
    await equals(() => sheets(page), 1);
    await page.keyboard.press('Escape');
    await equals(() => hash(page), place);
    await equals(() => sheets(page), 0);
  };
  await sheet(() => at(page, 'menu').click(), '#menu');
  await sheet(() => page.locator('.answer .lead .figure').click(), '#why');
  await tab(page, 'split');
  await equals(() => hash(page), '#split');
  await sheet(() => at(page, 'menu').click(), '#split/menu');
  await choose(page, 'side', 'time');
  await equals(() => hash(page), '#split/time');
  await sheet(() => page.locator('.answer .lead .figure').click(), '#split/time/why');
  // Nothing is left over between the tabs.
  await back(page);
  await equals(() => hash(page), '#split');
  await back(page);
  await equals(() => shown(page), 'target');
  await done(page);
});

test('a sheet gives the keyboard back and the page stays where it was scrolled', async () => {
  const page = await open(await profile());
  const opener = page.locator('.funnel-panel .figure').last();
  await opener.scrollIntoViewIfNeeded();
  const top = await scrolled(page);
  await opener.click();
  await equals(() => sheets(page), 1);
  await back(page);
  await equals(() => sheets(page), 0);
  assert.equal(await scrolled(page), top);
  assert.equal(await opener.evaluate((one) => one === document.activeElement), true);
  await done(page);
});

test('a reload opens the menu again, and an explanation no more', async () => {
  const page = await open(await profile());
  await tab(page, 'split');
  await at(page, 'menu').click();
  await equals(() => hash(page), '#split/menu');
  await reload(page);
  assert.equal(await sheets(page), 1);
  await back(page);
  await equals(() => sheets(page), 0);
  assert.deepEqual([await shown(page), await hash(page)], ['split', '#split']);
  await page.locator('.answer .lead .figure').click();
  await equals(() => hash(page), '#split/why');
  await reload(page);
  await equals(() => hash(page), '#split');
  assert.equal(await sheets(page), 0);
  await back(page);
  await equals(() => shown(page), 'target');
  await done(page);
});

test('from an explanation to a field, back leads to where the figure was', async () => {
  const page = await open(await profile());
  await page.locator('.answer .lead .figure').click();
  await equals(() => hash(page), '#why');
  await page.locator('dialog .sources button').first().click();
  await equals(() => sheets(page), 0);
  assert.equal(await shown(page), 'target');
  await equals(() => hash(page), '');
  await page.waitForFunction(() => document.activeElement.matches('input'));
  await at(page, 'menu').click();
  await page.locator('dialog [data-test="menu-share"]').click();
  await equals(() => hash(page).then((now) => now.slice(0, 4)), '#p1.');
  await page.locator('#share-link').waitFor();
  await back(page);
  await equals(() => sheets(page), 0);
  // One sheet in place of another is one entry.
  await equals(() => page.evaluate(() => history.state.split(' ')[1]), '0');
  await done(page);
});

test('the link of a shared plan stays in the address through tabs, sheets and reloads', async () => {
  const page = await open(await profile(), { fragment: LINK });
  const guests = () => page.getByText('你正在查看别人分享的计划').count();
  const lead = await leads(page);
  await tab(page, 'split');
  await choose(page, 'side', 'time');
  await equals(() => chosen(page), 1);
  assert.equal(await hash(page), LINK);
  await at(page, 'menu').click();
  await equals(() => sheets(page), 1);
  assert.equal(await hash(page), LINK);
  await back(page);
  await equals(() => sheets(page), 0);
  await reload(page);
  assert.deepEqual([await shown(page), await chosen(page), await hash(page), await guests()], ['split', 1, LINK, 1]);
  await back(page);
  await equals(() => chosen(page), 0);
  await back(page);
  await equals(() => shown(page), 'target');
  assert.deepEqual([await leads(page), await hash(page)], [lead, LINK]);
  await forward(page);
  await equals(() => shown(page), 'split');
  // Once the reader is back at an own plan, going back stays at it.
  await at(page, 'back to own').click();
  await equals(() => hash(page), '#split');
  await back(page);
  await equals(() => shown(page), 'target');
  assert.deepEqual([await leads(page), await hash(page), await guests()], ['50', '', 0]);
  await done(page);
});

test('a link that was put into the address is left by going back', async () => {
  const page = await open(await profile());
  await tab(page, 'split');
  await page.evaluate((fragment) => { location.hash = fragment; }, LINK);
  await equals(() => shown(page), 'page');
  assert.equal(await hash(page), LINK);
  await page.locator('[data-test="one-page-try"]').click();
  await page.getByText('你正在查看别人分享的计划').waitFor();
  assert.deepEqual([await shown(page), await hash(page)], ['split', LINK]);
  await back(page);
  await equals(() => shown(page), 'page');
  await back(page);
  await equals(() => hash(page), '#split');
  assert.equal(await leads(page), '50');
  await forward(page);
  await equals(() => shown(page), 'page');
  assert.equal(await hash(page), LINK);
  await done(page);
});

test('an edit after sharing takes the link off every entry', async () => {
  const page = await open(await profile());
  await field(page, 'target.amount').fill('14');
  await saved(page);
  await at(page, 'share').click();
  await page.locator('#share-link').waitFor();
  const link = await hash(page);
  assert.equal(link.slice(0, 4), '#p1.');
  await back(page);
  await equals(() => sheets(page), 0);
  assert.equal(await hash(page), link);
  await tab(page, 'split');
  assert.equal(await hash(page), link);
  await tab(page, 'target');
  await field(page, 'target.amount').fill('15');
  await equals(() => hash(page), '');
  await saved(page);
  await back(page);
  await equals(() => shown(page), 'split');
  await equals(() => hash(page), '#split');
  assert.equal(await leads(page), '75');
  await done(page);
});

test('meeting mode has an address, and back leaves it', async () => {
  const page = await open(await profile(DESK));
  await tab(page, 'what if');
  await at(page, 'meeting').click();
  await page.locator('.meeting-bar').waitFor();
  await equals(() => hash(page), '#whatif/meeting');
  await back(page);
  await page.locator('.meeting-bar').waitFor({ state: 'detached' });
  await equals(() => hash(page), '#whatif');
  assert.equal(await page.evaluate(() => document.fullscreenElement), null);
  await at(page, 'meeting').click();
  await page.locator('.meeting-bar').waitFor();
  await at(page, 'leave meeting').click();
  await equals(() => hash(page), '#whatif');
  await page.locator('.meeting-bar').waitFor({ state: 'detached' });
  // Nobody goes forward while the page itself still goes back.
  await page.waitForTimeout(500);
  await forward(page);
  await page.locator('.meeting-bar').waitFor();
  await equals(() => hash(page), '#whatif/meeting');
  // A reload ends a step in the history that is still going on.
  await page.waitForTimeout(500);
  await reload(page);
  await page.locator('.meeting-bar').waitFor();
  assert.equal(await hash(page), '#whatif/meeting');
  await done(page);
});

test('undo and redo outlive a reload, each plan with its own', async () => {
  const page = await open(await profile());
  const amount = field(page, 'target.amount');
  await amount.fill('14');
  await amount.blur();
  await amount.fill('15');
  await amount.blur();
  await field(page, 'funnel[0].rate').fill('25%');
  await equals(() => leads(page), '60');
  await at(page, 'undo').click();
  await equals(() => leads(page), '75');
  await saved(page);
  await reload(page);
  assert.equal(await leads(page), '75');
  await at(page, 'redo').click();
  await equals(() => leads(page), '60');
  for (const wanted of ['75', '70', '50']) {
    await at(page, 'undo').click();
    await equals(() => leads(page), wanted);
  }
  assert.equal(await at(page, 'undo').isDisabled(), true);
  await at(page, 'redo').click();
  await saved(page);
  await at(page, 'menu').click();
  await at(page, 'new plan').click();
  await equals(() => leads(page), '50');
  await reload(page);
  assert.equal(await at(page, 'undo').isDisabled(), true);
  await at(page, 'menu').click();
  await page.locator('.plans button').last().click();
  await equals(() => leads(page), '70');
  await at(page, 'undo').click();
  await equals(() => leads(page), '50');
  await done(page);
});

test('without storage, undo starts anew after a reload and nothing else breaks', async () => {
  const page = await open(await profile(), { before: () => { Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } }); } });
  await field(page, 'target.amount').fill('14');
  await saved(page);
  await reload(page);
  assert.equal(await leads(page), '70');
  assert.equal(await at(page, 'undo').isDisabled(), true);
  await done(page);
});

test('what was deleted is said for four seconds with a way back, which goes once it was taken', async () => {
  const page = await open(await profile());
  const toast = page.locator('.toast');
  const stages = page.locator('.stage-row');
  await at(page, 'add stage').click();
  await equals(() => stages.count(), 3);
  await page.waitForFunction(() => document.activeElement.matches('input'));
  await leaveField(page);
  const remove = async () => {
    if (!(await at(page, 'remove').count())) await stage(page, 0).click();
    await at(page, 'remove').click();
    await toast.waitFor();
  };
  await remove();
  const began = Date.now();
  assert.match(await toast.innerText(), /已删除“.+”。/);
  assert.equal(await stages.count(), 2);
  await toast.waitFor({ state: 'detached' });
  const up = Date.now() - began;
  assert.ok(up > 3000 && up < 5500, `${up} ms`);
  await at(page, 'undo').click();
  await equals(() => stages.count(), 3);

  // By its own button, by undo, and with the next edit.
  await remove();
  await at(page, 'way back').click();
  await toast.waitFor({ state: 'detached' });
  await equals(() => stages.count(), 3);
  await remove();
  await at(page, 'undo').click();
  await toast.waitFor({ state: 'detached', timeout: 2000 });
  await equals(() => stages.count(), 3);
  await remove();
  await field(page, 'target.amount').fill('20');
  await toast.waitFor({ state: 'detached', timeout: 2000 });
  await done(page);
});

test('each kind of thing that is deleted is named in the message, and undo brings it back', async () => {
  const page = await open(await profile(), { fragment: LINK });
  const toast = page.locator('.toast');
  const deletes = async (button) => {
    const before = await page.evaluate(() => document.querySelectorAll('#plan input').length);
    await button.click();
    await toast.waitFor();
    assert.match(await toast.innerText(), /已删除“.+”。/);
    await at(page, 'way back').click();
    await toast.waitFor({ state: 'detached' });
    await equals(() => page.evaluate(() => document.querySelectorAll('#plan input').length), before);
  };
  await at(page, 'tiers').click();
  await deletes(page.locator('.lines .edit-row button.icon').last());
  await tab(page, 'split');
  await deletes(removal(page, 0));
  await member(page, 0, 0).click();
  await at(page, 'remove').click();
  await toast.waitFor();
  assert.match(await toast.innerText(), /已删除“.+”。/);
  await at(page, 'way back').click();
  await tab(page, 'what if');
  await at(page, 'add scenario').click();
  await at(page, 'remove scenario').click();
  await toast.waitFor();
  assert.match(await toast.innerText(), /已删除“.+”。/);
  await at(page, 'way back').click();
  await toast.waitFor({ state: 'detached' });
  await done(page);
});

test('while a field has the keyboard of a phone, the answer stays in view', async () => {
  const page = await open(await profile());
  for (const path of ['target.amount', 'funnel[0].rate']) {
    await page.setViewportSize({ width: 360, height: 740 });
    await field(page, path).click();
    await page.setViewportSize({ width: 360, height: 400 });
    const compact = page.locator('.compact');
    await equals(() => compact.isVisible(), true);
    const { answer, own } = await page.evaluate((id) => {
      const box = (one) => { const { top, bottom } = one.getBoundingClientRect(); return { top, bottom }; };
      return { answer: box(document.querySelector('.compact')), own: box(document.getElementById(id)) };
    }, await field(page, path).getAttribute('id'));
    assert.ok(answer.top >= 0 && answer.bottom <= 400, `${path}: the answer is at ${JSON.stringify(answer)}`);
    assert.ok(own.top >= answer.bottom - 1 && own.bottom <= 400, `${path}: the field is at ${JSON.stringify(own)}, below ${answer.bottom}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(path === 'target.amount' ? '40' : '50%');
    await equals(() => compact.locator('.strong').innerText(), path === 'target.amount' ? '200' : '80');
    assert.equal(await page.locator('.keys').isVisible(), true);
    await field(page, path).blur();
  }
  await done(page);
});
