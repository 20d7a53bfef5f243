import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

// A record of strings, as Hono's own type (4.13) has no `publickey-credentials-create`.
const permissionsPolicy: Record<string, string[]> = {
  publickeyCredentialsCreate: ['self'],
  publickeyCredentialsGet: ['self'],
};

/**
 * Security headers for every response.
 * @param secure whether the pages are served over https
 */
export const setSecurityHeaders = (secure: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      // Lit makes its templates through a policy of this name.
      trustedTypes: ['lit-html'],
    },
    permissionsPolicy,
    // With `no-referrer`, browsers send `Origin: null` from our own forms.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secure,
    xFrameOptions: 'DENY',
  });
