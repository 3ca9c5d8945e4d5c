import { Injectable } from '@nestjs/common';
import { findEvent, noSuchEvent } from './model/load-import-context.js';
import { isPublicEvent } from '../../fair/event/event.entity.js';
import { forbidden, isPermitted, Permissions } from '../../identity/account/permissions.js';
import type { Actor } from '../../identity/audit/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import type { ExchangeEvent } from './model/import-context.js';

/** Finds the events into which callers may import. Drafts exist only for their staff. */
@Injectable()
export class ImportEventsService {
  constructor(
    private readonly database: Database,
    private readonly permissions: Permissions,
  ) {}

  /** The event, for a caller who may import into it. Throws NOT_FOUND or FORBIDDEN. */
  async admit(actor: Actor, slug: string): Promise<ExchangeEvent> {
    const event = await findEvent(this.database, slug, false);
    if (event && isPermitted(actor, 'IMPORT', { eventId: event.id })) return event;
    if (!event || !isPublicEvent(event)) throw noSuchEvent(slug);
    throw forbidden();
  }

  /** The event for the caller of the transaction. It is locked, unless the import is only planned. */
  async findForCaller(sql: Sql, slug: string, isLocked: boolean): Promise<ExchangeEvent> {
    this.permissions.requireCaller();
    const event = await findEvent(sql, slug, isLocked);
    const notFoundError = noSuchEvent(slug);
    if (!event) throw notFoundError;
    this.permissions.require(
      'IMPORT',
      { eventId: event.id },
      isPublicEvent(event) ? undefined : notFoundError,
    );
    return event;
  }
}
