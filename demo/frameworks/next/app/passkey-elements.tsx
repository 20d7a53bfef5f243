'use client';

import { useEffect } from 'react';

/**
 * Registers the elements once React has hydrated what is around this component: `<passkey-login>`
 * changes the `autocomplete` of the page's input, which React would find to be a mismatch before.
 */
export function PasskeyElements() {
  useEffect(() => {
    void import('passkey-elements/define');
  }, []);
  return null;
}
