import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignedResponse } from '../../inspection/decoding/credential.js';
import { tryUnderOrigin } from '../../inspection/origin-binding.js';
import type { OriginTrial } from '../../inspection/origin-binding.js';
import { knownKey } from '../../inspection/timeline/known-keys.js';

/** A form that shows why another origin refuses the same response. */
export class OriginForm {
  readonly #signed: SignedResponse;
  readonly #onChange: () => void;
  #origin = `https://${location.hostname}.example`;
  #trial?: OriginTrial;
  #error?: unknown;

  constructor(signed: SignedResponse, onChange: () => void) {
    this.#signed = signed;
    this.#onChange = onChange;
  }

  render(): TemplateResult {
    return html`<form class="trial" @submit=${this.#onSubmit}>
      <label
        >Send this response from another origin
        <input type="url" required name="origin" .value=${this.#origin}
      /></label>
      <button class="main">Try it</button>
      <div role="status">
        ${
          this.#error
            ? html`<p class="failed">${String(this.#error)}</p>`
            : this.#trial
              ? outcome(this.#trial, this.#origin)
              : nothing
        }
      </div>
    </form>`;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.#origin = String(data.get('origin'));
    const key = knownKey(this.#signed.credentialId);
    this.#error = undefined;
    try {
      this.#trial = await tryUnderOrigin(this.#signed, this.#origin, key);
    } catch (error) {
      this.#error = error;
    }
    this.#onChange();
  };
}

const range = ([start, end]: [number, number]): string => `${start}–${end - 1}`;

function outcome(
  { signedOrigin, originBytes, accepted, changedBytes, verifies, rpIdHash }: OriginTrial,
  other: string,
): TemplateResult {
  if (accepted) return html`<p>Accepted: this is the signed origin.</p>`;
  const yesOrNo = (valid: boolean) => (valid ? 'yes' : 'no');
  const verification = verifies
    ? `Signature valid as signed: ${yesOrNo(verifies.signed)}. With the origin replaced: ${yesOrNo(verifies.replaced)}.`
    : 'To verify signatures here, register a passkey in this tab while the inspector is open: the public key of this passkey is not known.';
  return html`
    <p data-trial="origin">
      Refused. Bytes ${range(originBytes)} of clientDataJSON contain ${signedOrigin}, not ${other}.
    </p>
    <p data-trial="signature">
      Replacing the origin changes the SHA-256 of clientDataJSON, which is bytes
      ${range(changedBytes)} of the signed data, so the signature is no longer valid.
      ${verification}
    </p>
    <p data-trial="rpIdHash">
      Bytes 0–31 of authenticatorData are the hash of the RP ID, ${rpIdHash.signed}. The hash of the
      other domain is ${rpIdHash.other}. The browser offers a passkey only on its own domain.
    </p>
  `;
}
