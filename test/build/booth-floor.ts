import { decodeCatalogId, encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Headers } from '../setup/graphql.js';
import type { Values } from '../setup/rows.js';

/** The result of a booth mutation in short form: `ASSIGNED <exhibitor>`, or `BOOTH_TAKEN boothId`. */
type Outcome = string;

interface BoothAnswer {
  status: string;
  exhibitors: { id: string }[];
}

/** An event with a hall and an organizer who changes allocations through the API. Ids are database ids. */
export class BoothFloor {
  constructor(
    readonly test: TestCatalog,
    readonly event: string,
    readonly hall: string,
    readonly organizer: Headers,
  ) {}

  static async open(test: TestCatalog): Promise<BoothFloor> {
    const event = await test.rows.event();
    const hall = await test.rows.hall(event, await test.rows.venue(event));
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    return new BoothFloor(test, event, hall, organizer);
  }

  booth(values: Values = {}): Promise<string> {
    return this.test.rows.booth(this.event, this.hall, values);
  }

  exhibitor(values: Values = {}): Promise<string> {
    return this.test.rows.exhibitor(this.event, values);
  }

  hold(boothId: string, exhibitorId: string, until: string): Promise<Outcome> {
    return this.run('holdBooth', { boothId, exhibitorId, until });
  }

  assign(boothId: string, exhibitorId: string, shared?: boolean): Promise<Outcome> {
    return this.run('assignBooth', { boothId, exhibitorId, shared });
  }

  release(boothId: string, exhibitorId: string): Promise<Outcome> {
    return this.run('releaseBooth', { boothId, exhibitorId });
  }

  move(exhibitorId: string, fromBoothId: string, toBoothId: string): Promise<Outcome> {
    return this.run('moveExhibitor', { exhibitorId, fromBoothId, toBoothId });
  }

  swapBooths(boothId: string, otherBoothId: string): Promise<Outcome> {
    return this.run('swapBooths', { boothId, otherBoothId });
  }

  swapExhibitors(exhibitorId: string, otherExhibitorId: string): Promise<Outcome> {
    return this.run('swapExhibitors', { exhibitorId, otherExhibitorId });
  }

  /** The current allocations of the booth in the table, as `ASSIGNED <exhibitor>`, in order of creation. */
  async who(booth: string): Promise<string[]> {
    const { rows } = await this.test.sql.query<{ who: string }>(
      `select concat_ws(' ', kind, case when shared then 'shared' end, exhibitor_id) as who
       from booth_allocation where booth_id = $1 and released_at is null
         and (held_until is null or held_until > now()) order by created_at`,
      [booth],
    );
    return rows.map(({ who }) => who);
  }

  /** Simulates the passing of time, for which no trigger marks booths as dirty. */
  async letHoldsRunOut(): Promise<void> {
    const { sql } = this.test;
    await sql.query('alter table booth_allocation disable trigger user');
    await sql.query(
      `update booth_allocation set held_until = now() - interval '1 second'
       where kind = 'HELD' and released_at is null`,
    );
    await sql.query('alter table booth_allocation enable trigger user');
  }

  /** Runs a mutation with global ids in place of database ids, by default as the organizer. */
  async run(
    name: string,
    input: Readonly<Record<string, unknown>>,
    headers: Headers = this.organizer,
  ): Promise<Outcome> {
    const { query, variables } = mutation(name, input);
    const answer = (await this.test.api.data(query, variables, headers))[name];
    const [error] = answer.errors;
    if (error) return [error.code, ...(error.path ?? [])].join(' ');
    const booths: BoothAnswer[] = answer.booths ?? [answer.booth];
    return booths.map((booth) => [booth.status, ...booth.exhibitors.map(localId)].join(' ')).join(', ');
  }
}

/** A booth mutation as a document with its variables. */
export function mutation(
  name: string,
  input: Readonly<Record<string, unknown>>,
): { query: string; variables: { input: object } } {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const several = !name.endsWith('Booth');
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    ${several ? 'booths' : 'booth'} { id status exhibitors { id } } errors { code message path }
  } }`;
  const ids = Object.entries(input).map(([field, value]) => [
    field,
    field.endsWith('Id') ? globalId(field, value as string) : value,
  ]);
  return { query, variables: { input: Object.fromEntries(ids) as object } };
}

function globalId(field: string, id: string): string {
  return encodeCatalogId(/booth/i.test(field) ? 'BOOTH' : 'EXHIBITOR', id);
}

function localId({ id }: { id: string }): string {
  return decodeCatalogId(id)?.objectId ?? id;
}
