import type { ExhibitorEntity } from '../../fair/exhibitor/exhibitor.entity.js';
import type { ExhibitorService } from '../../fair/exhibitor/exhibitor.service.js';
import type { Sql } from '../../platform/database/sql.js';

/** Every n-th change unpublishes an exhibitor, or publishes that exhibitor again. */
const PUBLICATION_EVERY = 5;

/** The number of exhibitors whose descriptions change in turn. */
const DESCRIBED_EXHIBITORS = 100;

const NO_EXHIBITOR = 'no exhibitor is published';

type Exhibitor = Pick<ExhibitorEntity, 'id' | 'slug' | 'description'>;

/** Changes the exhibitors of one event as organizers do: new descriptions, and temporary unpublication. */
export class SampleChanges {
  #count = 0;
  #unpublishedExhibitor: Exhibitor | undefined;

  constructor(
    private readonly eventId: string,
    private readonly exhibitors: ExhibitorService,
  ) {}

  /** Makes the next change and returns a sentence about it. */
  async make(sql: Sql): Promise<string> {
    this.#count += 1;
    return this.#count % PUBLICATION_EVERY === 0 ? this.#publish(sql) : this.#describe(sql);
  }

  async #describe(sql: Sql): Promise<string> {
    const exhibitor = await this.#publishedExhibitor(sql, this.#count % DESCRIBED_EXHIBITORS);
    if (!exhibitor) return NO_EXHIBITOR;
    const description = {
      ...exhibitor.description,
      en: `Change ${String(this.#count)} of the rehearsal.`,
      'zh-Hans': `演练修改 ${String(this.#count)}。`,
    };
    await this.exhibitors.changeAll([{ id: exhibitor.id, description }]);
    return `${exhibitor.slug} has a new description`;
  }

  async #publish(sql: Sql): Promise<string> {
    const exhibitor = this.#unpublishedExhibitor ?? (await this.#publishedExhibitor(sql, 0));
    if (!exhibitor) return NO_EXHIBITOR;
    const isPublished = exhibitor === this.#unpublishedExhibitor;
    await this.exhibitors.changeAll([{ id: exhibitor.id, published: isPublished }]);
    this.#unpublishedExhibitor = isPublished ? undefined : exhibitor;
    return `${exhibitor.slug} is ${isPublished ? 'published again' : 'unpublished'}`;
  }

  async #publishedExhibitor(sql: Sql, place: number): Promise<Exhibitor | undefined> {
    const [exhibitor] = await sql.query<Exhibitor>({
      text: `select id, slug, description from exhibitor where event_id = $1 and published
        order by slug limit 1 offset $2`,
      values: [this.eventId, place],
    });
    return exhibitor;
  }
}
