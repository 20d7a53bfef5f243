import { isoBase64URL } from '@simplewebauthn/server/helpers';
import { Problem } from '../contract/problem.js';

const base64url = /^[A-Za-z0-9_-]+$/;

/** The part of CollectedClientData that is looked at before verification. */
export interface ClientData {
  challenge: string;
  /** Whether the page was in a frame below a page of another origin. */
  crossOrigin: boolean;
}

/**
 * Decodes `clientDataJSON` (Web Authentication Level 3, section 5.8.1).
 * @throws {Problem} `invalid_request` when it is no JSON object with a challenge
 */
export const readClientData = (clientDataJSON: string): ClientData => {
  const data = decodeClientData(clientDataJSON);
  if (typeof data !== 'object' || data === null || !('challenge' in data)) return createProblem();
  const { challenge } = data;
  if (typeof challenge !== 'string' || !base64url.test(challenge)) return createProblem();
  const crossOrigin = 'topOrigin' in data || ('crossOrigin' in data && data.crossOrigin === true);
  return { challenge, crossOrigin };
};

const decodeClientData = (clientDataJSON: string): unknown => {
  try {
    return JSON.parse(isoBase64URL.toUTF8String(clientDataJSON)) as unknown;
  } catch {
    return createProblem();
  }
};

const createProblem = (): never => {
  throw new Problem('invalid_request', {
    detail: 'clientDataJSON is not the JSON of an object with a challenge.',
  });
};
