import { useNavigate } from '@solidjs/router';
import type { PasskeySuccessEvent } from 'passkey-elements/elements';

export function SignIn() {
  const navigate = useNavigate();
  const goOn = ({ result }: PasskeySuccessEvent) => navigate(result.redirectTo ?? '/account');
  return (
    <>
      <h1>Sign in</h1>
      <form>
        <p>
          <label for="username">Username</label>{' '}
          <input id="username" autocomplete="username webauthn" />
        </p>
        <passkey-login for="username" endpoint="/passkeys" on:passkey-success={goOn}>
          Sign in with a passkey
        </passkey-login>
      </form>
    </>
  );
}
