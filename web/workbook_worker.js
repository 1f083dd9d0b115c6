// Makes a file for another program, or reads the table of one, beside the page: a program of its own, whose files the page names (build.js).
// It answers an order with how many percent are done, then with the bytes of the file; and a file with the text of its table. Without an
// answer it says null.

let last = 0;
/** @type {HearSteps} */
globalThis.backcast_progress = (done, of) => {
  const percent = Math.floor((done / Math.max(of, 1)) * 100);
  if (percent > last) postMessage(percent);
  last = Math.max(last, percent);
};

/** @param {string} js @param {string} wasm */
async function start(js, wasm) {
  /** @type {WorkbookProgram} */
  const program = await import(js);
  await program.default({ module_or_path: wasm });
  return program;
}

onmessage = async ({ data: { js, wasm, order, file, sheet } }) => {
  try {
    const program = await start(js, wasm);
    if (file) return postMessage(program.read_table(file, sheet) ?? null);
    const bytes = program.make_file(.../** @type {Parameters<WorkbookProgram['make_file']>} */ (order));
    postMessage(bytes ?? null, { transfer: bytes ? [bytes.buffer] : [] });
  } catch {
    // Such as a network that is cut before the program is here, or a file that takes more memory than there is.
    postMessage(null);
  }
};
