// Draws web/icons/preview.png, the image that chat apps show beside a link: the product's name, what it does, and its one chain of
// figures. `make preview` runs it; the PNG is kept in the repository, because a build needs no browser.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const { chromium } = createRequire(new URL('tests/journeys/', root))('playwright-core');
const icon = (await readFile(new URL('web/icons/backcast.svg', root), 'utf8')).replace('<svg', '<svg width="96" height="96"');
const bar = (width, figure, text) => `<div class="row"><div class="bar" style="width: ${width}px"></div><b>${figure}</b><span>${text}</span></div>`;
const page = `<!doctype html><html lang="zh-Hans"><style>
  * { margin: 0; box-sizing: border-box; }
  body { width: 1200px; height: 630px; padding: 72px 80px; background: #faf9f5; color: #1d1c1a; font-family: "Noto Sans CJK SC", "PingFang SC", sans-serif; display: flex; flex-direction: column; justify-content: space-between; }
  header { display: flex; align-items: center; gap: 28px; font-size: 64px; font-weight: 600; }
  p { font-size: 44px; line-height: 1.45; }
  p + p { color: #66635b; font-size: 34px; }
  .row { display: flex; align-items: center; gap: 20px; font-size: 34px; margin-top: 14px; white-space: nowrap; }
  .bar { height: 44px; border-radius: 6px; background: #b23a1e; }
  .row + .row .bar { background: #1d1c1a; }
  b { font-size: 46px; font-weight: 600; }
  span { color: #66635b; }
</style><header>${icon}Backcast · 倒推</header>
<div><p>从销售目标，倒推需要多少线索</p><p>From a sales target back to the leads you need</p></div>
<div>${bar(640, '50', '线索 leads')}${bar(128, '10', '成交 deals')}</div></html>`;

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const view = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await view.setContent(page);
const path = fileURLToPath(new URL('web/icons/preview.png', root));
await view.screenshot({ path });
await browser.close();
console.log(`web/icons/preview.png: ${(await stat(path)).size} bytes`);
