import { blankPage } from '../bench/open-page.js';
import type { ErrorCase } from '../error-case.js';
import { ownOptions } from './alterations.js';
import { eachCeremony } from './each-ceremony.js';

const both = 'publickey-credentials-get; publickey-credentials-create';
const neither = "publickey-credentials-get 'none'; publickey-credentials-create 'none'";

const messageParts = ['allow="publickey-credentials-'];

export const blockedByPolicy: ErrorCase[] = [
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a frame of another origin without \`allow\``,
    messageParts: messageParts,
    async provoke(bench) {
      return bench.run(ceremony, {}, await bench.openFrame('', bench.otherOrigin));
    },
  })),
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a frame whose \`allow\` forbids it`,
    messageParts: messageParts,
    async provoke(bench) {
      return bench.run(ceremony, {}, await bench.openFrame(`allow="${neither}"`));
    },
  })),
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a page whose \`Permissions-Policy\` forbids it`,
    skippedIn: { Firefox: 'it does not read that header' },
    messageParts: messageParts,
    async provoke(bench) {
      await bench.page.route('**/blank', async (route) => {
        const policy = 'publickey-credentials-get=(), publickey-credentials-create=()';
        await route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: blankPage,
          headers: { 'Permissions-Policy': policy },
        });
      });
      await bench.open();
      return bench.run(ceremony);
    },
  })),
  ...eachCeremony((ceremony, name): ErrorCase => ({
    when: `${name} in a sandboxed frame, whose origin is opaque`,
    messageParts: [...messageParts, 'allow-same-origin'],
    async provoke(bench) {
      const frame = await bench.openFrame(`sandbox="allow-scripts" allow="${both}"`);
      return bench.run(ceremony, { relyingParty: 'not-asked', publicKey: ownOptions }, frame);
    },
  })),
];
