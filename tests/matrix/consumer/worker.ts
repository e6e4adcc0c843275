import { scenario } from './scenario.js';

// Cloudflare's workerd: whoever asks it gets the outcomes.
export default {
  fetch: async (request: Request): Promise<Response> =>
    Response.json(await scenario(String(new URL(request.url).searchParams.get('vendor')))),
};
