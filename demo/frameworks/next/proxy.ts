import { type NextRequest, NextResponse } from 'next/server';
import { relyingParty } from './relying-party';

/** Passes what is the relying party's on to it, so that all is of one origin. */
export function proxy({ nextUrl: { pathname, search } }: NextRequest) {
  return NextResponse.rewrite(new URL(pathname + search, relyingParty));
}

export const config = { matcher: ['/passkeys/:path*', '/sign-out'] };
