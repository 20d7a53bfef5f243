/** Collects what nobody on this page has caught, in this file's tests. */
export function unhandledRejections(): unknown[] {
  const rejections: unknown[] = [];
  const collect = ({ reason }: PromiseRejectionEvent) => rejections.push(reason);
  addEventListener('unhandledrejection', collect);
  after(() => removeEventListener('unhandledrejection', collect));
  return rejections;
}
