import { BOOTH_KIND } from './booth-kind.js';
import type { ExchangeKind, ExchangeKindName } from '../model/exchange-kind.js';
import { EXHIBITOR_KIND } from './exhibitor-kind.js';
import { HALL_KIND } from './hall-kind.js';
import { PRODUCT_KIND } from './product-kind.js';
import { SESSION_KIND } from './session-kind.js';
import { VENUE_KIND } from './venue-kind.js';

/** All kinds by name. */
export const KINDS: Readonly<Record<ExchangeKindName, ExchangeKind>> = {
  exhibitors: EXHIBITOR_KIND,
  products: PRODUCT_KIND,
  booths: BOOTH_KIND,
  sessions: SESSION_KIND,
  venues: VENUE_KIND,
  halls: HALL_KIND,
};
