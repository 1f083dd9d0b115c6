// What axe-core finds on a page as it is, in both themes. Only colours differ between them, so the dark one is asked by the rules that read colours.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const ask = (page, runOnly) => page.evaluate(async (only) => {
  const result = await window.axe.run(document, { runOnly: only, resultTypes: ['violations'] });
  return result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
}, runOnly);

export async function violations(page) {
  // The page's own policy forbids scripts from elsewhere, so axe comes in by the debugger.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  // From the top: the row of the answer, which stays in view on a desk, lies over what is scrolled half below it.
  await page.evaluate(() => document.querySelector('dialog[open]') || scrollTo(0, 0));
  await page.emulateMedia({ colorScheme: 'light' });
  const found = await ask(page, TAGS);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await ask(page, OF_COLOURS)).map((one) => `dark: ${one}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
