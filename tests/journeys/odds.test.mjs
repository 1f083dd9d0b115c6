// The chance in what-if: of each line and scenario, computed in a worker or in the page, stopped and continued.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { done, equals, field, open, profile, start, stop } from './browser.mjs';
import { at, stage, tab } from './hooks.mjs';
import { column, meeting, rows } from './whatif.mjs';

before(start);
after(stop);

// Different sub-targets that share one rate from a few past results.
const unlike = {
  backcast: 1, name: '大', target: { metric: 'revenue', amount: '9000000' }, deal_size: '100000', funnel: [{ stage: 'Lead', rate: '20%', counted: '20/100' }, { stage: 'Won' }],
  space: [{ dimension: 'customer tier', members: [{ name: 'a', share: '60%', deal_size: '300000' }, { name: 'b', share: '40%' }] }],
};
// Two stages have past results, and one part has a custom rate for the first.
const partly = {
  ...unlike, funnel: [{ stage: 'Lead', rate: '50%', counted: '10/20' }, { stage: 'Opp', rate: '40%', counted: '40/100' }, { stage: 'Won' }],
  space: [{ dimension: 'customer tier', members: [{ name: 'a', share: '60%', deal_size: '300000' }, { name: 'b', share: '40%', rates: { Lead: '30%' } }] }],
};
async function opened(page, plan) {
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.keyboard.press('Escape');
}

test('the odds: of each line, their picture, and less sure where rates come from a short history', async () => {
  const page = await meeting();
  const sure = async () => (await page.locator('.odds-sums .value, .odds-strip .value').allInnerTexts()).join(' ');
  await equals(sure, '150 170 182 193 53% 91% 53% 13%');
  assert.ok((await page.locator('.odds-picture .reached').getAttribute('d')).split('M').length > 10, 'bars that reach it');
  assert.ok((await page.locator('.odds-picture .missed').getAttribute('d')).split('M').length > 10, 'bars that do not');
  assert.match(await page.locator('.odds-picture').getAttribute('aria-label'), /中位结果为目标的 100%/);
  // On the picture: the target and both other lines with their chances, a scale in deals, and what is expected.
  assert.deepEqual(await page.locator('.odds-labels button').allInnerTexts(), ['目标 30 · 53%', '基础线 24 · 91%', '突破线 36 · 13%']);
  assert.ok((await page.locator('.odds-scale .figures span').allInnerTexts()).includes('30'));
  assert.equal(await page.locator('.odds-scale .expected').innerText(), '按此预期 30 单');
  assert.deepEqual(await page.locator('.odds-strip b').allInnerTexts(), ['53%', '80%', '90%', '95%']);
  await page.locator('.odds-labels button').nth(1).click();
  await page.getByRole('dialog').getByText(/达到 ¥2,400,000/).waitFor();
  await page.keyboard.press('Escape');
  await tab(page, 'target');
  await stage(page, 0).click();
  await field(page, 'funnel[0].counted').fill('8/40');
  await tab(page, 'what if');
  await page.getByText('样本越少越不确定').waitFor();
  await equals(async () => /^150 200 .* 53% 75% 53% 32%$/.test(await sure()), true);
  await done(page);
});

test('many parts of unlike size: exact where it can be, within a stated bound, and simulated where it cannot', async () => {
  const page = await open(await profile());
  await opened(page, unlike);
  await tab(page, 'what if');
  // Both parts share one uncertain rate: the chance is computed in a worker, with a bound on its error.
  await page.getByText('误差不超过 ±0.25 个百分点').waitFor();
  assert.equal(page.workers().length, 1);
  const computed = await page.locator('.odds-sums .value').first().innerText();
  assert.equal(computed, '51%');
  // The same figure in the answer and in the column, with the leads for a higher chance.
  await page.locator('.odds-strip').getByText('≈ 408').waitFor();
  await at(page, 'stop or go on').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.answer .odds .figure').innerText(), `达成概率 ${computed}`);
  assert.equal(await page.locator('.answer .enough').innerText(), '80% 需 331');
  assert.equal((await rows(page))['达成概率'], `≈ ${computed}`);
  assert.equal((await rows(page))['达成概率 95% 需要'], '≈ 408');
  // And its explanation.
  await page.locator('.answer .odds .figure').click();
  await page.getByText('误差不超过 ±0.25 个百分点').last().waitFor();
  await page.getByText('历史数据为 100 中有 20').waitFor();
  await page.keyboard.press('Escape');
  // Past results in only one of the parts: the chance is simulated, and the page says so.
  await opened(page, partly);
  await page.getByText('模拟计算：45,519 次中已完成 45,519 次').waitFor();
  await equals(() => page.locator('.answer .enough').innerText(), '80% 需 478');
  await page.locator('.answer .odds .figure').click();
  await page.getByText('误差不超过 ±0.78 个百分点').last().waitFor();
  await page.keyboard.press('Escape');
  await opened(page, unlike);
  await equals(() => page.locator('.answer .enough').innerText(), '80% 需 331');
  await tab(page, 'target');
  await stage(page, 0).click();
  await field(page, 'funnel[0].counted').fill('');
  await tab(page, 'what if');
  await page.getByText('精确计算').waitFor();
  await done(page);
});

test('without a thread beside it the page tries the plan out itself, with the same figures', async () => {
  const page = await open(await profile(), { before: 'delete globalThis.Worker' });
  await opened(page, unlike);
  await tab(page, 'what if');
  await page.locator('.odds-strip').getByText('≈ 408').waitFor({ timeout: 30_000 });
  await page.getByText('±0.25').waitFor();
  await equals(() => page.locator('.answer .enough').innerText(), '80% 需 331');
  await opened(page, partly);
  await page.getByText('±0.78').waitFor();
  await equals(() => page.locator('.answer .enough').innerText(), '80% 需 478');
  await done(page);
});

// A slow processor, without a worker.
async function slow() {
  const page = await open(await profile(), { before: 'delete globalThis.Worker' });
  const debuggerOf = await page.context().newCDPSession(page);
  await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  return page;
}
// Stops the computation as soon as the panel shows the text, faster than a person could.
async function stopWhen(page, says) {
  await page.waitForFunction((says) => {
    // Before it has been stopped there is no other.
    const button = document.querySelector('.odds-panel > button');
    if (!button || !new RegExp(says).test(button.parentElement.innerText)) return false;
    button.click();
    globalThis.offered = button;
    return true;
  }, says, { polling: 'raf', timeout: 30_000 });
}

// In place of the button that was there, to stop it or to go on, there is the other.
const another = (page) => page.waitForFunction(() => {
  const button = document.querySelector('.odds-panel > button');
  if (!button || button === globalThis.offered) return false;
  globalThis.offered = button;
  return true;
});

test('what is being tried out can be stopped, and what is known by then stands; an edit begins anew', async () => {
  // 80 parts, so that the computation takes long.
  const page = await slow();
  const member = (n) => ({ name: `m${n}`, deal_size: `${100_003 + 977 * n}`, ...(n % 2 ? { rates: { Lead: '30%' } } : {}) });
  await opened(page, { ...partly, target: { metric: 'revenue', amount: '5亿' }, space: [{ dimension: 'person', members: Array.from({ length: 80 }, (_, n) => member(n)) }] });
  await tab(page, 'what if');
  await stopWhen(page, '次中已完成 \\d');
  await another(page);
  const said = await page.locator('.odds-panel').innerText();
  await new Promise((done) => setTimeout(done, 700));
  assert.equal(await page.locator('.odds-panel').innerText(), said);
  await field(page, 'funnel[0].counted').count();
  await field(page, 'target.amount').fill('1亿');
  await another(page);
  await done(page);
});

// Two tiers with different deal sizes: the chance is not a single binomial.
const tiers = {
  backcast: 1, target: { metric: 'revenue', amount: '9000000' }, deal_size: '100000', funnel: [{ stage: 'Lead', rate: '20%' }, { stage: 'Won' }],
  space: [{ dimension: 'customer tier', members: [{ name: 'a', share: '60%', deal_size: '300000' }, { name: 'b', share: '40%' }] }],
  scenarios: [{ name: 'v1', changes: { deal_size: '150000' } }, { name: 'v2', changes: { 'funnel[0].rate': '40%' } }],
};

test('the odds in every column are those of its own plan, whichever is open and whatever was changed before', async () => {
  const page = await open(await profile());
  await opened(page, tiers);
  await tab(page, 'what if');
  const sure = async () => (await rows(page))['达成概率 80% 需要'].replaceAll(/ [▼▲] [−+]\d+/g, '');
  await equals(sure, '303 | 236 | 149');
  await column(page, 'v1').click();
  await page.waitForTimeout(600);
  await equals(sure, '303 | 236 | 149');
  await field(page, 'funnel[0].rate').fill('10%');
  await column(page, '基准情景').click();
  await equals(sure, '303 | 475 | 149');
  await column(page, 'v2').click();
  await field(page, 'target.amount').fill('1000万');
  await column(page, 'v1').click();
  await equals(sure, '303 | 475 | 165');
  await done(page);
});

test('what is stopped right after an edit is told as not known, and found out on request', async () => {
  const page = await slow();
  await opened(page, partly);
  await tab(page, 'what if');
  await page.locator('.odds-strip').getByText('≈ 582').waitFor({ timeout: 30_000 });
  // Before the first step of the new computation, which is a separate task.
  await page.evaluate(async () => {
    const input = document.getElementById('field-deal_size');
    input.value = '5万';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const stop = () => document.querySelector('.odds-panel > button');
    for (let n = 0; n < 100 && !stop(); n += 1) await Promise.resolve();
    globalThis.offered = stop();
    globalThis.offered.click();
  });
  await another(page);
  assert.equal(await page.locator('.answer .odds').count(), 0, 'the chance of the plan before is none of this one');
  await at(page, 'stop or go on').click();
  await page.locator('.answer .odds').waitFor();
  await page.getByText(/^模拟计算：([\d,]+) 次中已完成 \1 次/).waitFor({ timeout: 30_000 });
  await done(page);
});

test('a rate that is no longer what was counted is told as known', async () => {
  const page = await meeting();
  await tab(page, 'target');
  await stage(page, 0).click();
  await field(page, 'funnel[0].counted').fill('12/40');
  await page.getByText('转化率现为 20%，与历史数据 30% 不同').waitFor();
  await done(page);
});
