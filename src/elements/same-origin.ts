export { sameOriginURL } from '../relying-party/same-origin-url.js';
