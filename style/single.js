// Starts the program from within one file: all of it is in the page, as text.
const bytes = (id) => Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
let isThere = false;
globalThis.backcast_later = (first) => {
  if (isThere) return;
  new WebAssembly.Instance(new WebAssembly.Module(bytes('later')), { first });
  isThere = true;
};
try {
  const [first, later] = await Promise.all(['first', 'later'].map((id) => WebAssembly.compile(bytes(id))));
  const exports = await program.default({ module_or_path: first });
  await WebAssembly.instantiate(later, { first: exports });
  isThere = true;
  program.begin();
} catch (error) {
  console.error(error);
  const place = document.getElementById('loading');
  if (place) place.textContent = 'Backcast could not start: this browser is too old. 倒推没能启动：浏览器版本太旧。';
}
