// Serves the built page on a free port, like `make serve`: `const { url, close } = await serve()`.
export { serve } from '../../scripts/serve.mjs';
