import { fixFor, optionsIn } from './diagnosis.js';
import type { CeremonyFailure } from './diagnosis.js';
import type { Exchange } from './exchanges.js';
import type { Finding } from './finding.js';
import type { User } from './user.js';

/** The name that the check gives its passkey. */
export const passkeyName = 'Conformance check';

/** A response that takes longer keeps users waiting. */
const maximumResponseMilliseconds = 3000;

/** What the checks of one backend share: the user, the account's name and the findings so far. */
export class CheckContext {
  readonly user: User;
  /** The account that the check creates, unless it is signed in to one. */
  readonly username = `check-${Date.now().toString(36)}`;
  readonly findings: Finding[] = [];
  readonly #challenges = new Set<string>();

  constructor(user: User) {
    this.user = user;
  }

  pass(check: string): void {
    this.findings.push({ check, outcome: 'passed' });
  }

  skip(check: string, details: string): void {
    this.findings.push({ check, outcome: 'absent', details });
  }

  /** Records a failure, once for each check. */
  fail(check: string, details: string, suggestedFix: string): void {
    if (this.findings.some((known) => known.check === check)) return;
    this.findings.push({ check, outcome: 'failed', details, suggestedFix });
  }

  /** Records how a ceremony ended. @returns whether it succeeded */
  recordCeremony(
    check: string,
    failure: CeremonyFailure | undefined,
    exchanges: Exchange[],
  ): boolean {
    this.checkOptions(exchanges);
    if (failure) this.fail(check, failure.code, fixFor(failure, exchanges, this.user.host));
    else this.pass(check);
    return !failure;
  }

  /** Signs the user out, then in with a click on the button. */
  async signIn(): Promise<{ failure: CeremonyFailure | undefined; exchanges: Exchange[] }> {
    const { user } = this;
    await user.signOut();
    const failure = await this.clickSignIn();
    return { failure, exchanges: await user.exchanges.drain() };
  }

  /** Clicks the sign-in button in the session that the user has. */
  async clickSignIn(): Promise<CeremonyFailure | undefined> {
    const { user } = this;
    await user.showElement('passkey-login', { for: 'passkey-elements-name', autofill: 'off' });
    await user.enterUsername(this.username);
    return user.clickButton('passkey-login');
  }

  /** Records slow responses, and a challenge that the backend has sent before. */
  checkOptions(exchanges: Exchange[]): void {
    const slowest = Math.max(0, ...exchanges.map(({ milliseconds }) => milliseconds));
    if (slowest > maximumResponseMilliseconds) {
      this.fail(
        'Responses arrive within 3 seconds',
        `One took ${slowest} ms.`,
        'Create the options without waiting for another service: a challenge is a random number.',
      );
    }
    const challenge = optionsIn(exchanges)?.challenge;
    if (challenge === undefined) return;
    if (this.#challenges.has(challenge)) {
      this.fail(
        'Each challenge is new',
        'Two responses had the same challenge.',
        'Create a new random challenge for every options request, and delete it when it is used.',
      );
    }
    this.#challenges.add(challenge);
  }
}
