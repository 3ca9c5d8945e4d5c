import { serialize } from 'cookie';

/** The prefix makes browsers insist on `Secure`, on this host alone and on the whole site. */
export const SESSION_COOKIE = '__Host-vitrine';

const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** The Set-Cookie header that carries a session to a browser; scripts cannot read it, foreign sites cannot use it to write. */
export function sessionCookie(token: string, expiresAt: string): string {
  return serialize(SESSION_COOKIE, token, { ...OPTIONS, expires: new Date(expiresAt) });
}

/** The Set-Cookie header that takes the session back. */
export function endedSessionCookie(): string {
  return serialize(SESSION_COOKIE, '', { ...OPTIONS, expires: new Date(0) });
}
