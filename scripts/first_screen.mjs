// Writes web/first-screen/: what the program draws first for somebody new, in each language, as it stands in index.html until the program is
// there. `make first-screen`; tests/journeys/first.test.mjs says when that is to be done again.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drawnFirst, LANGUAGES } from '../tests/journeys/first_screen.mjs';
import { start, stop } from '../tests/journeys/browser.mjs';

await start();
for (const language of Object.keys(LANGUAGES)) {
  const file = fileURLToPath(new URL(`../web/first-screen/${language}.html`, import.meta.url));
  await writeFile(file, `${await drawnFirst(language)}\n`);
  console.log(`web/first-screen/${language}.html`);
}
await stop();
