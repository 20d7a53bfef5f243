'use client';

import { useRouter } from 'next/navigation';

export function SignOut() {
  const router = useRouter();

  async function signOut() {
    await fetch('/sign-out', { method: 'POST' });
    router.push('/');
  }

  return <button onClick={signOut}>Sign out</button>;
}
