import { Problem } from '../contract/problem.js';

const maxNameLength = 64;

// Control characters, lone surrogates, line and paragraph separators, and the marks that reorder
// the text around them: none belongs in a name, and each can make one name look like another.
const forbidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * Brings a name for people (username, display name, passkey name) into the form that is stored:
 * without spaces around it, in NFC.
 * @param member what the request calls it, for the error
 * @returns 0 to 64 code points
 * @throws {Problem} `invalid_request`
 */
export const cleanName = (text: string, member: string): string => {
  const name = text.normalize('NFC').trim();
  if (Array.from(name).length > maxNameLength) {
    throw new Problem('invalid_request', {
      detail: `The ${member} has more than ${maxNameLength} characters.`,
    });
  }
  if (forbidden.test(name)) {
    throw new Problem('invalid_request', {
      detail: `The ${member} contains a character that a name cannot have.`,
    });
  }
  return name;
};

/** A username as it is stored and shown, with the form by which it is compared with others. */
export interface Username {
  name: string;
  key: string;
}

/**
 * Reads a username in any language.
 *
 * Two usernames are the same when they differ only in case, in compatibility forms such as width
 * (NFKC), in invisible characters, or in how many spaces stand between words. This is Unicode's
 * NFKC_Casefold as near as JavaScript comes: upper case first, so that `ß` meets `ss` and final
 * sigma meets sigma. Letters of different scripts that look alike stay different.
 * @throws {Problem} `invalid_request`
 */
export const readUsername = (text: string): Username => {
  const name = cleanName(text, 'username');
  const key = name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
  if (key === '') throw new Problem('invalid_request', { detail: 'The username is empty.' });
  return { name, key };
};
