// The built page on a free port, as `make serve` serves it: `const { url, close } = await serve()`.
export { serve } from '../../scripts/serve.mjs';
