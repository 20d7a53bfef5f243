import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/**
 * Makes an empty database beside another one.
 * @returns its URL
 */
export async function createDatabase(url: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return url.replace('/postgres?', `/${name}?`);
}
