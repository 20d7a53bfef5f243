import { html } from 'hono/html';
import { layout, type Markup } from './layout.js';
import type { AccountView, View } from './view.js';

/** What the site is, and the way in. */
export const homePage = ({ account }: View): Markup =>
  layout({
    title: 'Borrow good tools from your neighbours',
    description: 'Alder Lane keeps good tools in one shed, for everybody on the street to borrow.',
    currentPage: '/',
    account,
    passkeys: false,
    main: html`
      <div class="hero">
        <div class="hero-text">
          <h1>Borrow good tools from your neighbours</h1>
          <p class="lead">
            One shed, a hundred and forty tools, and a whole street to share them. Nobody on Alder
            Lane has to buy a ladder for a single afternoon.
          </p>
          ${account ? welcomeBack(account) : signInLinks}
        </div>
        <img
          class="hero-picture"
          src="/assets/tool-wall.svg"
          alt="Tools on their hooks on the shed’s wall. One hook is empty, with a tag that says out."
          width="640"
          height="480"
        />
      </div>

      <section aria-labelledby="how">
        <h2 id="how">How borrowing works</h2>
        <ol class="steps" role="list">
          <li>
            <h3>Choose a tool</h3>
            <p>From a hand drill to the tall ladder. If its hook is full, it is yours to take.</p>
          </li>
          <li>
            <h3>Take it home</h3>
            <p>Show your card at the shed, Saturdays from ten to one. A loan lasts a week.</p>
          </li>
          <li>
            <h3>Bring it back clean</h3>
            <p>Somebody down the road is waiting for it. Blunt or broken? Say so, and we fix it.</p>
          </li>
        </ol>
      </section>

      <section class="questions" aria-labelledby="questions">
        <div>
          <h2 id="questions">A card without a password</h2>
          <p>
            You open your account with a passkey: the fingerprint, face or screen lock that already
            opens your phone or computer.
          </p>
        </div>
        <div>
          <details>
            <summary>What is a passkey?</summary>
            <p>
              A key that your device makes for this site alone, and keeps for you. It takes the
              place of a password, and there is nothing to remember, to reuse or to give away by
              mistake.
            </p>
          </details>
          <details>
            <summary>Do you see my fingerprint or my face?</summary>
            <p>
              No. They never leave your device, which only tells us that the person who unlocked it
              may come in.
            </p>
          </details>
          <details>
            <summary>What if I lose my phone?</summary>
            <p>
              Most password managers keep your passkeys safe and bring them to your next device. You
              can also add a second passkey to your account, on another device, before you need it.
            </p>
          </details>
        </div>
      </section>
    `,
  });

const signInLinks = html`
  <p class="actions">
    <a class="button" href="/sign-up">Create an account</a>
    <a class="button button-quiet" href="/sign-in">Sign in</a>
  </p>
`;

const welcomeBack = (account: AccountView): Markup => html`
  <p class="actions">
    <a class="button" href="/account">Go to your account</a>
    <span>Signed in as <bdi class="person">${account.displayName}</bdi></span>
  </p>
`;
