/**
 * Imports a module from beside this one, if it is the one that was built with it.
 * @param path the module, from this one
 * @param integrity its hash, as in the attribute
 */
export function importChecked(path: string, integrity: string): Promise<unknown> {
  const rel = 'modulepreload';
  const { href } = new URL(path, import.meta.url);
  const link = document.createElement('link');
  return new Promise((onload, onerror) => {
    // Without it (Safari before 17) nothing checks. Drop this once none of these is supported.
    if (!link.relList.supports(rel)) throw new TypeError(rel);
    Object.assign(link, { rel, href, integrity, crossOrigin: '', onload, onerror });
    document.head.append(link);
  })
    .finally(() => link.remove())
    .then(() => import(href));
}
