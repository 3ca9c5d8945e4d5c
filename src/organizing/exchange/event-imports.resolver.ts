import { Field, ID, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../catalog/catalog.args.js';
import { readRows, type RowConnection } from '../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../catalog/queries/connection/keyed-list.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { shownActor } from '../../fair/event/audit/actor-name.js';
import { EventType } from '../../fair/event/event.type.js';
import { requirePermitted } from '../../identity/account/permissions.js';
import { Database } from '../../platform/database/database.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { connectionType } from '../../catalog/connection.type.js';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

const ImportKind = apiEnum('ImportKind', 'The objects that the rows of an import describe.', {
  EXHIBITORS: { zh: '展商', en: 'Exhibitors', description: 'Exhibitors, with their categories and booths.' },
  PRODUCTS: { zh: '展品', en: 'Products', description: 'Products of exhibitors.' },
  BOOTHS: { zh: '展位', en: 'Booths', description: 'Booths of halls.' },
  SESSIONS: { zh: '日程', en: 'Sessions', description: 'Sessions of the programme.' },
  VENUES: { zh: '场馆', en: 'Venues', description: 'Venues.' },
  HALLS: { zh: '展馆', en: 'Halls', description: 'Halls of venues.' },
});
type ImportKind = keyof typeof ImportKind;

@ObjectType('Import', { description: 'A completed import of a file.' })
export class ImportType {
  @Field(() => ID, { description: 'The id of the import, which `POST /import/revert` takes.' })
  id: string;

  @Field(() => ImportKind, { description: 'The objects that its rows describe.' })
  kind: ImportKind;

  @NullableField(() => String, 'The name of the file. Null if the sender gave none.')
  file: string | null;

  @Field(() => Int, { description: 'The number of objects that it created.' })
  created: number;

  @Field(() => Int, { description: 'The number of objects that it changed.' })
  changed: number;

  @Field(() => DateTimeScalar, { description: 'The time of the import.' })
  at: string;

  @Field(() => String, { description: 'The account or key that imported, as in the audit.' })
  actor: string;

  @NullableField(() => DateTimeScalar, 'The time when it was undone. Null if it was not.')
  revertedAt: string | null;

  @NullableField(() => String, 'The account or key that undid it. Null while it is not undone.')
  revertedBy: string | null;
}

const ImportConnectionType = connectionType('Import', 'imports', () => ImportType);

interface ImportRow extends KeyedRow, Omit<ImportType, 'id' | 'at'> {}

const IMPORTS = `
  select id, iso_instant(imported_at) as key, upper(kind) as kind, file, created, changed,
    actor as "actor", iso_instant(reverted_at) as "revertedAt", reverted_by as "revertedBy"
  from import_job where event_id = $1`;

/** Returns the completed imports to the event's staff. */
@Resolver(() => EventType)
export class EventImportsResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => ImportConnectionType, {
    args: () => PageArgs,
    description:
      "The completed imports of files, latest first. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  imports({ event }: ReferenceSource, page: PageArgs, context: RequestContext): RowConnection<ImportType> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const list = { name: 'imports', text: IMPORTS, values: [event.id], descending: true };
    return readRows(this.database, list, page, toNode);
  }
}

function toNode({ id, key: at, actor, revertedBy, ...columns }: ImportRow): ImportType {
  const names = { actor: shownActor(actor), revertedBy: revertedBy && shownActor(revertedBy) };
  return { id, at, ...names, ...columns };
}
