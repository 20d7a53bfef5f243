import { isPostgresqlUrl } from './database/open-database.js';
import { defaultRateLimits, type RateLimits } from './rate-limits/rate-limits.js';

/** The settings of this process, from the environment. */
export interface Configuration {
  /** 0 for any free port. */
  port: number;
  /** The address to listen on. */
  host: string;
  /** An SQLite file's path, or a PostgreSQL database's URL. */
  database: string;
  /** Undefined when it follows from the port. */
  origin?: string;
  /** Undefined when it follows from the origin. */
  rpId?: string;
  faults: boolean;
  trustProxy: boolean;
  rateLimits: RateLimits;
}

/** An invalid configuration, which keeps the server from starting. The message says what to change. */
export class ConfigurationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads `PORT`, `HOST`, `DATABASE_FILE`, `DATABASE_URL`, `ORIGIN`, `RP_ID`, `FAULTS`,
 * `TRUST_PROXY`, and `RATE_LIMIT_PER_ADDRESS`, `_ACCOUNT` and `_SESSION`.
 * @param defaultDatabaseFile the database file when the environment names none
 * @throws {ConfigurationError}
 */
export const readConfiguration = (
  env: Record<string, string | undefined>,
  defaultDatabaseFile: string,
): Configuration => {
  const configuration: Configuration = {
    port: readPort(env['PORT'] || '3000'),
    host: env['HOST'] || '127.0.0.1',
    database: readDatabase(env) || defaultDatabaseFile,
    faults: readSwitch('FAULTS', env['FAULTS'] || 'off'),
    trustProxy: readSwitch('TRUST_PROXY', env['TRUST_PROXY'] || 'off'),
    rateLimits: {
      address: readRateLimit('ADDRESS', env, defaultRateLimits.address),
      account: readRateLimit('ACCOUNT', env, defaultRateLimits.account),
      session: readRateLimit('SESSION', env, defaultRateLimits.session),
    },
  };
  if (env['ORIGIN']) configuration.origin = readOrigin(env['ORIGIN']);
  if (env['RP_ID']) {
    configuration.rpId = readRpId(env['RP_ID'], configuration.origin ?? 'http://localhost');
  }
  if (configuration.faults) requireDevelopment(configuration, env['NODE_ENV']);
  requireDeploymentSettings(configuration, env);
  return configuration;
};

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ConfigurationError(`PORT is "${text}". Set it to a number from 0 to 65535.`);
};

const readDatabase = ({
  DATABASE_FILE: file,
  DATABASE_URL: url,
}: Record<string, string | undefined>): string | undefined => {
  if (!url) return file;
  if (file) {
    throw new ConfigurationError('DATABASE_FILE and DATABASE_URL are both set. Unset one of them.');
  }
  if (isPostgresqlUrl(url)) return url;
  // Not the URL itself, as it may hold a password.
  throw new ConfigurationError(
    'DATABASE_URL is not a PostgreSQL URL. Set it to one such as postgresql://user@host/database.',
  );
};

const readSwitch = (name: string, text: string): boolean => {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new ConfigurationError(`${name} is "${text}". Set it to on or off.`);
};

const readRateLimit = (
  scope: 'ADDRESS' | 'ACCOUNT' | 'SESSION',
  env: Record<string, string | undefined>,
  defaultLimit: number,
): number => {
  const name = `RATE_LIMIT_PER_${scope}`;
  const text = env[name] || String(defaultLimit);
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ConfigurationError(
    `${name} is "${text}". Set it to the number of requests allowed in five minutes.`,
  );
};

const readOrigin = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.origin !== text) {
    throw new ConfigurationError(
      `ORIGIN is "${text}". Set it to a scheme, a host and perhaps a port, such as https://example.org.`,
    );
  }
  if (/^[\d.]+$|^\[/.test(url.hostname)) {
    throw new ConfigurationError(
      `ORIGIN is "${text}", but browsers make no passkeys for IP addresses. Use a host name, such as http://localhost:3000.`,
    );
  }
  if (url.protocol === 'http:' && !isLocalName(url.hostname)) {
    throw new ConfigurationError(
      `ORIGIN is "${text}", but browsers make passkeys only over https. Use https, or http://localhost.`,
    );
  }
  return url.origin;
};

const readRpId = (rpId: string, origin: string): string => {
  const { hostname } = new URL(origin);
  if (hostname === rpId || hostname.endsWith(`.${rpId}`)) return rpId;
  throw new ConfigurationError(
    `RP_ID is "${rpId}", which is neither ${hostname} nor a parent domain of it. Leave it out or change ORIGIN.`,
  );
};

/** Faults let any client break a user's session, so they are allowed on this machine only. */
const requireDevelopment = (
  { host, origin = 'http://localhost' }: Configuration,
  nodeEnv: string | undefined,
): void => {
  if (nodeEnv === 'production') {
    throw new ConfigurationError('FAULTS=on is for development. Unset it, or NODE_ENV=production.');
  }
  if (!isLoopbackAddress(host)) {
    throw new ConfigurationError(
      `FAULTS=on is for this machine alone, but HOST is "${host}". Unset one of them.`,
    );
  }
  if (!isLocalName(new URL(origin).hostname)) {
    throw new ConfigurationError(
      `FAULTS=on is for this machine alone, but ORIGIN is "${origin}". Unset one of them.`,
    );
  }
};

/** A server that others can reach must set explicitly what decides which requests are trusted. */
const requireDeploymentSettings = (
  { host, origin }: Configuration,
  env: Record<string, string | undefined>,
): void => {
  if (origin === undefined && !isLoopbackAddress(host)) {
    throw new ConfigurationError(
      `HOST is "${host}", so others can reach the server. Set ORIGIN to what they have in the address bar.`,
    );
  }
  if (origin === undefined || isLocalName(new URL(origin).hostname)) return;
  if (!env['RP_ID']) {
    throw new ConfigurationError(
      `RP_ID is not set. Passkeys are bound to it for good: choose ${new URL(origin).hostname} or a parent domain of it.`,
    );
  }
  if (!env['TRUST_PROXY']) {
    throw new ConfigurationError(
      'TRUST_PROXY is not set. Set it to on if the server is behind a proxy of yours that writes X-Forwarded-For, otherwise to off.',
    );
  }
};

const isLocalName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost');

const isLoopbackAddress = (host: string): boolean =>
  isLocalName(host) || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
