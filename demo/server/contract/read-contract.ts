import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { createContract, type Contract, type OpenApiDocument } from './contract.js';

/** Reads openapi.yaml, the one description of the HTTP contract, from beside the server. */
export const readContract = async (): Promise<Contract> => {
  const text = await readFile(new URL('../openapi.yaml', import.meta.url), 'utf8');
  return createContract(parse(text) as OpenApiDocument);
};
