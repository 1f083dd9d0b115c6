// Writes web/first-screen/: the first screen of a new plan in each language, as the program draws it.
// index.html shows it until the program is ready. Run it with `make first-screen`;
// tests/journeys/first.test.mjs fails when it is out of date.
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
