import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { OrganizedObjects } from '../../../fair/event/objects/organized-objects.service.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { updateRow, type UpdatedRow } from '../../../platform/database/update-row.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { staleError } from '../../../platform/failure/user-error.js';
import { ProductAccessService } from '../../../fair/product/product-access.service.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type {
  SetExhibitorSearchInput,
  SetProductSearchInput,
  SetSearchSynonymsInput,
} from './search-setting.input.js';
import { checkGroups, checkKeywords, checkReading } from './setting-check.js';

/** Whose setting it is: the column that names it, and its id. */
interface Owner {
  table: 'search_setting' | 'search_synonyms';
  column: 'exhibitor_id' | 'product_id' | 'event_id';
  id: string;
}

/** Sets on behalf of organizers what finds objects beside what they tell. */
@Injectable()
export class SearchSettingChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorAccessService,
    private readonly products: ProductAccessService,
    private readonly events: OrganizedObjects,
  ) {}

  /** Sets what finds an exhibitor and returns its id. */
  async setExhibitor(input: SetExhibitorSearchInput): Promise<string> {
    const { id, eventId } = await this.exhibitors.find(input.exhibitorId, 'MANAGE_EVENT');
    const owner = { table: 'search_setting', column: 'exhibitor_id', id } as const;
    const row = await this.#write(owner, input.version, settingOf(input));
    if (!row) throw staleError({ exhibitorId: id });
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...asSearch(row) }, eventId);
    return id;
  }

  /** Sets what finds a product and returns its id. */
  async setProduct(input: SetProductSearchInput): Promise<string> {
    const { id, eventId } = await this.products.find(input.productId, 'MANAGE_EVENT');
    const owner = { table: 'search_setting', column: 'product_id', id } as const;
    const row = await this.#write(owner, input.version, settingOf(input));
    if (!row) throw staleError({ productId: id });
    this.operations.current.note({ kind: 'PRODUCT', id, ...asSearch(row) }, eventId);
    return id;
  }

  /** Sets what means the same in the searches of an event and returns the event's id. */
  async setSynonyms(input: SetSearchSynonymsInput): Promise<string> {
    const { eventId: id } = await this.events.event(input.eventId);
    const check = new InputCheck();
    const groups = checkGroups(check, input.groups);
    check.done();
    const owner = { table: 'search_synonyms', column: 'event_id', id } as const;
    const row = await this.#write(owner, input.version, { groups });
    if (!row) throw staleError({ eventId: id });
    this.operations.current.note({ kind: 'EVENT', id, ...asSearch(row) }, id);
    return id;
  }

  /** Undefined where the setting has another version; one that was never made has version 0. */
  async #write(
    { table, column, id }: Owner,
    version: number | null | undefined,
    columns: Readonly<Record<string, unknown>>,
  ): Promise<UpdatedRow | undefined> {
    const { sql } = this.transactions;
    await sql.query({
      text: `insert into ${table} (${column}, version) values ($1, 0) on conflict (${column}) do nothing`,
      values: [id],
    });
    const [setting] = await sql.query<{ id: string }>({
      text: `select id from ${table} where ${column} = $1`,
      values: [id],
    });
    return setting && updateRow(sql, table, { id: setting.id, version }, columns);
  }
}

function settingOf({ reading, keywords }: SetExhibitorSearchInput | SetProductSearchInput): {
  reading: string | null | undefined;
  keywords: string[] | undefined;
} {
  const check = new InputCheck();
  const columns = { reading: checkReading(check, reading), keywords: checkKeywords(check, keywords) };
  check.done();
  return columns;
}

/** As the audit tells it: the setting has a version of its own. */
function asSearch({ before, after }: UpdatedRow): UpdatedRow {
  return { before: { search: before }, after: { search: after } };
}
