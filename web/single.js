// Starts the program in the single file, which holds all of it as text (scripts/single.mjs).
const bytes = Uint8Array.from(atob(document.getElementById('program')?.textContent ?? ''), (letter) => letter.charCodeAt(0));
try {
  await program.default({ module_or_path: WebAssembly.compile(bytes) });
  program.begin();
  document.documentElement.dataset.ready = '';
} catch (error) {
  console.error(error);
  document.getElementById('progress')?.append('Backcast couldn’t start: your browser may be too old. Try a newer one. “倒推”未能启动：浏览器版本过旧，请升级或更换浏览器。「倒推」無法啟動：瀏覽器版本過舊，請更新或改用其他瀏覽器。');
}
