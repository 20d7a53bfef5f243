import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { explain } from '../../inspection/failures.js';
import type { InspectedCeremony, Step } from '../../inspection/timeline/inspected-ceremony.js';
import { requestsOf } from '../../inspection/timeline/requests.js';
import type { TimedRequest } from '../../inspection/timeline/requests.js';
import { fieldList } from './field-list.js';

const names = { registration: 'Registration', authentication: 'Sign-in' };

const steps: Record<Step['name'], [title: string, explanation: string]> = {
  options: [
    'Options',
    'The relying party creates a random challenge, so that no earlier response is valid, and names the passkeys that it accepts.',
  ],
  prompt: [
    'Browser prompt',
    'The browser finds the passkeys of the RP ID, and the user unlocks one on their device. The page sees none of this.',
  ],
  credential: [
    'Credential',
    'The authenticator’s response. It signs authenticatorData and the SHA-256 of clientDataJSON, into which the browser writes challenge and origin. The private key never leaves the authenticator.',
  ],
  verification: [
    'Verification',
    'The relying party checks challenge, origin and RP ID, and verifies the signature with the stored public key. Nothing in the response is secret.',
  ],
  signal: [
    'Signal',
    'The page tells password managers which passkeys the relying party accepts, so that they do not offer others.',
  ],
};

const milliseconds = ({ startedAt, endedAt }: { startedAt: number; endedAt?: number }): string =>
  endedAt === undefined ? 'in progress' : `${Math.round(endedAt - startedAt)} ms`;

/** Ceremonies in the order in which they started. */
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
        ${mediation === 'conditional' ? 'conditional' : 'by a click'}:
        <strong>${status}</strong>, ${milliseconds(inspected)}
      </summary>
      ${
        error
          ? html`<div class="failed" data-code=${error.code}>
              <p><strong>${error.code}</strong> ${error.message}</p>
              <p>${explain(error).certainty}</p>
              <p>${explain(error).suggestedFix}</p>
              ${userMessage ? html`<p>Text for the user: “${userMessage}”</p>` : nothing}
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
  const [title, explanation] = steps[step.name];
  return html`<li data-step=${step.name}>
    <strong>${title}</strong> ${step.endedAt === step.startedAt ? nothing : milliseconds(step)}
    <p>${explanation}</p>
    ${step.refusal ? html`<p class="failed">${step.refusal}</p>` : nothing}
    ${requests.map(
      (request) =>
        html`<p>
          <code>${new URL(request.url).pathname}</code>
          responded${request.status ? ` ${request.status}` : ''}, ${milliseconds(request)}
        </p>`,
    )}
    ${
      step.fields.length > 0
        ? html`<details>
            <summary>Fields</summary>
            ${fieldList(step.fields)}
          </details>`
        : nothing
    }
  </li>`;
}
