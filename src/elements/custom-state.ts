/**
 * Switches a custom state, to be matched with `:state(name)`.
 *
 * Chrome before 125 takes names with two dashes only, matched with `:--name`; Firefox before 126
 * and Safari before 17.4 have no custom states. Plain `states.add()` and `.delete()` once none of
 * these is supported. https://chromestatus.com/feature/5586433790443520
 */
export function setCustomState(
  internals: ElementInternals | undefined,
  name: string,
  on: boolean,
): void {
  const states = internals?.states;
  if (!states) return;
  if (!on) {
    states.delete(name);
    states.delete(`--${name}`);
    return;
  }
  try {
    states.add(name);
  } catch {
    states.add(`--${name}`);
  }
}
