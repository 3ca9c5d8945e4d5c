import { createHash } from 'node:crypto';
import type { SiteFrontEnd } from '../../../contract/site-front-end.js';
import { STYLES } from './assets.js';
import { problem as problemPage, respond as respondTo } from './site.js';

/** What the server imports. The compiler compares it with the contract. */
export const { problem, respond, STYLE_SOURCE }: SiteFrontEnd = {
  problem: problemPage,
  respond: respondTo,
  STYLE_SOURCE: [
    "'self'",
    ...Object.values(STYLES).map(
      (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    ),
  ].join(' '),
};
