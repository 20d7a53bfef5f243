import { installBackend, startBackend } from './backend-process.js';
import { freePort } from './free-port.js';
import { readManifest, type Manifest } from './manifest.js';
import { findMissingRequirement } from './requirements.js';
import { openSite } from './site.js';

/** A backend with its page. */
export interface RunningBackend {
  manifest: Manifest;
  /** Where the page is. */
  origin: string;
  /**
   * Ends the backend and starts it anew: none keeps anything.
   * @param freshSeconds how long after a sign-in it lets passkeys be changed, where it has step-up
   */
  restart(freshSeconds?: number): Promise<void>;
  close(): Promise<void>;
}

/** A backend cannot run here: the machine lacks a language or the like. */
export class RequirementMissingError extends Error {}

/**
 * Installs a backend, starts it and opens its page.
 * @param port where the page is to be; without, at any free port
 * @throws {RequirementMissingError} with what is missing
 * @throws {Error} when there is no such backend, or it does not start
 */
export const runBackend = async (name: string, port?: number): Promise<RunningBackend> => {
  const manifest = await readManifest(name);
  const missing = await findMissingRequirement(manifest);
  if (missing) {
    throw new RequirementMissingError(`${manifest.title} needs ${missing}, which is not here.`);
  }
  await installBackend(name, manifest);
  const address = {
    port: await freePort(),
    origin: `http://localhost:${port ?? (await freePort())}`,
  };
  const start = (freshSeconds?: number) =>
    startBackend(name, manifest, { ...address, rpId: 'localhost', freshSeconds });
  let backend = await start();
  const site = await openSite(manifest, Number(new URL(address.origin).port), address.port);
  return {
    manifest,
    origin: address.origin,
    async restart(freshSeconds) {
      await backend.stop();
      backend = await start(freshSeconds);
    },
    async close() {
      await site.close();
      await backend.stop();
    },
  };
};
