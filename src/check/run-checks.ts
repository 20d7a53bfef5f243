import type { Browser } from 'playwright';
import { CheckContext } from './check-context.js';
import { checkAutofill } from './checks/autofill.js';
import { checkRegistration, checkSignIn } from './checks/ceremonies.js';
import { checkList, checkRemoval } from './checks/management.js';
import { checkFalseSignature, checkReplay } from './checks/refusals.js';
import type { Finding } from './finding.js';
import { User, type PageOptions } from './user.js';

export interface CheckOptions extends PageOptions {
  /** Signs the user in, where users have an account before their first passkey. */
  signIn?: ((user: User) => Promise<void>) | undefined;
}

/** Uses every feature of the elements with a backend, in a browser. */
export async function runChecks(browser: Browser, options: CheckOptions): Promise<Finding[]> {
  const user = await User.create(browser, options);
  const context = new CheckContext(user);
  await user.openPage();
  if (options.signIn) {
    await options.signIn(user);
    await user.openPage();
  }
  if (!(await checkRegistration(context))) return context.findings;
  await checkList(context);
  const signIn = await checkSignIn(context);
  if (signIn) {
    await checkReplay(context, signIn);
    await checkFalseSignature(context);
    await checkAutofill(context);
    await context.signIn();
  }
  await checkRemoval(context);
  return context.findings;
}
