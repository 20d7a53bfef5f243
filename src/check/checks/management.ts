import { fixFor, namesIn } from '../diagnosis.js';
import { passkeyName, type Scene } from '../scene.js';

/** Lists the passkeys and renames the one of the check. The user is signed in. */
export async function checkList(scene: Scene): Promise<void> {
  const { user } = scene;
  const check = 'The passkeys are listed';
  if (!(await listIsShown(scene))) {
    const exchanges = await user.exchanges.take();
    if (exchanges.length === 0 || exchanges.at(-1)?.status === 404) {
      return scene.absent(check, 'There is no list.');
    }
    const failure = { code: 'bad-response', message: 'It is no list of passkeys.' };
    return scene.failed(check, failure.code, fixFor(failure, exchanges, user.host));
  }
  const listed = namesIn(await user.exchanges.take());
  scene.passed(check);
  if (!listed.includes(passkeyName)) {
    const suggestedFix = `Store the name that comes with the credential ("${passkeyName}"), and answer it in the list.`;
    scene.failed(
      'A passkey keeps the name it was given',
      'The list has another one.',
      suggestedFix,
    );
  }
  await press(scene, /^Rename/);
  const newName = `${passkeyName}, renamed`;
  await user.page.locator('passkey-list input').fill(newName);
  await press(scene, 'Save');
  await conclude(scene, 'A passkey is renamed', {
    absent: 'The preset has no request for it.',
    refused: 'The new name was not taken.',
  });
}

/** Removes the passkey of the check, and says what is left where it cannot. */
export async function checkRemoval(scene: Scene): Promise<void> {
  const { user, username } = scene;
  const check = 'A passkey is removed';
  const left = `What the check has made is left: ${username}, unless it was signed in.`;
  if (!(await listIsShown(scene))) return scene.absent(check, left);
  await user.exchanges.take();
  await press(scene, /^Remove/);
  await user.page.locator('passkey-list dialog').getByRole('button', { name: 'Remove' }).click();
  await conclude(scene, check, { absent: left, refused: left });
}

/** Shows the list. @returns whether there is one, with passkeys or without */
async function listIsShown({ user }: Scene): Promise<boolean> {
  await user.exchanges.take();
  await user.show('passkey-list');
  return user.page.locator('passkey-list').evaluate(untilListed);
}

/** Says what became of a request: whether there was one, and whether it was refused. */
async function conclude(
  scene: Scene,
  check: string,
  { absent, refused }: { absent: string; refused: string },
): Promise<void> {
  const { user } = scene;
  await settle(scene);
  const exchanges = await user.exchanges.take();
  const failed = exchanges.find(({ status }) => status >= 400);
  if (exchanges.length === 0) scene.absent(check, absent);
  else if (failed) {
    const failure = { code: 'rejected', message: refused };
    scene.failed(check, `${failed.status}`, fixFor(failure, [failed], user.host));
  } else scene.passed(check);
}

/** Presses a button of the last card: the newest passkey's. */
const press = (scene: Scene, name: string | RegExp): Promise<void> =>
  scene.user.page
    .locator('passkey-list li')
    .last()
    .getByRole('button', { name })
    .click({ force: true });

/** Waits until the list has told what became of it. */
const settle = async ({ user }: Scene): Promise<void> => {
  await user.page
    .locator('passkey-list')
    .locator('[part=status]')
    .filter({ hasText: /./ })
    .waitFor();
};

/** Runs in the page: whether the list gets ready. */
async function untilListed(element: Element): Promise<boolean> {
  const list = element as unknown as { state: string };
  while (list.state === 'loading') {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return list.state === 'ready';
}
