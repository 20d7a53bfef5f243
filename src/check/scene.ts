import { fixFor, optionsIn, patience } from './diagnosis.js';
import type { Failure } from './diagnosis.js';
import type { Exchange } from './exchanges.js';
import type { Finding } from './finding.js';
import type { User } from './user.js';

/** What the passkey of the check is called. */
export const passkeyName = 'Conformance check';

/** A backend that is being checked, and what was found so far. */
export class Scene {
  readonly user: User;
  /** Whose account the check makes, where it is not signed in to one. */
  readonly username = `check-${Date.now().toString(36)}`;
  readonly findings: Finding[] = [];
  readonly #challenges = new Set<string>();

  constructor(user: User) {
    this.user = user;
  }

  passed(check: string): void {
    this.findings.push({ check, outcome: 'passed' });
  }

  absent(check: string, seen: string): void {
    this.findings.push({ check, outcome: 'absent', seen });
  }

  failed(check: string, seen: string, suggestedFix: string): void {
    if (this.findings.some((known) => known.check === check)) return;
    this.findings.push({ check, outcome: 'failed', seen, suggestedFix });
  }

  /** Tells how a ceremony has ended. @returns whether well */
  judge(check: string, failure: Failure | undefined, exchanges: Exchange[]): boolean {
    this.lookAtOptions(exchanges);
    if (failure) {
      this.failed(check, failure.code, fixFor(failure, exchanges, this.user.host));
      return false;
    }
    this.passed(check);
    return true;
  }

  /** Signs the user out, and asks for the passkey by the button. */
  async signIn(): Promise<{ failure: Failure | undefined; exchanges: Exchange[] }> {
    const { user } = this;
    await user.signOut();
    await user.show('passkey-login', { for: 'passkey-elements-name', autofill: 'off' });
    await user.type(this.username);
    const failure = await user.press('passkey-login');
    return { failure, exchanges: await user.exchanges.take() };
  }

  /** Looks at how long answers took, and whether the challenge is new. */
  lookAtOptions(exchanges: Exchange[]): void {
    const slowest = Math.max(0, ...exchanges.map(({ milliseconds }) => milliseconds));
    if (slowest > patience) {
      const suggestedFix =
        'Make options without waiting for anything else: a challenge is a random number.';
      this.failed('Answers come soon', `One took ${slowest} ms.`, suggestedFix);
    }
    const challenge = optionsIn(exchanges)?.challenge;
    if (challenge === undefined) return;
    if (this.#challenges.has(challenge)) {
      const suggestedFix =
        'Make a new random challenge for every options request, and use it up when it is verified.';
      this.failed('Each challenge is new', 'Two options had the same challenge.', suggestedFix);
    }
    this.#challenges.add(challenge);
  }
}
