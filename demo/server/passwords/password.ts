import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../contract/problem.js';

// NIST SP 800-63B-4, section 3.1.1.1, for a password that is the only factor.
const shortest = 15;

/**
 * Brings a password into the form that is hashed.
 * @throws {Problem} `invalid_request` when it is too short
 */
export const cleanPassword = (text: string): string => {
  const password = text.normalize('NFC');
  if (Array.from(password).length < shortest) {
    throw new Problem('invalid_request', {
      detail: `The password has fewer than ${shortest} characters.`,
    });
  }
  return password;
};

/** Argon2id, with a salt of its own, in the PHC string format. */
export const hashPassword = (password: string): Promise<string> => hash(password);

// What is compared with where there is nothing to compare with, so that it takes as long.
const nobodys = hashPassword(crypto.randomUUID());

/** Whether a password is the one that was hashed; never without a hash, and no faster. */
export const passwordMatches = async (
  stored: string | undefined,
  text: string,
): Promise<boolean> => {
  const matches = await verify(stored ?? (await nobodys), text.normalize('NFC'));
  return matches && stored !== undefined;
};
