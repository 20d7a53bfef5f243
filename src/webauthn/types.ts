import type {
  PublicKeyCredentialCreationOptionsJSON as CreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON as RequestOptionsJSON,
} from '@simplewebauthn/browser';

export type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';

/**
 * `Type` whose optional members, at any depth, also accept an explicit undefined, for projects that
 * compile with `exactOptionalPropertyTypes`.
 */
type AcceptUndefined<Type> = Type extends object
  ? {
      [Key in keyof Type]: object extends Pick<Type, Key>
        ? AcceptUndefined<Type[Key]> | undefined
        : AcceptUndefined<Type[Key]>;
    }
  : Type;

/**
 * The options of a registration in JSON, as servers send them.
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson
 */
export interface PublicKeyCredentialCreationOptionsJSON extends AcceptUndefined<
  Omit<CreationOptionsJSON, 'extensions'>
> {
  extensions?: ExtensionsJSON | undefined;
}

/**
 * The options of an authentication in JSON, as servers send them.
 * @see https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson
 */
export interface PublicKeyCredentialRequestOptionsJSON extends AcceptUndefined<
  Omit<RequestOptionsJSON, 'extensions'>
> {
  extensions?: ExtensionsJSON | undefined;
}

/** One or two salts, or the secrets derived from them, each base64url. */
export interface PRFValuesJSON {
  first: string;
  second?: string | undefined;
}

/**
 * The inputs of extensions in JSON. Members that the specification defines as bytes are base64url;
 * unknown extensions pass unchanged.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-defined-extensions
 */
export interface ExtensionsJSON {
  prf?:
    | {
        eval?: PRFValuesJSON | undefined;
        /** By credential ID. Ignored without `allowCredentials`, as in autofill. */
        evalByCredential?: Record<string, PRFValuesJSON> | undefined;
      }
    | undefined;
  largeBlob?:
    | {
        support?: 'required' | 'preferred' | undefined;
        read?: boolean | undefined;
        write?: string | undefined;
      }
    | undefined;
  /** At most 32 bytes to store with a new passkey. */
  credBlob?: string | undefined;
  [extension: string]: unknown;
}

/**
 * The outputs of the extensions that were requested. Binary values are base64url.
 * @see https://www.w3.org/TR/webauthn-3/#sctn-defined-extensions
 */
export interface ClientExtensionResultsJSON {
  prf?: { enabled?: boolean | undefined; results?: PRFValuesJSON | undefined } | undefined;
  largeBlob?:
    | { supported?: boolean | undefined; blob?: string | undefined; written?: boolean | undefined }
    | undefined;
  credProps?: { rk?: boolean | undefined } | undefined;
  [extension: string]: unknown;
}
