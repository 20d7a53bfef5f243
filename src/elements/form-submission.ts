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

/** The element whose form delivers the authenticator's answer. */
export interface FormSubmitter extends HTMLElement {
  /** The field of the credential's JSON, unless the preset says which fields there are. */
  name: string;
  /** The form around the element, or that it names. */
  readonly form: HTMLFormElement | null;
  cancel(): void;
}

/**
 * A relying party that gets the authenticator's answer by the element's form, and answers with the
 * page that comes next.
 */
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
    // Who comes back to this page finds it as it was before.
    const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && element.cancel();
    addEventListener('pageshow', onPageShow, { signal });
    return new Promise<never>(() => undefined);
  };

  /** @returns whether the browser submits; otherwise the page does what it wants with the form */
  const submit = (form: HTMLFormElement, fields: Record<string, string>): boolean => {
    const button = document.createElement('button');
    button.hidden = true;
    button.formNoValidate = true;
    form.append(button);
    let submission: SubmitEvent | undefined;
    const submitting = new AbortController();
    const { signal } = submitting;
    // Before the page's own listeners, which may keep the event from any other.
    form.addEventListener('submit', (event) => (submission = event), { capture: true, signal });
    form.addEventListener(
      'formdata',
      ({ formData }) => {
        for (const [field, value] of Object.entries(fields)) formData.set(field, value);
      },
      { signal },
    );
    form.requestSubmit(button);
    // The form has been read by now, and nothing that comes later is to be sent with it.
    submitting.abort();
    button.remove();
    return submission?.defaultPrevented === false;
  };

  return {
    get requiresUsername() {
      return relyingParty.requiresUsername;
    },
    registrationOptions: async (...asked) =>
      requireForm() && relyingParty.registrationOptions(...asked),
    authenticationOptions: async (...asked) =>
      requireForm() && relyingParty.authenticationOptions(...asked),
    // The other ceremony is a re-authentication on the way, after which there is no next page.
    verifyRegistration: (...answer) => relyingParty.verifyRegistration(...answer),
    verifyAuthentication: (...answer) => relyingParty.verifyAuthentication(...answer),
    [ceremony === 'registration' ? 'verifyRegistration' : 'verifyAuthentication']: deliver,
  };
}
