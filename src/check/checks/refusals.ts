import type { CheckContext } from '../check-context.js';
import type { Exchange } from '../exchanges.js';

/** Sends an accepted response again: in the session that it signed in, then in a new one. */
export async function checkReplay(context: CheckContext, signIn: Exchange[]): Promise<void> {
  const { user } = context;
  await user.openPage();
  await checkReplayedResponse(
    context,
    signIn,
    'A response is refused the second time in the same session',
    'Delete the challenge before you verify the response, so that each challenge is used once.',
  );
  await user.signOut();
  await checkReplayedResponse(
    context,
    signIn,
    'A response is refused in another session',
    'Bind each challenge to the session that requested it, and delete it before you verify the response.',
  );
}

async function checkReplayedResponse(
  context: CheckContext,
  signIn: Exchange[],
  check: string,
  suggestedFix: string,
): Promise<void> {
  const { user } = context;
  const stopReplay = await user.replay(signIn);
  const failure = await context.clickSignIn();
  await stopReplay();
  await user.exchanges.drain();
  if (failure) context.pass(check);
  else context.fail(check, 'The backend accepted it.', suggestedFix);
}

export async function checkFalseSignature(context: CheckContext): Promise<void> {
  const check = 'A false signature is refused';
  const { page } = context.user;
  await page.route('**', async (route) => {
    const body = route.request().postData();
    await route.continue(body?.includes('signature') ? { postData: withFalseSignature(body) } : {});
  });
  const { failure, exchanges } = await context.signIn();
  await page.unroute('**');
  context.checkOptions(exchanges);
  if (!failure) {
    context.fail(
      check,
      'The backend accepted it.',
      'Verify the signature with the stored public key, using a WebAuthn library.',
    );
  } else if (exchanges.some(({ status }) => status >= 500)) {
    context.fail(
      check,
      'The backend responded with 5xx.',
      'Respond with a 4xx status to a response that you refuse; 5xx is for failures of the server.',
    );
  } else context.pass(check);
}

/** The same body with another signature of the same length. */
function withFalseSignature(body: string): string {
  const [, signature = ''] = /signature(?:":"|%22%3A%22)([\w-]+)/.exec(body) ?? [];
  const end = signature.slice(-12);
  return body.replaceAll(end, `${end.slice(6)}${end.slice(0, 6)}`);
}
