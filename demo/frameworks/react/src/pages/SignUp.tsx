import { PasskeyRegister } from 'passkey-elements/react';
import { useNavigate } from 'react-router';

/** The component: also for React 18, and with names that the compiler checks all of. */
export function SignUp() {
  const navigate = useNavigate();
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
          onPasskeySuccess={() => navigate('/account')}
        >
          Create a passkey
        </PasskeyRegister>
      </form>
    </>
  );
}
