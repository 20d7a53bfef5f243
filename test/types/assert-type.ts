/** Compiles where `Actual` and `Expected` are the same type, `any` and `unknown` told apart. */
export type Same<Actual, Expected> =
  (<T>() => T extends Actual ? 1 : 2) extends <T>() => T extends Expected ? 1 : 2 ? true : false;

/** `isTrue<Same<A, B>>()` */
export function isTrue<_Condition extends true>(): void {}
