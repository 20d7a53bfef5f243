import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { explain } from '../../inspection/failures.js';
import type { InspectedCeremony, Step } from '../../inspection/timeline/inspected-ceremony.js';
import { requestsOf } from '../../inspection/timeline/requests.js';
import type { TimedRequest } from '../../inspection/timeline/requests.js';
import { fieldList } from './field-list.js';

const names = { registration: 'Registration', authentication: 'Sign-in' };

const steps: Record<Step['name'], [title: string, lesson: string]> = {
  options: [
    'Options',
    'The relying party makes a random challenge, so that no older response will do, and says whose passkey it wants.',
  ],
  prompt: [
    'The browser’s prompt',
    'The browser finds the passkeys of the RP ID, and the user unlocks one on their device. The page sees nothing of this.',
  ],
  credential: [
    'Credential',
    'The authenticator’s response. Signed is authenticatorData, followed by the SHA-256 of clientDataJSON, in which the browser has written challenge and origin. The private key never leaves the authenticator.',
  ],
  verification: [
    'Verification',
    'The relying party checks challenge, origin and RP ID, and the signature by the public key that it has kept. Nothing in it is secret.',
  ],
  signal: [
    'Signal',
    'The page tells password managers what the relying party knows, so that they offer no passkey in vain.',
  ],
};

const milliseconds = ({ startedAt, endedAt }: { startedAt: number; endedAt?: number }): string =>
  endedAt === undefined ? 'under way' : `${Math.round(endedAt - startedAt)} ms`;

/** Ceremonies, in their order. */
export function ceremonyList(
  ceremonies: InspectedCeremony[],
  requests: TimedRequest[],
  trial: (ceremony: InspectedCeremony) => TemplateResult | typeof nothing,
): TemplateResult {
  return html`<ol class="ceremonies">
    ${ceremonies.map((ceremony) => ceremonyItem(ceremony, requests, trial(ceremony)))}
  </ol>`;
}

function ceremonyItem(
  inspected: InspectedCeremony,
  requests: TimedRequest[],
  trial: TemplateResult | typeof nothing,
): TemplateResult {
  const { ceremony, mediation, tag, status, error, userMessage } = inspected;
  return html`<li data-ceremony=${ceremony} data-status=${status} ?hidden=${status === 'withdrawn'}>
    <details ?open=${status !== 'waiting'}>
      <summary>
        ${names[ceremony]}, ${tag ? `<${tag}>` : 'navigator.credentials'},
        ${mediation === 'conditional' ? 'in autofill or silent' : 'by a click'}:
        <strong>${status}</strong>, ${milliseconds(inspected)}
      </summary>
      ${
        error
          ? html`<div class="failed" data-code=${error.code}>
              <p><strong>${error.code}</strong> ${error.message}</p>
              <p>${explain(error).certainty}</p>
              <p>${explain(error).suggestedFix}</p>
              ${userMessage ? html`<p>The user was told: “${userMessage}”</p>` : nothing}
            </div>`
          : nothing
      }
      <ol class="steps">
        ${inspected.steps.map((step) => stepItem(step, requestsOf(step, requests)))}
      </ol>
      ${trial}
    </details>
  </li>`;
}

function stepItem(step: Step, requests: TimedRequest[]): TemplateResult {
  const [title, lesson] = steps[step.name];
  return html`<li data-step=${step.name}>
    <strong>${title}</strong> ${step.endedAt === step.startedAt ? nothing : milliseconds(step)}
    <p>${lesson}</p>
    ${step.refusal ? html`<p class="failed">${step.refusal}</p>` : nothing}
    ${requests.map(
      (request) =>
        html`<p>
          <code>${new URL(request.url).pathname}</code> answered ${request.status},
          ${milliseconds(request)}
        </p>`,
    )}
    ${
      step.fields.length > 0
        ? html`<details>
            <summary>Read it</summary>
            ${fieldList(step.fields)}
          </details>`
        : nothing
    }
  </li>`;
}
