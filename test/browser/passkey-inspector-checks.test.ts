import { assert, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { fetchRelyingParty, PasskeyError, register } from 'passkey-elements';
import type { PasskeyErrorCode, RelyingParty } from 'passkey-elements';
import 'passkey-elements/define';
import type { PasskeyInspector } from 'passkey-elements/elements';
import 'passkey-elements/passkey-inspector';
import { MockRelyingParty, SimulatedAuthenticator } from 'passkey-elements/testing';
import { stateReached } from '../support/web-test-runner/state-reached.js';
import { unhandledRejections } from '../support/web-test-runner/unhandled-rejections.js';

type Finding = PasskeyInspector['report']['checks'][number];

/** Counts the options requests, which `respond` resolves. */
function countingRelyingParty(respond: RelyingParty['authenticationOptions']) {
  let requests = 0;
  const relyingParty: RelyingParty = {
    authenticationOptions: (...request) => {
      requests += 1;
      return respond(...request);
    },
    verifyAuthentication: () => Promise.resolve({}),
    registrationOptions: () => Promise.reject(new Error('Not used.')),
    verifyRegistration: () => Promise.reject(new Error('Not used.')),
  };
  return { relyingParty, requests: () => requests };
}

const options = { publicKey: { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' } };

describe('the inspector', () => {
  const rejections = unhandledRejections();
  let restore: () => void;
  let decide: () => Promise<'confirm' | 'cancel'>;

  beforeEach(() => {
    decide = () => Promise.resolve('confirm');
    restore = new SimulatedAuthenticator({ confirm: () => decide() }).install();
  });
  afterEach(() => {
    restore();
    assert.deepEqual(rejections, []);
  });

  async function show(markup: ReturnType<typeof html>): Promise<{
    page: HTMLElement;
    inspector: PasskeyInspector;
  }> {
    const page = await fixture<HTMLElement>(html`<div>${markup}</div>`);
    const inspector = document.createElement('passkey-inspector');
    page.append(inspector);
    await inspector.updateComplete;
    return { page, inspector };
  }

  const findings = ({ report }: PasskeyInspector, title: string): Finding[] =>
    report.checks.filter((finding) => finding.title.startsWith(title));

  /** The first finding of that title, once there is one. */
  async function findingOf(inspector: PasskeyInspector, title: string): Promise<Finding> {
    await waitUntil(() => findings(inspector, title).length > 0, title);
    return findings(inspector, title)[0]!;
  }

  const button = (inspector: Element, name: string): HTMLButtonElement =>
    [...inspector.shadowRoot!.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes(name),
    )!;

  it('checks again after the ceremony that the user is in, with one request', async () => {
    decide = () => new Promise(() => {});
    const { relyingParty, requests } = countingRelyingParty(() => Promise.resolve(options));
    const { page, inspector } = await show(
      html`<passkey-login autofill="off" .relyingParty=${relyingParty}></passkey-login>`,
    );
    await findingOf(inspector, 'Relying party of');
    const login = page.querySelector('passkey-login')!;
    const prompting = stateReached(login, 'prompting');
    void login.start();
    await prompting;
    const before = requests();
    button(inspector, 'Check again').click();
    await new Promise(requestAnimationFrame);
    assert.equal(requests(), before);
    login.cancel();
    await waitUntil(() => requests() === before + 1, 'The inspector requests options.');
  });

  it('never makes a click wait for its own request', async () => {
    const { relyingParty, requests } = countingRelyingParty(() =>
      requests() === 1 ? new Promise(() => {}) : Promise.resolve(options),
    );
    const { page, inspector } = await show(
      html`<passkey-login autofill="off" .relyingParty=${relyingParty}></passkey-login>`,
    );
    await waitUntil(() => requests() === 1, 'The inspector requests options.');
    const login = page.querySelector('passkey-login')!;
    const ended = oneEvent(login, 'passkey-error');
    void login.start();
    await ended;
    assert.equal((await findingOf(inspector, 'Relying party of')).outcome, 'passed');
    assert.equal(requests(), 3);
  });

  it('never rejects, whatever a relying party does', async () => {
    const broken: RelyingParty = {
      ...countingRelyingParty(() => Promise.reject(new Error())).relyingParty,
      authenticationOptions() {
        throw new RangeError('Out of challenges.');
      },
    };
    const { page, inspector } = await show(
      html`<input id="name" autocomplete="username webauthn" /><passkey-login
          for="name"
          .relyingParty=${broken}
        ></passkey-login>`,
    );
    await Promise.all([inspector.refresh(), inspector.refresh(), inspector.refresh()]);
    const finding = await findingOf(inspector, 'Relying party of');
    assert.match(finding.found, /RangeError: Out of challenges\./);
    page.querySelector('passkey-login')!.remove();
    await inspector.refresh();
  });

  it('removes every listener of the document and the window when it is removed', async () => {
    const listeners = new Set<string>();
    const targets = { document, window };
    const natives = Object.entries(targets).map(([name, target]) => {
      const { addEventListener, removeEventListener } = target;
      const key = (type: string, listener: unknown) =>
        `${name} ${type} ${identify(listener as object)}`;
      target.addEventListener = (type: string, listener: never, ...rest: never[]) => {
        listeners.add(key(type, listener));
        addEventListener.call(target, type, listener, ...rest);
      };
      target.removeEventListener = (type: string, listener: never, ...rest: never[]) => {
        listeners.delete(key(type, listener));
        removeEventListener.call(target, type, listener, ...rest);
      };
      return () => Object.assign(target, { addEventListener, removeEventListener });
    });
    const inspector = document.createElement('passkey-inspector');
    document.body.append(inspector);
    assert.isAbove(listeners.size, 4);
    inspector.remove();
    natives.forEach((put) => put());
    assert.deepEqual([...listeners], []);
  });

  it('reports no name of a user, in URLs, attributes or messages', async () => {
    const { relyingParty } = countingRelyingParty(() => {
      const message =
        'POST /login/ada%40example.com/c2VjcmV0LWNyZWRlbnRpYWwtaWQ1 answered 404: no ada@example.com.';
      return Promise.reject(new PasskeyError('bad-response', { message }));
    });
    const { inspector } = await show(
      html`<input id="name" value="ada@example.com" title="Ada of ada@example.com" /><passkey-login
          for="name"
          aria-label="Sign in as ada@example.com"
          .relyingParty=${relyingParty}
        ></passkey-login>`,
    );
    const { found } = await findingOf(inspector, 'Relying party of');
    assert.equal(found, 'POST /login/(removed)/(removed) answered 404: no (removed).');
    assert.notMatch(JSON.stringify(inspector.report), /ada|c2VjcmV0/i);
  });

  const mistakes: [what: string, markup: ReturnType<typeof html>, expected: Partial<Finding>][] = [
    [
      'for that names no element',
      html`<passkey-login for="nobody"></passkey-login>`,
      {
        title: 'Autofill of <passkey-login for="nobody">',
        line: '<input id="nobody" autocomplete="username webauthn">',
      },
    ],
    [
      'for that names another element',
      html`<div id="box"></div>
        <passkey-login for="box"></passkey-login>`,
      { title: 'Autofill of <passkey-login for="box">' },
    ],
    [
      'an input without a form',
      html`<input id="bare" autocomplete="username webauthn" /><passkey-login
          for="bare"
        ></passkey-login>`,
      { title: 'Autofill of <passkey-login for="bare">' },
    ],
    [
      'webauthn before another token',
      html`<form>
        <input id="order" autocomplete="webauthn email" /><passkey-login
          for="order"
          autofill="off"
        ></passkey-login>
      </form>`,
      { line: '<input id="order" autocomplete="email webauthn">' },
    ],
    [
      'success-url of another origin',
      html`<passkey-login success-url="https://example.org/"></passkey-login>`,
      { line: 'success-url="/account"' },
    ],
  ];
  for (const [what, markup, expected] of mistakes) {
    it(`names the fix of ${what}`, async () => {
      const { inspector } = await show(markup);
      const failed = inspector.report.checks.filter(({ outcome }) => outcome === 'failed');
      assert.ok(
        failed.some(
          ({ title, line, found, suggestedFix }) =>
            found &&
            suggestedFix &&
            title.startsWith(expected.title ?? '') &&
            (!expected.line || line === expected.line),
        ),
        JSON.stringify(failed, null, 2),
      );
    });
  }

  it('an input that is set up for autofill passes', async () => {
    const { inspector } = await show(
      html`<form>
        <input id="good" autocomplete="username webauthn" /><passkey-login
          for="good"
        ></passkey-login>
      </form>`,
    );
    assert.equal(findings(inspector, 'Autofill of')[0]?.outcome, 'passed');
  });

  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  const lifetimes: [what: string, expiresAt: string | undefined, outcome: Finding['outcome']][] = [
    ['without an expiry', undefined, 'info'],
    ['that lives for 30 seconds', inSeconds(30), 'failed'],
    ['that has expired', inSeconds(-10), 'failed'],
    ['that lives for five minutes', inSeconds(300), 'passed'],
  ];
  for (const [what, expiresAt, outcome] of lifetimes) {
    it(`a challenge ${what} is ${outcome}`, async () => {
      const { relyingParty } = countingRelyingParty(() =>
        Promise.resolve({ ...options, expiresAt }),
      );
      const { inspector } = await show(
        html`<passkey-login autofill="off" .relyingParty=${relyingParty}></passkey-login>`,
      );
      const finding = await findingOf(inspector, 'Challenge');
      assert.equal(finding.outcome, outcome);
      if (outcome === 'failed') assert.match(finding.line!, /expiresAt/);
    });
  }

  const certainties: Partial<Record<PasskeyErrorCode, RegExp>> = {
    'insecure-context': /before the browser/,
    'not-allowed': /guess/,
    'already-registered': /exception/,
    'extension-interference': /Likely/,
    network: /no response/,
    'bad-response': /relying party/,
    'challenge-expired': /relying party/,
    'rate-limited': /relying party/,
    'unknown-credential': /relying party/,
    rejected: /relying party/,
    server: /relying party/,
    unknown: /not known/,
  };
  for (const [code, certainty] of Object.entries(certainties)) {
    it(`explains ${code}: how certain it is, and a fix`, async () => {
      const error = new PasskeyError(code as PasskeyErrorCode, { message: `It was ${code}.` });
      const { relyingParty } = countingRelyingParty(() => Promise.reject(error));
      const { page, inspector } = await show(
        html`<passkey-login autofill="off" .relyingParty=${relyingParty}></passkey-login>`,
      );
      await page.querySelector('passkey-login')!.start();
      await waitUntil(() => inspector.report.ceremonies.length > 0);
      const [ceremony] = inspector.report.ceremonies;
      const reported = ceremony!['error'] as Record<string, string>;
      assert.equal(ceremony!['status'], 'failed');
      assert.equal(reported['code'], code);
      assert.match(reported['certainty']!, certainty);
      assert.match(reported['suggestedFix']!, /\.$/);
      await waitUntil(() => inspector.shadowRoot!.querySelector(`[data-code=${code}]`));
      const shown = inspector.shadowRoot!.querySelector(`[data-code=${code}]`)!.textContent;
      assert.include(shown, reported['suggestedFix']!);
      assert.include(shown, `It was ${code}.`);
    });
  }

  it('shows the steps of a registration and a sign-in', async () => {
    const server = new MockRelyingParty();
    const relyingParty = fetchRelyingParty({
      endpoint: `${location.origin}/passkeys`,
      fetch: server.fetch,
    });
    const { page, inspector } = await show(
      html`<passkey-register username="ada" .relyingParty=${relyingParty}></passkey-register>
        <passkey-login autofill="off" .relyingParty=${relyingParty}></passkey-login>`,
    );
    for (const tag of ['passkey-register', 'passkey-login'] as const) {
      await page.querySelector(tag)!.start();
    }
    const steps = ['options', 'prompt', 'credential', 'verification'];
    const shown = inspector.report.ceremonies.map(({ ceremony, tag, status, steps }) => ({
      ceremony,
      tag,
      status,
      steps: (steps as { name: string }[])
        .map(({ name }) => name)
        .filter((name) => name !== 'signal'),
    }));
    assert.deepEqual(shown, [
      { ceremony: 'registration', tag: 'passkey-register', status: 'complete', steps },
      { ceremony: 'authentication', tag: 'passkey-login', status: 'complete', steps },
    ]);
    const lines = [
      ...inspector.shadowRoot!.querySelectorAll('[data-ceremony] > details > summary'),
    ];
    assert.match(lines[0]!.textContent, /Registration,\s+<passkey-register>,\s+by a click/);
    assert.match(lines[1]!.textContent, /Sign-in,\s+<passkey-login>,\s+by a click/);
  });

  it('shows the ceremonies of scripts, and those that the browser refuses', async () => {
    const server = new MockRelyingParty();
    const endpoint = `${location.origin}/passkeys`;
    const { inspector } = await show(html``);
    decide = () => Promise.resolve('cancel');
    await register(fetchRelyingParty({ endpoint, fetch: server.fetch }), {
      username: 'ada',
    }).catch(() => undefined);
    await waitUntil(() => inspector.report.ceremonies[0]?.['status'] === 'failed');
    const [ceremony] = inspector.report.ceremonies;
    assert.equal(ceremony!['tag'], undefined);
    const [, prompt] = ceremony!['steps'] as { refusal?: string }[];
    assert.match(prompt!.refusal!, /NotAllowedError/);
  });
});

const identities = new WeakMap<object, string>();

/** A text that is the same for the same object. */
function identify(object: object): string {
  const known = identities.get(object) ?? crypto.randomUUID();
  identities.set(object, known);
  return known;
}
