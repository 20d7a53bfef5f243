import type { Browser } from 'playwright';
import { checkAutofill } from './checks/autofill.js';
import { checkList, checkRemoval } from './checks/management.js';
import { checkFalseSignature, checkReplay } from './checks/refusals.js';
import { checkRegistration } from './checks/registration.js';
import { checkSignIn } from './checks/sign-in.js';
import type { Finding } from './finding.js';
import { Scene } from './scene.js';
import { User, type VisitOptions } from './user.js';

export interface CheckOptions extends VisitOptions {
  /** Signs the user in, where an account comes before its first passkey. */
  signIn?: ((user: User) => Promise<void>) | undefined;
}

/** Drives a browser through everything that the elements ask of a backend. */
export async function runChecks(browser: Browser, options: CheckOptions): Promise<Finding[]> {
  const user = await User.arrive(browser, options);
  const scene = new Scene(user);
  await user.open();
  if (options.signIn) {
    await options.signIn(user);
    await user.open();
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
