const NONE = "'none'";

/** The Content-Security-Policy of a page. It allows only the given sources, and forbids embedding in frames. */
export function contentPolicy(sources: Readonly<Record<string, string>>): string {
  const policy = {
    'default-src': NONE,
    ...sources,
    'base-uri': NONE,
    'form-action': sources['form-action'] ?? NONE,
    'frame-ancestors': NONE,
  };
  return Object.entries(policy)
    .map(([directive, source]) => `${directive} ${source}`)
    .join('; ');
}

/** The headers of a page for browsers, with these sources. */
export function pageHeaders(sources: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicy(sources),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}
