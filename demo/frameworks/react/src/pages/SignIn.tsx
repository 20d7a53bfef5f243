import type { PasskeySuccessEvent } from 'passkey-elements/elements';
import type {} from 'passkey-elements/react';
import { useNavigate } from 'react-router';

/** The tag itself, which React 19 takes as it takes any. */
export function SignIn() {
  const navigate = useNavigate();
  const goOn = ({ result }: PasskeySuccessEvent) => navigate(result.redirectTo ?? '/account');
  return (
    <>
      <h1>Sign in</h1>
      <form>
        <p>
          <label htmlFor="username">Username</label>{' '}
          <input id="username" autoComplete="username webauthn" />
        </p>
        <passkey-login for="username" endpoint="/passkeys" onpasskey-success={goOn}>
          Sign in with a passkey
        </passkey-login>
      </form>
    </>
  );
}
