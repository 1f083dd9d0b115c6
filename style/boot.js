// Starts the program that the build has named in this script's own attributes: scripts within the page are forbidden by its policy.
const here = document.querySelector('script[data-wasm]');
const at = (name) => new URL(name, here.src);
const wasm = fetch(at(here.dataset.wasm), { credentials: 'same-origin', mode: 'cors' });
import(at(here.dataset.js))
  .then((program) => program.default({ module_or_path: wasm }))
  .catch((error) => {
    console.error(error);
    const place = document.getElementById('loading');
    if (place) place.textContent = 'Backcast could not start: this browser is too old, or the connection broke. Please reload. 倒推没能启动：浏览器版本太旧，或网络中断。请刷新重试。';
  });
