// Every screen and every sheet, and the way there. It works in any language, because nothing is found by its words.
import { readFile } from 'node:fs/promises';
import { field, on, open, profile, tried } from './browser.mjs';
import { at } from './hooks.mjs';

// Three million at 100,000 a deal, split by two dimensions and over a quarter.
const QUARTER = {
  backcast: 1, name: '华东一季度', horizon: { first: '2027-01-01', last: '2027-03-31' }, target: { metric: 'revenue', amount: '3000000' }, deal_size: '100000',
  funnel: [{ stage: 'Lead', rate: '20%', days: 30, activities: [{ name: 'call', per_unit: '3' }] }, { stage: 'Won', rate: '95%' }, { stage: 'Collected' }], won: 'Won',
  space: [
    { dimension: 'business line', members: [{ name: 'existing', share: '60%' }, { name: 'new', share: '40%' }] },
    { dimension: 'person', members: [{ name: '张三' }, { name: '李四' }] },
  ],
  time: { months: ['80', '100', '120'], holidays: 'CN', days_off: ['2027-01-15'] },
};
// With a playbook.
const BOOK = {
  ...QUARTER, space: undefined,
  time: { phases: [{ name: 'attack', last: '2027-02-14', weight: '40%' }, { name: 'sprint', last: '2027-03-31', weight: '60%' }] },
  playbook: {
    milestones: [{ name: '目标分解到人并确认', owner: '销售总监', from: '2027-01-04', due: '2027-01-08' }, { name: '攻坚期目标完成', due: '2027-02-14' }, { name: '没有日期' }],
    tasks: [{ name: '审批折扣', responsible: '销售经理', accountable: '销售总监', consulted: '财务' }],
    training: [{ topic: '异议处理', who: '全体销售', day: '2027-01-15', hours: '4' }],
    incentives: [{ name: '月度首单奖', condition: '当月第一个成交', reward: '双人晚餐' }],
    risks: [{ name: '线索不足', likelihood: 'high', effect: 'high', response: '每月储备 100 条线索' }, { name: '重点客户流失', likelihood: 'low', effect: 'high' }],
    reviews: [{ name: '每周复盘', every: 'week', who: '销售团队' }],
  },
};
// Without a split, with three scenarios besides the base case.
const SCENARIOS = {
  ...QUARTER, space: undefined, time: undefined,
  scenarios: [{ name: '更好的转化', changes: { 'funnel[0].rate': '25%' } }, { name: '更大的单', changes: { deal_size: '150000', 'funnel[0].rate': '22%' } }, { name: 'more', changes: { 'target.amount': '3600000' } }],
};
// Different sub-targets that share one rate from a few past results: their chance is simulated.
const UNLIKE = {
  backcast: 1, name: '大', target: { metric: 'revenue', amount: '9000000' }, deal_size: '100000', funnel: [{ stage: 'Lead', rate: '20%', counted: '20/100' }, { stage: 'Won' }],
  space: [{ dimension: 'customer tier', members: [{ name: 'a', share: '60%', deal_size: '300000' }, { name: 'b', share: '40%' }] }],
};

const tab = (page, n) => page.locator('nav.tabs button').nth(n).click();
const radio = (page, name, n) => page.locator(`input[name=${name}]`).nth(n).check();
const sheet = (page) => page.locator('dialog[open]').waitFor();
const leave = async (page) => {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
};
const menu = async (page) => {
  await page.locator('.topbar button.icon').last().click();
  await sheet(page);
};
const put = async (page, plan) => {
  await menu(page);
  await page.locator('#open-file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await page.locator('dialog').waitFor({ state: 'detached' });
};
// A tap that opens a sheet over the plan.
const tapped = (name, find) => ({ name, go: async (page) => { await find(page).click(); await sheet(page); }, leave });
const divide = async (page, d) => {
  await page.locator('.chips .chip').first().click();
  await page.waitForFunction((id) => document.activeElement?.id === id, `dimension-${d}`);
};
const seen = (page, selector) => page.locator(selector).first().evaluate((one) => one.scrollIntoView({ block: 'center' }));

// Groups of screens on one page, in order. `go` opens the next screen, and `leave` leaves it.
export const GROUPS = [
  {
    name: 'target',
    screens: [
      { name: 'first screen', go: () => {} },
      tapped('explanation of a number', (page) => page.locator('.answer .lead .figure')),
      tapped('explanation of the odds', (page) => page.locator('.odds .figure')),
      tapped('menu', (page) => page.locator('.topbar button.icon').last()),
      tapped('share', (page) => page.locator('.topbar button.icon').nth(2)),
      {
        name: 'export',
        async go(page) {
          await menu(page);
          await at(page, 'export').click();
          await at(page, 'as csv').waitFor();
        },
        leave,
      },
      {
        name: 'templates',
        async go(page) {
          await menu(page);
          await at(page, 'new from template').click();
          await page.locator('.template-card').last().waitFor();
        },
        leave,
      },
      {
        name: 'details of a stage',
        async go(page) {
          await page.locator('.stage-row button.icon').first().click();
          await page.locator('.details > .link').click();
          await field(page, 'funnel[0].activities[0].name').waitFor();
          await page.waitForFunction(() => document.activeElement?.id.startsWith('field-funnel-0--activities'));
        },
      },
      { name: 'tiers edited', go: (page) => page.locator('#tiers-fold').click() },
      {
        name: 'few leads',
        async go(page) {
          await field(page, 'leads_available').fill('30');
          await page.locator('.carries').waitFor();
        },
      },
      {
        name: 'wrong values',
        async go(page) {
          await field(page, 'funnel[0].rate').fill('0%');
          await field(page, 'horizon.last').fill('2020-01-01');
          await page.locator('.stale').waitFor();
        },
        async leave(page) {
          await field(page, 'funnel[0].rate').fill('20%');
          await field(page, 'horizon.last').fill('2027-03-31');
          await page.locator('.stale').waitFor({ state: 'detached' });
        },
      },
      {
        name: 'a later version waits',
        async go(page) {
          await page.evaluate(() => dispatchEvent(new Event('backcast-update')));
          await page.locator('.banner').waitFor();
        },
        leave: (page) => page.locator('.banner .actions button').last().click(),
      },
      {
        name: 'toast',
        async go(page) {
          await menu(page);
          await at(page, 'delete the plan').click();
          await page.locator('.toast').waitFor();
        },
      },
    ],
  },
  {
    name: 'split in space',
    async begin(page) {
      await radio(page, 'metric', 1);
      await field(page, 'target.amount').fill('300万');
      await field(page, 'deal_size').fill('10万');
    },
    screens: [
      { name: 'nothing divided', go: (page) => tab(page, 1) },
      { name: 'nothing divided, both', go: (page) => radio(page, 'side', 2), leave: (page) => radio(page, 'side', 0) },
      {
        name: 'one dimension, with details of a member',
        async go(page) {
          await divide(page, 0);
          await page.locator('.member-row button.icon').nth(1).click();
          await page.locator('.details > .link').click();
          await page.locator('.ramp').waitFor();
        },
      },
      {
        name: 'two dimensions, one by ratio',
        async go(page) {
          await divide(page, 1);
          await page.locator('#dimension-1 .tools button').nth(1).click();
          await page.waitForFunction(() => document.activeElement?.id.includes('scores'));
          await page.locator('.grid tbody button').first().waitFor();
          await page.evaluate(() => scrollTo(0, 0));
        },
      },
      {
        name: 'a group of the picture alone',
        async go(page) {
          await page.locator('.mosaic .bare').first().click();
          await page.locator('.way-back').waitFor();
        },
        async leave(page) {
          await page.locator('.way-back button').first().click();
          await page.locator('.way-back').waitFor({ state: 'detached' });
        },
      },
      {
        name: 'shares that do not add up',
        async go(page) {
          const shares = page.locator('#dimension-0 .member-row input.number');
          for (const n of [0, 1, 2]) await page.locator('#dimension-0 .member-row button.icon').nth(2 * n).click();
          await shares.first().fill('90');
          await page.locator('.fault').first().waitFor();
        },
        async leave(page) {
          const undo = page.locator('.topbar button.icon').first();
          for (let n = 0; n < 4; n += 1) await undo.click();
          await page.locator('.stale').waitFor({ state: 'detached' });
        },
      },
      { name: 'every part', go: async (page) => { await page.locator('.pictures > .link').click(); await page.locator('.leaves').waitFor(); } },
      tapped('leaf', (page) => page.locator('.grid tbody button').first()),
      tapped('explanation of a sum', (page) => page.locator('.grid tfoot button').first()),
      tapped('explanation of a member', (page) => page.locator('.member-sums .figure').first()),
      { name: 'both, month by month', go: async (page) => { await radio(page, 'side', 2); await page.locator('.grid tbody button').first().waitFor(); } },
      tapped('explanation of what is due', (page) => page.locator('.grid tbody button').first()),
      { name: 'both, week by week', go: (page) => radio(page, 'span', 1) },
      {
        name: 'toast over the split',
        async go(page) {
          await radio(page, 'side', 0);
          await page.locator('#dimension-1 .dimension-head button.icon').last().click();
          await page.locator('.toast').waitFor();
        },
      },
    ],
  },
  {
    name: 'playbook',
    begin: (page) => put(page, BOOK),
    screens: [
      {
        name: 'playbook, with every list',
        async go(page) {
          await menu(page);
          await at(page, 'playbook').click();
          await page.locator('.gantt').waitFor();
        },
      },
      {
        name: 'playbook, with details and suggestions',
        async go(page) {
          await at(page, 'more risks').click();
          await page.locator('.risks .book-list button.icon').first().click();
          await field(page, 'playbook.risks[0].response').waitFor();
          await page.locator('.book-stages .book-list button.icon').first().click();
          await field(page, 'funnel[0].actions').waitFor();
        },
      },
    ],
  },
  {
    name: 'split over time',
    begin: (page) => put(page, QUARTER),
    screens: [
      {
        name: 'months, with a calendar',
        async go(page) {
          await tab(page, 1);
          await radio(page, 'side', 1);
          await page.locator('.months .value').first().waitFor();
        },
      },
      { name: 'its days', go: (page) => seen(page, '.grids') },
      tapped('month', (page) => page.locator('#month-1')),
      tapped('explanation of a day', (page) => page.locator('#day-2027-02-04')),
      tapped('explanation of a week', (page) => page.locator('.week-table tbody button').nth(1)),
      {
        name: 'own days, season',
        async go(page) {
          const folds = page.locator('.time .fold');
          for (let n = 0; n < await folds.count(); n += 1) if (await folds.nth(n).getAttribute('aria-expanded') === 'false') await folds.nth(n).click();
        },
      },
      {
        name: 'every way to spread',
        async go(page) {
          const marks = page.locator('.spread input[type=checkbox]:not(:checked)');
          while (await marks.count()) await marks.first().check();
        },
      },
      ...[2, 3, 4].map((n) => ({ name: `spreading ${n}`, go: async (page) => { const all = page.locator('input[name=spreading]'); if (n < await all.count()) await all.nth(n).check(); } })),
      { name: 'a wrong weight', go: async (page) => { await radio(page, 'spreading', 1); const one = page.locator('.time input.number').first(); await one.fill('x'); await page.locator('.fault').first().waitFor(); } },
    ],
  },
  {
    name: 'act',
    begin: (page) => put(page, QUARTER),
    screens: [
      { name: 'today and this week', go: async (page) => { await tab(page, 2); await page.locator('.todo').first().waitFor(); } },
      tapped('explanation of a figure of today', (page) => page.locator('.todo button').first()),
      {
        name: 'the routine',
        async go(page) {
          await page.locator('.routine-panel .actions button').click();
          await page.locator('#routine-fold').click();
        },
      },
      {
        name: 'whether it can be done',
        async go(page) {
          await page.locator('#basis-fold').click();
          await page.locator('#smart-fold').click();
          await page.locator('.threshold input').first().waitFor();
        },
      },
    ],
  },
  {
    name: 'no dates',
    async begin(page) {
      await field(page, 'horizon.first').fill('');
      await field(page, 'horizon.last').fill('');
    },
    screens: [
      { name: 'time without dates', go: async (page) => { await tab(page, 1); await radio(page, 'side', 1); } },
      { name: 'nothing to do without dates', go: (page) => tab(page, 2) },
    ],
  },
  {
    name: 'what if',
    begin: (page) => put(page, SCENARIOS),
    screens: [
      {
        name: 'three scenarios',
        async go(page) {
          await tab(page, 3);
          await page.locator('.columns thead button').nth(1).click();
          await page.locator('.variant').waitFor();
          await page.locator('.tornado b').first().waitFor();
          await page.locator('.odds-sums .value').first().waitFor();
        },
      },
      { name: 'ranges of their own', go: async (page) => { await page.locator('#own-ranges').click(); await page.locator('.range').first().waitFor(); } },
      { name: 'levers of how sure it is', go: async (page) => { await radio(page, 'gauge', 2); await page.locator('.heat button').first().waitFor(); await seen(page, '.heat'); } },
      tapped('explanation of a scenario', (page) => page.locator('.columns tbody td button').last()),
      tapped('explanation of a lever', (page) => page.locator('.tornado .ends button').first()),
      tapped('explanation of two levers', (page) => page.locator('.heat button').first()),
      tapped('explanation of an odd', (page) => page.locator('.odds-sums button').nth(2)),
      { name: 'a number solved for', go: async (page) => { await page.locator('#goal').selectOption({ index: 2 }); await seen(page, '#goal'); } },
      {
        name: 'meeting',
        async go(page) {
          await page.locator('#meeting button').click();
          await page.locator('.meeting-bar').waitFor();
          await page.locator('.meeting-bar button').nth(1).click();
        },
        async leave(page) {
          await page.locator('.meeting-head .leave').click();
          await page.locator('.topbar').waitFor();
        },
      },
    ],
  },
  {
    name: 'one plan, what if',
    screens: [{ name: 'no scenarios yet', go: async (page) => { await tab(page, 3); await page.locator('.tornado b').first().waitFor(); } }],
  },
  {
    name: 'tried out',
    begin: (page) => put(page, UNLIKE),
    screens: [
      { name: 'odds being tried out', go: (page) => tab(page, 3) },
      { name: 'odds as tried out', go: (page) => page.locator('.odds-panel > button').waitFor({ state: 'detached', timeout: 40_000 }) },
      tapped('explanation of odds as tried out', (page) => page.locator('.answer .odds .figure')),
    ],
  },
  {
    name: "somebody's plan",
    fragment: async () => `#${(await readFile(new URL('../samples/v1-split-quarter.txt', import.meta.url), 'utf8')).trim().split('#').at(-1)}`,
    reads: true,
    screens: [
      { name: 'one page', go: (page) => page.locator('.one-page h1').waitFor() },
      { name: 'guest', go: async (page) => { await tried(page); await page.locator('.banner').waitFor(); } },
    ],
  },
  {
    name: 'a link that cannot be read',
    fragment: () => '#p1.nothing',
    screens: [{ name: 'refused', go: (page) => page.locator('.banner.warn').waitFor() }],
  },
  {
    name: 'storage forbidden',
    before: 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } })',
    screens: [{ name: 'storage forbidden', go: (page) => page.locator('.banner.warn').waitFor() }],
  },
  {
    name: 'the last resort',
    mayComplain: true,
    // After the program is ready, everything is there.
    begin: (page) => field(page, 'target.amount').fill('19'),
    screens: [{
      name: 'the program has stopped',
      async go(page) {
        await page.evaluate(() => {
          const make = Document.prototype.createElement;
          let once = true;
          Document.prototype.createElement = function createElement(...given) {
            if (once) { once = false; throw new Error('out of elements'); }
            return make.apply(this, given);
          };
        });
        await page.locator('.funnel-panel > .link').click();
        await page.locator('.panic').waitFor();
      },
    }],
  },
];

// Goes through the groups that are wanted, and has `look(page, name)` look at each screen; says how many there were.
export async function walk(look, { options = {}, wanted = () => true, before = '' } = {}) {
  let many = 0;
  for (const group of GROUPS.filter(({ name }) => wanted(name))) {
    // What moves is never at rest on a loaded machine; everywhere.test.mjs looks at the motion.
    const page = await open(await profile({ reducedMotion: 'reduce', ...options }), { before: `${on('2027-02-03')};${group.before ?? ''};${before}`, fragment: await group.fragment?.() ?? '', reads: group.reads });
    const at = (name) => `${group.name}: ${name}`;
    try {
      await group.begin?.(page);
      for (const { name, go, leave: away } of group.screens) {
        try {
          await go(page);
          // In what-if some panels follow in turns; a sheet over them changes nothing.
          if (await page.evaluate(() => document.querySelector('.whatif') && !document.querySelector('dialog[open]'))) await page.waitForTimeout(350);
          await look(page, at(name));
          await away?.(page);
        } catch (error) {
          error.message = `${at(name)}: ${error.message}`;
          throw error;
        }
        many += 1;
      }
      if (!group.mayComplain && page.complaints.length) throw new Error(`${group.name}: ${page.complaints.join('\n')}`);
    } finally {
      await page.context().close();
    }
  }
  return many;
}
