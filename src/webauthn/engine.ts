/**
 * The engine of this browser. Only for differences that cannot be detected: the limits of a list, the
 * bounds of a timeout, and which browsers require focus.
 */
export function engine(): 'gecko' | 'chromium' | 'webkit' {
  const { userAgent } = navigator;
  if (/Firefox\//.test(userAgent)) return 'gecko';
  return /Chrom(e|ium)\//.test(userAgent) ? 'chromium' : 'webkit';
}
