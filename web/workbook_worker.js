// Makes a file for another program, beside the page: a program of its own, whose files the page names (build.js). It answers with how many
// percent are done, then with the bytes of the file, or with null.

let last = 0;
/** @type {HearSteps} */
globalThis.backcast_progress = (done, of) => {
  const percent = Math.floor((done / Math.max(of, 1)) * 100);
  if (percent > last) postMessage(percent);
  last = Math.max(last, percent);
};

/**
 * The bytes of the file.
 * @param {string} js @param {string} wasm @param {[plan: string, today: string, language: string, form: string]} order
 */
async function make(js, wasm, order) {
  /** @type {WorkbookProgram} */
  const program = await import(js);
  await program.default({ module_or_path: wasm });
  return program.make_file(...order);
}

onmessage = async ({ data: { js, wasm, order } }) => {
  try {
    const bytes = await make(js, wasm, order);
    postMessage(bytes ?? null, { transfer: bytes ? [bytes.buffer] : [] });
  } catch {
    // Such as a network that is cut before the program is here.
    postMessage(null);
  }
};
