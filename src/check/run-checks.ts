import type { Browser } from 'playwright';
import { checkAutofill } from './checks/autofill.js';
import { checkList, checkRemoval } from './checks/management.js';
import { checkFalseSignature, checkReplay } from './checks/refusals.js';
import { checkRegistration } from './checks/registration.js';
import { checkSignIn } from './checks/sign-in.js';
import type { Finding } from './finding.js';
import { Scene } from './scene.js';
import { Visitor, type VisitOptions } from './visitor.js';

export interface CheckOptions extends VisitOptions {
  /** Signs the visitor in, where an account comes before its first passkey. */
  signIn?: ((visitor: Visitor) => Promise<void>) | undefined;
}

/** Drives a browser through everything that the elements ask of a backend. */
export async function runChecks(browser: Browser, options: CheckOptions): Promise<Finding[]> {
  const visitor = await Visitor.arrive(browser, options);
  const scene = new Scene(visitor);
  await visitor.open();
  if (options.signIn) {
    await options.signIn(visitor);
    await visitor.open();
  }
  if (!(await checkRegistration(scene))) return scene.findings;
  await checkList(scene);
  const verification = await checkSignIn(scene);
  if (verification) {
    await checkReplay(scene, verification);
    await checkFalseSignature(scene);
    await checkAutofill(scene);
    await scene.signIn();
  }
  await checkRemoval(scene);
  return scene.findings;
}
