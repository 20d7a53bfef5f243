import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the controller needs of its element. */
export interface InputHost extends ReactiveControllerHost, HTMLElement {
  htmlFor?: string;
  /** Set by the page, and stronger than `for`. */
  input?: HTMLInputElement;
  /** Whether Enter is worth anything to the host. */
  readonly canStart: boolean;
  /** Enter in an input whose form has no submit button. */
  start(): unknown;
}

/**
 * Keeps hold of the page's own input: the one that `for` names in the element's own tree, also
 * when it comes late, is replaced or gets its id later.
 */
export class InputController implements ReactiveController {
  readonly #host: InputHost;
  #current?: HTMLInputElement;
  #observer?: MutationObserver;

  constructor(host: InputHost) {
    this.#host = host;
    host.addController(this);
  }

  get current(): HTMLInputElement | undefined {
    return this.#current;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => {
      if (this.#find() !== this.#current) this.#host.requestUpdate();
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
    this.#take(undefined);
  }

  hostUpdate(): void {
    this.#take(this.#find());
  }

  #find(): HTMLInputElement | undefined {
    const { input, htmlFor, isConnected } = this.#host;
    if (input || !htmlFor || !isConnected) return input;
    const found = (this.#host.getRootNode() as Document | ShadowRoot).getElementById(htmlFor);
    return found instanceof HTMLInputElement ? found : undefined;
  }

  #take(input: HTMLInputElement | undefined): void {
    if (input === this.#current) return;
    this.#current?.removeEventListener('keydown', this.#onKeydown);
    input?.addEventListener('keydown', this.#onKeydown);
    this.#current = input;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // Enter that ends a composition has the code 229. WebKit clears `isComposing` too early; ask for
    // `key` and `isComposing` once it does not: https://bugs.webkit.org/show_bug.cgi?id=165004
    if (event.keyCode !== 13 || event.defaultPrevented) return;
    if (!this.#host.canStart || hasSubmitButton(this.#current?.form)) return;
    event.preventDefault();
    this.#host.start();
  };
}

/** Whether Enter submits `form` through a button of its own. */
function hasSubmitButton(form: HTMLFormElement | null | undefined): boolean {
  return (
    !!form &&
    (!!form.querySelector('input[type=image]') ||
      [...form.elements].some((element) => (element as HTMLButtonElement).type === 'submit'))
  );
}
