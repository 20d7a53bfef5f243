import type { Bench } from './bench.js';

/** What a script, an extension's say, does in the place of `navigator.credentials.get()`. */
export type Replacement =
  | 'throws a TypeError'
  | 'rejects with a text'
  | 'never answers'
  | 'answers with nothing'
  | 'answers without a signature'
  | 'rejects with an UnknownError';

export async function replaceCredentials({ page }: Bench, replacement: Replacement): Promise<void> {
  await page.evaluate((replacement) => {
    const native = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async (options) => {
      switch (replacement) {
        case 'throws a TypeError':
          throw new TypeError('Illegal invocation');
        case 'rejects with a text':
          return Promise.reject('The vault is locked.');
        case 'rejects with an UnknownError':
          throw new DOMException('The vault is broken.', 'UnknownError');
        case 'never answers':
          return new Promise(() => undefined);
        case 'answers with nothing':
          return null;
        case 'answers without a signature': {
          const credential = await native(options);
          const { response } = credential as PublicKeyCredential;
          Object.defineProperty(response, 'signature', { value: undefined });
          return credential;
        }
      }
    };
  }, replacement);
}
