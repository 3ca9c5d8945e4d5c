import { PackingService } from '../../src/visiting/sync/packing.service.js';
import type { TestCatalog } from '../setup/catalog.js';
import type { Data } from '../setup/graphql.js';
import { until } from '../setup/until.js';
import { uniqueSlug } from '../setup/rows.js';

/** A published event with the sync requests of screens that copy it. */
export class CopiedEvent {
  private constructor(
    private readonly test: TestCatalog,
    readonly id: string,
    readonly slug: string,
  ) {}

  static async make(test: TestCatalog): Promise<CopiedEvent> {
    const slug = uniqueSlug('copied');
    const id = await test.rows.event({ slug });
    await test.settle();
    return new CopiedEvent(test, id, slug);
  }

  /** The address of `manifest`, `changes` or `stream` on the application or on another server. */
  path(rest: string, url = this.test.url): string {
    return `${url}/sync/v1/events/${this.slug}/${rest}`;
  }

  /** Adds a published exhibitor. */
  async exhibitor(name: string): Promise<string> {
    const id = await this.test.rows.exhibitor(this.id, { name: { en: name } });
    await this.test.settle();
    return id;
  }

  /** Changes a row of the event by SQL. */
  async update(table: string, id: string, values: object): Promise<void> {
    await this.test.rows.update(table, id, { ...values });
    await this.test.settle();
  }

  async pack(): Promise<void> {
    return this.test.app.get(PackingService).pack(this.id);
  }

  async manifest(url?: string): Promise<Data> {
    return (await fetch(this.path('manifest', url))).json();
  }

  async changes(query: string, url?: string): Promise<{ status: number; body: Data }> {
    const answer = await fetch(this.path(`changes?${query}`, url));
    return { status: answer.status, body: await answer.json() };
  }

  /** The newest manifest. Waits first, because a process can return a manifest that is one second old. */
  async packed(url?: string): Promise<Data> {
    await this.pack();
    const revision = (await this.test.api.ofEvent(this.slug, 'revision')) as number;
    let found: Data;
    await until(async () => (found = await this.manifest(url)).revision === revision);
    return found;
  }
}
