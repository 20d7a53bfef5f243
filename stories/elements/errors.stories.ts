import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PasskeyError, type PasskeyErrorCode } from 'passkey-elements';
import { clickUntil } from '../stage/play.js';
import type { Loaded } from '../stage/stage.js';

const meta: Meta<{ code: PasskeyErrorCode }> = {
  title: 'Errors',
  parameters: { stage: { user: 'goes on' } },
  render: ({ code }, { loaded }) => html`
    <passkey-login
      .relyingParty=${{
        ...(loaded as Loaded).visit.site.relyingParty,
        // What a browser or a relying party finds is made to happen in the tests; here it is said.
        authenticationOptions: () =>
          Promise.reject(new PasskeyError(code, code === 'rate-limited' ? { retryAfter: 90 } : {})),
      }}
    ></passkey-login>
  `,
  play: clickUntil('failed'),
};

export default meta;

type Story = StoryObj<{ code: PasskeyErrorCode }>;

/** Shown in a neutral colour: the user has done nothing wrong. */
export const NotAllowed: Story = { args: { code: 'not-allowed' } };
export const NoCredential: Story = { args: { code: 'no-credential' } };
export const UnknownCredential: Story = { args: { code: 'unknown-credential' } };
export const AlreadyRegistered: Story = { args: { code: 'already-registered' } };
export const RequestPending: Story = { args: { code: 'request-pending' } };
export const GestureRequired: Story = { args: { code: 'gesture-required' } };
export const NotFocused: Story = { args: { code: 'not-focused' } };
export const AuthenticatorFailed: Story = { args: { code: 'authenticator-failed' } };
export const ExtensionInterference: Story = { args: { code: 'extension-interference' } };
export const Network: Story = { args: { code: 'network' } };
export const ChallengeExpired: Story = { args: { code: 'challenge-expired' } };
export const Unauthenticated: Story = { args: { code: 'unauthenticated' } };
export const ReauthenticationRequired: Story = { args: { code: 'reauthentication-required' } };
export const RateLimited: Story = { args: { code: 'rate-limited' } };
export const UsernameUnavailable: Story = { args: { code: 'username-unavailable' } };
export const Rejected: Story = { args: { code: 'rejected' } };

/** The server's fault: `bad-response` and `unknown` say the same. */
export const Server: Story = { args: { code: 'server' } };

/**
 * The page's fault, and nothing that a user can suggestedFix: `insecure-context`, `invalid-options` and
 * `rp-id-mismatch` say the same.
 */
export const BlockedByPolicy: Story = { args: { code: 'blocked-by-policy' } };
