import { createHash } from 'node:crypto';
import { STYLE } from './assets.js';

export { answer, problem } from './site.js';

/** The source of the style for the content security policy. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
