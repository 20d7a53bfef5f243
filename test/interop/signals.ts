import type { Page } from 'playwright';

/** Records, from the next navigation on, the signals that the page sends to password managers. */
export const recordSignals = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    for (const name of ['signalUnknownCredential', 'signalAllAcceptedCredentials'] as const) {
      const signal = PublicKeyCredential[name].bind(PublicKeyCredential);
      PublicKeyCredential[name] = (options: never) => {
        const recorded = JSON.parse(sessionStorage.getItem('signals') ?? '[]') as string[];
        sessionStorage.setItem('signals', JSON.stringify([...recorded, name]));
        return signal(options);
      };
    }
  });
};

/** The names of the signals so far, in their order. */
export const signals = (page: Page): Promise<string[]> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('signals') ?? '[]') as string[]);
