// What other parts of the plan name, on the screen: a new name goes along, a deleted stage is asked for again, a scenario says what applies
// to all, and a plan with a fault has figures on the Act tab after a reload.
import assert from 'node:assert/strict';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, faultOf, field, menu, on, open, profile, reload, saved, start, stop } from './browser.mjs';
import { at, stage, tab } from './hooks.mjs';

before(start);
after(stop);

const PLAN = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '1000000' }, deal_size: '100000',
  funnel: [{ stage: '线索', rate: '50%' }, { stage: '商机', rate: '40%' }, { stage: '赢单' }], won: '赢单',
  space: [{ dimension: '人员', members: [{ name: '张三' }, { name: '李四' }] }],
  channels: [{ name: '展会' }, { name: '线上' }],
  activities: [{ name: '参展', times: '1', every: 'month', brings: '10', stage: '商机', owner: '张三', channel: '展会' }],
  budget: { total: '90000', lines: [{ name: '展会', amount: '50000' }] },
};

async function opened(name) {
  const page = await open(await profile(DESK), { before: on('2027-01-04') });
  await menu(page);
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PLAN)) });
  await page.locator('dialog').waitFor({ state: 'detached' });
  await tab(page, name);
  return page;
}
const details = (page) => page.locator('.regular-row button.icon').first().click();
const chosen = (page, name) => page.locator(`#field-activities-0--${name}`).evaluate((box) => box.selectedOptions[0].textContent);

test('a channel and a person are typed anew, letter by letter, and the activity still has them', async () => {
  const page = await opened('act');
  await page.locator('#channels-fold').click();
  const name = field(page, 'channels[0].name');
  await name.fill('');
  await name.pressSequentially('线上展会');
  await details(page);
  assert.equal(await chosen(page, 'channel'), '线上展会');
  await tab(page, 'split');
  const person = field(page, 'space[0].members[0].name');
  await person.click();
  await person.press('End');
  for (const key of ['Backspace', 'Backspace']) await person.press(key);
  await person.pressSequentially('王五');
  await tab(page, 'act');
  assert.deepEqual([await chosen(page, 'owner'), await chosen(page, 'channel')], ['王五', '线上展会']);
  await at(page, 'undo').click();
  await equals(() => chosen(page, 'owner'), '张三');
  await done(page);
});

test('an activity whose stage was deleted asks for another one', async () => {
  const page = await opened('target');
  await stage(page, 1).click();
  await at(page, 'remove').click();
  await page.locator('.stale button.link').click();
  await equals(() => page.evaluate(() => document.activeElement.id), 'field-activities-0--stage');
  assert.match(await faultOf(page, 'activities[0].stage').innerText(), /已删除/);
  await page.locator('#field-activities-0--stage').selectOption('0');
  await faultOf(page, 'activities[0].stage').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.stale').count(), 0);
  await done(page);
});

test('in a scenario, what is added or deleted is said to be so in every scenario', async () => {
  const page = await opened('what if');
  await at(page, 'add scenario').click();
  await tab(page, 'act');
  await page.locator('#more-activities').click();
  await page.locator('#more-activities').locator('xpath=../following-sibling::div[1]//button').last().click();
  assert.match(await page.locator('.toast').innerText(), /所有情景/);
  await at(page, 'way back').click();
  await equals(() => page.locator('.regular-list > li').count(), 1);
  await details(page);
  await page.locator('.regular-list .details .actions button').last().click();
  assert.match(await page.locator('.toast').innerText(), /所有情景/);
  await done(page);
});

test('after a reload with a fault, Act has the last results, as the answer bar says', async () => {
  const page = await opened('act');
  const before = await page.locator('.supply-sources').innerText();
  await details(page);
  await field(page, 'activities[0].brings').fill('x');
  await field(page, 'activities[0].brings').blur();
  await saved(page);
  await reload(page);
  await tab(page, 'act');
  assert.equal(await page.locator('.stale').count(), 1);
  await equals(() => page.locator('.supply-sources').innerText(), before);
  await page.locator('.due-now li').first().waitFor();
  await done(page);
});
