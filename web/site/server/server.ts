import { createHash } from 'node:crypto';
import { STYLES } from './assets.js';

export { problem, respond } from './site.js';

/** The sources of styles in the content security policy. */
export const STYLE_SOURCE = [
  "'self'",
  ...Object.values(STYLES).map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`),
].join(' ');
