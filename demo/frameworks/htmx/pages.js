import { html } from 'hono/html';

const page = (main) => html`
  <!doctype html>
  <html lang="en">
    <head>
      <meta charset="UTF-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1.0" />
      <title>Passkeys with htmx</title>
      <script src="/assets/htmx.min.js"></script>
      <script type="module" src="/assets/passkey-elements.js"></script>
    </head>
    <body hx-boost:inherited="true">
      <nav>
        <a href="/">Home</a>
        <a href="/sign-up">Sign up</a>
        <a href="/sign-in">Sign in</a>
        <a href="/account">Account</a>
      </nav>
      <main>${main}</main>
    </body>
  </html>
`;

export const homePage = () => page(html`<h1>Passkeys with htmx</h1>`);

export const signUpPage = () =>
  page(html`
    <h1>Sign up</h1>
    <form hx-trigger="passkey-success" hx-get="/account" hx-target="body" hx-push-url="true">
      <p>
        <label for="username">Username</label>
        <input id="username" autocomplete="username" required />
      </p>
      <passkey-register for="username" endpoint="/passkeys"> Create a passkey </passkey-register>
    </form>
  `);

export const signInPage = () =>
  page(html`
    <h1>Sign in</h1>
    <form hx-trigger="passkey-success" hx-get="/account" hx-target="body" hx-push-url="true">
      <p>
        <label for="username">Username</label>
        <input id="username" autocomplete="username webauthn" />
      </p>
      <passkey-login for="username" endpoint="/passkeys"> Sign in with a passkey </passkey-login>
    </form>
  `);

export const accountPage = (name) =>
  page(html`
    <h1>Hello, ${name}</h1>
    <passkey-list endpoint="/passkeys">
      <passkey-register endpoint="/passkeys">Add a passkey</passkey-register>
    </passkey-list>
    <form action="/sign-out" method="post"><button>Sign out</button></form>
  `);
