/**
 * Takes the place of @node-rs/argon2, which is machine code, in the page: no story has a password,
 * and the demo's modules want one to compare with all the same.
 */
const iterations = 10_000;

export async function hash(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return `${salt.join()}$${await derive(password, salt)}`;
}

export async function verify(stored: string, password: string): Promise<boolean> {
  const [salt = '', derived] = stored.split('$');
  return (await derive(password, Uint8Array.from(salt.split(',').map(Number)))) === derived;
}

async function derive(password: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = new TextEncoder().encode(password);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256)).join();
}
