import { openForeignRequest } from '../bench/foreign-request.js';
import type { ErrorCase } from '../error-case.js';
import { eachCeremony } from './each-ceremony.js';

export const requestPending: ErrorCase[] = eachCeremony((ceremony, name): ErrorCase => ({
  when: `${name} while another script’s request is open`,
  skippedIn: { Firefox: 'it ends the older of two requests: `not-allowed`' },
  messageParts: ['OperationError', 'Another script'],
  async provoke(bench) {
    await bench.holdPrompt();
    const request = await openForeignRequest(bench);
    const failure = await bench.run(ceremony);
    await request.end();
    return failure;
  },
}));
