import type {} from 'passkey-elements/react';
import { PasskeyElements } from '../passkey-elements';

/** The tag itself, which a server component can render. */
export default function SignIn() {
  return (
    <>
      <h1>Sign in</h1>
      <form>
        <p>
          <label htmlFor="username">Username</label> <input id="username" autoComplete="username" />
        </p>
        <passkey-login for="username" endpoint="/passkeys" success-url="/account">
          Sign in with a passkey
        </passkey-login>
      </form>
      <PasskeyElements />
    </>
  );
}
