import { register } from 'passkey-elements';
import { showBrowserDialog } from '../authenticator/browser-dialog.js';
import { type Decision, SimulatedAuthenticator } from 'passkey-elements/testing';
import { PageRelyingParty } from '../relying-party/page-relying-party.js';

/** What a designer chooses in the toolbar, or a story in its parameters. */
export interface Choices {
  /** What the user does when the browser prompts. */
  user: 'you decide' | 'goes on' | 'cancels' | 'has no passkey' | 'hesitates';
  server: 'answers' | 'is slow' | 'fails' | 'is away';
}

/** What a story begins with. */
export interface InitialSituation {
  /** The names of the passkeys that the account has; without any, there is no account. */
  passkeys?: string[];
  signedIn?: boolean;
  /** The user has a device with none of them. */
  onAnotherDevice?: boolean;
  /** Makes one endpoint fail, as in `hang@authentication/options`. */
  fault?: string;
  server?: Choices['server'];
}

const faults: Record<Choices['server'], string | undefined> = {
  answers: undefined,
  'is slow': 'slow',
  fails: '500',
  'is away': undefined,
};

/** One user at one site, from before the story is shown until it is left. */
export class Visit {
  readonly site = new PageRelyingParty();
  readonly #authenticator = new SimulatedAuthenticator({
    confirm: (...request) => this.#confirm(...request),
  });
  readonly #choices: Choices;
  #prepared = false;

  private constructor(choices: Choices) {
    this.#choices = choices;
  }

  static async begin(
    choices: Choices,
    { passkeys = [], signedIn, onAnotherDevice, fault }: InitialSituation,
  ): Promise<Visit> {
    const visit = new Visit(choices);
    const remove = visit.#authenticator.install();
    for (const passkeyName of passkeys) {
      visit.#authenticator.clear();
      await register(visit.site.relyingParty, { username: 'ada@example.com', passkeyName });
    }
    remove();
    if (!signedIn) visit.site.signOut();
    if (onAnotherDevice || choices.user === 'has no passkey') visit.#authenticator.clear();
    visit.#prepared = true;
    visit.site.isAway = choices.server === 'is away';
    const kind = faults[choices.server];
    if (fault) visit.site.planFault(fault);
    else if (kind)
      visit.site.planFault(`${kind}@${signedIn ? 'passkeys' : 'authentication/verify'}@always`);
    return visit;
  }

  /** Makes the page use this user's authenticator. @returns a function that restores the browser's own */
  installAuthenticator(): () => void {
    return this.#authenticator.install();
  }

  async #confirm(message: string, signal?: AbortSignal): Promise<Decision> {
    if (!this.#prepared) return 'confirm';
    const { user } = this.#choices;
    if (user === 'goes on' || user === 'has no passkey') return 'confirm';
    if (user === 'cancels') return 'cancel';
    if (user === 'you decide') return showBrowserDialog(message, signal);
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  }
}
