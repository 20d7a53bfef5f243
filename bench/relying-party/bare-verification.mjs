import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';

/**
 * Verifies the same responses again, with nothing around it.
 * @returns milliseconds of processor time for each registration and each sign-in
 */
export async function verifyBare(users, origin) {
  const expected = (challenge) => ({
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: 'localhost',
  });
  const credentials = [];
  const registration = await timed(users, async ({ registration }) => {
    const { challenge, credential: response } = registration;
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      ...expected(challenge),
    });
    credentials.push(registrationInfo.credential);
  });
  const signIn = await timed(users, async ({ authentication }, index) => {
    const { challenge, credential: response } = authentication;
    const { verified } = await verifyAuthenticationResponse({
      response,
      credential: credentials[index],
      ...expected(challenge),
    });
    if (!verified) throw new Error('A true signature was refused.');
  });
  return { registration, signIn };
}

async function timed(users, verify) {
  const before = process.cpuUsage();
  for (const [index, user] of users.entries()) await verify(user, index);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / users.length;
}
