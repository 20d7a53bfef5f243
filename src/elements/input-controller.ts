import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A username input: an `<input>`, or a form-associated component whose `value` is a string. */
export type UsernameInput = HTMLElement &
  Pick<HTMLInputElement, 'value'> &
  Partial<Pick<HTMLInputElement, 'form' | 'required' | 'validity' | 'reportValidity'>>;

/** What the controller requires of its element. */
export interface InputHost extends ReactiveControllerHost, HTMLElement {
  htmlFor?: string | undefined;
  /** Set by the page; overrides `for`. */
  input?: UsernameInput | undefined;
  /** Whether Enter in the input can start a ceremony. */
  readonly canStart: boolean;
  /** Called for Enter in an input whose form has no submit button. */
  start(): unknown;
}

/**
 * Finds the page's own input: the one that `for` names in the element's document or shadow root,
 * also if it appears late, is replaced or gets its id later.
 */
export class InputController implements ReactiveController {
  readonly #host: InputHost;
  #listenedTo?: UsernameInput | undefined;
  #observer?: MutationObserver;

  constructor(host: InputHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The input as the page is now, also before the element's first update. */
  get current(): UsernameInput | undefined {
    const { input, htmlFor, isConnected } = this.#host;
    if (input || !htmlFor || !isConnected) return input;
    const found = (this.#host.getRootNode() as Document | ShadowRoot).getElementById(htmlFor);
    return found && 'value' in found && typeof found.value === 'string'
      ? (found as UsernameInput)
      : undefined;
  }

  /** Whether `for` names an input that is not there. */
  get isMissing(): boolean {
    return !!this.#host.htmlFor && !this.current;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => {
      if (this.current !== this.#listenedTo) this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host.getRootNode(), {
      subtree: true,
      childList: true,
      attributeFilter: ['id'],
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#listenTo(undefined);
  }

  hostUpdate(): void {
    this.#listenTo(this.current);
  }

  #listenTo(input: UsernameInput | undefined): void {
    if (input === this.#listenedTo) return;
    this.#listenedTo?.removeEventListener('keydown', this.#onKeydown);
    input?.addEventListener('keydown', this.#onKeydown);
    this.#listenedTo = input;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Enter that ends a composition has the code 229. WebKit clears `isComposing` too early; check
    // `key` and `isComposing` once it does not: https://bugs.webkit.org/show_bug.cgi?id=165004
    if (event.keyCode !== 13 || event.defaultPrevented) return;
    if (!this.#host.canStart || hasSubmitButton(this.#listenedTo!)) return;
    event.preventDefault();
    if (!event.repeat) this.#host.start();
  };
}

/** Whether Enter submits the input's form through a button of its own, native or component. */
function hasSubmitButton(input: UsernameInput): boolean {
  // The `form` of a component may be an id.
  const form = input.form instanceof HTMLFormElement ? input.form : input.closest('form');
  if (!form) return false;
  // An input named "elements" hides the form's own property.
  const elements = Reflect.get(HTMLFormElement.prototype, 'elements', form);
  return (
    !!form.querySelector('[type=submit i], [type=image i]') ||
    [...elements].some((element) => (element as HTMLButtonElement).type === 'submit')
  );
}
