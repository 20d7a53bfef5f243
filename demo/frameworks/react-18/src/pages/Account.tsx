import { isPasskeyError, listPasskeys } from 'passkey-elements';
import { PasskeyList, PasskeyRegister } from 'passkey-elements/react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { relyingParty } from '../relying-party.js';

export function Account() {
  const navigate = useNavigate();
  const [name, setName] = useState<string>();

  useEffect(() => {
    const leaving = new AbortController();
    listPasskeys(relyingParty, leaving).then(
      ({ account }) => setName(account?.displayName),
      (error) => {
        if (isPasskeyError(error) && error.code === 'unauthenticated') navigate('/sign-in');
      },
    );
    return () => leaving.abort();
  }, [navigate]);

  async function signOut() {
    await fetch('/sign-out', { method: 'POST' });
    navigate('/');
  }

  if (!name) return null;
  return (
    <>
      <h1>Hello, {name}</h1>
      <PasskeyList relyingParty={relyingParty}>
        <PasskeyRegister relyingParty={relyingParty}>Add a passkey</PasskeyRegister>
      </PasskeyList>
      <button onClick={signOut}>Sign out</button>
    </>
  );
}
