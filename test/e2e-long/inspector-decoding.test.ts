import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { decodeCredentialPublicKey, isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Page } from 'playwright';
import { inChromium } from '../support/users/browser-setup.js';
import { openPlanted } from './inspector/inspected-page.js';

const challenge = isoBase64URL.fromUTF8String('a challenge for one ceremony');

const algorithms = [
  { name: 'ES256', alg: -7, shown: '-7 (ES256)', crv: '1 (P-256)', coordinates: { x: -2, y: -3 } },
  { name: 'Ed25519', alg: -8, shown: '-8 (EdDSA)', crv: '6 (Ed25519)', coordinates: { x: -2 } },
  { name: 'RS256', alg: -257, shown: '-257 (RS256)', coordinates: { n: -1, e: -2 } },
];

/** What the inspector shows is what the server library finds in the same responses. */
inChromium((setup) => {
  for (const { name, alg, shown, crv, coordinates } of algorithms) {
    for (const [attestation, format] of [
      ['none', 'none'],
      ['direct', 'packed'],
    ] as const) {
      it(`a passkey with ${name} and ${format} attestation, and a sign-in with it`, async () => {
        const { page } = await setup.visit();
        const { origin } = setup.server;
        await openPlanted(page, `${origin}/planted`, { body: '' });
        const expected = {
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: 'localhost',
        };

        const response = await register(page, alg, attestation);
        const { registrationInfo } = await verifyRegistrationResponse({ response, ...expected });
        assert.ok(registrationInfo);
        const { credential } = registrationInfo;
        const created = await fieldsOf(page, 'registration');
        assert.deepEqual(
          {
            fmt: created['fmt'],
            aaguid: created['aaguid'],
            signCount: Number(created['signCount']),
            credentialId: created['credentialId'],
            UV: created['UV'] === 'true',
            deviceType: created['BE'] === 'true' ? 'multiDevice' : 'singleDevice',
            BS: created['BS'] === 'true',
            origin: created['origin'],
            type: created['type'],
          },
          {
            fmt: format,
            aaguid: registrationInfo.aaguid,
            signCount: credential.counter,
            credentialId: credential.id,
            UV: registrationInfo.userVerified,
            deviceType: registrationInfo.credentialDeviceType,
            BS: registrationInfo.credentialBackedUp,
            origin: registrationInfo.origin,
            type: 'webauthn.create',
          },
        );
        const key = decodeCredentialPublicKey(credential.publicKey) as Map<number, unknown>;
        for (const [coordinate, label] of Object.entries(coordinates)) {
          const bytes = key.get(label) as Uint8Array<ArrayBuffer>;
          assert.equal(created[coordinate], isoBase64URL.fromBuffer(bytes), coordinate);
        }
        assert.equal(created['alg'], shown);
        assert.equal(created['crv'], crv);

        const signed = await signIn(page);
        const { authenticationInfo } = await verifyAuthenticationResponse({
          response: signed,
          credential,
          ...expected,
        });
        const used = await fieldsOf(page, 'authentication');
        assert.deepEqual(
          {
            signCount: Number(used['signCount']),
            credentialId: used['credentialId'],
            UV: used['UV'] === 'true',
            deviceType: used['BE'] === 'true' ? 'multiDevice' : 'singleDevice',
            BS: used['BS'] === 'true',
            origin: used['origin'],
            challenge: used['challenge'],
            signature: used['signature'],
          },
          {
            signCount: authenticationInfo.newCounter,
            credentialId: authenticationInfo.credentialID,
            UV: authenticationInfo.userVerified,
            deviceType: authenticationInfo.credentialDeviceType,
            BS: authenticationInfo.credentialBackedUp,
            origin: authenticationInfo.origin,
            challenge,
            signature: signed.response.signature,
          },
        );
        await page.getByRole('button', { name: 'Try it' }).click();
        await page
          .getByText('Signature valid as signed: yes. With the origin replaced: no.')
          .waitFor();
      });
    }
  }
});

function register(page: Page, alg: number, attestation: string): Promise<RegistrationResponseJSON> {
  return page.evaluate(
    async (options) => {
      const created = (await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never),
      })) as PublicKeyCredential;
      return created.toJSON() as RegistrationResponseJSON;
    },
    {
      challenge,
      attestation,
      rp: { id: 'localhost', name: 'Inspected' },
      user: { id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'ada', displayName: 'Ada' },
      pubKeyCredParams: [{ type: 'public-key', alg }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    },
  );
}

function signIn(page: Page): Promise<AuthenticationResponseJSON> {
  return page.evaluate(async (challenge) => {
    const used = (await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON({ challenge }),
    })) as PublicKeyCredential;
    return used.toJSON() as AuthenticationResponseJSON;
  }, challenge);
}

/** The fields of the credential that is shown, by their names. */
async function fieldsOf(page: Page, ceremony: string): Promise<Record<string, string>> {
  const fields = page.locator(`[data-ceremony=${ceremony}] [data-step=credential] [data-field]`);
  await fields.first().waitFor({ state: 'attached' });
  return Object.fromEntries(
    await fields.evaluateAll((items) =>
      items.map((item): [string, string] => [
        item.getAttribute('data-field')!,
        item.querySelector(':scope > .value')!.textContent,
      ]),
    ),
  );
}
