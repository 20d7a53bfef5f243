import { spawn } from 'node:child_process';
import { programs, requireProgram } from '../browsers/programs.js';
import { until } from '../condition.js';
import { openDisplay } from '../display/display.js';
import { endProcess } from '../end-process.js';
import { freePort } from '../../../demo/backends/runner/free-port.js';
import { WebDriver } from './webdriver.js';

/** A running WebKitGTK browser, the one engine here that knows no passkeys. */
export interface WebKit {
  driver: WebDriver;
  close(): Promise<void>;
}

/** Launches WebKitGTK's MiniBrowser on a display of its own; it has no headless mode. */
export async function launchWebKit(): Promise<WebKit> {
  const display = await openDisplay();
  const port = await freePort();
  const server = spawn(requireProgram(programs.webkitDriver), [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display.name,
      // Buffers of a GPU, which a test machine may not have.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver listens', () =>
    fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const driver = await WebDriver.open(address, {
    'webkitgtk:browserOptions': { args: ['--automation'] },
  });
  return {
    driver,
    async close() {
      await driver.close();
      await endProcess(server);
      await display.close();
    },
  };
}
