// Which fonts set the texts of a screen, and how its digits stand.
import assert from 'node:assert/strict';

// Every text of the page with the fonts that set it. A panel that is drawn anew meanwhile has other nodes, so all are asked again.
async function fonts(page, tries = 5) {
  try {
    return await fontsOf(page);
  } catch (error) {
    if (tries === 1 || !error.message.includes('Could not find node')) throw error;
    return fonts(page, tries - 1);
  }
}
async function fontsOf(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument', { depth: -1 });
  const all = [];
  const go = async (node) => {
    const text = (node.children ?? []).filter((child) => child.nodeType === 3).map((child) => child.nodeValue).join('').trim();
    if (text && !['SCRIPT', 'STYLE', 'TITLE', 'NOSCRIPT'].includes(node.nodeName)) {
      const { fonts: of } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      all.push({ text, of: of.map((font) => font.familyName) });
    }
    for (const child of node.children ?? []) await go(child);
  };
  await go(root);
  await cdp.detach();
  return all.filter(({ of }) => of.length);
}

// Looks at the letters of a few screens in the language whose Chinese face is given; `many` counts the texts.
export function letters(face) {
  const look = async (page, name) => {
    if (!/^(target|split in space|what if): .*(first screen|two dimensions|three scenarios|explanation of a number)/.test(name)) return [];
    for (const { text, of } of await fonts(page)) {
      const isHan = /\p{Script=Han}/u.test(text);
      const hans = of.filter((font) => /CJK|Han Sans/.test(font));
      // Where there is Chinese its face sets it, one and the right one; where there is none no such face has anything to set.
      if (!isHan && /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{S}]*$/u.test(text)) assert.deepEqual(hans, [], `${name}: “${text}” is set in ${of}`);
      if (isHan && face) assert.deepEqual(hans, [face], `${name}: “${text}” is set in ${of}`);
      look.many += 1;
    }
    const uneven = await page.evaluate(() => {
      const at = document.querySelectorAll('.figure, input, td, .value');
      return [...at].filter((one) => !getComputedStyle(one).fontVariantNumeric.includes('tabular-nums')).map((one) => one.outerHTML.slice(0, 80));
    });
    assert.deepEqual(uneven, [], name);
    return [];
  };
  look.atStart = () => { look.many = 0; };
  look.atEnd = () => assert.ok(look.many > 150, `${look.many} texts`);
  return look;
}
