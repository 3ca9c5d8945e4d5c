import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { mediaUses } from '../prune/media-use.js';

/** The most objects of one picture that are listed. */
const LISTED = 20;

/** The objects that have a picture. */
export interface PictureUses {
  readonly count: number;
  /** The database ids of the first ones. */
  readonly objectIds: readonly string[];
}

const NONE: PictureUses = { count: 0, objectIds: [] };

/** Reads which objects have pictures, for all pictures of a page in one statement. */
@Injectable()
export class PictureUsesLoader {
  readonly #loaders: PerRequest<DataLoader<string, PictureUses>>;
  #uses: Promise<string> | undefined;

  constructor(private readonly database: Database) {
    this.#loaders = new PerRequest(() => new DataLoader((ids) => this.#read(ids)));
  }

  load(context: object, mediaId: string): Promise<PictureUses> {
    return this.#loaders.of(context).load(mediaId);
  }

  async #read(ids: readonly string[]): Promise<PictureUses[]> {
    const rows = await this.database.query<PictureUses & { mediaId: string }>({
      text: `select media_id as "mediaId", count(*)::integer as count,
          (array_agg(object_id order by object_id))[:${LISTED}] as "objectIds"
        from (${await this.#statement()}) use group by media_id`,
      values: [ids],
    });
    const found = new Map(rows.map((row) => [row.mediaId, row]));
    return ids.map((id) => found.get(id) ?? NONE);
  }

  /** The foreign keys do not change while the server runs. */
  #statement(): Promise<string> {
    this.#uses ??= mediaUses(this.database).catch((error: unknown) => {
      this.#uses = undefined;
      throw error;
    });
    return this.#uses;
  }
}
