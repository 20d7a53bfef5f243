import type { RelyingParty } from 'passkey-elements';
import { relyingParty } from './visit-relying-party.js';

/** The demo relying party, one of whose steps waits for the test. */
export interface HeldStep {
  relyingParty: RelyingParty;
  /** Resolves when the step is first requested. */
  requested: Promise<void>;
  /** Lets the step take place, now and later. */
  release(): void;
}

/** Holds a step of the demo relying party, so that a test can look at a ceremony half-way. */
export function holdStep(step: keyof RelyingParty): HeldStep {
  let resolveRequested = () => {};
  const requested = new Promise<void>((resolve) => (resolveRequested = resolve));
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const held = async (...request: never[]) => {
    resolveRequested();
    await released;
    return (relyingParty[step] as (...request: never[]) => Promise<never>)(...request);
  };
  return { relyingParty: { ...relyingParty, [step]: held }, requested, release };
}
