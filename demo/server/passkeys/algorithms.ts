/** The accepted COSE algorithms, preferred first: Ed25519 (EdDSA), ES256, RS256. */
export const algorithms = [-8, -7, -257];
