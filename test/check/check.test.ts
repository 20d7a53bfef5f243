import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  acceptReplays,
  type Breakage,
  change,
  requireSignIn,
  startBackend,
} from './broken-backend.js';

const command = fileURLToPath(new URL('../../dist/check/main.js', import.meta.url));

const signInModule = fileURLToPath(new URL('sign-in.mjs', import.meta.url));

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { timeout: 90_000 }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

interface Report {
  passed: boolean;
  findings: { check: string; outcome: string; suggestedFix?: string }[];
}

const reportOn = async (endpoint: string): Promise<Report> => {
  const { stdout, stderr } = await run('check', endpoint, '--json');
  assert.equal(stderr, '');
  return JSON.parse(stdout) as Report;
};

let firstOptions: unknown;

const broken: Record<string, { breakage: Breakage; suggestedFix: RegExp }> = {
  'wraps its options': {
    breakage: change('/options', (body) => ({ data: body })),
    suggestedFix: /options in "data".*pick: 'data'/,
  },
  'wants a CSRF token': {
    breakage: async (c, next) =>
      c.req.method === 'GET' || c.req.header('X-CSRF-Token')
        ? next()
        : c.json({ message: 'CSRF token mismatch' }, 403),
    suggestedFix: /CSRF token/,
  },
  'names a wrong RP ID': {
    breakage: change('/registration/options', ({ publicKey, ...rest }) => ({
      ...rest,
      publicKey: { ...(publicKey as object), rp: { id: 'example.org', name: 'Example' } },
    })),
    suggestedFix: /RP ID of the options is "example\.org".*Use localhost/,
  },
  'answers 200 with an error': {
    breakage: change('/registration/options', () => ({ error: 'no such user' })),
    suggestedFix: /responded 200 with an "error"/,
  },
  'answers a page': {
    breakage: async (c) => c.html('<title>Sign in</title>'),
    suggestedFix: /responded with a page/,
  },
  'is slow': {
    breakage: async (c, next) => {
      // What is checked is the time itself.
      if (c.req.path.endsWith('/registration/options')) await setTimeout(3200);
      await next();
    },
    suggestedFix: /without waiting for another service/,
  },
  'gives a challenge twice': {
    breakage: change('/authentication/options', (body) => (firstOptions ??= body)),
    suggestedFix: /new random challenge/,
  },
  'never consumes a challenge of the same session': {
    breakage: acceptReplays('same session'),
    suggestedFix: /Delete the challenge before you verify/,
  },
  'accepts a response that another session requested': {
    breakage: acceptReplays('other session'),
    suggestedFix: /Bind each challenge to the session/,
  },
  'ignores the name of a passkey': {
    breakage: change('/passkeys/passkeys', ({ passkeys }) => ({
      passkeys: (passkeys as object[]).map((passkey) => ({ ...passkey, name: 'Passkey' })),
    })),
    suggestedFix: /Store the name/,
  },
};

describe('passkey-elements check', { concurrency: 2 }, () => {
  test('finds everything in order with the demo’s relying party, and leaves no passkey there', async (t) => {
    const { code, stdout, stderr } = await run('check', await startBackend(t));
    assert.equal(stderr, '');
    assert.equal(code, 0, stdout);
    assert.match(stdout, /✔ A passkey is removed/);
    assert.doesNotMatch(stdout, /✖|–/);
  });

  for (const [what, { breakage, suggestedFix }] of Object.entries(broken)) {
    test(`names the fix of a backend that ${what}`, async (t) => {
      const { passed, findings } = await reportOn(await startBackend(t, breakage));
      assert.equal(passed, false);
      const fixes = findings.map((finding) => finding.suggestedFix ?? '');
      assert.ok(
        fixes.some((each) => suggestedFix.test(each)),
        JSON.stringify(findings, null, 2),
      );
    });
  }

  test('registers only after --sign-in has signed in', async (t) => {
    const endpoint = await startBackend(t, requireSignIn);
    const { code, stdout } = await run('check', endpoint, '--sign-in', signInModule);
    assert.equal(code, 0, stdout);
  });

  test('signs in with the cookie of --cookie', async (t) => {
    const endpoint = await startBackend(t, requireSignIn);
    const { code, stdout } = await run('check', endpoint, '--cookie', 'signed-in=yes');
    assert.equal(code, 0, stdout);
  });

  test('asks nobody but this machine, unless that is wanted', async () => {
    const { code, stderr } = await run('check', 'https://example.org/passkeys');
    assert.equal(code, 2);
    assert.match(stderr, /--allow-remote/);
  });

  test('says how it is used where it is not understood', async () => {
    for (const args of [[], ['check'], ['check', 'nowhere'], ['check', '--unknown']]) {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2);
      assert.match(stderr, /Usage|--unknown/);
    }
  });
});
