import { hashToken } from '../sessions/session-cookie.js';

// Crockford's Base32: no letter looks like a digit.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digitCount = 16;

/** A new code of 80 random bits, in groups of four for people. */
export const createRecoveryCode = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(digitCount));
  const digits = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
  return digits.replaceAll(/.{4}(?=.)/g, '$&-');
};

/**
 * What the database knows of a code, however it is typed. A fast hash is enough, as nobody guesses
 * 80 bits.
 */
export const hashRecoveryCode = (code: string): Promise<string> =>
  hashToken(
    code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'),
  );
