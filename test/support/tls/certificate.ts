import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For a server; in PEM. */
export interface Certificate {
  cert: string;
  key: string;
  /** Chromium accepts the certificate with this hash: see `--ignore-certificate-errors-spki-list`. */
  publicKeyHash: string;
}

/** Makes a certificate for hosts, which nobody vouches for but `authority`, where there is one. */
export function createCertificate(
  hosts: string | readonly string[],
  authority?: Certificate,
): Certificate {
  const names = [hosts].flat();
  const directory = mkdtempSync(join(tmpdir(), 'certificate-'));
  const file = (name: string) => join(directory, name);
  try {
    const signer: string[] = [];
    if (authority) {
      writeFileSync(file('authority.pem'), authority.cert);
      writeFileSync(file('authority.key'), authority.key);
      signer.push('-CA', file('authority.pem'), '-CAkey', file('authority.key'));
      // Firefox takes a certificate that could sign others for no site.
      signer.push('-addext', 'basicConstraints=critical,CA:FALSE');
    }
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
        ...['-days', '1', '-subj', `/CN=${names[0]}`],
        ...['-addext', `subjectAltName=${names.map((name) => `DNS:${name}`).join()}`],
        ...['-keyout', file('key.pem'), '-out', file('cert.pem'), ...signer],
      ],
      { stdio: 'pipe' },
    );
    const cert = readFileSync(file('cert.pem'), 'utf8');
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    const publicKeyHash = createHash('sha256').update(publicKey).digest('base64');
    return { cert, key: readFileSync(file('key.pem'), 'utf8'), publicKeyHash };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
