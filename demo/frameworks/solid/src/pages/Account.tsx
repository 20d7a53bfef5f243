import { useNavigate } from '@solidjs/router';
import { fetchRelyingParty, isPasskeyError, listPasskeys } from 'passkey-elements';
import { createResource, Show } from 'solid-js';

const relyingParty = fetchRelyingParty({ endpoint: '/passkeys' });

export function Account() {
  const navigate = useNavigate();
  const [name] = createResource(async () => {
    try {
      return (await listPasskeys(relyingParty)).account?.displayName;
    } catch (error) {
      if (isPasskeyError(error) && error.code === 'unauthenticated') navigate('/sign-in');
      return undefined;
    }
  });

  async function signOut() {
    await fetch('/sign-out', { method: 'POST' });
    navigate('/');
  }

  return (
    <Show when={name()}>
      <h1>Hello, {name()}</h1>
      <passkey-list prop:relyingParty={relyingParty}>
        <passkey-register prop:relyingParty={relyingParty}>Add a passkey</passkey-register>
      </passkey-list>
      <button onClick={signOut}>Sign out</button>
    </Show>
  );
}
