// Finds out how sure plans are, beside the page: the same program in a thread of its own. The page says which it is by the names of its
// files, which are those of their content, so that both are of one build, whatever is on the server by now.
let arrived;
const program = new Promise((arrive) => { arrived = arrive; });
const asked = new Map(); // by place: a number that tells the question from others, and the plan
let isRunning = false;
const { port1, port2 } = new MessageChannel();
const turn = () => new Promise((go) => { port1.onmessage = go; port2.postMessage(0); });

// Then the page does it itself.
onunhandledrejection = () => postMessage(null);

onmessage = async ({ data }) => {
  if (data.js) {

    const it = await import(data.js);
    await it.default({ module_or_path: data.wasm });
    arrived(it);
    return;
  }
  const [place, number, file] = data;
  asked.delete(place);
  if (file) asked.set(place, [number, file]);
  if (!isRunning) run();
};

async function run() {
  isRunning = true;
  const { inquire } = await program;
  while (asked.size > 0) {
    const [place, question] = asked.entries().next().value;
    let text = question[1];
    // Other messages are heard between its steps: it may no longer be asked.
    while (asked.get(place) === question) {
      const until = performance.now() + 30;
      let said;
      do {
        said = inquire(text);
        text = '';
        if (said.length > 1 || said === '.') postMessage([place, question[0], said]);
      } while (said[0] === '+' && performance.now() < until);
      if (said[0] === '.') asked.delete(place);
      else await turn();
    }
  }
  isRunning = false;
}
