import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

// The bodies that the contract's operations take, once openapi.yaml has been checked.

export interface RegistrationOptionsRequest {
  username?: string;
  displayName?: string;
  mediation?: 'conditional';
}

export interface RegistrationVerification {
  credential: RegistrationResponseJSON;
  name?: string;
}

export interface PasskeyRenaming {
  name: string;
}

export interface AuthenticationOptionsRequest {
  reauthenticate?: boolean;
}

export interface PasswordChange {
  password: string;
}

export interface PasswordSignIn {
  username: string;
  password: string;
}

export interface RecoveryCodeSignIn {
  username: string;
  code: string;
}

export interface AuthenticationVerification {
  credential: AuthenticationResponseJSON;
}
