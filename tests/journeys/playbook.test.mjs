// The playbook: suggestions are added and edited, entries are moved and deleted, dates become a timeline and a calendar.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { violations } from './axe.mjs';
import { DESK, PHONE, done, equals, faultOf, field, on, open, profile, reload, start, stop } from './browser.mjs';
import { at, book, entry, tab } from './hooks.mjs';

before(start);
after(stop);

const PLAN = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'deals', amount: '10' },
  funnel: [{ stage: 'Lead', rate: '20%' }, { stage: 'Won' }],
};

async function inPlaybook(options = PHONE, plan = PLAN) {
  const page = await open(await profile(options), { before: on('2027-01-12') });
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await at(page, 'menu').click();
  await at(page, 'playbook').click();
  await page.locator('.playbook').waitFor();
  return page;
}

const type = async (page, path, text) => {
  await field(page, path).fill(text);
  await field(page, path).blur();
};
const suggest = async (page, list, n) => {
  await at(page, `more ${list}`).click();
  await book(page, list).locator('.chip').nth(n).click();
  await entry(page, list, 0).waitFor();
};
const names = (page, list) => book(page, list).locator('.book-list bdi').allInnerTexts();
const told = (page, list, i) => entry(page, list, i).locator('.what small').innerText();

test('a milestone, a risk and a review come from suggestions, are edited, and are undone', async () => {
  const page = await inPlaybook();
  assert.equal(new URL(page.url()).hash, '#playbook');
  // The end of January: 12 January is a Tuesday, and 14 weekdays are left with it.
  await suggest(page, 'milestones', 1);
  await equals(() => names(page, 'milestones').then(String), '价格表和销售资料就绪');
  await equals(() => told(page, 'milestones', 0), '2027年1月31日完成 · 剩 14 个工作日');
  await page.locator('.gantt-rows li').waitFor();
  await suggest(page, 'risks', 0);
  await equals(() => told(page, 'risks', 0), '可能性高 · 影响高');
  assert.equal(await page.locator('.matrix .grave .risk-number').first().innerText().then((text) => text[0]), '1');
  await suggest(page, 'reviews', 1);
  await equals(() => told(page, 'reviews', 0), '每周 · 下次：1月15日 · 销售团队');
  // The milestone is due earlier, and has an owner.
  await entry(page, 'milestones', 0).locator('button.icon').click();
  await type(page, 'playbook.milestones[0].due', '2027-01-15');
  await type(page, 'playbook.milestones[0].owner', '王芳');
  await equals(() => told(page, 'milestones', 0), '2027年1月15日完成 · 剩 4 个工作日 · 王芳');
  await type(page, 'playbook.milestones[0].done_when', '每位销售都能报价\n价格已签批');
  assert.equal(await field(page, 'playbook.milestones[0].done_when').inputValue(), '每位销售都能报价\n价格已签批');
  await type(page, 'playbook.milestones[0].from', '2027-01-20');
  await faultOf(page, 'playbook.milestones[0].from').waitFor();
  await at(page, 'undo').click();
  await faultOf(page, 'playbook.milestones[0].from').waitFor({ state: 'detached' });
  await at(page, 'undo').click();
  await at(page, 'undo').click();
  await equals(() => told(page, 'milestones', 0), '2027年1月15日完成 · 剩 4 个工作日');
  await at(page, 'undo').click();
  await equals(() => told(page, 'milestones', 0), '2027年1月31日完成 · 剩 14 个工作日');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
  assert.deepEqual(await violations(page), []);
  // Back leads to the Act tab, which has the way here.
  await at(page, 'back from the playbook').click();
  await page.locator('.playbook-link button').click();
  await equals(() => names(page, 'reviews').then(String), '每周复盘');
  await reload(page);
  await equals(() => names(page, 'risks').then(String), '线索不足');
  await done(page);
});

test('entries are moved and deleted, stages are filled in, and roles are columns on a desk', async () => {
  const page = await inPlaybook(DESK, {
    ...PLAN,
    playbook: { tasks: [{ name: '甲', responsible: '销售' }, { name: '乙', accountable: '经理' }], reviews: [{ name: '月度复盘', every: 'month' }] },
  });
  await at(page, 'fill in stages').click();
  await equals(() => entry(page, 'book-stages', 0).locator('.what .lines').first().innerText(), '一天内联系\n了解预算、需求和时间');
  await at(page, 'fill in stages').waitFor({ state: 'detached' });
  await entry(page, 'tasks', 0).locator('button.icon').click();
  await entry(page, 'tasks', 0).locator('.details .actions button').nth(1).click();
  await equals(() => names(page, 'tasks').then(String), '乙,甲');
  await entry(page, 'tasks', 1).locator('.details .actions button').nth(2).click();
  await equals(() => names(page, 'tasks').then(String), '乙');
  await at(page, 'way back').click();
  await equals(() => names(page, 'tasks').then(String), '乙,甲');
  const lefts = await entry(page, 'tasks', 0).locator('.role').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  assert.ok(lefts.every((left, i) => i === 0 || left > lefts[i - 1]), String(lefts));
  // Like every screen that lies over a tab, it is left with the tab.
  await tab(page, 'target');
  await page.goBack();
  await page.locator('.playbook-link').waitFor();
  await done(page);
});

test('an entry that comes back with a date that cannot be keeps the others in their places', async () => {
  const milestones = [['甲', '2027-01-31'], ['乙', '2027-02-28'], ['丙', '2027-03-31']].map(([name, due]) => ({ name, due }));
  const page = await inPlaybook(PHONE, { ...PLAN, playbook: { milestones } });
  await entry(page, 'milestones', 0).locator('button.icon').click();
  await type(page, 'playbook.milestones[0].from', '2027-02-10');
  await faultOf(page, 'playbook.milestones[0].from').waitFor();
  await entry(page, 'milestones', 0).locator('.details .actions button').nth(2).click();
  await equals(() => names(page, 'milestones').then(String), '乙,丙');
  await at(page, 'way back').click();
  await equals(() => names(page, 'milestones').then(String), '甲,乙,丙');
  assert.match(await told(page, 'milestones', 1), /2月28日/);
  assert.match(await told(page, 'milestones', 2), /3月31日/);
  await done(page);
});

test('a calendar has the milestones and the reviews, under the same names after an edit', async () => {
  const page = await inPlaybook(DESK, { ...PLAN, playbook: { milestones: [{ name: '价格表', due: '2027-01-29' }], reviews: [{ name: '月度复盘', every: 'month' }] } });
  const saved = async () => {
    await at(page, 'menu').click();
    await at(page, 'export').click();
    const [download] = await Promise.all([page.waitForEvent('download'), at(page, 'as a calendar').click()]);
    assert.match(download.suggestedFilename(), /\.ics$/);
    const text = await readFile(await download.path(), 'utf8');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return text;
  };
  const uids = (text) => text.match(/^UID:.*$/gm);
  const before = await saved();
  assert.match(before, /SUMMARY:价格表\r\n/);
  // A milestone, three months, and the latest date for a lead.
  assert.equal(uids(before).length, 5);
  await entry(page, 'milestones', 0).locator('button.icon').click();
  await type(page, 'playbook.milestones[0].name', '新价格表');
  const after = await saved();
  assert.match(after, /SUMMARY:新价格表\r\n/);
  assert.deepEqual(uids(after), uids(before));
  await done(page);
});
