/**
 * Which browser engine this is. Only for what differs between engines and cannot be asked for: the
 * limits of a list, the bounds of a timeout, who insists on the focus.
 */
export function engine(): 'gecko' | 'chromium' | 'webkit' {
  const { userAgent } = navigator;
  if (/Firefox\//.test(userAgent)) return 'gecko';
  return /Chrom(e|ium)\//.test(userAgent) ? 'chromium' : 'webkit';
}
