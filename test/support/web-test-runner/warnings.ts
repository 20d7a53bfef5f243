/** What `action` warns the developer of on the console. */
export async function warningsOf(action: () => unknown): Promise<string[]> {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => warnings.push(parts.map(String).join(' '));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
