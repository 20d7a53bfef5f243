import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../contract/problem.js';

// NIST SP 800-63B-4, section 3.1.1.1, for a password that is the only factor.
const minPasswordLength = 15;

/**
 * Normalises a password before it is hashed.
 * @throws {Problem} `invalid_request` when it is too short
 */
export const cleanPassword = (text: string): string => {
  const password = text.normalize('NFC');
  if (Array.from(password).length < minPasswordLength) {
    throw new Problem('invalid_request', {
      detail: `The password has fewer than ${minPasswordLength} characters.`,
    });
  }
  return password;
};

/** Argon2id, with a salt of its own, in the PHC string format. */
export const hashPassword = (password: string): Promise<string> => hash(password);

// Verified when there is no stored hash, so that an unknown user takes as long as a known one.
const decoyHash = hashPassword(crypto.randomUUID());

/** Whether a password matches a stored hash. Without a hash it is false, and takes as long. */
export const verifyPassword = async (
  stored: string | undefined,
  text: string,
): Promise<boolean> => {
  const matches = await verify(stored ?? (await decoyHash), text.normalize('NFC'));
  return matches && stored !== undefined;
};
