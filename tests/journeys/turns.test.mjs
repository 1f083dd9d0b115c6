// Where strangers took a wrong turn: a target without its scale, lists, amounts in place of shares, new and shared plans, and what people
// paste from chats and calendars.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { DESK, done, equals, faultOf, field, inMenu, leads, open, profile, reload, saved, start, stop } from './browser.mjs';
import { at, choose, offer, stage, tab } from './hooks.mjs';

before(start);
after(stop);

const LINK = (await readFile(new URL('../samples/v1-chinese-revenue.txt', import.meta.url), 'utf8')).trim();
const PLAN = await readFile(new URL('../samples/v1-chinese-revenue.json', import.meta.url), 'utf8');
const share = (page, m) => field(page, `space[0].members[${m}].share`);

test('a target below one deal is asked about, and the scale that was left out is one tap away', async () => {
  for (const [locale, said, offered, taken] of [['zh-CN', '¥300 不到一单（¥10万）。', '改为 300万', '300万'], ['en-US', '$300 is less than one deal ($100k).', 'Change to 300k', '300k']]) {
    const page = await open(await profile({ locale }));
    const doubt = page.locator('.doubt');
    await choose(page, 'metric', 'revenue');
    await field(page, 'deal_size').fill('100000');
    await field(page, 'target.amount').fill('300');
    assert.equal(await doubt.count(), 0, 'nothing is said while it is typed');
    await page.getByText(said).waitFor();
    assert.equal(await field(page, 'target.amount').getAttribute('aria-describedby'), await doubt.getAttribute('id'));
    assert.equal(await field(page, 'target.amount').getAttribute('aria-invalid'), null, 'it can be meant');
    const button = doubt.getByRole('button', { name: offered });
    const { height } = await button.boundingBox();
    assert.ok(height >= 44, `${height} px`);
    await button.click();
    await equals(() => field(page, 'target.amount').inputValue(), taken);
    await doubt.waitFor({ state: 'detached' });
    await at(page, 'undo').click();
    await doubt.waitFor();
    await choose(page, 'metric', 'deals');
    await doubt.waitFor({ state: 'detached' });
    await done(page);
  }
});

test('a list outlives a look at another tab, and says what became of percentages that do not add up', async () => {
  const page = await open(await profile());
  await tab(page, 'split');
  await offer(page, 3).click();
  await page.locator('#dimension-0 .tools button').last().click();
  const list = page.locator('#list-0');
  await list.fill('陈静 50%\n李伟 46%');
  await tab(page, 'target');
  await tab(page, 'split');
  assert.equal(await list.inputValue(), '陈静 50%\n李伟 46%');
  await page.locator('.list-editor .actions button').first().click();
  const said = '百分比合计 96%，已按比例放大到 100%。';
  await page.locator('.toast', { hasText: said }).waitFor();
  await page.locator('.dimension .note', { hasText: said }).waitFor();
  await field(page, 'space[0].members[1].scores[0]').fill('54%');
  await page.locator('.dimension .note', { hasText: '合计 104%，已按比例缩小' }).waitFor();
  await field(page, 'space[0].members[1].scores[0]').fill('50%');
  await page.locator('.dimension .note', { hasText: '合计' }).waitFor({ state: 'detached' });
  // Nothing is left of a list that was taken.
  await page.locator('#dimension-0 .tools button').last().click();
  assert.equal(await list.inputValue(), '');
  await done(page);
});

test('a ratio begins with the present shares', async () => {
  const page = await open(await profile(DESK));
  await tab(page, 'split');
  await offer(page, 3).click();
  await share(page, 0).fill('60%');
  await page.locator('#dimension-0 .tools button').nth(1).click();
  const scores = async () => (await Promise.all([0, 1, 2].map((m) => field(page, `space[0].members[${m}].scores[0]`).inputValue()))).join(':');
  await equals(scores, '3:1:1');
  assert.equal(await share(page, 0).getAttribute('placeholder'), '60%');
  await done(page);
});

test('an amount in place of a share is refused while the target is not known, and stays', async () => {
  const page = await open(await profile(DESK));
  await choose(page, 'metric', 'revenue');
  await field(page, 'target.amount').fill('1200万');
  await tab(page, 'split');
  await offer(page, 3).click();
  await tab(page, 'target');
  await field(page, 'target.amount').fill('abc');
  await tab(page, 'split');
  await share(page, 0).fill('300万');
  await share(page, 0).blur();
  await equals(() => faultOf(page, 'space[0].members[0].share').innerText(), '金额要按目标折算成占比，而计划中有填写错误。请先修改错误，再填写金额。');
  assert.equal(await share(page, 0).inputValue(), '300万');
  await tab(page, 'target');
  await field(page, 'target.amount').fill('2400万');
  await tab(page, 'split');
  await share(page, 0).fill('600万');
  await share(page, 0).blur();
  await equals(() => share(page, 0).inputValue(), '25%');
  await done(page);
});

test('a week that has more because of a break says so', async () => {
  const page = await open(await profile(DESK));
  await inMenu(page, 'paste a plan');
  await page.locator('#open-text').fill(JSON.stringify({
    backcast: 1, target: { metric: 'revenue', amount: '300万' }, deal_size: '10万', horizon: { first: '2027-01-01', last: '2027-03-31' },
    funnel: [{ stage: 'Lead', rate: '10%', days: '28' }, { stage: 'Won' }],
    time: { days_off: ['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'] },
  }));
  await at(page, 'open what is pasted').click();
  await page.locator('.summary', { hasText: /之后 \d+ 个工作日内每周约 \d+ 条/ }).waitFor();
  await tab(page, 'split');
  await choose(page, 'side', 'time');
  await equals(() => page.locator('.brought-forward').allInnerTexts().then(String), '第 5 周较多：春节（2月5日–2月14日）休息，期间到期的部分要提前完成。');
  await done(page);
});

test('the three questions stay over a reload until they are answered', async () => {
  const page = await open(await profile(), { asks: true });
  const asked = () => page.locator('.questions').count();
  assert.equal(await asked(), 1);
  await choose(page, 'metric', 'revenue');
  await saved(page);
  await reload(page);
  assert.equal(await asked(), 1, 'half answered');
  await page.locator('.questions > .actions button').click();
  await equals(asked, 0);
  await reload(page);
  assert.equal(await asked(), 0, 'answered');
  await done(page);
  const other = await open(await profile(), { asks: true });
  await other.locator('.questions > .actions button').click();
  await other.locator('.questions').waitFor({ state: 'detached' });
  await reload(other);
  assert.equal(await other.locator('.questions').count(), 0, 'answered with what was there');
  await done(other);
});

test('on a phone a funnel of one’s own that was replaced comes back by the message', async () => {
  const page = await open(await profile(), { asks: true });
  await field(page, 'funnel[0].rate').fill('7%');
  await field(page, 'funnel[0].rate').blur();
  await page.locator('.templates button').nth(1).click();
  await equals(() => page.locator('.stage-row').count(), 5);
  const back = at(page, 'way back');
  const { height } = await back.boundingBox();
  assert.ok(height >= 44, `${height} px`);
  await back.click();
  await equals(() => page.locator('.stage-row').count(), 2);
  assert.equal(await field(page, 'funnel[0].rate').inputValue(), '7%');
  await done(page);
});

test('the days of a stage say what they are for', async () => {
  const page = await open(await profile());
  await stage(page, 0).click();
  await page.locator('.details', { hasText: '平均停留多少天后进入下一阶段' }).waitFor();
  await done(page);
});

test('the notice of a shared plan keeps its height, and says what is kept; the way back from the page loses nothing', async () => {
  for (const [locale, options] of [['zh-CN', {}], ['zh-TW', {}], ['en-US', {}], ['zh-CN', DESK], ['en-US', DESK]]) {
    const page = await open(await profile({ locale, ...options }), { fragment: LINK });
    const banner = page.locator('.banner');
    const before = await banner.boundingBox();
    await field(page, 'target.amount').fill('4321');
    await at(page, 'as shared').waitFor();
    const after = await banner.boundingBox();
    assert.equal(after.height, before.height, `${locale} ${before.width}`);
    await done(page);
  }
  const page = await open(await profile(), { fragment: LINK });
  const shared = await leads(page);
  await field(page, 'target.amount').fill('900万');
  await page.waitForFunction((shared) => document.querySelector('.answer .lead .figure').innerText !== shared, shared);
  const changed = await leads(page);
  page.loaded = false;
  await page.goto('about:blank');
  await page.goBack();
  await page.locator('html[data-ready] .answer ol').waitFor({ state: 'attached' });
  await equals(() => leads(page), changed);
  await page.getByText('修改随此链接保存在这个浏览器里').waitFor();
  page.complaints.length = 0;
  await done(page);
});

test('a plan’s text is found inside a message, and a plan that is here already is not said to be in a file', async () => {
  const page = await open(await profile());
  const paste = async (text) => {
    await inMenu(page, 'paste a plan');
    await page.locator('#open-text').fill(text);
    await at(page, 'open what is pasted').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await paste(`王磊 10:32：\n这是 {一季度} 的计划\n${PLAN}\n收到请回复`);
  await page.getByText('已打开，并存为新计划').waitFor();
  await paste(`看这个 https://example.test/${LINK.startsWith('#') ? LINK : `#${LINK}`} 谢谢`);
  await page.getByText('这份计划已存在，内容相同，现已打开。').waitFor();
  await done(page);
});

test('a list of days off may have English dates, and an ambiguous one is asked about', async () => {
  const page = await open(await profile({ ...DESK, locale: 'en-US' }));
  await inMenu(page, 'paste a plan');
  await page.locator('#open-text').fill(PLAN.replace(/"first": "[^"]*"/, '"first": "2026-11-01"').replace(/"last": "[^"]*"/, '"last": "2026-12-31"'));
  await at(page, 'open what is pasted').click();
  await tab(page, 'split');
  await choose(page, 'side', 'time');
  await at(page, 'load a calendar').click();
  const area = page.locator('#calendar-text');
  await area.fill('5/11/2026 Founders day');
  await at(page, 'add the days').click();
  await page.getByText('day or month first?').waitFor();
  assert.equal(await area.inputValue(), '5/11/2026 Founders day', 'it stays to be corrected');
  await area.fill('Nov 16 2026\n17/11/2026');
  await at(page, 'add the days').click();
  await page.getByText('2 days off added.').waitFor();
  await done(page);
});
