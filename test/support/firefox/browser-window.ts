import type { Browser } from 'playwright';

interface BidiSession {
  send(method: string, parameters: object): Promise<unknown>;
}

/** What Playwright keeps behind its public browser object. */
interface PlaywrightBrowser {
  _connection: { toImpl(browser: Browser): { _browserSession: BidiSession } };
}

interface Evaluation {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/**
 * Evaluates an expression in the window of the browser itself, where its popups and prompts are;
 * `window` in it is the window in front. WebDriver BiDi can do this (`moz:scope`), Playwright's
 * public interface cannot, and Firefox allows one session only: hence Playwright's own session is
 * borrowed (measured with Playwright 1.64.1, whose version is pinned). Can go when Playwright hands
 * out its session, as it does for Chromium.
 */
export async function evaluateInBrowserWindow(
  browser: Browser,
  expression: string,
): Promise<unknown> {
  const { _connection } = browser as unknown as PlaywrightBrowser;
  const session = _connection.toImpl(browser)._browserSession;
  const tree = (await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string; url: string }[];
  };
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no browser window.');
  const evaluation = (await session.send('script.evaluate', {
    expression: `((window) => (${expression}))(Services.wm.getMostRecentWindow('navigator:browser'))`,
    target: { context: window.context },
    awaitPromise: true,
  })) as Evaluation;
  if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text);
  return evaluation.result?.value;
}
