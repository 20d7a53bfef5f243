import { assert } from '@open-wc/testing';
import type { Ceremony, PasskeyErrorCode } from 'passkey-elements';
import { createAccount } from '../support/web-test-runner/accounts.js';
import { withOptions } from '../support/web-test-runner/altered-options.js';
import { ceremonies, failureOf, run } from '../support/web-test-runner/ceremonies.js';
import { openForeignRequest } from '../support/web-test-runner/foreign-request.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';
import {
  addVirtualAuthenticator,
  clearCredentials,
  removeVirtualAuthenticator,
  setPresence,
  setUserVerified,
} from '../support/web-test-runner/virtual-authenticator.js';

describe('a refusal by the browser', () => {
  const unhandled = unhandledRejections();

  beforeEach(async () => {
    await addVirtualAuthenticator();
    await createAccount();
  });
  afterEach(async () => {
    await removeVirtualAuthenticator();
    assert.deepEqual(unhandled, []);
  });

  const succeeds = async (ceremony: Ceremony) => assert.ok((await run(ceremony)).account);

  for (const ceremony of ceremonies) {
    describe(`in a ${ceremony}`, () => {
      it('without user verification is not-allowed, likely unavailable', async () => {
        await setUserVerified(false);
        const error = await failureOf(run(ceremony));
        assert.include(error, { code: 'not-allowed', likelyReason: 'unavailable', ceremony });
        await setUserVerified(true);
        await succeeds(ceremony);
      });

      it('after the timeout of the options is not-allowed, likely timed-out', async () => {
        await setPresence(false);
        const error = await failureOf(
          run(
            ceremony,
            {},
            withOptions(() => ({ timeout: 700 })),
          ),
        );
        assert.include(error, { code: 'not-allowed', likelyReason: 'timed-out', ceremony });
        await setPresence(true);
        await succeeds(ceremony);
      });

      it('of an RP ID of another site is rp-id-mismatch, and names both', async () => {
        const rpId = 'example.org';
        const foreign = withOptions(({ rp }) => (rp ? { rp: { ...rp, id: rpId } } : { rpId }));
        const error = await failureOf(run(ceremony, {}, foreign));
        assert.include(error, { code: 'rp-id-mismatch', ceremony });
        assert.include(error.message, 'example.org');
        assert.include(error.message, location.origin);
        await succeeds(ceremony);
      });

      it("while another script's request is open is request-pending", async () => {
        await setPresence(false);
        const other = openForeignRequest();
        assert.include(await failureOf(run(ceremony)), { code: 'request-pending', ceremony });

        await other.end();
        await setPresence(true);
        await succeeds(ceremony);
      });

      for (const [name, alter] of [
        ['without a challenge', () => ({ challenge: undefined })],
        ['with a challenge that is not base64url', () => ({ challenge: '*' })],
      ] as const) {
        it(`over options ${name} is invalid-options`, async () => {
          const error = await failureOf(run(ceremony, {}, withOptions(alter)));
          assert.include(error, { code: 'invalid-options', ceremony });
          await succeeds(ceremony);
        });
      }
    });
  }

  const credential = (id: string) => ({ id, type: 'public-key' });
  const many = Array.from({ length: 65 }, (_, index) =>
    credential(btoa(`credential ${index + 10}`)),
  );
  const rows: [Ceremony, string, object, PasskeyErrorCode][] = [
    ['registration', 'without a user', { user: undefined }, 'invalid-options'],
    ['registration', 'without a relying party', { rp: undefined }, 'invalid-options'],
    ['registration', 'without algorithms', { pubKeyCredParams: undefined }, 'invalid-options'],
    [
      'registration',
      'with a user handle of 65 bytes',
      { user: { id: 'A'.repeat(87), name: 'a', displayName: 'a' } },
      'invalid-options',
    ],
    ['registration', 'with 65 excluded passkeys', { excludeCredentials: many }, 'invalid-options'],
    ['authentication', 'with 65 allowed passkeys', { allowCredentials: many }, 'invalid-options'],
    [
      'authentication',
      'with an allowed passkey that is not base64url',
      { allowCredentials: [credential('*')] },
      'invalid-options',
    ],
    [
      'registration',
      'with algorithms of an unknown type alone',
      { pubKeyCredParams: [{ type: 'private-key', alg: -7 }] },
      'unsupported',
    ],
    [
      'registration',
      'with algorithms that no authenticator has',
      { pubKeyCredParams: [{ type: 'public-key', alg: -65535 }] },
      'not-allowed',
    ],
    [
      'authentication',
      'with passkeys allowed that are not there',
      { allowCredentials: [credential('AAAA')] },
      'not-allowed',
    ],
  ];
  for (const [ceremony, name, alteration, code] of rows) {
    it(`over options ${name} is ${code}`, async () => {
      const error = await failureOf(
        run(
          ceremony,
          {},
          withOptions(() => alteration),
        ),
      );
      assert.include(error, { code, ceremony });
      await succeeds(ceremony);
    });
  }

  it('where there is no passkey is not-allowed, likely unavailable', async () => {
    await clearCredentials();
    const error = await failureOf(run('authentication'));
    assert.include(error, { code: 'not-allowed', likelyReason: 'unavailable' });
    await succeeds('registration');
  });

  it('is the cause of the error', async () => {
    await clearCredentials();
    const { cause } = await failureOf(run('authentication'));
    assert.instanceOf(cause, DOMException);
    assert.strictEqual(cause.name, 'NotAllowedError');
  });
});
