import { A } from '@solidjs/router';
import type { ParentProps } from 'solid-js';

export function Layout(props: ParentProps) {
  return (
    <>
      <nav>
        <A href="/">Home</A> <A href="/sign-up">Sign up</A> <A href="/sign-in">Sign in</A>{' '}
        <A href="/account">Account</A>
      </nav>
      <main>{props.children}</main>
    </>
  );
}
