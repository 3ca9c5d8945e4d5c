import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import type { CatalogKind } from '../../src/catalog/model/catalog-kind.js';
import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Data, Headers } from '../setup/graphql.js';
import type { Values } from '../setup/rows.js';

const SCHEMA = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../schema.graphql'), 'utf8'));

/** English text in the form of the input. */
export function english(text: string): object[] {
  return [{ locale: 'en', text }];
}

/** An event with callers who may and who may not change it, and their mutations. */
export class ManagedEvent {
  private constructor(
    readonly test: TestCatalog,
    readonly event: string,
    readonly slug: string,
    private readonly people: Readonly<Record<'organizer' | 'reviewer' | 'stranger', Headers>>,
  ) {}

  static async make(test: TestCatalog, values: Values = {}): Promise<ManagedEvent> {
    const event = await test.rows.event(values);
    const other = await test.rows.event();
    const { rows } = await test.sql.query<{ slug: string }>('select slug from event where id = $1', [event]);
    await test.settle();
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: other });
    return new ManagedEvent(test, event, rows[0]!.slug, { organizer, reviewer, stranger });
  }

  get organizer(): Headers {
    return this.people.organizer;
  }

  get reviewer(): Headers {
    return this.people.reviewer;
  }

  /** An organizer of another event. */
  get stranger(): Headers {
    return this.people.stranger;
  }

  get id(): string {
    return encodeCatalogId('EVENT', this.event);
  }

  /** The payload of a mutation with `errors { code path }` beside `fields`. */
  async change(name: string, input: object, fields = '', headers: Headers = this.organizer): Promise<Data> {
    return (await this.test.api.data(mutation(name, fields), { input }, headers))[name];
  }

  /** The user errors of a mutation, as `CODE path`. */
  async problems(name: string, input: object, headers?: Headers): Promise<string[]> {
    const { errors } = await this.change(name, input, '', headers);
    return errors.map(({ code, path }: Problem) => [code, ...(path ?? [])].join(' '));
  }

  /** The top-level error of a mutation. */
  refusal(name: string, input: object, headers?: Headers): Promise<string> {
    return this.test.api.refusal(mutation(name), { input }, headers);
  }

  /** The revision of the event. */
  async revision(): Promise<number> {
    const { rows } = await this.test.sql.query<{ revision: number }>(
      'select revision from catalog_revision where event_id = $1',
      [this.event],
    );
    return rows[0]!.revision;
  }

  /** The audit entries of the event, as `action kind`. */
  async audited(): Promise<string[]> {
    const { rows } = await this.test.sql.query<{ line: string }>(
      `select concat_ws(' ', action, changes -> 0 ->> 'kind') as line from audit_entry
        where event_id = $1 order by at`,
      [this.event],
    );
    return rows.map(({ line }) => line);
  }
}

interface Problem {
  code: string;
  path: string[] | null;
}

/** A mutation with `$input`, and `errors { code path }` beside `fields`. */
export function mutation(name: string, fields = ''): string {
  return `mutation ($input: ${inputType(name)}) { ${name}(input: $input) { ${fields} errors { code path } } }`;
}

/** The input type in the schema; several mutations share one, such as `ExhibitorIdInput!`. */
function inputType(name: string): string {
  const field = SCHEMA.getMutationType()?.getFields()[name];
  const input = field?.args.find((argument) => argument.name === 'input');
  if (!input) throw new Error(`No mutation ${name} takes an input.`);
  return String(input.type);
}

/** The global id of an object that does not exist. */
export function nowhere(kind: CatalogKind): string {
  return encodeCatalogId(kind, '01900000-0000-7000-8000-000000000000');
}
