import { X509Certificate } from 'node:crypto';
import type { Browser } from 'playwright';
import type { Certificate } from '../tls/certificate.js';
import { evaluateInBrowserWindow } from './browser-window.js';

/** Has Firefox trust what a certificate authority of the tests has signed. */
export async function trustAuthority(browser: Browser, { cert }: Certificate): Promise<void> {
  const base64 = new X509Certificate(cert).raw.toString('base64');
  await evaluateInBrowserWindow(
    browser,
    `void Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
      .addCertFromBase64('${base64}', 'C,,')`,
  );
}
