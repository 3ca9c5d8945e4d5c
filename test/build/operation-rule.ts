import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { CatalogKind } from '../../src/catalog/model/catalog-kind.js';
import type { Accounts } from '../setup/accounts.js';
import type { Rows } from '../setup/rows.js';

/** Roles with the scope of an event or exhibitor. Administrators have all permissions. */
export type ScopedRole = 'ORGANIZER' | 'REVIEWER' | 'EXHIBITOR';

/** The objects that inputs of operations refer to. */
export interface World {
  readonly sql: pg.Client;
  readonly rows: Rows;
  readonly accounts: Accounts;
  /** The id of the published event of all inputs. */
  readonly event: string;
  /** The id of its published exhibitor, which its members can edit. */
  readonly exhibitor: string;
}

/**
 * The callers who may run an operation, and a valid input. Only the role determines the outcome, never
 * NOT_FOUND.
 */
export interface OperationRule {
  /** The roles; or all callers, or all accounts. */
  readonly may: 'ANYBODY' | 'ACCOUNTS' | readonly ScopedRole[];
  /** Creates an input for each attempt; absent for a mutation without input. */
  readonly input?: (world: World) => object | Promise<object>;
}

/** The global id of an object. */
export const globalId = (kind: CatalogKind, id: string): string => encodeCatalogId(kind, id);

/** The event as an input field. */
export const ofEvent = ({ event }: World) => ({ eventId: globalId('EVENT', event) });
/** The exhibitor as an input field. */
export const ofExhibitor = ({ exhibitor }: World) => ({ exhibitorId: globalId('EXHIBITOR', exhibitor) });
/** Letters that occur nowhere else. */
export const unique = () => randomBytes(6).toString('hex');
