import type { Timeline } from '../timeline/timeline.js';
import { checkAddress } from './address.js';
import { describeCapabilities } from './capabilities.js';
import { checkChallenge } from './challenge.js';
import { checkCopies } from './copies.js';
import { checkEndpoint, requestOptions } from './endpoint.js';
import type { OptionsResponse } from './endpoint.js';
import { checkExtensions } from './extensions.js';
import { checkFailedCeremonies } from './failed-ceremonies.js';
import { checkFailedLists } from './failed-lists.js';
import type { Finding } from './finding.js';
import { checkInput } from './inputs.js';
import { checkDefinition } from './definition.js';
import { runInInspectorTurn } from './inspector-turn.js';
import { pageElements, tags } from './page-elements.js';
import { checkPermissions } from './permissions.js';
import { checkRpId } from './rp-id.js';
import { checkSuccessURL } from './success-url.js';

/** Checks the page, and stores what needed a request. */
export class PageCheck {
  readonly #onChange: () => void;
  #responses: OptionsResponse[] = [];
  #asyncFindings: Finding[] = [];
  #blocked: SecurityPolicyViolationEvent[] = [];
  #run = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  start(): void {
    document.addEventListener('securitypolicyviolation', this.#onViolation);
    void this.refresh();
    for (const tag of tags.filter((tag) => !customElements.get(tag))) {
      void customElements.whenDefined(tag).then(() => this.refresh());
    }
  }

  stop(): void {
    this.#run += 1;
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
  }

  // The event may follow the request's failure.
  readonly #onViolation = (event: SecurityPolicyViolationEvent): void => {
    this.#blocked.push(event);
    this.#onChange();
  };

  /**
   * Requests options from the page's relying parties again, after the user's ceremony if there is
   * one; autofill then starts anew. Never rejects. A newer call, or `stop()`, ends this one.
   */
  async refresh(): Promise<void> {
    const run = ++this.#run;
    const isOutdated = () => run !== this.#run;
    this.#blocked = [];
    const elements = pageElements();
    const responses = await runInInspectorTurn(
      (signal) => requestOptions(elements, signal),
      isOutdated,
    );
    if (!responses || isOutdated()) return;
    // The event of a list that failed earlier has passed: a new failure says why.
    for (const list of elements.filter(({ state }) => state === 'failed')) void list.refresh?.();
    const rpIds = responses.flatMap(({ options }) =>
      options ? (options.publicKey.rpId ?? location.hostname) : [],
    );
    const findings = await Promise.all([
      ...[...new Set(rpIds)].map(checkRpId),
      describeCapabilities(),
    ]);
    if (isOutdated()) return;
    this.#responses = responses;
    this.#asyncFindings = findings;
    this.#onChange();
  }

  /** Checks the page as it is now. */
  findings({ ceremonies, failedLists }: Timeline): Finding[] {
    const elements = pageElements().filter((element) => element.matches(':defined'));
    const broken = ceremonies.find(({ toJSONError }) => toJSONError);
    return [
      ...checkAddress(),
      ...checkPermissions(),
      ...tags.flatMap(checkDefinition),
      ...elements.flatMap(checkInput),
      ...elements.flatMap(checkSuccessURL),
      ...this.#responses.flatMap((response) => checkEndpoint(response, this.#blocked)),
      ...this.#responses.flatMap(({ options }) => (options ? checkChallenge(options) : [])),
      ...checkFailedCeremonies(ceremonies),
      ...checkFailedLists(failedLists),
      checkExtensions(broken?.toJSONError),
      checkCopies(elements),
      ...this.#asyncFindings,
    ];
  }
}
