import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { COMMAND_LINE } from '../../src/identity/audit/actor.js';
import {
  type OptionValues,
  importOptions,
  tableOptions,
} from '../../src/organizing/exchange/import-options.js';
import type { ImportRequest } from '../../src/organizing/exchange/import-request.js';
import { ImportService } from '../../src/organizing/exchange/import.service.js';
import type { ExchangeKindName } from '../../src/organizing/exchange/model/exchange-kind.js';
import type { ImportPlan, PlanStep } from '../../src/organizing/exchange/plan/plan.js';
import type { SourceFormat } from '../../src/organizing/exchange/parsers/table.js';
import { readForeignTable } from '../../src/organizing/exchange/parsers/table-reader.js';
import { messagesIn } from '../../src/platform/text/message.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Data } from '../setup/graphql.js';
import { uniqueSlug, type Values } from '../setup/rows.js';

/** The result of an import. */
export interface Imported {
  readonly plan: ImportPlan;
  readonly job: string | null;
  readonly steps: readonly PlanStep[];
  /** The number of rows in the file. */
  readonly rows: number;
}

/** How a file is imported: as CSV and with the options of an empty form, unless given. */
type ImportSettings = Partial<ImportRequest> & { format?: SourceFormat; given?: OptionValues };

export interface Importing {
  run: (
    kind: ExchangeKindName,
    event: string,
    file: string | Uint8Array,
    settings?: ImportSettings,
  ) => Promise<Imported>;
}

/** A published event into which a test imports files. */
export class ImportFair {
  private constructor(
    readonly event: string,
    readonly slug: string,
    private readonly test: TestCatalog,
  ) {}

  static async make(test: TestCatalog, values: Values = {}): Promise<ImportFair> {
    const slug = uniqueSlug('imported');
    return new ImportFair(await test.rows.event({ slug, ...values }), slug, test);
  }

  /** Imports a file like the command line. */
  run(kind: ExchangeKindName, file: string | Uint8Array, settings?: ImportSettings): Promise<Imported> {
    return importing(this.test.app).run(kind, this.slug, file, settings);
  }

  /** Columns of the exhibitors, in the order of their external ids and names. */
  async exhibitors(columns: string): Promise<Data[]> {
    const { rows } = await this.test.sql.query(
      `select ${columns} from exhibitor where event_id = $1 order by external_id, name::text`,
      [this.event],
    );
    return rows;
  }
}

/** Imports files like the command line. Creates only the rows themselves, unless `options` permit more. */
export function importing(app: NestFastifyApplication): Importing {
  return {
    run: async (kind, event, file, { format = 'csv', given = {}, ...more } = {}) => {
      const table = await readForeignTable(Buffer.from(file), format, tableOptions(kind, given));
      const request = { kind, event, table, actor: COMMAND_LINE, options: importOptions(given), ...more };
      const { plan, job, steps, close } = await app.get(ImportService).run(request);
      const all: PlanStep[] = [];
      for await (const batch of steps()) all.push(...batch);
      close();
      table.rows.close();
      return { plan: inEnglish(plan), job, steps: all, rows: table.rows.length };
    },
  };
}

/** The plan with its messages as texts, like in the HTTP response. */
function inEnglish(plan: ImportPlan): ImportPlan {
  return JSON.parse(JSON.stringify(plan, messagesIn('en'))) as ImportPlan;
}
