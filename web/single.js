// Starts the program in the single file, which holds all of it as text (scripts/single.mjs).
const bytes = Uint8Array.from(atob(document.getElementById('program')?.textContent ?? ''), (letter) => letter.charCodeAt(0));
try {
  await program.default({ module_or_path: WebAssembly.compile(bytes) });
  program.begin();
  document.documentElement.dataset.ready = '';
} catch (error) {
  console.error(error);
  document.getElementById('progress')?.append('Backcast could not start: this browser is too old. 倒推没能启动：浏览器版本太旧。');
}
