// The main journeys in each engine that people use for links: Chromium, Firefox, and WebKit, which is Safari's.
//
// The other journeys test everything in Chromium. Here each part is visited once in every engine, at the width of a
// phone, and must give the same figures without a message on the console.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from './journey.mjs';
import { NoAnswer, folderOf, isDebian, launch, missing, until } from './engines.mjs';
import { opened } from './opened.mjs';
import { field } from './page.mjs';
import { serve } from './server.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];
const PHONE = { width: 360, height: 740 };
const browsers = {};
let server;
let folder;

before(async () => {
  server = await serve();
  folder = folderOf('journeys');
});
after(async () => {
  for (const browser of Object.values(browsers)) await (await browser).close();
  await server.close();
});

// Walks through a page in a fresh profile, checks that there were no complaints, and closes it. If the driver does not
// answer, the visit is repeated, at most twice, with a message; a page that really hangs will hang again.
async function visit(engine, walk, { fragment = '', size = PHONE } = {}, more = 2) {
  browsers[engine] ??= launch(engine);
  // The second try of a journey gets a browser of its own: a visit that has been given up may still hold this one's only session.
  const isClosed = opened(() => close(engine));
  let page;
  try {
    page = await (await browsers[engine]).open(server.url + fragment, size);
    await page.ready();
    await walk(page);
    assert.deepEqual(await page.complaints(), []);
    await page.close();
  } catch (error) {
    const isMute = error instanceof NoAnswer && more > 0;
    if (!isMute) {
      await page?.close();
      throw error;
    }
    console.error(`once more: ${error.message}`);
    await close(engine);
    await visit(engine, walk, { fragment, size }, more - 1);
  }
  isClosed();
}
async function close(engine) {
  const browser = browsers[engine];
  delete browsers[engine];
  await (await browser)?.close();
}

const shows = (page, figures) => until(page.figures, figures);
const saved = (page) => until(async () => (await page.text('.plan-name small'))?.split(' · ').at(-1), 'Saved');
const focused = (page, id) => until(() => page.read(() => document.activeElement.id), id);
const isOpen = (page, open = true) => until(() => page.count('dialog[open]'), open ? 1 : 0);
const inMenu = async (page, click) => {
  await page.at('menu');
  await isOpen(page);
  await click();
};
const linkOf = async (page) => {
  await page.at('share');
  await isOpen(page);
  const link = await page.read(() => document.querySelector('.link-text').value);
  await page.at('copy the link');
  await until(() => page.text('.told'), 'Link copied.');
  assert.ok((await page.read(() => document.querySelector('.qr .dark').getAttribute('d').length)) > 1000, 'a QR code');
  await page.press('Escape');
  await isOpen(page, false);
  return new URL(link).hash;
};
// The elements that extend past the right edge; empty if there are none.
const fits = async (page, where) => {
  // The width without the scroll bar, which takes up space in Firefox.
  const [width, room, whole] = await page.read(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth, innerWidth]);
  assert.equal(whole, PHONE.width);
  assert.ok(width <= room, `${where}: ${width} px of content in ${room}`);
};
// Three million at 100,000 a deal.
const threeMillion = async (page) => {
  await page.pick('metric', 'revenue');
  await page.fill('target.amount', '300万');
  await page.fill('deal_size', '10万');
  await shows(page, '150 30 $3M');
};
// Business lines 60 to 40, each divided into products 2 to 1.
const split = async (page) => {
  await page.tab('split');
  await page.click('.chips .chip >> nth=0');
  await focused(page, 'dimension-0');
  await page.fill('space[0].members[0].share', '60');
  await page.click('#dimension-0 .member-row >> nth=2 >> button.icon >> nth=1');
  await page.at('remove');
  await focused(page, 'dimension-0');
  await page.click('.chips .chip >> nth=0');
  await focused(page, 'dimension-1');
  await page.click('#dimension-1 .tools button >> nth=1');
  await focused(page, field('space[1].members[0].scores[0]').slice(1));
  await page.fill('space[1].members[0].scores[0]', '2');
  await page.fill('space[1].members[1].scores[0]', '1');
};
const CROSS_TABLE = ['Product A Product B Total', 'New customers $1.2M $600k $1.8M', 'Repeat purchase $800k $400k $1.2M', 'Total $2M $1M $3M'];
const crossTable = (page, wanted) => until(async () => (await page.table()).map((row) => row.trim()).join('; '), wanted.join('; '));

// Each journey, by its subject; the links it makes are opened in the other engines afterwards.
const links = {};
const JOURNEYS = {
  'ten deals at 20 % need fifty leads, and every key that is pressed changes that': async (page) => {
    assert.match(await page.figures(), /^50 10 /);
    assert.equal(await page.read(() => document.documentElement.lang), 'en');
    assert.equal(await page.read(() => { const { textDecorationLine: line, textDecorationStyle: style } = getComputedStyle(document.querySelector('.figure')); return `${line} ${style}`; }), 'underline dotted', 'what explains itself looks like it');
    await page.fill('funnel[0].rate', '25');
    await until(async () => (await page.figures()).split(' ')[0], '40');
    await page.press('Tab');
    await until(() => page.value('funnel[0].rate'), '25%');
    await page.read(() => document.querySelector('.edge [type=range]').focus());
    await page.press('ArrowRight', 'ArrowLeft', 'ArrowLeft');
    await until(() => page.value('funnel[0].rate'), '24%');
    await until(async () => (await page.figures()).split(' ')[0], '42');
    assert.deepEqual(await page.read(() => [...document.querySelectorAll('.stage-row .bar rect')].map((bar) => bar.getAttribute('width'))), ['1000', '240']);
  },

  'back, forward and a reload lead to tabs and sheets, and undo outlives the reload': async (page) => {
    const hash = () => page.read(() => location.hash);
    const go = (by) => page.read((by) => { setTimeout(() => history.go(by)); }, by);
    await page.fill('target.amount', '14');
    await until(async () => (await page.figures()).split(' ')[0], '70');
    await page.read(() => document.activeElement.blur());
    await page.tab('split');
    await until(hash, '#split');
    await page.pick('side', 'time');
    await until(hash, '#split/time');
    await page.at('menu');
    await isOpen(page);
    await until(hash, '#split/time/menu');
    await go(-1);
    await isOpen(page, false);
    await until(hash, '#split/time');
    await page.at('menu');
    await isOpen(page);
    await page.press('Escape');
    await isOpen(page, false);
    await until(hash, '#split/time');
    await go(-2);
    await until(() => page.read(() => document.getElementById('plan').dataset.tab), 'target');
    assert.equal(await hash(), '');
    await go(1);
    await until(hash, '#split');
    await page.reload();
    assert.deepEqual([await hash(), await page.read(() => document.getElementById('plan').dataset.tab)], ['#split', 'split']);
    await page.at('undo');
    await until(async () => (await page.figures()).split(' ')[0], '50');
    await page.at('redo');
    await until(async () => (await page.figures()).split(' ')[0], '70');
  },

  'revenue as people write it, with a stage more, is worked back stage by stage': async (page) => {
    await threeMillion(page);
    await page.at('add stage');
    await focused(page, 'field-funnel-1--stage');
    await page.fill('funnel[0].rate', '40%');
    await page.fill('funnel[1].rate', '25%');
    await shows(page, '300 30 $3M');
    assert.deepEqual(await page.texts('.stage .stage-row .figure'), ['300', '120', '30']);
    assert.deepEqual([await page.value('funnel[0].stage'), await page.value('funnel[1].stage'), await page.value('funnel[2].stage')], ['Lead', 'Qualified lead', 'Won']);
    await page.click('.answer .lead .figure');
    await isOpen(page);
    assert.match(await page.text('dialog .formula'), /30 ÷ \(40% × 25%\)|30 ÷ 10%/);
    await page.press('Escape');
    await isOpen(page, false);
    assert.equal(await page.read(() => document.activeElement.className), 'figure', 'the keyboard is back where it was');
  },

  'a wrong value is told at its field, and the rest of the plan stays': async (page) => {
    await page.fill('funnel[0].rate', '120%');
    await until(() => page.fault('funnel[0].rate'), (said) => /^“120%” won’t work\. Enter a rate above 0% and at most 100%/.test(said));
    await page.fill('target.amount', 'abc');
    await until(() => page.fault('target.amount'), (said) => /^“abc” won’t work\. /.test(said));
    await page.day('horizon.first', '2027-01-01');
    await page.day('horizon.last', '2020-01-01');
    await until(() => page.fault('horizon.last'), (said) => /a date on or after the start date/.test(said));
    // The figures are those of the last finished rate, 20%, and not of 12, on the way to 120.
    assert.match(await page.figures(), /^50 10 /);
    assert.equal(await page.value('funnel[0].rate'), '120%');
    await page.day('horizon.last', '2027-03-31');
    await page.fill('target.amount', '20');
    await page.fill('funnel[0].rate', '10%');
    await until(async () => (await page.figures()).split(' ')[0], '200');
    assert.equal(await page.count('.fault'), 0);
  },

  'what was typed is there after a reload, right or wrong': async (page) => {
    await page.fill('target.amount', '25');
    await page.fill('funnel[0].rate', '1/3');
    await until(async () => (await page.figures()).split(' ')[0], '75');
    await saved(page);
    await page.reload();
    assert.equal((await page.figures()).split(' ')[0], '75');
    assert.equal(await page.value('funnel[0].rate'), '1/3');
    // Just before the field is left.
    await page.fill('funnel[0].rate', '200%');
    await page.reload();
    assert.equal(await page.value('funnel[0].rate'), '200%');
    await until(() => page.count(`${field('funnel[0].rate')}-fault`), 1);
  },

  'every kind of edit is taken back and brought again, by tap and by key': async (page) => {
    await page.fill('target.amount', '100');
    await until(async () => (await page.figures()).split(' ')[0], '500');
    await page.press('Tab');
    await page.at('add stage');
    await focused(page, 'field-funnel-1--stage');
    await page.at('undo');
    await until(() => page.count('.stage'), 2);
    await page.at('undo');
    await until(async () => (await page.figures()).split(' ')[0], '50');
    await page.at('redo');
    await until(async () => (await page.figures()).split(' ')[0], '500');
    await page.press('Control+z');
    await until(async () => (await page.figures()).split(' ')[0], '50');
    await page.press('Control+Shift+z');
    await until(async () => (await page.figures()).split(' ')[0], '500');
  },

  'the target is divided, and the table adds up on both of its edges': async (page, engine) => {
    await threeMillion(page);
    await split(page);
    await crossTable(page, CROSS_TABLE);
    await page.set('#measure', 1);
    await until(async () => (await page.table()).at(-1), 'Total 100 50 150');
    await page.click('#dimension-0 .member-row >> nth=1 >> button.icon >> nth=0');
    await page.fill('space[0].members[0].share', '63');
    await until(() => page.text(`${field('space[0].members')}-fault`), (said) => /103%.*3% too much/.test(said));
    await page.click('#field-space-0--members .actions button');
    await until(() => page.count('.stale'), 0);
    await page.pick('side', 'both');
    await until(async () => (await page.table()).at(-1).split(' ').at(-1), '150');
    links[engine] = await linkOf(page);
  },

  'the target is spread over time, and a month is explained and set by hand': async (page) => {
    await threeMillion(page);
    await page.day('horizon.first', '2027-01-01');
    await page.day('horizon.last', '2027-03-31');
    await page.tab('split');
    await page.pick('side', 'time');
    await page.pick('spreading', 'months');
    const amounts = async () => (await page.texts('.months .value')).join(' ');
    await until(amounts, '$1,000,000 $1,000,000 $1,000,000');
    await page.at('rising months');
    await until(amounts, '$800,000 $1,000,000 $1,200,000');
    await page.fill('time.months[2]', '20');
    await until(amounts, '$1,200,000 $1,500,000 $300,000');
    await page.click('#month-1');
    await isOpen(page);
    assert.equal(await page.text('dialog .formula'), 'weight 100 ÷ 200 × $3,000,000 = $1,500,000');
    await page.at('set by hand');
    await page.fill('time.pinned[0].amount', '60万');
    await until(amounts, '$1,920,000 $600,000 $480,000');
    // Enter finishes the value; without it Escape takes the value back and leaves the sheet open.
    await page.press('Enter', 'Escape');
    await isOpen(page, false);
  },

  'scenarios stand side by side, and what is not changed in one follows the base': async (page) => {
    await threeMillion(page);
    await page.tab('what if');
    const row = async (name) => (await page.table('.columns')).find((text) => text.startsWith(`${name} `))?.replace(/\s+/g, ' ');
    await page.at('add scenario');
    await until(() => page.count('.variant'), 1);
    await page.fill('funnel[0].rate', '25%');
    await until(() => row('Lead'), 'Lead 150 120 ▼ −30');
    await page.click('.columns thead button >> nth=0');
    await page.fill('target.amount', '600万');
    await until(() => row('Lead'), 'Lead 300 240 ▼ −60');
    assert.equal(await row('Won'), 'Won 60 60');
    await until(() => page.count('.tornado b'), (count) => count >= 3);
    await until(() => page.text('.odds-sums .value'), '52%');
    await page.set('#unknown', 2);
    await page.set('#goal', 1);
    await until(() => page.text('.solved'), (said) => /Lead → Won: 2\d(\.\d)?%/.test(said));
    await saved(page);
    await page.reload();
    await page.tab('what if');
    await until(() => row('Lead'), 'Lead 300 240 ▼ −60');
  },

  'language and appearance are chosen in the menu, and kept': async (page) => {
    await inMenu(page, () => page.pick('language', '简体中文'));
    await page.pick('theme', 'dark');
    await page.press('Escape');
    await until(() => page.text('.answer .lead .word'), '所需线索');
    await page.reload();
    assert.deepEqual(await page.read(() => [document.documentElement.lang, document.documentElement.dataset.theme, document.title.replace(/\d+年\d+月/, '…'), getComputedStyle(document.documentElement).backgroundColor]), ['zh-Hans', 'dark', '10 单 · … · 倒推', 'rgb(20, 20, 18)']);
    assert.match(await page.figures(), /^50 10 /);
  },

  'the other program makes a table in its worker': async (page) => {
    await page.at('menu');
    await page.at('export');
    const file = await page.download(() => page.at('as csv'));
    assert.match(file.name, /\.Target\.csv$/);
    assert.match(file.text, /\r\nLead,0\.2,50,50,/);
    await until(() => page.text('dialog .told'), `File saved: ${file.name}`);
    await page.click('dialog .sheet-head button');
    await until(() => page.count('dialog[open]'), 0);
  },

  'the plan is saved as a file, and a file is opened as a plan of its own': async (page, engine) => {
    await page.fill('target.amount', '21');
    let file;
    await inMenu(page, async () => { file = await page.download(() => page.at('save as file')); });
    assert.match(file.name, /^21 deals · \w{3} \d{4}\.backcast\.json$/);
    assert.equal(JSON.parse(file.text).target.amount, '21');
    const path = join(folder, `${engine}.json`);
    await writeFile(path, file.text.replace('"21"', '"22"'));
    await page.choose('#open-file', path);
    await until(async () => (await page.figures()).split(' ')[0], '110');
    await writeFile(path, '{"target":{"amont":"1"},"funnel":[]}');
    if (!(await page.count('dialog[open]'))) await inMenu(page, () => {});
    assert.equal(await page.count('.plans li'), 2);
    await page.choose('#open-file', path);
    await until(() => page.text('[role=alert]'), (said) => /target\.amont/.test(said ?? ''));
  },

  'nothing goes past the edge of a phone of 360 px, on any tab, in either language': async (page) => {
    await threeMillion(page);
    await page.fill('funnel[0].stage', '从展会与转介绍获得的第一手有效线索与其他来源');
    await page.fill('target.amount', '987654321098765');
    await fits(page, 'target');
    await split(page);
    await fits(page, 'space');
    await page.pick('side', 'both');
    await fits(page, 'both');
    await page.pick('side', 'time');
    await fits(page, 'time');
    await page.tab('what if');
    await page.at('add scenario');
    await until(() => page.count('.variant'), 1);
    await fits(page, 'what if');
    await inMenu(page, () => page.pick('language', '简体中文'));
    await fits(page, 'menu');
    await page.press('Escape');
    for (const name of ['what if', 'split', 'target']) {
      await page.tab(name);
      await fits(page, name);
    }
  },
};

for (const engine of ENGINES) {
  // On Debian a missing engine is a failure; elsewhere the journeys are skipped with a reason.
  const skip = isDebian ? false : (missing(engine) ?? false);
  for (const [title, walk] of Object.entries(JOURNEYS)) {
    test(`${engine}: ${title}`, { skip, timeout: 100_000 }, () => visit(engine, (page) => walk(page, engine)));
  }
}

test('a link made in one engine gives the same figures in every other', { timeout: 150_000 }, async () => {
  const there = ENGINES.filter((engine) => isDebian || !missing(engine));
  for (const from of there) {
    assert.match(links[from] ?? '', /^#p\d+\./, `${from} has made a link`);
    for (const to of there.filter((engine) => engine !== from)) {
      await visit(to, async (page) => {
        await page.click('[data-test="one-page-try"]');
        await shows(page, '150 30 $3M');
        await until(() => page.count('.banner'), (count) => count > 0);
        await page.tab('split');
        await crossTable(page, CROSS_TABLE);
      }, { fragment: links[from] });
    }
  }
});
