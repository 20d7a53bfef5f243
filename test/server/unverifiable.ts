// Well-formed responses to a challenge that no verification can accept.

const encode = (value: string | object): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const envelope = {
  id: encode('no such credential'),
  rawId: encode('no such credential'),
  type: 'public-key',
  clientExtensionResults: {},
};

export const unverifiableRegistration = (
  challenge: string,
  attestationObject = encode('none'),
) => ({
  ...envelope,
  response: {
    clientDataJSON: encode({
      type: 'webauthn.create',
      challenge,
      origin: 'http://localhost:3000',
      crossOrigin: false,
    }),
    attestationObject,
    transports: ['internal'],
  },
});

export const unverifiableAuthentication = (
  challenge: string,
  { id = envelope.id, userHandle = encode('nobody') }: { id?: string; userHandle?: string } = {},
) => ({
  ...envelope,
  id,
  rawId: id,
  response: {
    clientDataJSON: encode({
      type: 'webauthn.get',
      challenge,
      origin: 'http://localhost:3000',
      crossOrigin: false,
    }),
    authenticatorData: encode('x'.repeat(37)),
    signature: encode('no signature'),
    userHandle,
  },
});
