// The program's first screen for a new user, as markup.
import { on, open, profile } from './browser.mjs';

// For each language of the page, a language that a browser may ask for.
export const LANGUAGES = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

// Two months of different years that differ in every number that depends on the month, in years whose holidays are published: in any other, a note
// says that they are not. What differs between them is unknown before the program is ready, so it keeps its place and is hidden.
const MONTHS = ['2026-02-10', '2025-07-10'];

export async function drawnFirst(language) {
  const [one, other] = await Promise.all(MONTHS.map((day) => drawn(language, day)));
  const context = await profile();
  const page = await context.newPage();
  const markup = await page.evaluate(([one, other]) => {
    const parsed = [one, other].map((markup) => new DOMParser().parseFromString(markup, 'text/html').body);
    const unknown = (text) => Object.assign(document.createElement('span'), { className: 'unknown', textContent: text });
    // In a sentence only the numbers that differ are unknown: the rest can be read at once, and the browser counts the sentence as painted. A date
    // is unknown as a whole, because most of its numbers or a word differ.
    const compareTexts = (text, other) => {
      const [parts, others] = [text.data, other.data].map((data) => data.split(/(\d+)/));
      const isSame = (part, i) => part === others[i];
      if (parts.every(isSame)) return;
      const numbers = parts.map(isSame).filter((_, i) => i % 2);
      const isSentence = parts.every((part, i) => i % 2 || isSame(part, i)) && 2 * numbers.filter(Boolean).length >= numbers.length;
      text.replaceWith(...(isSentence ? parts.map((part, i) => (isSame(part, i) ? part : unknown(part))) : [unknown(text.data)]));
    };
    const compare = (one, other) => {
      if ((one.value ?? '') !== (other.value ?? '')) {
        one.classList.add('unknown');
        one.removeAttribute('value');
      }
      const others = [...other.childNodes];
      [...one.childNodes].forEach((child, i) => (child.nodeType === Node.TEXT_NODE ? compareTexts(child, others[i]) : compare(child, others[i])));
    };
    compare(...parsed);
    return parsed[0].innerHTML;
  }, [one, other]);
  await context.close();
  return markup;
}

async function drawn(language, day) {
  const page = await open(await profile({ locale: LANGUAGES[language] }), { before: on(day), asks: true });
  const markup = await page.evaluate(() => {
    // Typed text and choices are properties; the markup needs them as attributes.
    for (const input of document.querySelectorAll('input')) {
      if (input.type === 'radio' || input.type === 'checkbox') input.toggleAttribute('checked', input.checked);
      else input.setAttribute('value', input.value);
    }
    // All languages are in one document, where groups with the same name would otherwise be connected across languages.
    for (const input of document.querySelectorAll('input[name]')) input.removeAttribute('name');
    for (const option of document.querySelectorAll('option')) option.toggleAttribute('selected', option.selected);
    // The page's policy forbids style attributes; the style sheet has the lengths of the first screen.
    for (const one of document.querySelectorAll('[style]')) one.removeAttribute('style');
    const all = [...document.body.children].filter((one) => !['SCRIPT', 'NOSCRIPT', 'LINK'].includes(one.tagName));
    return all.map((one) => one.outerHTML).join('\n').replaceAll(/<!--.*?-->/g, '');
  });
  await page.context().close();
  return markup;
}
