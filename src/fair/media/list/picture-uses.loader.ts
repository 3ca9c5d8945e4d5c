import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { mediaUses } from '../prune/media-use.js';
import { RowLoader } from '../../../platform/graphql/request/row-loader.js';

/** The maximum number of listed objects of one picture. */
const MAXIMUM_OBJECTS = 20;

/** The objects that use a picture. */
export interface PictureUses {
  readonly count: number;
  /** The database ids of the first ones. */
  readonly objectIds: readonly string[];
}

const NO_USES: PictureUses = { count: 0, objectIds: [] };

/** Reads the objects that use pictures, for all pictures of a page in one statement. */
@Injectable()
export class PictureUsesLoader {
  readonly #uses = new RowLoader(
    (ids) => this.#read(ids),
    ({ mediaId }) => mediaId,
  );
  #references: Promise<string> | undefined;

  constructor(private readonly database: Database) {}

  async load(context: object, mediaId: string): Promise<PictureUses> {
    return (await this.#uses.load(context, mediaId)) ?? NO_USES;
  }

  async #read(ids: readonly string[]): Promise<(PictureUses & { mediaId: string })[]> {
    return this.database.query({
      text: `select media_id as "mediaId", count(*)::integer as count,
          (array_agg(object_id order by object_id))[:${MAXIMUM_OBJECTS}] as "objectIds"
        from (${await this.#statement()}) use group by media_id`,
      values: [ids],
    });
  }

  /** Built once, because the foreign keys do not change while the server runs. */
  #statement(): Promise<string> {
    this.#references ??= mediaUses(this.database).catch((error: unknown) => {
      this.#references = undefined;
      throw error;
    });
    return this.#references;
  }
}
