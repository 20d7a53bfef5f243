import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import type { Running } from './guarantees.js';

const script = `
  import { createElement } from 'react';
  import { renderToString } from 'react-dom/server';
  import { PasskeyLogin } from 'passkey-elements/react';
  const props = {
    htmlFor: 'username',
    endpoint: '/passkeys',
    successUrl: '/account',
    disabled: true,
    immediate: false,
    className: 'wide',
    relyingParty: {},
    onPasskeySuccess() {},
  };
  console.log(renderToString(createElement(PasskeyLogin, props, 'Sign in')));
`;

/** Declares that a component's first render on a server says what attributes can say. */
export function testServerRendering(running: Running): void {
  it('a server renders the attributes of a component, and no more', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { cwd: running.app.directory, encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    assert.equal(
      stdout.trim(),
      '<passkey-login for="username" endpoint="/passkeys" success-url="/account" disabled="" class="wide">Sign in</passkey-login>',
    );
  });
}
