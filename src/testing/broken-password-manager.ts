/**
 * Stands in the browser's place as some password managers do: their answers have bytes of another
 * realm, no `toJSON()`, and methods that throw. Runs in the page.
 */
export function breakAnswers(): void {
  const container = navigator.credentials;
  for (const name of ['create', 'get'] as const) {
    const ask: (options?: object) => Promise<Credential | null> = container[name].bind(container);
    Object.assign(container, {
      async [name](options?: object) {
        const answer = (await ask(options)) as PublicKeyCredential | null;
        if (!answer) return answer;
        const { id, rawId, type, response } = answer;
        const broken = () => {
          throw new TypeError('Illegal invocation');
        };
        const copied = Object.fromEntries(
          ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
            .map((member) => [member, (response as unknown as Record<string, unknown>)[member]])
            .filter(([, value]) => value !== undefined),
        ) as object;
        return {
          id,
          rawId,
          type,
          response: { ...copied, getTransports: broken, getPublicKey: broken },
          getClientExtensionResults: () => ({}),
          toJSON: broken,
        };
      },
    });
  }
}
