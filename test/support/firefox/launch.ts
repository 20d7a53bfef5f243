import { type Browser, firefox } from 'playwright';
import { programs, requireProgram } from '../browsers/programs.js';
import { freePort } from '../../../demo/backends/runner/free-port.js';
import { Marionette } from './marionette.js';

/** A running Firefox: Playwright drives its pages, Marionette what lies beyond them. */
export interface Firefox {
  browser: Browser;
  marionette: Marionette;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Whether pages may run scripts. */
  javaScript?: boolean;
  /** More of what `about:config` shows. */
  preferences?: Record<string, string | number | boolean>;
}

/**
 * Launches the installed Firefox, headless and with a fresh profile. Its USB tokens are off, so
 * that requests reach the virtual authenticator alone, and its password manager is on, as the
 * autofill popup is part of it.
 */
export async function launchFirefox({
  javaScript = true,
  preferences = {},
}: FirefoxOptions = {}): Promise<Firefox> {
  const port = await freePort();
  const browser = await firefox.launch({
    executablePath: requireProgram(programs.firefox),
    channel: 'moz-firefox',
    args: ['--marionette', '-remote-allow-system-access'],
    firefoxUserPrefs: {
      'marionette.port': port,
      'security.webauth.webauthn_enable_softtoken': true,
      'security.webauth.webauthn_enable_usbtoken': false,
      'signon.rememberSignons': true,
      // Its prompts otherwise ignore buttons for half a second, against clickjacking.
      'security.notification_enable_delay': 0,
      'javascript.enabled': javaScript,
      ...preferences,
    },
  });
  const marionette = await Marionette.connect(port);
  return {
    browser,
    marionette,
    async close() {
      // Playwright's own close leaves Firefox running for 30 s where Marionette is on (measured
      // with Playwright 1.64.1 and Firefox ESR 153); then it kills it.
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
      marionette.close();
      await browser.close();
    },
  };
}
