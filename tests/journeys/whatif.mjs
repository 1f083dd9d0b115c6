// What the journeys through what-if share.
import { field, open, profile } from './browser.mjs';
import { choose, tab } from './hooks.mjs';

// The table of scenarios, each row by its name.
export const rows = (page) => page.locator('.columns tr').evaluateAll((all) => Object.fromEntries(all.map((row) => [row.cells[0].textContent, Array.from(row.cells, (cell) => cell.textContent).slice(1).join(' | ')])));
export const column = (page, name) => page.locator('.columns thead').getByRole('button', { name, exact: true });

// Three million in deals of 100,000 at 20 %.
export async function meeting(options = {}) {
  const page = await open(await profile(options));
  await choose(page, 'metric', 'revenue');
  await field(page, 'target.amount').fill('300万');
  await field(page, 'deal_size').fill('10万');
  await tab(page, 'what if');
  return page;
}
