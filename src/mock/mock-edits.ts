import type { SyncObject } from '../sync/sync-object.js';
import type { MockCatalog } from './mock-catalog.js';

/** Each so many edits one product is taken back, and the one before it comes again. */
const REMOVAL_EACH = 5;

/** Changes the catalog as organizers would: other words for exhibitors, and products that go and come. */
export class MockEdits {
  #count = 0;
  #removed: SyncObject | undefined;

  constructor(private readonly catalog: MockCatalog) {}

  /** Makes the next edit, and says what it was. */
  edit(): string {
    this.#count += 1;
    if (this.#count % REMOVAL_EACH !== 0) return this.#reword();
    return this.#removed ? this.#bringBack(this.#removed) : this.#remove();
  }

  #reword(): string {
    const exhibitors = this.#ofType('Exhibitor');
    const exhibitor = exhibitors[this.#count % exhibitors.length];
    if (!exhibitor) return 'nothing';
    const description = {
      en: `Edit ${String(this.#count)} of the mock.`,
      'zh-Hans': `模拟修改${String(this.#count)}。`,
    };
    const body = { ...exhibitor.body, description, updatedAt: new Date().toISOString() };
    this.catalog.upsert([{ ...exhibitor, body }]);
    return `${String(exhibitor.body.slug)} has another description`;
  }

  #remove(): string {
    const [product] = this.#ofType('Product');
    if (!product) return 'nothing';
    this.#removed = product;
    this.catalog.remove(product.id);
    return `${String(product.body.slug)} was taken back`;
  }

  #bringBack(product: SyncObject): string {
    this.#removed = undefined;
    this.catalog.upsert([product]);
    return `${String(product.body.slug)} is there again`;
  }

  #ofType(type: string): SyncObject[] {
    return [...this.catalog.objects.values()].filter((object) => object.type === type);
  }
}
