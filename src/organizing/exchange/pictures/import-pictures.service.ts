import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { type PictureInStore, MediaService } from '../../../fair/media/media.service.js';
import { Database } from '../../../platform/database/database.js';
import { UserError } from '../../../platform/failure/user-error.js';
import type { Message } from '../../../platform/text/message.js';
import { mappingKey, withRememberedMapping } from '../apply/import-mapping.js';
import { bindColumns } from '../model/column.js';
import type { ExchangeEvent, LogoSource } from '../model/import-context.js';
import { loadPictures } from '../model/load-import-context.js';
import { matchTable } from '../plan/columns/match-table.js';
import type { ImportRequest } from '../import-request.js';
import { KINDS } from '../kinds/kinds.js';
import { FileIndex } from './file-index.js';
import type { PictureFiles } from './open-pictures.js';

/** The key of the column of logos. */
const LOGO = 'logo';

/** Reads the pictures that the cells of a table name, and adds them to the event. */
@Injectable()
export class ImportPicturesService {
  constructor(
    private readonly media: MediaService,
    private readonly operations: Operations,
    private readonly database: Database,
  ) {}

  /**
   * Pictures that the event already has are not rendered again. The others are added in a separate
   * operation before the import, because rendering takes longer than a transaction may wait.
   */
  async read(event: ExchangeEvent, request: ImportRequest, files: PictureFiles): Promise<LogoSource> {
    const { actor, requestId, dryRun = false } = request;
    const index = new FileIndex(files.names);
    const pictureByFile = new Map<string, string | Message>();
    const eventPictures = await loadPictures(this.database, event.id);
    const newPictures: PictureInStore[] = [];
    for (const name of await this.#namedFiles(event, request, index)) {
      pictureByFile.set(
        name,
        await this.#readOne(await files.read(name), dryRun, eventPictures, newPictures),
      );
    }
    if (newPictures.length > 0) {
      await this.operations.run({ action: 'uploadMedia', actor, requestId }, async () => {
        await this.media.addAll(event.id, newPictures);
        return true;
      });
    }
    return {
      find: (text) => {
        const file = index.find(text);
        return 'name' in file ? (pictureByFile.get(file.name) ?? '') : file;
      },
    };
  }

  /**
   * The sha256 of a picture, or the reason why it cannot be used. Adds a new picture to `newPictures`, unless
   * `dryRun`.
   */
  async #readOne(
    content: Buffer,
    dryRun: boolean,
    eventPictures: ReadonlyMap<string, string>,
    newPictures: PictureInStore[],
  ): Promise<string | Message> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (eventPictures.has(sha256) || newPictures.some((picture) => picture.sha256 === sha256)) return sha256;
    try {
      if (dryRun) await this.media.check(content);
      else newPictures.push(await this.media.storePicture(content));
      return sha256;
    } catch (error) {
      const [problem] = error instanceof UserError ? error.problems : [];
      if (problem) return problem.message;
      throw error;
    }
  }

  /** The files that cells of logos name, each once. */
  async #namedFiles(event: ExchangeEvent, request: ImportRequest, index: FileIndex): Promise<Set<string>> {
    const kind = KINDS[request.kind];
    const key = mappingKey(event.id, kind, request.table);
    const options = await withRememberedMapping(this.database, key, request.options);
    const boundColumns = bindColumns(kind.columns, event.locales);
    const { table, ...matched } = matchTable(request.table, boundColumns, kind, options);
    const columns = matched.columns.flatMap((column, place) => (column?.key === LOGO ? [place] : []));
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
