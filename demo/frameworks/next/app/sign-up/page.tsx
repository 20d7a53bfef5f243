'use client';

import { useRouter } from 'next/navigation';
import { PasskeyRegister } from 'passkey-elements/react';

/** The component, which takes handlers of events. */
export default function SignUp() {
  const router = useRouter();
  return (
    <>
      <h1>Sign up</h1>
      <form>
        <p>
          <label htmlFor="username">Username</label>{' '}
          <input id="username" autoComplete="username" required />
        </p>
        <PasskeyRegister
          htmlFor="username"
          endpoint="/passkeys"
          onPasskeySuccess={() => router.push('/account')}
        >
          Create a passkey
        </PasskeyRegister>
      </form>
    </>
  );
}
