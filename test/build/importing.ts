import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { COMMAND_LINE } from '../../src/identity/audit/actor.js';
import {
  type GivenOptions,
  importOptions,
  tableOptions,
} from '../../src/organizing/exchange/import-options.js';
import { ImportService, type ImportRequest } from '../../src/organizing/exchange/import.service.js';
import type { ExchangeKindName } from '../../src/organizing/exchange/model/exchange-kind.js';
import type { ImportPlan, PlanStep } from '../../src/organizing/exchange/plan/plan.js';
import type { SourceFormat } from '../../src/organizing/exchange/parsers/table.js';
import { readForeignTable } from '../../src/organizing/exchange/parsers/table-reader.js';
import { messagesIn } from '../../src/platform/text/message.js';

/** What an import came to. */
export interface Imported {
  readonly plan: ImportPlan;
  readonly job: string | null;
  readonly steps: readonly PlanStep[];
  /** How many rows the file has. */
  readonly rows: number;
}

export interface Importing {
  run: (
    kind: ExchangeKindName,
    event: string,
    file: string | Uint8Array,
    more?: Partial<ImportRequest> & { format?: SourceFormat; given?: GivenOptions },
  ) => Promise<Imported>;
}

/** Imports files as the command line does; nothing is made beside the rows unless `options` allow it. */
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

/** The plan with its messages as texts, as the HTTP response contains it. */
function inEnglish(plan: ImportPlan): ImportPlan {
  return JSON.parse(JSON.stringify(plan, messagesIn('en'))) as ImportPlan;
}
