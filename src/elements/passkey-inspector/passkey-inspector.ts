import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { PageCheck } from '../../inspection/checks/page-check.js';
import { pageElements } from '../../inspection/checks/page-elements.js';
import { createReport } from '../../inspection/report.js';
import type { InspectionReport } from '../../inspection/report.js';
import type { InspectedCeremony } from '../../inspection/timeline/inspected-ceremony.js';
import { Timeline } from '../../inspection/timeline/timeline.js';
import { element } from '../../styles/element.js';
import { inspector } from '../../styles/inspector.js';
import { defineElement } from '../define-element.js';
import { ceremonyList } from './ceremony-list.js';
import { checkList } from './check-list.js';
import { OriginForm } from './origin-form.js';

/**
 * A developer tool: checks the page's passkey setup, and shows every ceremony as it happens, decoded.
 * It shows credentials and names of users, so do not ship it to production.
 *
 * @tag passkey-inspector
 *
 * @cssproperty --passkey-accent - The background of the main button.
 * @cssproperty --passkey-on-accent - Its text.
 * @cssproperty --passkey-font - The font family; the page's where it is not set.
 * @cssproperty --passkey-radius - The corners.
 * @cssproperty --passkey-focus - The focus ring.
 * @cssproperty --passkey-error - What is to be fixed.
 */
export class PasskeyInspector extends LitElement {
  static override styles = [inspector, element];

  /** Registers the element. Does nothing where the tag is taken. */
  static define(tag = 'passkey-inspector', registry?: CustomElementRegistry): void {
    defineElement(this, tag, registry);
  }

  readonly #check = new PageCheck(() => this.requestUpdate());
  readonly #timeline = new Timeline(() => this.requestUpdate());
  readonly #originForms = new WeakMap<InspectedCeremony, OriginForm>();
  #copied?: string;

  /** The checks and ceremonies for a bug report, without credentials, challenges, names and keys. */
  get report(): InspectionReport {
    const { ceremonies, personalValues } = this.#timeline;
    for (const element of pageElements()) personalValues.addOf(element);
    return createReport(this.#check.findings(this.#timeline), ceremonies, personalValues);
  }

  // Frameworks assign to every property of an element; a getter alone would throw.
  set report(_ignored: InspectionReport) {}

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timeline.start();
    this.#check.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#timeline.stop();
    this.#check.stop();
  }

  /** Checks the page again, with new requests to its relying parties. Never rejects. */
  refresh(): Promise<void> {
    return this.#check.refresh();
  }

  protected override render(): TemplateResult {
    const { ceremonies, requests } = this.#timeline;
    return html`<section lang="en" dir="ltr" aria-label="Passkey inspector">
      <h2>Passkey inspector</h2>
      <p>
        <button type="button" @click=${this.#onCheck}>Check again</button>
        <button type="button" @click=${this.#onCopy}>Copy as JSON, without secrets</button>
      </p>
      <div role="status">
        ${
          this.#copied === undefined
            ? nothing
            : html`<label
                >Report (copied to the clipboard if the browser allows it)
                <textarea readonly rows="4" .value=${this.#copied}></textarea>
              </label>`
        }
      </div>
      ${checkList(this.#check.findings(this.#timeline))}
      <h3>Ceremonies</h3>
      ${ceremonies.length === 0 ? html`<p>None yet. Sign in while the inspector is on the page.</p>` : nothing}
      ${ceremonyList(ceremonies, requests, this.#trial)}
    </section>`;
  }

  readonly #trial = (ceremony: InspectedCeremony): TemplateResult | typeof nothing => {
    const { signed } = ceremony;
    if (!signed) return nothing;
    const known = this.#originForms.get(ceremony);
    const form = known ?? new OriginForm(signed, () => this.requestUpdate());
    this.#originForms.set(ceremony, form);
    return form.render();
  };

  readonly #onCheck = (): void => {
    void this.refresh();
  };

  readonly #onCopy = async (): Promise<void> => {
    this.#copied = JSON.stringify(this.report, null, 2);
    this.requestUpdate();
    // Insecure pages have no clipboard, and browsers may refuse; the text can be selected.
    await navigator.clipboard?.writeText(this.#copied).catch(() => undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'passkey-inspector': PasskeyInspector;
  }
}
