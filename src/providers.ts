/** Gives every `<passkey-list>` of the page the names of password managers, and exports them. */
import { setProviderLoader } from './elements/passkey-list/load-providers.js';
import { providers } from './elements/passkey-list/providers.js';

setProviderLoader(() => Promise.resolve(providers));

export { providers };
