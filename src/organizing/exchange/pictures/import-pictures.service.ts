import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../identity/audit/actor.js';
import { Operations } from '../../../identity/audit/operations.js';
import { type KeptPicture, MediaService } from '../../../fair/media/media.service.js';
import { Database } from '../../../platform/database/database.js';
import { UserError } from '../../../platform/failure/user-error.js';
import type { Message } from '../../../platform/text/message.js';
import { mappingKey, withRememberedMapping } from '../apply/import-mapping.js';
import { fieldOfHeader } from '../headers/header-text.js';
import { fieldsOfKind } from '../headers/kind-headers.js';
import type { ImportOptions } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { GivenLogos } from '../model/import-context.js';
import type { Table } from '../parsers/table.js';
import { FileIndex, type PictureFiles } from './picture-files.js';

/** The key of the column of logos. */
const LOGO = 'logo';

/** An import with the pictures that its cells name. */
export interface PictureRequest {
  readonly eventId: string;
  readonly kind: ExchangeKind;
  readonly table: Table;
  readonly options: ImportOptions;
  readonly files: PictureFiles;
  readonly actor: Actor | null;
  readonly requestId?: string | undefined;
  /** Whether the pictures are only checked and not added to the event. */
  readonly dryRun?: boolean;
}

/** Reads the pictures that the cells of a table name, and adds them to the event. */
@Injectable()
export class ImportPicturesService {
  constructor(
    private readonly media: MediaService,
    private readonly operations: Operations,
    private readonly database: Database,
  ) {}

  /**
   * Pictures that the event has already are not rendered again. The others are added before the import, in an
   * operation of their own, because rendering takes longer than a transaction may wait.
   */
  async read(request: PictureRequest): Promise<GivenLogos> {
    const index = new FileIndex(request.files.names);
    const found = new Map<string, string | Message>();
    const known = await this.#known(request.eventId);
    const kept: KeptPicture[] = [];
    for (const name of await this.#namedFiles(request, index)) {
      found.set(name, await this.#readOne(request, name, known, kept));
    }
    await this.#add(request, kept);
    return {
      find: (text) => {
        const file = index.find(text);
        return 'name' in file ? (found.get(file.name) ?? '') : file;
      },
    };
  }

  async #readOne(
    { files, dryRun = false }: PictureRequest,
    name: string,
    known: ReadonlySet<string>,
    kept: KeptPicture[],
  ): Promise<string | Message> {
    const content = await files.read(name);
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (known.has(sha256) || kept.some((picture) => picture.sha256 === sha256)) return sha256;
    try {
      if (dryRun) await this.media.check(content);
      else kept.push(await this.media.keep(content));
      return sha256;
    } catch (error) {
      const [problem] = error instanceof UserError ? error.problems : [];
      if (problem) return problem.message;
      throw error;
    }
  }

  async #add({ eventId, actor, requestId }: PictureRequest, kept: readonly KeptPicture[]): Promise<void> {
    if (kept.length === 0) return;
    await this.operations.run({ action: 'uploadMedia', actor, requestId }, async () => {
      await this.media.bring(eventId, kept);
      return true;
    });
  }

  async #known(eventId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ sha256: string }>({
      text: 'select sha256 from media where event_id = $1',
      values: [eventId],
    });
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  /** The files that cells of logos name, each once. */
  async #namedFiles(request: PictureRequest, index: FileIndex): Promise<Set<string>> {
    const { eventId, kind, table } = request;
    const key = mappingKey(eventId, kind, table);
    const { map = {} } = await withRememberedMapping(this.database, key, request.options);
    const fields = fieldsOfKind(kind);
    const isLogo = (header: string) =>
      fieldOfHeader(header, fields) === LOGO || fieldOfHeader(map[header] ?? '', fields) === LOGO;
    const columns = table.header.flatMap((header, place) => (isLogo(header) ? [place] : []));
    const names = new Set<string>();
    for await (const rows of table.rows.batches()) {
      for (const text of rows.flatMap(({ cells }) => columns.map((place) => cells[place] ?? ''))) {
        const file = index.find(text);
        if ('name' in file) names.add(file.name);
      }
    }
    return names;
  }
}
