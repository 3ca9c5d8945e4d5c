import type { DeviceFacts } from '@vitrine/client';

/** The version of the program: a hash of its files. */
export const APP_VERSION =
  document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? 'unknown';

export function deviceFacts(): DeviceFacts {
  return {
    appVersion: APP_VERSION,
    screen: { width: innerWidth, height: innerHeight, pixelRatio: devicePixelRatio },
    locale: navigator.language,
    secureContext: isSecureContext,
    userAgent: navigator.userAgent,
  };
}
