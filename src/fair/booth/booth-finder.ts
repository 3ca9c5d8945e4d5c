import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import type {
  CatalogSource,
  EventSnapshot,
  HallReference,
  ReferenceSource,
} from '../../catalog/snapshot/event-snapshot.js';
import { Database } from '../../platform/database/database.js';

/** PostgreSQL cannot store NUL in a text. No code is longer than this. */
const CODE = /^[^\0]{1,100}$/;

/**
 * The booths with the printed code `$3`, in halls `$1` with the names `$2`. The separator between the digits of
 * hall and booth is ignored. A match with a hall's name precedes a booth whose own code is the whole text.
 */
const PRINTED = `
  select booth.id as object_id, bool_or(named.name <> '') as is_with_hall
  from booth_code_key($3) as wanted (key)
  cross join unnest($1::uuid[], $2::text[]) as named (hall_id, name)
  cross join booth_code_key(named.name) as hall (key)
  join booth on booth.hall_id = named.hall_id
    and booth.key = ltrim(substr(wanted.key, length(hall.key) + 1), case named.name when '' then '' else '_' end)
  where starts_with(wanted.key, hall.key)
  group by booth.id
  order by is_with_hall desc`;

/** Finds booths by hall and code. */
@Injectable()
export class BoothFinder {
  constructor(
    private readonly database: Database,
    private readonly loaders: CatalogLoaders,
  ) {}

  /** The booth of a hall with this code, without regard to case, width, spaces and separators. Null if none exists. */
  async findInHall(hall: ReferenceSource, code: string, context: object): Promise<CatalogSource | null> {
    if (!CODE.test(code)) return null;
    const rows = await this.database.query<{ object_id: string }>({
      name: 'booth-by-code',
      text: 'select id as object_id from booth where hall_id = $1 and key = booth_code_key($2)',
      values: [hall.objectId, code],
    });
    const [row] = rows;
    return row ? this.loaders.of(context).entry(row.object_id) : null;
  }

  /**
   * Finds a booth by its printed code: `H4 D2`, with or without the slug of the venue in front, or only `D2`.
   * Null if no booth matches, or more than one does.
   */
  async findByPrintedCode(
    event: EventSnapshot,
    code: string,
    context: object,
  ): Promise<CatalogSource | null> {
    if (!CODE.test(code)) return null;
    const hallNames = event.halls.flatMap((hall) => printedNames(event, hall));
    const rows = await this.database.query<{ object_id: string; is_with_hall: boolean }>({
      name: 'booth-by-printed-code',
      text: PRINTED,
      values: [hallNames.map(({ hallId }) => hallId), hallNames.map(({ name }) => name), code],
    });
    const [first, second] = rows;
    const isUnique = first !== undefined && first.is_with_hall !== second?.is_with_hall;
    return isUnique ? this.loaders.of(context).entry(first.object_id) : null;
  }
}

/** The possible prefixes of a booth code: none, the code of its hall, or the venue and the code. */
function printedNames(
  event: EventSnapshot,
  { objectId: hallId, code, parentId }: HallReference,
): { hallId: string; name: string }[] {
  const venue = event.get(parentId)?.slug;
  const names = ['', code, ...(venue === undefined ? [] : [`${venue} ${code}`])];
  return names.map((name) => ({ hallId, name }));
}
