/** Names of providers by AAGUID. */
export type Providers = Readonly<Record<string, string>>;

/**
 * Gets the names that every list of the page knows: none, until `passkey-elements/providers` is
 * imported or the script-tag file says where they are.
 */
export let loadProviders = (): Promise<Providers> => Promise.resolve({});

export function setProviderLoader(load: () => Promise<Providers>): void {
  loadProviders = load;
}
