// A relying party on Express and SimpleWebAuthn, with the endpoints of SimpleWebAuthn's example.
import { randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import express from 'express';
import session from 'express-session';

const { ORIGIN, PORT, RP_ID } = process.env;
const timeout = 300_000; // milliseconds

const users = new Map(); // username → { id, username, credentials }
const ownerOf = (credentialId) =>
  [...users.values()].find(({ credentials }) => credentials.some(({ id }) => id === credentialId));

const app = express();
app.disable('x-powered-by');
app.use(express.json());
app.use(
  session({
    secret: randomBytes(32).toString('hex'),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: ORIGIN.startsWith('https:') },
  }),
);

// Taken out before anything is verified: a challenge has one try, also of two requests at once.
// What began with it ends with it, so a name cannot change in between.
const ceremonies = new Map(); // the key in the user's session → { type, challenge, … }

function begin(req, ceremony) {
  const key = randomUUID();
  ceremonies.set(key, ceremony);
  setTimeout(() => ceremonies.delete(key), timeout).unref();
  req.session.ceremony = key;
}

function end(req, type) {
  const ceremony = ceremonies.get(req.session.ceremony);
  ceremonies.delete(req.session.ceremony);
  if (ceremony?.type !== type) throw new Error(`No ${type} is under way in this session`);
  return ceremony;
}

// A new session id at sign-in: one that somebody planted before is worth nothing.
async function signIn(req, { username }) {
  await promisify(req.session.regenerate).call(req.session);
  req.session.username = username;
}

app.get('/generate-registration-options', async (req, res) => {
  const username = String(req.query.username || req.session.username || '').trim();
  if (!username || username.length > 64) throw new Error('A username has 1 to 64 characters');
  const user = users.get(username);
  // A passkey for an account that is there already is for its owner alone to add.
  if (user && req.session.username !== username) throw new Error('The username is taken');
  const options = await generateRegistrationOptions({
    rpName: 'SimpleWebAuthn on Express',
    rpID: RP_ID,
    userName: username,
    userID: user?.id,
    timeout,
    excludeCredentials: user?.credentials,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [-8, -7, -257],
  });
  begin(req, {
    type: 'registration',
    challenge: options.challenge,
    username,
    userId: options.user.id,
  });
  res.json(options);
});

app.post('/verify-registration', async (req, res) => {
  const { challenge, username, userId } = end(req, 'registration');
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: req.body,
    expectedChallenge: challenge,
    expectedOrigin: ORIGIN,
    expectedRPID: RP_ID,
  });
  if (verified) {
    const { credential } = registrationInfo;
    if (ownerOf(credential.id)) throw new Error('The passkey is registered already');
    const id = new Uint8Array(Buffer.from(userId, 'base64url'));
    const user = users.get(username) ?? { id, username, credentials: [] };
    // Of two users who asked for a name at once, the first to finish has it.
    if (!id.every((byte, at) => byte === user.id[at])) throw new Error('The username is taken');
    user.credentials.push(credential);
    users.set(username, user);
    await signIn(req, user);
  }
  res.json({ verified });
});

app.get('/generate-authentication-options', async (req, res) => {
  // Without allowCredentials nobody learns whether a name has an account.
  const options = await generateAuthenticationOptions({
    rpID: RP_ID,
    timeout,
    userVerification: 'required',
  });
  begin(req, { type: 'authentication', challenge: options.challenge });
  res.json(options);
});

app.post('/verify-authentication', async (req, res) => {
  const { challenge } = end(req, 'authentication');
  const user = ownerOf(req.body?.id);
  if (!user) throw new Error('Authenticator is not registered with this site');
  const credential = user.credentials.find(({ id }) => id === req.body.id);
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: req.body,
    expectedChallenge: challenge,
    expectedOrigin: ORIGIN,
    expectedRPID: RP_ID,
    credential,
  });
  if (verified) {
    credential.counter = authenticationInfo.newCounter;
    await signIn(req, user);
  }
  res.json({ verified });
});

app.get('/session', (req, res) => {
  const { username } = req.session;
  if (username) res.json({ username });
  else res.status(401).json({ error: 'Nobody is signed in' });
});

app.delete('/session', async (req, res) => {
  await promisify(req.session.destroy).call(req.session);
  res.sendStatus(204);
});

// Express 5 brings here what a handler throws. SimpleWebAuthn's messages tell what did not fit.
app.use((error, req, res, next) => {
  res.status(error.status ?? 400).json({ error: error.message });
});

const server = app.listen(Number(PORT), '127.0.0.1', () => console.log(`Listening on ${PORT}`));
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
