import { encodeCatalogId } from '../../src/catalog/model/catalog-id.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Data, Headers } from '../setup/graphql.js';
import { ManagedEvent } from './managed-event.js';
import type { Values } from '../setup/rows.js';

const PAYLOAD = `exhibitor { slug version } mergedId filled dropped
  moved { products booths sessions categories members invitations }`;

/** The global id of an exhibitor. */
export const exhibitorId = (id: string): string => encodeCatalogId('EXHIBITOR', id);

/** The user errors of a payload, as `CODE path`. */
export const codesOf = ({ errors }: Data): string[] =>
  errors.map(({ code, path }: Data) => [code, ...(path ?? [])].join(' '));

/** An event with exhibitors to merge. */
export class Merges {
  private constructor(
    private readonly test: TestCatalog,
    readonly fair: ManagedEvent,
  ) {}

  static async make(test: TestCatalog): Promise<Merges> {
    return new Merges(test, await ManagedEvent.make(test));
  }

  /** Adds an exhibitor, approved and published unless `values` differ. */
  exhibitor(slug: string, values: Values = {}, categories: readonly string[] = []): Promise<string> {
    const row = { slug, name: { en: slug }, ...values };
    return this.test.rows.exhibitor(this.fair.event, row, categories);
  }

  /** The exhibitors `kept` and `gone`. */
  async pair(): Promise<[kept: string, gone: string]> {
    return [await this.exhibitor('kept'), await this.exhibitor('gone')];
  }

  async booth(code: string): Promise<string> {
    const { rows } = this.test;
    const hall = await rows.hall(this.fair.event, await rows.venue(this.fair.event));
    return rows.booth(this.fair.event, hall, { code });
  }

  /** The headers of a member of the exhibitor. */
  member(exhibitor: string): Promise<Headers> {
    return this.test.accounts.signedIn({ role: 'EXHIBITOR', event: this.fair.event, exhibitor });
  }

  /** Merges `gone` into `kept` and returns the payload. */
  async merge(kept: string, gone: string, more: object = {}, headers?: Headers): Promise<Data> {
    await this.test.settle();
    const input = { keepId: exhibitorId(kept), mergeId: exhibitorId(gone), ...more };
    return this.fair.change('mergeExhibitors', input, PAYLOAD, headers);
  }
}
