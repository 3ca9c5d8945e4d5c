import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { CatalogKind } from '../../src/catalog/model/catalog-kind.js';
import type { Accounts } from './accounts.js';
import type { Rows } from './rows.js';

/** Roles that hold in the event, or for the exhibitor, that an operation is about; administrators may do everything. */
export type ScopedRole = 'ORGANIZER' | 'REVIEWER' | 'EXHIBITOR';

/** What the inputs of operations are made from. */
export interface World {
  readonly sql: pg.Client;
  readonly rows: Rows;
  readonly accounts: Accounts;
  /** The id of the published event that all inputs are about. */
  readonly event: string;
  /** The id of the published exhibitor in it whose members may edit it. */
  readonly exhibitor: string;
}

/** Who may do something, and an input that is right: where only the role decides, the answer is not NOT_FOUND. */
export interface OperationRule {
  /** Or anybody who sends it, or any account. */
  readonly may: 'ANYBODY' | 'ACCOUNTS' | readonly ScopedRole[];
  /** Made anew for each attempt; absent for a mutation without input. */
  readonly input?: (world: World) => object | Promise<object>;
}

/** The global id. */
export const globalId = (kind: CatalogKind, id: string): string => encodeCatalogId(kind, id);

/** The event, as inputs name it. */
export const ofEvent = ({ event }: World) => ({ eventId: globalId('EVENT', event) });
/** The exhibitor, as inputs name it. */
export const ofExhibitor = ({ exhibitor }: World) => ({ exhibitorId: globalId('EXHIBITOR', exhibitor) });
/** Letters that nothing else has. */
export const unique = () => randomBytes(6).toString('hex');
