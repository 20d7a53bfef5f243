import type * as Elements from 'passkey-elements/elements';
import { PasskeyLogin } from 'passkey-elements/react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { relyingParty } from '../relying-party.js';

export function SignIn() {
  const navigate = useNavigate();
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const login = useRef<Elements.PasskeyLogin>(null);
  const [failed, setFailed] = useState(false);
  const goOn = ({ result }: Elements.PasskeySuccessEvent) =>
    navigate(result.redirectTo ?? '/account');
  return (
    <>
      <h1>Sign in</h1>
      <form>
        <p>
          <label htmlFor="username">Username</label>{' '}
          <input id="username" ref={setInput} autoComplete="username webauthn" />
        </p>
        <PasskeyLogin
          ref={login}
          input={input}
          relyingParty={relyingParty}
          onPasskeySuccess={goOn}
          onPasskeyError={() => setFailed(true)}
        >
          Sign in with a passkey
        </PasskeyLogin>
        {failed && (
          <button type="button" onClick={() => login.current?.start()}>
            Try again
          </button>
        )}
      </form>
    </>
  );
}
