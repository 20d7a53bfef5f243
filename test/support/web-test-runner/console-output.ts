const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

/** Everything that is written to the console during `action`; objects as JSON. */
export async function consoleOutputOf(action: () => unknown): Promise<string[]> {
  const output: string[] = [];
  const native = { ...console };
  const write = (...parts: unknown[]) =>
    output.push(parts.map((part) => `${part} ${JSON.stringify(part)}`).join(' '));
  for (const method of methods) console[method] = write;
  try {
    await action();
  } finally {
    Object.assign(console, native);
  }
  return output;
}
