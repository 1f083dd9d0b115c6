// The page as whoever hears it meets it: what is told by itself, and what everything is called.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { done, equals, faultOf, field, leads, open, profile, start, stop } from './browser.mjs';
import { walk } from './screens.mjs';

before(start);
after(stop);

const pause = (ms) => new Promise((ok) => setTimeout(ok, ms));
// All that the line tells from now on.
const listen = (page, selector) => page.locator(selector).evaluate((line) => {
  globalThis.told = [];
  new MutationObserver(() => told.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
});
const told = (page) => page.evaluate(() => told);
const LINE = '.answer > [aria-live=polite]';

test('the answer is told once typing has paused, and only when it is another', async () => {
  const page = await open(await profile());
  assert.equal(await page.locator(LINE).textContent(), '需要线索 50，成交 10 单');
  await listen(page, LINE);
  await field(page, 'target.amount').fill('');
  await field(page, 'target.amount').pressSequentially('123', { delay: 30 });
  await equals(async () => (await told(page)).join(), '需要线索 615，成交 123 单');
  // What changes nothing is no news: a name, a tab, a sheet, the answer of before.
  await field(page, 'funnel[0].stage').fill('线索');
  await page.locator('nav.tabs button').nth(1).click();
  await page.locator('nav.tabs button').nth(0).click();
  await field(page, 'target.amount').fill('124');
  await field(page, 'target.amount').fill('123');
  await pause(1500);
  assert.deepEqual(await told(page), ['需要线索 615，成交 123 单']);
  await done(page);
});

test('what is wrong is told, at its field too, and that it is right again', async () => {
  const page = await open(await profile());
  await listen(page, LINE);
  const rate = field(page, 'funnel[0].rate');
  await rate.fill('120%');
  await equals(async () => /^填的是：120%。可以填：大于 0%、不超过 100%/.test((await told(page)).join()), true);
  assert.equal(await rate.getAttribute('aria-invalid'), 'true');
  const by = await rate.getAttribute('aria-describedby');
  assert.equal(await page.locator(`#${by}`).innerText(), await faultOf(page, 'funnel[0].rate').innerText());
  await rate.fill('25%');
  await equals(async () => (await told(page)).at(-1), '需要线索 40，成交 10 单');
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
  await equals(async () => /^填的是：0%/.test((await told(page)).join()), true);
  await rate.fill('50%');
  await equals(async () => /^需要线索 \d+，成交 10 单$/.test((await told(page)).at(-1)), true);
  await page.keyboard.press('Escape');
  await done(page);
});

test('toasts, banners, steps of a meeting and what is solved for are told', async () => {
  const page = await open(await profile());
  await page.evaluate(() => dispatchEvent(new Event('backcast-update')));
  await page.locator('.banner[role=status]').waitFor();
  await page.locator('.banner button').last().click();
  assert.equal(await page.locator('.toast-place').getAttribute('role'), 'status');
  await page.locator('nav.tabs button').nth(2).click();
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
  const slider = page.getByRole('slider', { name: '从线索到赢单的转化率' });
  assert.equal(await slider.getAttribute('aria-valuetext'), '20%');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await equals(() => slider.getAttribute('aria-valuetext'), '21%');
  await equals(() => leads(page), '48');
  await done(page);
});

// What can have the keyboard, as it is told: its role, name and description.
async function named(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const value = (one, of) => one.properties?.find(({ name }) => name === of)?.value.value;
  const all = nodes.filter((one) => !one.ignored && value(one, 'focusable') && one.role.value !== 'RootWebArea');
  return all.map((one) => ({ role: one.role.value, name: one.name?.value ?? '', more: one.description?.value ?? '', value: `${one.value?.value ?? ''}` }));
}

for (const locale of ['zh-CN', 'en-US']) {
  test(`everything is called something, and once: ${locale}`, { timeout: 120_000 }, async () => {
    const wrong = [];
    const many = await walk(async (page, name) => {
      for (const one of await named(page)) {
        const told = `${name}: ${one.role} “${one.name}”`;
        // Parts of the browser's own field for a day are called by the browser.
        if (/^(Month|Day|Year|月|日|年|Show date picker|显示日期选择器)/.test(one.name) || ['main', 'generic'].includes(one.role)) continue;
        if (!one.name.trim()) wrong.push(`${told} has no name`);
        if (/^(.{2,}?)[\s:：,，]*\1$/u.test(one.name.trim())) wrong.push(`${told} says it twice`);
        if (/[▾▴\uFFFD]|undefined|NaN|\{\}/.test(one.name)) wrong.push(`${told} is no name`);
        if (one.role === 'textbox' && one.more && one.more === one.value && one.value.length < 12) wrong.push(`${told} says its value twice`);
      }
      // Each cell by its row and column.
      wrong.push(...await page.evaluate((where) => [...document.querySelectorAll('table')].flatMap((table) => [...table.rows].flatMap((row) => [...row.cells].flatMap((cell) => {
        if (cell.tagName === 'TH') return cell.scope ? [] : [`${where}: ${cell.textContent} heads nothing`];
        if (!cell.textContent || cell.colSpan > 1) return [];
        const isOfRow = row.querySelector('th[scope=row]');
        const isOfColumn = table.rows[0].cells[cell.cellIndex]?.matches('th[scope=col]');
        return isOfRow && isOfColumn ? [] : [`${where}: ${cell.textContent} has no ${isOfRow ? 'column' : 'row'}`];
      }))), name));
    }, { options: { locale } });
    assert.ok(!wrong.length, wrong.join('\n'));
    assert.ok(many >= 50);
  });
}
