import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigurationError, readConfiguration } from '../../demo/server/configuration.js';

const read = (env: Record<string, string>) => readConfiguration(env, 'demo.sqlite');

test('with an empty environment the demo is on localhost alone, at port 3000, without faults', () => {
  assert.deepEqual(read({}), {
    port: 3000,
    host: '127.0.0.1',
    database: 'demo.sqlite',
    faults: false,
    trustProxy: false,
    rateLimits: { address: 600, account: 120, session: 120 },
  });
});

test('the environment chooses port, address, database, origin, relying party ID, proxy and limits', () => {
  const env = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATABASE_FILE: '/var/lib/demo.sqlite',
    ORIGIN: 'https://login.example.org',
    RP_ID: 'example.org',
    TRUST_PROXY: 'on',
    RATE_LIMIT_PER_ADDRESS: '1000',
    RATE_LIMIT_PER_ACCOUNT: '20',
    RATE_LIMIT_PER_SESSION: '10',
  };
  assert.deepEqual(read(env), {
    port: 8080,
    host: '0.0.0.0',
    database: '/var/lib/demo.sqlite',
    origin: 'https://login.example.org',
    rpId: 'example.org',
    faults: false,
    trustProxy: true,
    rateLimits: { address: 1000, account: 20, session: 10 },
  });
});

const deployed = (env: Record<string, string>) => ({
  ORIGIN: 'https://a.example',
  RP_ID: 'a.example',
  TRUST_PROXY: 'on',
  ...env,
});

const refused: [string, RegExp, Record<string, string>][] = [
  [
    'two databases',
    /Unset one/,
    { DATABASE_FILE: 'demo.sqlite', DATABASE_URL: 'postgresql://localhost/demo' },
  ],
  ['a database of another kind', /PostgreSQL/, { DATABASE_URL: 'mysql://localhost/demo' }],
  ['a port that is no number', /PORT/, { PORT: 'http' }],
  ['a port out of range', /PORT/, { PORT: '65536' }],
  ['an origin with a path', /ORIGIN/, { ORIGIN: 'https://example.org/' }],
  ['an origin without a scheme', /ORIGIN/, { ORIGIN: 'example.org' }],
  ['an origin of another scheme', /ORIGIN/, { ORIGIN: 'ftp://example.org' }],
  ['an origin without https', /https/, { ORIGIN: 'http://example.org' }],
  ['an origin that is an IPv4 address', /IP address/, { ORIGIN: 'http://127.0.0.1:3000' }],
  ['an origin that is an IPv6 address', /IP address/, { ORIGIN: 'http://[::1]:3000' }],
  ['a foreign relying party ID', /RP_ID/, { ORIGIN: 'https://a.example', RP_ID: 'b.example' }],
  [
    'a relying party ID below the host',
    /RP_ID/,
    { ORIGIN: 'https://a.example', RP_ID: 'x.a.example' },
  ],
  [
    'a relying party ID that only ends alike',
    /RP_ID/,
    { ORIGIN: 'https://a.example', RP_ID: 'ample' },
  ],
  ['every address without an origin', /ORIGIN/, { HOST: '0.0.0.0' }],
  ['a public origin without RP_ID', /RP_ID/, { ORIGIN: 'https://a.example', TRUST_PROXY: 'on' }],
  ['a public origin that says nothing of a proxy', /TRUST_PROXY/, deployed({ TRUST_PROXY: '' })],
  ['a word for FAULTS that says nothing', /FAULTS/, { FAULTS: 'yes' }],
  ['a word for TRUST_PROXY that says nothing', /TRUST_PROXY/, { TRUST_PROXY: '1' }],
  ['a limit of nothing', /RATE_LIMIT_PER_SESSION/, { RATE_LIMIT_PER_SESSION: '0' }],
  ['a limit that is no number', /RATE_LIMIT_PER_ADDRESS/, { RATE_LIMIT_PER_ADDRESS: 'many' }],
  ['faults in production', /NODE_ENV/, { FAULTS: 'on', NODE_ENV: 'production' }],
  ['faults on every address', /HOST/, { FAULTS: 'on', HOST: '0.0.0.0' }],
  ['faults on an outer address', /HOST/, { FAULTS: 'on', HOST: '192.168.1.2' }],
  ['faults under a public name', /ORIGIN/, { FAULTS: 'on', ORIGIN: 'https://example.org' }],
];

for (const [description, suggestedFix, env] of refused) {
  test(`the server refuses ${description}, and says what to change`, () => {
    assert.throws(
      () => read(env),
      (error) => error instanceof ConfigurationError && suggestedFix.test(error.message),
    );
  });
}

test('DATABASE_URL chooses a PostgreSQL database', () => {
  for (const url of ['postgres://ada:secret@db.example/demo', 'postgresql:///demo?host=/run']) {
    assert.equal(read({ DATABASE_URL: url }).database, url);
  }
});

test('behind a proxy of its own, the server starts under a public name', () => {
  assert.equal(read(deployed({})).origin, 'https://a.example');
});

test('on every address of a machine that is reached as localhost, no more is needed', () => {
  const env = { HOST: '0.0.0.0', ORIGIN: 'http://localhost:3000' };
  assert.equal(read(env).trustProxy, false);
});

test('faults are allowed on loopback', () => {
  const environments: Record<string, string>[] = [
    {},
    { HOST: 'localhost' },
    { HOST: '::1' },
    { HOST: '127.1.2.3', ORIGIN: 'http://app.localhost:3000' },
  ];
  for (const env of environments) {
    assert.equal(read({ ...env, FAULTS: 'on' }).faults, true);
  }
});
