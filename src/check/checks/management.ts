import { passkeyName, type CheckContext } from '../check-context.js';
import { fixFor, namesIn } from '../diagnosis.js';

/** Lists the passkeys and renames the check's own. The user must be signed in. */
export async function checkList(context: CheckContext): Promise<void> {
  const { user } = context;
  const check = 'The passkeys are listed';
  const listed = await showList(context);
  const exchanges = await user.exchanges.drain();
  if (!listed) {
    if (exchanges.length === 0 || exchanges.at(-1)?.status === 404) {
      return context.skip(check, 'The backend has no list.');
    }
    const failure = { code: 'bad-response', message: 'The response is not a list of passkeys.' };
    return context.fail(check, failure.code, fixFor(failure, exchanges, user.host));
  }
  context.pass(check);
  if (!namesIn(exchanges).includes(passkeyName)) {
    context.fail(
      'A passkey keeps the name it was given',
      'The list has another name.',
      `Store the name that is sent with the credential ("${passkeyName}"), and return it in the list.`,
    );
  }
  await clickInLastCard(context, /^Rename/);
  await user.page.locator('passkey-list input').fill(`${passkeyName}, renamed`);
  await clickInLastCard(context, 'Save');
  await recordChange(context, 'A passkey is renamed', {
    notSent: 'The preset has no request for it.',
    refused: 'The backend refused the new name.',
  });
}

/** Removes the check's passkey. Where that fails, says what stays on the backend. */
export async function checkRemoval(context: CheckContext): Promise<void> {
  const { user, username } = context;
  const check = 'A passkey is removed';
  const leftover = `The check leaves its passkey, and the account ${username} if it created one.`;
  if (!(await showList(context))) return context.skip(check, leftover);
  await user.exchanges.drain();
  await clickInLastCard(context, /^Remove/);
  await user.page.locator('passkey-list dialog').getByRole('button', { name: 'Remove' }).click();
  await recordChange(context, check, { notSent: leftover, refused: leftover });
}

/** @returns whether the list loads and has passkeys */
async function showList({ user }: CheckContext): Promise<boolean> {
  await user.exchanges.drain();
  await user.showElement('passkey-list');
  return user.page.locator('passkey-list').evaluate(isListed);
}

/** Records whether a request to change a passkey was sent and accepted. */
async function recordChange(
  context: CheckContext,
  check: string,
  { notSent, refused }: { notSent: string; refused: string },
): Promise<void> {
  const { user } = context;
  const status = user.page.locator('passkey-list').locator('[part=status]');
  await status.filter({ hasText: /./ }).waitFor();
  const exchanges = await user.exchanges.drain();
  const failed = exchanges.find(({ status }) => status >= 400);
  if (exchanges.length === 0) context.skip(check, notSent);
  else if (failed) {
    const failure = { code: 'rejected', message: refused };
    context.fail(check, `${failed.status}`, fixFor(failure, [failed], user.host));
  } else context.pass(check);
}

/** Clicks a button of the last card, which is the newest passkey's. */
const clickInLastCard = ({ user }: CheckContext, name: string | RegExp): Promise<void> =>
  user.page.locator('passkey-list li').last().getByRole('button', { name }).click({ force: true });

/** Runs in the page. @returns whether the list has passkeys, once it has loaded */
async function isListed(element: Element): Promise<boolean> {
  const list = element as Element & { state: string };
  while (list.state === 'loading') {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return list.state === 'ready';
}
