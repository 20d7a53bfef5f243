import { once } from 'node:events';
import { createServer } from 'node:http';
import { empty } from './subjects.mjs';
import { throttledPage } from './throttled-page.mjs';

/** Until a frame with the button in it has been made, from before the script was asked for. */
const load = `
  globalThis.shifts = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const frame = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  const started = performance.now();
  await import('./script.js');
  const evaluated = performance.now();
  const element = document.querySelector('main').firstElementChild;
  const visible = () => element?.shadowRoot?.querySelector('button')?.offsetHeight > 0;
  do await frame(); while (element && !visible());
  globalThis.loaded = { evaluated: evaluated - started, visible: performance.now() - started };
`;

const pageOf = ({ markup }) => `<!doctype html><html lang="en"><title>Load</title>
  <form><input id="email" autocomplete="username webauthn"></form><main>${markup}</main>
  <script type="module">${load}</script>`;

/**
 * Loads each subject `rounds` times at each rate, one after another.
 * @returns by rate and subject, the figures of each round
 */
export async function measureLoad(browser, subjects, { rates, rounds, onRound }) {
  const server = createServer(({ url }, response) => {
    const [, number, file] = url.split('/');
    const subject = subjects[number];
    if (!subject) return response.writeHead(404).end();
    const script = file === 'script.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(script ? subject.script : pageOf(subject));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://localhost:${server.address().port}`;
  const figures = {};
  for (const rate of rates) {
    figures[rate] = Object.fromEntries(subjects.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [number, { name }] of subjects.entries()) {
        figures[rate][name].push(await loadOnce(browser, `${origin}/${number}/`, rate));
      }
      onRound(rate, round);
    }
  }
  server.close();
  for (const byName of Object.values(figures)) {
    for (const [name, rounds] of Object.entries(byName)) {
      if (name === empty) continue;
      for (const [round, figure] of rounds.entries()) {
        figure.main -= byName[empty][round].main;
        figure.heap -= byName[empty][round].heap;
      }
    }
  }
  return figures;
}

/** Times in milliseconds, heap in bytes; requests beside the page's own and its script's. */
async function loadOnce(browser, url, rate) {
  const { context, page, cdp } = await throttledPage(browser, rate);
  let requests = -2;
  page.on('request', (request) => request.url().endsWith('favicon.ico') || (requests += 1));
  await page.goto(url);
  await page.waitForFunction(() => globalThis.loaded);
  const { loaded, shifts } = await page.evaluate(() => ({ loaded, shifts }));
  const metrics = await read(cdp);
  await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize } = await read(cdp);
  await context.close();
  return {
    ...loaded,
    main: metrics.TaskDuration * 1000,
    heap: JSHeapUsedSize,
    shifts,
    requests,
  };
}

async function read(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
