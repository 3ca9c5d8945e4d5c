import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { findEvent, loadImportContext, noSuchEvent } from './model/load-import-context.js';
import { Permissions } from '../../identity/account/permissions.js';
import type { Actor } from '../../identity/audit/actor.js';
import { Operations } from '../../identity/audit/operations.js';
import { isPublicEvent } from '../../fair/event/event.entity.js';
import { Database } from '../../platform/database/database.js';
import type { Sql } from '../../platform/database/sql.js';
import { RequestReads } from '../../platform/http/request/request-reads.js';
import type { ExchangeEvent, ImportContext } from './model/import-context.js';
import { objectPages } from './model/load-objects.js';
import { bindColumns, writeValue } from './model/column.js';
import type { ExchangeKindName } from './model/exchange-kind.js';
import { KINDS } from './kinds/kinds.js';
import type { TableFormat } from './parsers/table.js';
import { writeTable } from './serializers/write-table.js';

/** The scope of an export. */
export interface ExportRequest {
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly format: TableFormat;
  readonly actor: Actor | null;
  readonly requestId?: string;
  /** Only published data, for any caller. */
  readonly isPublic: boolean;
  /** The request whose limits apply; absent for a command. */
  readonly http?: FastifyRequest;
}

/** Writes an event's objects as tables that can be imported again. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
    private readonly reads: RequestReads,
  ) {}

  /**
   * The file, streamed from the database. Exports of staff are audited, because they contain personal data.
   */
  async open(request: ExportRequest): Promise<Readable> {
    const { kind, http } = request;
    const reads = http ? await this.reads.begin(http) : this.database;
    const event = await this.#eventFor(request, reads);
    const importContext = await loadImportContext(reads, event, KINDS[kind]);
    return writeTable(this.#rows(request, reads, importContext), request.format);
  }

  async #eventFor(request: ExportRequest, reads: Sql): Promise<ExchangeEvent> {
    const { kind, event: slug, actor, requestId, isPublic } = request;
    const notFoundError = noSuchEvent(slug);
    const event = await findEvent(reads, slug, false);
    const isHidden = event && !isPublicEvent(event);
    if (isPublic) {
      if (!event || isHidden) throw notFoundError;
      return event;
    }
    const action = `export${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    await this.operations.run({ action, actor, requestId }, () => {
      this.permissions.requireCaller();
      if (!event) throw notFoundError;
      this.permissions.require('READ_EVENT', { eventId: event.id }, isHidden ? notFoundError : undefined);
      this.operations.current.record({ kind: 'EVENT', id: event.id }, event.id);
      return Promise.resolve(null);
    });
    if (!event) throw notFoundError;
    return event;
  }

  async *#rows(
    { kind: name, isPublic }: ExportRequest,
    reads: Sql,
    importContext: ImportContext,
  ): AsyncGenerator<string[]> {
    const kind = KINDS[name];
    const columns = bindColumns(kind.columns, importContext.event.locales).filter(
      ({ column }) =>
        (column.auxiliary !== true || column.exported === true) && !(isPublic && column.staffOnly === true),
    );
    yield columns.map(({ key }) => key);
    for await (const page of objectPages(reads, kind, importContext, !isPublic)) {
      for (const { values } of page) {
        yield columns.map((column) => writeValue(column, values[column.key] ?? null, importContext));
      }
    }
  }
}
