// A relying party on Node with Better Auth and its passkey plugin. An account begins with a password.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { fromNodeHeaders, toNodeHandler } from 'better-auth/node';

const { FRESH_SECONDS, ORIGIN, PORT, RP_ID } = process.env;

const auth = betterAuth({
  baseURL: ORIGIN,
  secret: randomBytes(32).toString('hex'), // a restart signs everybody out
  database: memoryAdapter({ user: [], account: [], session: [], verification: [], passkey: [] }),
  emailAndPassword: { enabled: true },
  // Passkeys are added only so long after signing in, a day where nothing is said.
  session: { freshAge: FRESH_SECONDS === undefined ? undefined : Number(FRESH_SECONDS) },
  plugins: [
    passkey({
      rpID: RP_ID,
      rpName: 'Better Auth',
      origin: ORIGIN,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    }),
  ],
  telemetry: { enabled: false },
  logger: { disabled: true },
});

// Better Auth knows people by their email addresses, this page by names.
const emailOf = (username) => `${Buffer.from(username).toString('hex')}@example.org`;

async function signIn({ username, password }) {
  const body = { email: emailOf(username), password };
  const signedIn = await auth.api.signInEmail({ body, asResponse: true });
  if (signedIn.ok) return signedIn;
  return auth.api.signUpEmail({ body: { ...body, name: username }, asResponse: true });
}

const session = {
  async GET(headers) {
    const found = await auth.api.getSession({ headers });
    if (!found) return Response.json({ error: 'Nobody is signed in' }, { status: 401 });
    return Response.json({ username: found.user.name });
  },
  // Better Auth compares the Origin of its own endpoints; this one takes no other type than JSON.
  async POST(headers, body) {
    if (headers.get('Content-Type') !== 'application/json')
      return new Response(null, { status: 415 });
    return signIn(JSON.parse(body));
  },
  DELETE: (headers) => auth.api.signOut({ headers, asResponse: true }),
};

const betterAuthHandler = toNodeHandler(auth);
const server = createServer(async (req, res) => {
  if (req.url !== '/session') return betterAuthHandler(req, res);
  try {
    const body = (await req.toArray()).join('');
    const response = await session[req.method](fromNodeHeaders(req.headers), body);
    res.statusCode = response.status;
    res.setHeader('Content-Type', 'application/json');
    res.setHeader('Set-Cookie', response.headers.getSetCookie());
    res.end(await response.text());
  } catch {
    res.writeHead(400);
    res.end();
  }
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`Listening on ${PORT}`));
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
