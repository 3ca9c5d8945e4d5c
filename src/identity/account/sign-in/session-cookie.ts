import { serialize } from 'cookie';

/** For this prefix, browsers require `Secure`, this host only, and the path `/`. */
export const SESSION_COOKIE = '__Host-vitrine';

const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** The Set-Cookie header of a session. Scripts cannot read it, and foreign sites cannot use it for writes. */
export function sessionCookie(token: string, expiresAt: string): string {
  return serialize(SESSION_COOKIE, token, { ...OPTIONS, expires: new Date(expiresAt) });
}

/** The Set-Cookie header that deletes the session cookie. */
export function endedSessionCookie(): string {
  return serialize(SESSION_COOKIE, '', { ...OPTIONS, expires: new Date(0) });
}
