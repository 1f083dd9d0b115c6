// The program's first screen for a new user, as markup.
import { on, open, profile } from './browser.mjs';

// For each language of the page, a language that a browser may ask for.
export const LANGUAGES = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

// Two months with different numbers of days, of a year whose holidays are published: in any other, a note says that they are not. Text that differs between them is unknown before the program is ready, so
// it keeps its place and is hidden.
const MONTHS = ['2026-06-10', '2026-07-10'];

export async function drawnFirst(language) {
  const [one, other] = await Promise.all(MONTHS.map((day) => drawn(language, day)));
  const context = await profile();
  const page = await context.newPage();
  const markup = await page.evaluate(([one, other]) => {
    const parsed = [one, other].map((markup) => new DOMParser().parseFromString(markup, 'text/html').body);
    const compare = (one, other) => {
      const isUnknown = (one.value ?? '') !== (other.value ?? '') || [...one.childNodes].some((node, i) => node.nodeType === Node.TEXT_NODE && node.data !== other.childNodes[i]?.data);
      if (isUnknown) {
        one.classList.add('unknown');
        one.removeAttribute('value');
      }
      [...one.children].forEach((child, i) => compare(child, other.children[i]));
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
