import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../contract/problem.js';

/** Refuses request bodies larger than 64 kB. */
export const limitBodySize = bodyLimit({
  maxSize: 64 * 1024,
  onError: () => {
    throw new Problem('invalid_request', { detail: 'The body is larger than 64 kB.' });
  },
});
