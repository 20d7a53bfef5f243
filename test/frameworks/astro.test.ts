import { keepsGuarantees } from './guarantees.js';
import { keepsServersMarkup } from './server-rendered-pages.js';

// Nothing takes the page over: it is whole once it is parsed.
keepsGuarantees('astro', {
  built: (running) => keepsServersMarkup(running, `document.readyState !== 'loading'`),
});
