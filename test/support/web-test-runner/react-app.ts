/** A sign-in page as a React developer writes it, which a component test renders into itself. */
import { createElement, StrictMode, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { createRoot } from 'react-dom/client';
import type { RelyingParty } from 'passkey-elements';
import type { PasskeyLogin as PasskeyLoginElement } from 'passkey-elements/elements';
import { PasskeyLogin } from 'passkey-elements/react';

export interface SignInProps {
  relyingParty: RelyingParty;
  /** As the tag that React 19 knows, or as the component that React 18 needs. */
  as: 'tag' | 'component';
  /** Another relying party of the same behaviour at each render, as of `fetchRelyingParty()` inline. */
  inlineRelyingParty?: boolean;
}

/** What the page looked like to a test. */
export interface RenderedApp {
  login: PasskeyLoginElement;
  /** How often the page has rendered. */
  renders(): number;
  render(): void;
  unmount(): void;
}

declare global {
  interface Window {
    renderSignIn: (place: Element, props: SignInProps) => Promise<RenderedApp>;
  }
}

window.renderSignIn = async (place, props) => {
  let renders = 0;
  let renderAgain = (): void => undefined;
  let login: RefObject<PasskeyLoginElement | null> = { current: null };

  function SignIn({ relyingParty, as, inlineRelyingParty }: SignInProps): ReactElement {
    const [events, setEvents] = useState(0);
    renders += 1;
    login = useRef<PasskeyLoginElement>(null);
    const onEvent = (): void => setEvents((count) => count + 1);
    renderAgain = onEvent;
    const given = {
      ref: login,
      form: 'sign-in',
      params: { remember: true },
      relyingParty: inlineRelyingParty ? { ...relyingParty } : relyingParty,
      messages: { signIn: `Sign in (${events})` },
    };
    const tag = createElement('passkey-login', {
      ...given,
      for: 'name',
      'onpasskey-start': onEvent,
      'onpasskey-statechange': onEvent,
      'onpasskey-success': onEvent,
      'onpasskey-error': onEvent,
    });
    const component = createElement(PasskeyLogin, {
      ...given,
      htmlFor: 'name',
      onPasskeyStart: onEvent,
      onPasskeyStateChange: onEvent,
      onPasskeySuccess: onEvent,
      onPasskeyError: onEvent,
    });
    return createElement(
      'form',
      { id: 'sign-in' },
      createElement('input', { id: 'name' }),
      as === 'tag' ? tag : component,
    );
  }

  const root = createRoot(place);
  root.render(createElement(StrictMode, null, createElement(SignIn, props)));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return {
    login: login.current!,
    renders: () => renders,
    render: () => renderAgain(),
    unmount: () => root.unmount(),
  };
};
