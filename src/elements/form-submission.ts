import { PasskeyError } from '../errors/passkey-error.js';
import type { Ceremony } from '../errors/codes.js';
import { formFields } from '../relying-party/preset/form-fields.js';
import type {
  RelyingParty,
  RequestContext,
  VerifyAuthenticationRequest,
  VerifyRegistrationRequest,
} from '../relying-party/relying-party.js';
import { PasskeyBeforeSubmitEvent } from './ceremony-events.js';

/**
 * How long the next page may take to load, in milliseconds. A response without a page (204, a
 * download) and a navigation that the user stops dispatch no event.
 */
const PAGE_LOAD_LIMIT = 10_000;

/** The element whose form is submitted with the credential. */
export interface FormSubmitter extends HTMLElement {
  /** The field of the credential's JSON, unless the preset says which fields there are. */
  name: string;
  /** The form around the element, or that it names. */
  readonly form: HTMLFormElement | null;
  cancel(): void;
}

/** A relying party that gets the credential by the element's form and responds with the next page. */
export function submittingForm(
  element: FormSubmitter,
  relyingParty: RelyingParty,
  ceremony: Ceremony,
): RelyingParty {
  const requireForm = (): HTMLFormElement => {
    if (element.form) return element.form;
    const message = 'submit-form needs a <form> around the element.';
    throw new PasskeyError('invalid-options', { message, ceremony });
  };

  const deliver = async (
    request: VerifyRegistrationRequest | VerifyAuthenticationRequest,
    { signal }: RequestContext,
  ): Promise<never> => {
    const form = requireForm();
    const fields = formFields(request) ?? { [element.name]: JSON.stringify(request.credential) };
    const goesOn = element.dispatchEvent(new PasskeyBeforeSubmitEvent({ ceremony }));
    if (!goesOn || !submit(form, fields)) element.cancel();
    // If the page stays, the element can be used again.
    const timer = setTimeout(() => element.cancel(), PAGE_LOAD_LIMIT);
    signal.addEventListener('abort', () => clearTimeout(timer));
    return new Promise<never>(() => undefined);
  };

  /** @returns whether the browser submits the form, rather than the page's own script */
  const submit = (form: HTMLFormElement, fields: Record<string, string>): boolean => {
    const button = document.createElement('button');
    button.hidden = true;
    button.formNoValidate = true;
    form.append(button);
    let submission: SubmitEvent | undefined;
    const submitting = new AbortController();
    const { signal } = submitting;
    // Captured, as the page's own listeners may stop the event's propagation.
    form.addEventListener('submit', (event) => (submission = event), { capture: true, signal });
    form.addEventListener(
      'formdata',
      ({ formData }) => {
        for (const [field, value] of Object.entries(fields)) formData.set(field, value);
      },
      { signal },
    );
    form.requestSubmit(button);
    // The form's data has been read; a later submission must not contain the credential.
    submitting.abort();
    button.remove();
    return submission?.defaultPrevented === false;
  };

  return {
    get requiresUsername() {
      return relyingParty.requiresUsername;
    },
    registrationOptions: async (...request) =>
      requireForm() && relyingParty.registrationOptions(...request),
    authenticationOptions: async (...request) =>
      requireForm() && relyingParty.authenticationOptions(...request),
    // The other ceremony is a nested re-authentication, which has no next page.
    verifyRegistration: (...request) => relyingParty.verifyRegistration(...request),
    verifyAuthentication: (...request) => relyingParty.verifyAuthentication(...request),
    [ceremony === 'registration' ? 'verifyRegistration' : 'verifyAuthentication']: deliver,
  };
}
