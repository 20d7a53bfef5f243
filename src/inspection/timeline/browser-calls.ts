import type { Ceremony } from '../../errors/codes.js';
import { watchFunction } from './watch-function.js';

/** A call of `navigator.credentials` with `publicKey`, whoever makes it. */
export interface BrowserCall {
  ceremony: Ceremony;
  mediation: string;
  publicKey: object;
  answer: Promise<unknown>;
}

export interface BrowserCallListener {
  onCall(call: BrowserCall): void;
  onSignal(name: string, details: unknown): void;
}

const signals = [
  'signalUnknownCredential',
  'signalAllAcceptedCredentials',
  'signalCurrentUserDetails',
];

/** Tells of everything that this page asks of the browser. @returns stops it */
export function watchBrowserCalls({ onCall, onSignal }: BrowserCallListener): () => void {
  const { credentials } = navigator;
  if (!credentials || !globalThis.PublicKeyCredential) return () => {};
  const watch = (method: string, ceremony: Ceremony) =>
    watchFunction(credentials, method, ([options], result) => {
      const { publicKey, mediation = 'optional' } = Object(options) as {
        publicKey?: object;
        mediation?: string;
      };
      const answer = Promise.resolve(result);
      if (publicKey) onCall({ ceremony, mediation, publicKey, answer });
    });
  const restorers = [
    watch('create', 'registration'),
    watch('get', 'authentication'),
    ...signals.map((name) =>
      watchFunction(PublicKeyCredential, name, ([details]) => onSignal(name, details)),
    ),
  ];
  return () => {
    for (const restore of restorers) restore();
  };
}
