import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { accountPage, homePage, signInPage, signUpPage } from './pages.js';

const port = Number(process.env.PORT ?? 5173);
/** Where browsers find this site. */
const origin = process.env.ORIGIN ?? `http://localhost:${port}`;
/** The demo's relying party, in place of the application's own. */
const relyingParty = process.env.RELYING_PARTY ?? 'http://localhost:3000';

const app = new Hono();
app.use('/assets/*', serveStatic({ root: 'dist', rewriteRequestPath: (path) => path.slice(7) }));
app.all('/passkeys/*', (c) => proxy(relyingParty + c.req.path, c.req));

app.get('/', (c) => c.html(homePage()));
app.get('/sign-up', (c) => c.html(signUpPage()));
app.get('/sign-in', (c) => c.html(signInPage()));
app.get('/account', async (c) => {
  const cookie = c.req.header('Cookie') ?? '';
  const answer = await fetch(`${origin}/passkeys/passkeys`, { headers: { cookie } });
  if (!answer.ok) return c.redirect('/sign-in');
  const { account } = await answer.json();
  return c.html(accountPage(account.displayName));
});
app.post('/sign-out', (c) => proxy(`${relyingParty}/sign-out`, { ...c.req, redirect: 'manual' }));

serve({ fetch: app.fetch, port, hostname: 'localhost' });
