import { PasskeyRegister } from 'passkey-elements/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { relyingParty } from '../relying-party.js';

export function SignUp() {
  const navigate = useNavigate();
  const [username, setUsername] = useState('');
  return (
    <>
      <h1>Sign up</h1>
      <p>
        <label htmlFor="username">Username</label>{' '}
        <input
          id="username"
          autoComplete="username"
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </p>
      <PasskeyRegister
        className="sign-up"
        relyingParty={relyingParty}
        username={username}
        disabled={!username}
        onPasskeySuccess={() => navigate('/account')}
      >
        Create a passkey
      </PasskeyRegister>
    </>
  );
}
