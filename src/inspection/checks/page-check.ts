import { coordinator } from '../../ceremonies/coordinator.js';
import type { Timeline } from '../timeline/timeline.js';
import { checkAddress } from './address.js';
import { tellCapabilities } from './capabilities.js';
import { checkChallenge } from './challenge.js';
import { checkCopies } from './copies.js';
import { askEndpoints, checkEndpoint } from './endpoint.js';
import type { EndpointAnswer } from './endpoint.js';
import { checkExtensions } from './extensions.js';
import { checkFailedCeremonies } from './failed-ceremonies.js';
import { checkFailedLists } from './failed-lists.js';
import type { Finding } from './finding.js';
import { checkInput } from './inputs.js';
import { checkDefinition } from './definition.js';
import { pageElements, tags } from './page-elements.js';
import { checkPermissions } from './permissions.js';
import { checkRpId } from './rp-id.js';
import { checkSuccessURL } from './success-url.js';

/** Looks at the page, and keeps what it has found. */
export class PageCheck {
  readonly #onChange: () => void;
  #answers: EndpointAnswer[] = [];
  #awaited: Finding[] = [];
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
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
  }

  // It may come after the request has failed.
  readonly #onViolation = (event: SecurityPolicyViolationEvent): void => {
    this.#blocked.push(event);
    this.#onChange();
  };

  /**
   * Asks the browser and the relying parties again. As many servers hold one challenge a session,
   * this waits for its turn, after whatever the user is doing; autofill then begins anew.
   */
  async refresh(): Promise<void> {
    const run = ++this.#run;
    this.#blocked = [];
    const release = await coordinator().acquire('autofill', new AbortController());
    const elements = pageElements();
    const answers = await askEndpoints(elements).finally(() => release(false));
    // Why a list has failed before this was here, its event says when it fails again.
    for (const list of elements.filter(({ state }) => state === 'failed')) void list.refresh?.();
    const rpIds = answers.flatMap(({ options }) =>
      options ? (options.publicKey.rpId ?? location.hostname) : [],
    );
    const awaited = await Promise.all([...[...new Set(rpIds)].map(checkRpId), tellCapabilities()]);
    if (run !== this.#run) return;
    this.#answers = answers;
    this.#awaited = awaited;
    this.#onChange();
  }

  /** What there is to say now, and of what has been. */
  findings({ ceremonies, failedLists }: Timeline): Finding[] {
    const elements = pageElements().filter((element) => element.matches(':defined'));
    const broken = ceremonies.find(({ toJSONError }) => toJSONError);
    return [
      ...checkAddress(),
      ...checkPermissions(),
      ...tags.flatMap(checkDefinition),
      ...elements.flatMap(checkInput),
      ...elements.flatMap(checkSuccessURL),
      ...this.#answers.flatMap((answer) => checkEndpoint(answer, this.#blocked)),
      ...this.#answers.flatMap(({ options }) => (options ? checkChallenge(options) : [])),
      ...checkFailedCeremonies(ceremonies),
      ...checkFailedLists(failedLists),
      checkExtensions(broken?.toJSONError),
      checkCopies(elements),
      ...this.#awaited,
    ];
  }
}
