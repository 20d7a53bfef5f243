import { fixture, html } from '@open-wc/testing';

type SDK = typeof import('passkey-elements');

/**
 * The SDK as a document in a frame of this page has loaded it.
 * @param allow the frame's permissions, in the form of its `allow` attribute
 */
export async function framedSDK(allow = ''): Promise<SDK> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="A document of its own" allow=${allow}></iframe>`,
  );
  const framed = frame.contentWindow as Window & typeof globalThis;
  return framed.eval(`import('/dist/index.js')`) as Promise<SDK>;
}
