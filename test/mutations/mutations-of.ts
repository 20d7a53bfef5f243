import ts from 'typescript';
import type { Mutation } from './mutation.js';
import { mutate } from './mutation.js';
import { mutators } from './mutators.js';

/** What the compiler removes, and imports, which it checks. */
const hasNoCode = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isModuleDeclaration(node);

const parses = (path: string, text: string): boolean =>
  ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).diagnostics?.length === 0;

/** Every mutation of a source file. Their files may still be refused by the parser. */
export function mutationsOf(path: string, text: string): Mutation[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const mutations: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (hasNoCode(node)) return;
    for (const [kind, mutator] of Object.entries(mutators)) {
      for (const { start, end, replacement } of mutator(node)) {
        const line = source.getLineAndCharacterOfPosition(start).line + 1;
        const original = text.slice(start, end);
        mutations.push({ path, line, kind, start, end, original, replacement });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutations;
}

/** Whether the mutated file still parses. */
export const isValid = (text: string, mutation: Mutation): boolean =>
  parses(mutation.path, mutate(text, mutation));
