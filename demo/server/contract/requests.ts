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

export interface AuthenticationVerification {
  credential: AuthenticationResponseJSON;
}
