/**
 * Imports a module from beside this one, if it is the one that was built with it.
 * @param path the module, from this one
 * @param integrity its hash, as in the attribute
 */
export function importChecked(path: string, integrity: string): Promise<unknown> {
  const rel = 'modulepreload';
  const { href } = new URL(path, import.meta.url);
  return new Promise((onload, onerror) => {
    const link = document.createElement('link');
    // Without it (Safari before 17) nothing checks. Drop this once none of these is supported.
    if (!link.relList.supports(rel)) throw new TypeError(rel);
    Object.assign(link, { rel, href, integrity, crossOrigin: '', onload, onerror });
    document.head.append(link);
  }).then(() => import(href));
}
