/**
 * Replaces `navigator.credentials` as a faulty password manager does: its credentials are not
 * `PublicKeyCredential` objects, and their methods throw. Runs in the page.
 */
export function breakResponses(): void {
  const container = navigator.credentials;
  for (const method of ['create', 'get'] as const) {
    const original: (options?: object) => Promise<Credential | null> =
      container[method].bind(container);
    Object.assign(container, {
      async [method](options?: object) {
        const credential = (await original(options)) as PublicKeyCredential | null;
        if (!credential) return credential;
        const { id, rawId, type } = credential;
        const response = credential.response as AuthenticatorResponse & Record<string, unknown>;
        const fail = () => {
          throw new TypeError('Illegal invocation');
        };
        const copiedMembers = Object.fromEntries(
          ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
            .map((member) => [member, response[member]])
            .filter(([, value]) => value !== undefined),
        ) as object;
        return {
          id,
          rawId,
          type,
          response: { ...copiedMembers, getTransports: fail, getPublicKey: fail },
          getClientExtensionResults: () => ({}),
          toJSON: fail,
        };
      },
    });
  }
}
