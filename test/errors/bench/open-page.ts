import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';
import type { Setting } from './bench.js';

export const blankPage = '<!doctype html><title>A page of a developer</title>';

/** The page of a new user. `/blank` of any host without TLS is a page with nothing in it. */
export async function openPage(browser: Browser, { lax = false }: Setting): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: lax });
  await context.addInitScript(await script());
  await context.route(/^http:.*\/blank$/, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: blankPage }),
  );
  return context.newPage();
}

let bundled: Promise<string> | undefined;

/** The script of every page and frame: `page-script.ts` with the built package in it. */
function script(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('page-script.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  }).then(({ outputFiles: [file] }) => file!.text);
  return bundled;
}
