import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { createContract, type Contract, type OpenApiDocument } from './contract.js';

/** The one description of the HTTP contract, and that of the demo's own endpoints. */
const names = ['openapi.yaml', 'account.openapi.yaml'];

/** Reads what requests are checked against from beside the server. */
export const readContract = async (): Promise<Contract> => {
  const documents = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(`../${name}`, import.meta.url), 'utf8');
      return [name, parse(text) as OpenApiDocument] as const;
    }),
  );
  return createContract(Object.fromEntries(documents));
};
