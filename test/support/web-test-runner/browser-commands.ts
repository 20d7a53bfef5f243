import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'playwright';
import { accessibilityTree } from '../chromium/accessibility-tree.js';
import { VirtualAuthenticator } from 'passkey-elements/testing';
import type { Command, Commands } from './commands.js';

type Handlers = {
  [Name in Command]: (
    payload: Commands[Name]['payload'],
    page: Page,
  ) => Promise<Commands[Name]['answer']>;
};

/**
 * The runner's side of the commands: it gives each test page one virtual authenticator at most,
 * brings another tab before it and reads its accessibility tree. The runner takes `undefined` for a command nobody knows, so
 * commands without a result return `true`.
 */
export function browserCommands(): TestRunnerPlugin {
  const authenticators = new WeakMap<Page, VirtualAuthenticator>();
  const otherTabs = new WeakMap<Page, Page>();

  const authenticatorOf = (page: Page): VirtualAuthenticator => {
    const authenticator = authenticators.get(page);
    if (!authenticator) throw new Error('Add a virtual authenticator first.');
    return authenticator;
  };

  const handlers: Handlers = {
    async 'webauthn:add'(options, page) {
      if (authenticators.has(page)) throw new Error('The page has a virtual authenticator.');
      authenticators.set(page, await VirtualAuthenticator.add(page, options));
      return true;
    },
    async 'webauthn:remove'(_, page) {
      await authenticatorOf(page).remove();
      authenticators.delete(page);
      return true;
    },
    async 'webauthn:set-user-verified'(isUserVerified, page) {
      await authenticatorOf(page).setUserVerified(isUserVerified);
      return true;
    },
    async 'webauthn:set-presence'(automatic, page) {
      await authenticatorOf(page).setPresence(automatic);
      return true;
    },
    'webauthn:credentials': (_, page) => authenticatorOf(page).credentials(),
    async 'webauthn:add-credential'(credential, page) {
      await authenticatorOf(page).addCredential(credential);
      return true;
    },
    async 'webauthn:clear-credentials'(_, page) {
      await authenticatorOf(page).clearCredentials();
      return true;
    },
    async 'webauthn:set-response-override-bits'(bits, page) {
      await authenticatorOf(page).setResponseOverrideBits(bits);
      return true;
    },
    async 'page:leave'(_, page) {
      const other = await page.context().newPage();
      await other.bringToFront();
      otherTabs.set(page, other);
      return true;
    },
    async 'page:return'(_, page) {
      await otherTabs.get(page)?.close();
      await page.bringToFront();
      return true;
    },
    'accessibility:tree': (selector, page) => accessibilityTree(page, selector),
  };

  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session }) {
      if (!isCommand(command, handlers)) return undefined;
      const handle = handlers[command] as (payload: unknown, page: Page) => Promise<unknown>;
      return handle(payload, pageOf(session));
    },
  };
}

function isCommand(command: string, handlers: Handlers): command is Command {
  return Object.hasOwn(handlers, command);
}

function pageOf({ browser, id }: { browser: BrowserLauncher; id: string }): Page {
  return (browser as BrowserLauncher & { getPage(sessionId: string): Page }).getPage(id);
}
