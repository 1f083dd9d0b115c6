// The accessible names of everything on a screen.

// The focusable elements with their role, name and description.
async function named(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const value = (one, of) => one.properties?.find(({ name }) => name === of)?.value.value;
  const all = nodes.filter((one) => !one.ignored && value(one, 'focusable') && one.role.value !== 'RootWebArea');
  return all.map((one) => ({ role: one.role.value, name: one.name?.value ?? '', more: one.description?.value ?? '', value: `${one.value?.value ?? ''}` }));
}

// The width of a text in narrow letters: the page gives a title to a name that is wider than 12, because it may be cut off.
const width = (text) => [...text].reduce((sum, letter) => sum + (letter >= '\u2e80' ? 2 : 1), 0);

// The elements of the page without a name, or without a distinct name.
export async function nameless(page, name) {
  const wrong = [];
  for (const one of await named(page)) {
    const told = `${name}: ${one.role} “${one.name}”`;
    // The browser names the parts of its own date field.
    if (/^(Month|Day|Year|月|日|年|Show date picker|显示日期选择器)/.test(one.name) || ['main', 'generic'].includes(one.role)) continue;
    if (!one.name.trim()) wrong.push(`${told} has no name`);
    if (/^(.{2,}?)[\s:：,，]*\1$/u.test(one.name.trim())) wrong.push(`${told} says it twice`);
    if (/[▾▴\uFFFD]|undefined|NaN|\{\}/.test(one.name)) wrong.push(`${told} is no name`);
    if (one.role === 'textbox' && one.more && one.more === one.value && width(one.value) <= 12) wrong.push(`${told} says its value twice`);
  }
  // The name of each cell contains its row and column.
  wrong.push(...await page.evaluate((where) => [...document.querySelectorAll('table')].flatMap((table) => [...table.rows].flatMap((row) => [...row.cells].flatMap((cell) => {
    if (cell.tagName === 'TH') return cell.scope ? [] : [`${where}: ${cell.textContent} heads nothing`];
    if (!cell.textContent || cell.colSpan > 1) return [];
    const isOfRow = row.querySelector('th[scope=row]');
    const isOfColumn = table.rows[0].cells[cell.cellIndex]?.matches('th[scope=col]');
    return isOfRow && isOfColumn ? [] : [`${where}: ${cell.textContent} has no ${isOfRow ? 'column' : 'row'}`];
  }))), name));
  return wrong;
}
