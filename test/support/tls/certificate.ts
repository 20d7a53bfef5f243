import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate that nobody vouches for. */
export interface Certificate {
  cert: string;
  key: string;
  /** By this Chromium can be told to take it: see `--ignore-certificate-errors-spki-list`. */
  publicKeyHash: string;
}

/** Makes a self-signed certificate for a host. */
export function createCertificate(host: string): Certificate {
  const directory = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const keyFile = join(directory, 'key.pem');
    const certFile = join(directory, 'cert.pem');
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
        ...['-days', '1', '-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
        ...['-keyout', keyFile, '-out', certFile],
      ],
      { stdio: 'pipe' },
    );
    const cert = readFileSync(certFile, 'utf8');
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    const publicKeyHash = createHash('sha256').update(publicKey).digest('base64');
    return { cert, key: readFileSync(keyFile, 'utf8'), publicKeyHash };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
