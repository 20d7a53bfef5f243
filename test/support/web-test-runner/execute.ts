import { executeServerCommand } from '@web/test-runner-commands';
import type { Command, Commands } from './commands.js';

/** Sends a command from a test page to the runner. */
export function execute<Name extends Command>(
  command: Name,
  ...[payload]: Commands[Name]['payload'] extends undefined ? [] : [Commands[Name]['payload']]
): Promise<Commands[Name]['answer']> {
  return executeServerCommand(command, payload);
}
