import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignedResponse } from '../../inspection/decoding/credential.js';
import { tryUnderOrigin } from '../../inspection/origin-binding.js';
import type { OriginTrial } from '../../inspection/origin-binding.js';
import { knownKey } from '../../inspection/timeline/known-keys.js';

/** Lets a developer bring one response to another origin, and see what stops it there. */
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
        >Bring this response to another origin
        <input type="url" required name="origin" .value=${this.#origin}
      /></label>
      <button class="main">Try it there</button>
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
  if (accepted) return html`<p>That is the origin that was signed: it is accepted.</p>`;
  const bits = verifies
    ? `The signature fits what was signed: ${verifies.asSigned ? 'yes' : 'no'}. After that: ${verifies.writtenOver ? 'yes' : 'no'}.`
    : 'Register a passkey with this inspector open, and the signature is verified here too: the public key of this one was not seen.';
  return html`
    <p data-trial="origin">
      Refused. Bytes ${range(originBytes)} of clientDataJSON say ${signedOrigin}, and not ${other}.
    </p>
    <p data-trial="signature">
      Written over, these make another SHA-256, which is bytes ${range(changedBytes)} of what was
      signed, so the signature no longer fits. ${bits}
    </p>
    <p data-trial="rpIdHash">
      Bytes 0–31 of authenticatorData are the hash of the RP ID, ${rpIdHash.signed}; that origin’s
      domain has ${rpIdHash.others}. No other domain’s passkey would have been offered at all.
    </p>
  `;
}
