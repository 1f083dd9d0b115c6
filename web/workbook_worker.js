// Makes a file for another program, beside the page: a program of its own, whose files the page names (build.js). It answers with how many
// percent are done, then with the bytes of the file, or with null.

// After a failure, such as a network that is cut before the program is here, there is no file.
onunhandledrejection = () => postMessage(null);

let last = 0;
/** @type {HearSteps} */
globalThis.backcast_progress = (done, of) => {
  const percent = Math.floor((done / Math.max(of, 1)) * 100);
  if (percent > last) postMessage(percent);
  last = Math.max(last, percent);
};

onmessage = async ({ data }) => {
  /** @type {WorkbookProgram} */
  const program = await import(data.js);
  await program.default({ module_or_path: data.wasm });
  /** @type {[plan: string, today: string, language: string, form: string]} */
  const order = data.order;
  const bytes = program.make_file(...order);
  postMessage(bytes ?? null, { transfer: bytes ? [bytes.buffer] : [] });
};
