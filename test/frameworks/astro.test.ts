import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keepsGuarantees } from './guarantees.js';
import { findsNoMismatchInDevelopment, keepsServersMarkup } from './server-rendered-pages.js';

// Nothing takes the page over: it is whole once it is parsed.
keepsGuarantees('astro', {
  built: (running) => keepsServersMarkup(running, `document.readyState !== 'loading'`),
  more: (running) => {
    it('its own checker accepts it', async () => {
      const { accepts, says } = await running.app.check();
      assert.ok(accepts, says);
    });
    findsNoMismatchInDevelopment(running);
  },
});
