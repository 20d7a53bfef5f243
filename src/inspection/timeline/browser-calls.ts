import type { Ceremony } from '../../errors/codes.js';
import { watchFunction } from './watch-function.js';

/** A call of `navigator.credentials` with `publicKey`, by an element or any script. */
export interface BrowserCall {
  ceremony: Ceremony;
  mediation: string;
  publicKey: object;
  result: Promise<unknown>;
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

/** Notifies of every passkey call on this page. @returns stops it */
export function watchBrowserCalls({ onCall, onSignal }: BrowserCallListener): () => void {
  const { credentials } = navigator;
  if (!credentials || !globalThis.PublicKeyCredential) return () => {};
  const watch = (method: string, ceremony: Ceremony) =>
    watchFunction(credentials, method, ([options], result) => {
      const { publicKey, mediation = 'optional' } = Object(options) as {
        publicKey?: object;
        mediation?: string;
      };
      if (publicKey) onCall({ ceremony, mediation, publicKey, result: Promise.resolve(result) });
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
