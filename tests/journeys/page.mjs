// A page of the product in any engine, read by its text. `engines.mjs` supplies the actions: `run` a script, `tap`,
// `keys`.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { choicePlace, isInBar, placeOf, tabPlace } from './hooks.mjs';

// Reads until the value is the wanted one.
export async function until(read, wanted, ms = 15_000) {
  const end = Date.now() + ms;
  for (;;) {
    const got = await read();
    if (typeof wanted === 'function' ? wanted(got) : got === wanted) return got;
    if (Date.now() > end) {
      if (typeof wanted === 'function') assert.fail(`${JSON.stringify(got)} after ${ms} ms, not as wanted by ${wanted}`);
      assert.equal(got, wanted);
    }
    await new Promise((ok) => setTimeout(ok, 25));
  }
}

export class Page {
  constructor(hands) {
    this.hands = hands;
  }

  // The result of a function in the page with these arguments. Everything is sent as text, because the protocols encode
  // values differently.
  async read(within, ...given) {
    const text = await this.hands.run(`JSON.stringify((${within})(...${JSON.stringify(given)}) ?? null)`);
    return JSON.parse(text);
  }

  // The visible text of the first element, or nothing; or of all elements.
  text = (selector) => this.read((at) => document.querySelector(at)?.innerText.trim(), selector);
  texts = (selector) => this.read((at) => [...document.querySelectorAll(at)].map((one) => one.innerText.trim()), selector);
  count = (selector) => this.read((at) => document.querySelectorAll(at).length, selector);
  value = (path) => this.read((at) => document.querySelector(at)?.value, field(path));
  fault = (path) => this.text(`${field(path)}-fault`);
  figures = async () => (await this.texts('.answer li:not(.step) .figure')).join(' ');
  // A table, row by row.
  table = (selector = '.grid') => this.read((at) => [...document.querySelectorAll(`${at} tr`)].map((row) => Array.from(row.cells, (cell) => cell.innerText.trim()).join(' ')), selector);

  // Taps a visible element, given by selector or by role and name. It waits until the element stops moving and nothing
  // covers it.
  async click(selector, name, nth = 0) {
    let before;
    const spot = await until(() => this.read(place, selector, name ?? null, nth), (now) => {
      const still = typeof now === 'object' && before === now.join();
      before = typeof now === 'object' ? now.join() : undefined;
      return still;
    });
    await this.hands.tap(...spot);
  }
  // By the names that hooks.mjs gives.
  at = async (name) => {
    if (isInBar(name)) await this.leaveField();
    await this.click(placeOf(name));
  };
  tab = async (name) => {
    await this.leaveField();
    await this.click(tabPlace(name));
  };
  leaveField = () => until(() => this.read(() => {
    const isTyping = document.activeElement.matches('input') && matchMedia('(pointer: coarse)').matches;
    if (isTyping) document.activeElement.blur();
    return isTyping;
  }), false);
  pick = (group, name) => this.click(choicePlace(group, name));

  press = (...keys) => this.hands.keys(keys);
  // Types into the field with that path, in place of its text.
  async fill(path, text) {
    await this.click(field(path));
    assert.ok(await this.read((at) => {
      const one = document.querySelector(at);
      one.select();
      return document.activeElement === one;
    }, field(path)), `${path} has the keyboard when it is tapped`);
    await this.hands.keys(text === '' ? ['Backspace'] : [...text]);
    await until(() => this.value(path), text);
  }
  // A date and a choice are set at once, as the platform's own pickers do.
  set = (selector, value) => this.read((at, given) => {
    const one = document.querySelector(at);
    const to = one.options ? one.options[given].value : given;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value').set.call(one, to);
    for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, { bubbles: true }));
  }, selector, value);
  day = (path, date) => this.set(field(path), date);
  // The file that a tap downloads.
  download = (tap) => this.hands.download(tap);
  choose = (selector, path) => this.hands.choose(selector, path);

  // Waits until everything is there, including parts that load late.
  async ready() {
    await until(() => this.count('html[data-ready]'), 1, 30_000);
    // The journeys of all engines begin after the three questions of a new plan.
    await this.read(() => document.querySelector('.questions > .actions button')?.click());
  }
  async reload() {
    await this.hands.reload();
    await this.ready();
  }
  resize = (width, height) => this.hands.resize({ width, height });
  shot = async (file) => writeFile(file, await this.hands.picture());
  // The errors in the page, as far as the engine reports them.
  async complaints() {
    await this.hands.collect?.();
    return [...this.hands.complaints];
  }
  close = () => this.hands.close();
}

export const field = (path) => `#field-${path.replace(/[^a-zA-Z0-9_]/g, '-')}`;

// In the page: the place to tap the element, or the reason why it is not possible.
function place(selector, name, nth) {
  const scope = document.querySelector('dialog[open]') ?? document;
  const called = (one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText).trim();
  let chain = [document];
  for (const step of selector.split(' >> ')) {
    const [, counted] = /^nth=(-?\d+)$/.exec(step) ?? [];
    chain = counted === undefined ? chain.flatMap((one) => [...one.querySelectorAll(step)]) : chain.slice(counted).slice(0, 1);
  }
  const all = chain.filter((one) => scope.contains(one)).filter((one) => one.getClientRects().length && (name === null || called(one) === name));
  const one = all[nth];
  if (!one) return `no ${selector} ${name ?? ''} (${nth}): ${chain.map(called).join(', ')}`;
  if (one.disabled) return `${selector} ${name ?? ''} is disabled`;
  let box = one.getBoundingClientRect();
  const at = () => [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  const free = () => {
    const top = document.elementFromPoint(...at());
    return top && (one.contains(top) || top.contains(one) && top.tagName === 'LABEL') ? undefined : top ?? 'nothing';
  };
  if (free()) {
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    box = one.getBoundingClientRect();
  }
  const over = free();
  return over ? `${selector} ${name ?? ''} is covered by ${over.outerHTML?.slice(0, 120) ?? over} at ${at()}` : at();
}
