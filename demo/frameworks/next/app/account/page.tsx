import type {} from 'passkey-elements/react';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { relyingParty } from '../../relying-party';
import { PasskeyElements } from '../passkey-elements';
import { SignOut } from './sign-out';

export default async function Account() {
  const headers = { cookie: (await cookies()).toString() };
  const answer = await fetch(`${relyingParty}/passkeys/passkeys`, { headers });
  if (!answer.ok) redirect('/sign-in');
  const { account } = (await answer.json()) as { account: { displayName: string } };
  return (
    <>
      <h1>Hello, {account.displayName}</h1>
      <passkey-list endpoint="/passkeys">
        <passkey-register endpoint="/passkeys">Add a passkey</passkey-register>
      </passkey-list>
      <SignOut />
      <PasskeyElements />
    </>
  );
}
