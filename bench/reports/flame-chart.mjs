import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { throttledPage } from '../times/throttled-page.mjs';

const speedscope = join(
  dirname(createRequire(import.meta.url).resolve('speedscope/package.json')),
  'dist/release',
);

/** Draws what the processor does while a page with the script-tag file loads, six times slower. */
export async function drawFlameChart(browser, { script, markup }, folder) {
  const { context, page, cdp } = await throttledPage(browser, 6);
  await page.route('http://localhost/**', (route) =>
    new URL(route.request().url()).pathname === '/passkey-elements.js'
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: markup }),
  );
  await page.goto('http://localhost/');
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await cdp.send('Profiler.start');
  await page.evaluate(async () => void (await import('/passkey-elements.js')));
  await page.getByRole('button').waitFor();
  const { profile } = await cdp.send('Profiler.stop');
  await context.close();
  await mkdir(folder, { recursive: true });
  await cp(speedscope, folder, { recursive: true });
  const encoded = Buffer.from(JSON.stringify(profile)).toString('base64');
  await writeFile(
    join(folder, 'profile.js'),
    `speedscope.loadFileFromBase64('load.cpuprofile', '${encoded}')`,
  );
  await writeFile(
    join(folder, 'load.html'),
    // speedscope takes a path from the root of the disk, and no other.
    `<!doctype html><script>
      const { pathname } = new URL('profile.js', location);
      location.replace('index.html#localProfilePath=' + pathname.slice(1));
    </script>`,
  );
}
