import type {
  PublicKeyCredentialCreationOptionsJSON as CreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON as RequestOptionsJSON,
} from '@simplewebauthn/browser';

export type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';

/**
 * The options of a registration in JSON, as servers send them.
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson
 */
export interface PublicKeyCredentialCreationOptionsJSON extends Omit<
  CreationOptionsJSON,
  'extensions'
> {
  extensions?: ExtensionsJSON;
}

/**
 * The options of an authentication in JSON, as servers send them.
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson
 */
export interface PublicKeyCredentialRequestOptionsJSON extends Omit<
  RequestOptionsJSON,
  'extensions'
> {
  extensions?: ExtensionsJSON;
}

/** Two salts or two secrets, base64url. */
export interface PRFValuesJSON {
  first: string;
  second?: string;
}

/** The inputs of those extensions that have bytes in them; others pass as they are. */
export interface ExtensionsJSON {
  prf?: { eval?: PRFValuesJSON; evalByCredential?: Record<string, PRFValuesJSON> };
  largeBlob?: { support?: 'required' | 'preferred'; read?: boolean; write?: string };
  [other: string]: unknown;
}

/**
 * What the extensions that were asked for have answered; binary values are base64url.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-defined-extensions
 */
export interface ClientExtensionResultsJSON {
  prf?: { enabled?: boolean; results?: PRFValuesJSON };
  largeBlob?: { supported?: boolean; blob?: string; written?: boolean };
  credProps?: { rk?: boolean };
  [other: string]: unknown;
}
