// A link and a file with markup in every text field: on every tab and in every sheet it stays text, and nothing is
// executed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from './journey.mjs';
import { done, on, open, profile, reload, saved, start, stop, tried } from './browser.mjs';
import { at, choose, tab } from './hooks.mjs';

before(start);
after(stop);

const kept = (path) => readFile(new URL(`../hostile/${path}`, import.meta.url), 'utf8');
const NAME = '<img src=x onerror=hit()> 0';
// Buttons that delete, leave the page, or open a dialog of the system.
const LEFT_ALONE = /删除|移除|清空|撤销|重做|下载|打印|保存|复制|分享|会议|新建|回到|添加|移|设为|示例|模板|打开/;

async function watched(options) {
  const page = await open(await profile(options), { before: on('2027-02-03') });
  page.on('dialog', (dialog) => {
    page.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return page;
}

// Nothing in the document comes from a text of the plan: no element, no handler, no address.
async function clean(page, where) {
  const found = await page.evaluate(() => {
    // The page's own start script and style sheet are in its head.
    const made = document.querySelectorAll('img, iframe, object, embed, x-mark, form, body style, body script:not([src])');
    const all = Array.from(document.querySelectorAll('body, body *'));
    const handled = all.filter((it) => Array.from(it.attributes).some(({ name, value }) => /^on/i.test(name) || (/^(href|src|action|data|xlink:href)$/i.test(name) && /^\s*(javascript|data):/i.test(value))));
    return [...made, ...handled].map((it) => it.outerHTML.slice(0, 120)).concat('hit' in window ? ['hit'] : []);
  });
  assert.deepEqual(found, [], where);
}

// In the page: presses the next button in sight that is not like one pressed before, and says which it was.
function pressNext({ from, pressed, leftAlone }) {
  const isInSight = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 0;
  const buttons = Array.from(document.querySelectorAll('main button, header button, .answer button')).filter(isInSight);
  for (let i = from; i < buttons.length; i += 1) {
    const said = `${buttons[i].className} ${buttons[i].getAttribute('aria-label') ?? ''} ${buttons[i].textContent}`.trim();
    const words = said.replaceAll(/[\d,.%¥万亿]+/g, '#');
    if (pressed.includes(words) || new RegExp(leftAlone).test(said)) continue;
    buttons[i].click();
    return { i, said, words };
  }
  return null;
}

// Presses everything that can be pressed, and checks each sheet that opens.
async function press(page, where) {
  const pressed = [];
  let sheets = 0;
  for (let from = 0; pressed.length < 40;) {
    const next = await page.evaluate(pressNext, { from, pressed, leftAlone: LEFT_ALONE.source });
    if (!next) break;
    const { said } = next;
    from = next.i + 1;
    pressed.push(next.words);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const dialog = page.getByRole('dialog');
    if (await dialog.count() > 0) {
      sheets += 1;
      await clean(page, `${where}: the sheet of ${said}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  }
  await clean(page, where);
  return sheets;
}

async function walk(page) {
  let sheets = 0;
  for (const name of ['target', 'split', 'what if']) {
    await tab(page, name);
    await clean(page, name);
    sheets += await press(page, name);
    if (name !== 'split') continue;
    for (const side of ['time', 'both', 'space']) {
      // A plan that cannot be computed has no views of its split.
      if (await page.locator('input[name=side]').count() === 0) continue;
      await choose(page, 'side', side);
      sheets += await press(page, side);
    }
  }
  for (const name of ['menu', 'share']) {
    await at(page, name).click();
    await page.getByRole('dialog').waitFor();
    await clean(page, name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return sheets;
}

async function openFile(page, name) {
  await at(page, 'menu').click();
  await page.locator('#open-file').setInputFiles({ name: `${NAME}.json`, mimeType: 'application/json', buffer: Buffer.from(await kept(`files/${name}.json`)) });
  await page.keyboard.press('Escape');
  await page.locator('.plan-name .name', { hasText: NAME }).waitFor();
}

test('names that are markup are names, on every screen', async () => {
  const page = await watched();
  await openFile(page, 'taken-markup-in-names');
  assert.equal(await page.locator('.plan-name .name').innerText(), NAME);
  const sheets = await walk(page);
  assert.ok(sheets >= 60, `${sheets} sheets were seen`);
  await done(page);
});

test('fields that are markup keep it, and their faults say it', async () => {
  const page = await watched();
  await openFile(page, 'taken-markup-everywhere');
  assert.equal(await page.locator('#field-target-amount').inputValue(), '<img src=x onerror=hit()>');
  assert.match(await page.locator('#field-target-amount-fault').innerText(), /<img src=x onerror=hit\(\)>/);
  await walk(page);
  await done(page);
});

for (const name of ['taken-markup-in-names', 'taken-markup-everywhere']) {
  test(`a link of the same is shown, kept and read again as text: ${name}`, async () => {
    const page = await watched();
    const fragment = (await kept(`links/${name}.txt`)).trim();
    await page.evaluate((hash) => { location.hash = hash; }, fragment);
    // A plan that has faults has no page to read, but the way to its inputs.
    await page.locator('[data-test="one-page-try"]').waitFor();
    await clean(page, 'on one page');
    await tried(page);
    await page.locator('.plan-name .name', { hasText: NAME }).waitFor();
    await clean(page, 'a guest');
    await at(page, 'keep').click();
    await saved(page);
    await reload(page);
    assert.equal(await page.locator('.plan-name .name').innerText(), NAME);
    await clean(page, 'kept');
    await done(page);
  });
}

test('a file that is refused shows what it holds as text', async () => {
  const page = await watched();
  const given = [
    ['<script>hit()</script>', '{"target": {"metric": "<script>hit()</script>"}, "funnel": [], "won": "<x-mark>"}'],
    ['<img src=x onerror=hit()>', '{"<img src=x onerror=hit()>": 1}'],
  ];
  for (const [shown, text] of given) {
    await at(page, 'menu').click();
    await page.locator('#open-file').setInputFiles({ name: '<x-mark>.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText(shown).first().waitFor();
    await clean(page, 'refused');
  }
  await page.evaluate(() => { location.hash = '#p1.<img src=x onerror=hit()>'; });
  await clean(page, 'a link that is none');
  await done(page);
});
