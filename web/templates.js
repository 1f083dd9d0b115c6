import { templates } from './build.js';

// The page's side of the model plans, a file that is loaded when somebody looks at the templates. The program asks here
// (src/platform/templates_file.rs).

/** @type {LoadTemplates} */
globalThis.backcast_templates = async () => {
  const answer = await fetch(templates);
  if (!answer.ok) throw new Error(`${answer.status} for ${templates}`);
  return answer.text();
};
