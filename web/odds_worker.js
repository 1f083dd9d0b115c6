// Finds the chance of each plan beside the page: the same program in a worker. The page sends the names of its files, which are hashes of
// their content, so that both are of one build even if the server has a newer one by now.

/** @typedef {[turn: number, file: string]} Question The turn tells a question from the ones before it at the same place. */

/** @type {(module: BackcastProgram) => void} */
let arrived;
/** @type {Promise<BackcastProgram>} */
const program = new Promise((resolve) => { arrived = resolve; });
/** @type {Map<number, Question>} The question of each place. */
const asked = new Map();
const firstAsked = () => asked.entries().next().value;
let isRunning = false;
const { port1, port2 } = new MessageChannel();
/** Lets other messages be heard. */
const turn = () => new Promise((resolve) => { port1.onmessage = resolve; port2.postMessage(0); });

// After a failure the page finds the chance itself.
onunhandledrejection = () => postMessage(null);

onmessage = async ({ data }) => {
  // The first message names the program's files (build.js); all others are questions.
  if (data.js) {
    /** @type {BackcastProgram} */
    const module = await import(data.js);
    await module.default({ module_or_path: data.wasm });
    arrived(module);
    return;
  }
  /** @type {[place: number, turn: number, file: string]} */
  const [place, number, file] = data;
  asked.delete(place);
  if (file) asked.set(place, [number, file]);
  if (!isRunning) run();
};

async function run() {
  isRunning = true;
  const { step_odds } = await program;
  for (let next = firstAsked(); next; next = firstAsked()) {
    const [place, question] = next;
    let [number, file] = question;
    // Other messages are heard between the steps, and may replace this question.
    while (asked.get(place) === question) {
      const until = performance.now() + 30;
      let answer;
      do {
        answer = step_odds(file);
        file = '';
        if (answer.length > 1 || answer === '.') postMessage([place, number, answer]);
      } while (answer[0] === '+' && performance.now() < until);
      if (answer[0] === '.') asked.delete(place);
      else await turn();
    }
  }
  isRunning = false;
}
