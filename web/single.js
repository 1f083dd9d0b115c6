// Starts the program in the single file, which holds all of it as text (scripts/single.mjs).
globalThis.backcast_templates = async () => document.getElementById('templates')?.textContent ?? '';
const lacks = document.getElementById('lacks');
const bytes = Uint8Array.from(atob(document.getElementById('program')?.textContent ?? ''), (letter) => letter.charCodeAt(0));
try {
  await program.default({ module_or_path: WebAssembly.compile(bytes) });
  program.begin();
  document.documentElement.dataset.ready = '';
} catch (error) {
  console.error(error);
  // Everything is in the file, so only a browser that lacks WebAssembly fails here.
  if (lacks) {
    lacks.hidden = false;
    document.getElementById('loading')?.replaceChildren(lacks);
  }
}
