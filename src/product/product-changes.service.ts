import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { notFound, objectIdOf } from '../catalog/object-id.js';
import { CategoryChoiceService } from '../category/category-choice.service.js';
import { PictureChoiceService } from '../media/picture-choice.service.js';
import { InputCheck } from '../platform/failure/input-check.js';
import { staleError } from '../platform/failure/user-error.js';
import type { LocalizedText } from '../platform/text/localized-text.js';
import { alternativesOf, slugFor } from '../platform/text/slug.js';
import { ExhibitorAccessService, type ExhibitorState } from '../registration/exhibitor-access.service.js';
import type {
  AddProductInput,
  ProductIdInput,
  SetProductImagesInput,
  UpdateProductInput,
} from './product.input.js';
import { ProductService } from './product.service.js';

const NAME = 200;
const DESCRIPTION = 10_000;
const EXTERNAL_ID = 200;
const IMAGES = 20;

/** Changes what exhibitors show, on behalf of their members and of organizers. */
@Injectable()
export class ProductChangesService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly operations: Operations,
    private readonly products: ProductService,
    private readonly categories: CategoryChoiceService,
    private readonly pictures: PictureChoiceService,
  ) {}

  /** Adds a product, the last of its exhibitor, and returns its id. */
  async add(input: AddProductInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'EDIT_EXHIBITOR');
    this.access.requireEditable(exhibitor);
    const { id: exhibitor_id, eventId: event_id, locales } = exhibitor;
    const check = new InputCheck();
    const fields = fieldsOf(check, input, locales);
    const external_id = check.text(input.externalId, ['externalId'], EXTERNAL_ID);
    check.slug(input.slug, ['slug']);
    const categories = (await this.categories.read(check, event_id, input.categoryIds)) ?? [];
    check.done();

    const columns = { ...fields, event_id, exhibitor_id, external_id };
    const slugs = input.slug == null ? slugsFor(fields) : [input.slug];
    const { id, slug } = await this.products.insert(columns, slugs);
    await this.products.putInto(event_id, id, categories);
    this.operations.current.note({ kind: 'PRODUCT', id, after: { ...columns, slug, categories } }, event_id);
    return id;
  }

  /** Changes what the input names and returns the product's id. */
  async update(input: UpdateProductInput): Promise<string> {
    const { id, eventId, locales } = await this.#find(input);
    const check = new InputCheck();
    for (const field of ['name', 'kind', 'premiere'] as const) {
      if (input[field] === null) check.refuse([field], `${field} must not be removed.`);
    }
    const fields = fieldsOf(check, input, locales);
    const categories = await this.categories.read(check, eventId, input.categoryIds);
    check.done();

    const before = categories && (await this.products.categoriesOf(id));
    const moved = before?.join() !== categories?.join();
    // Other categories are a change of the product, too, and raise its version.
    const touched = moved ? { updated_at: new Date().toISOString() } : {};
    const row = await this.products.change({ id, version: input.version }, { ...fields, ...touched });
    if (!row) throw staleError({ productId: id });
    if (categories && moved) await this.products.putInto(eventId, id, categories);
    const change = {
      before: { ...row.before, ...(moved && { categories: before }) },
      after: { ...row.after, ...(moved && { categories }) },
    };
    this.operations.current.note({ kind: 'PRODUCT', id, ...change }, eventId);
    return id;
  }

  /** Shows these pictures with a product in place of those it has, and returns the product's id. */
  async setImages(input: SetProductImagesInput): Promise<string> {
    const { id, ...exhibitor } = await this.#find(input);
    const check = new InputCheck();
    if (input.images.length > IMAGES) check.refuse(['images'], `images must be at most ${IMAGES}.`);
    for (const [index, { sha256 }] of input.images.entries()) {
      if (input.images.findIndex((image) => image.sha256 === sha256) === index) continue;
      check.refuse(['images', String(index), 'sha256'], 'The same picture is there twice.');
    }
    const paths = input.images.map((_, index) => ['images', String(index)]);
    const after = await this.pictures.read(check, exhibitor, input.images, paths);
    check.done();

    const before = await this.products.picturesOf(id);
    const changed = !isDeepStrictEqual(before, after);
    // Other pictures are a change of the product, too, and raise its version.
    const touched = changed ? { updated_at: new Date().toISOString() } : {};
    const row = await this.products.change({ id, version: input.version }, touched);
    if (!row) throw staleError({ productId: id });
    if (changed) await this.products.show(exhibitor.eventId, id, after);
    const change = {
      before: { ...row.before, ...(changed && { images: before }) },
      after: { ...row.after, ...(changed && { images: after }) },
    };
    this.operations.current.note({ kind: 'PRODUCT', id, ...change }, exhibitor.eventId);
    return id;
  }

  /** Removes a product for good. */
  async remove(input: ProductIdInput): Promise<void> {
    const { id, eventId } = await this.#find(input);
    const before = await this.products.remove({ id, version: input.version });
    if (!before) throw staleError({});
    this.operations.current.note({ kind: 'PRODUCT', id, before }, eventId);
  }

  /** The product's id, and the event and languages of its exhibitor, which is locked; a hidden one is as good as none. */
  async #find({ productId }: ProductIdInput): Promise<Pick<ExhibitorState, 'id' | 'eventId' | 'locales'>> {
    this.access.requireAccount();
    const path = ['productId'];
    const id = objectIdOf('PRODUCT', productId, path);
    const exhibitorId = await this.products.exhibitorOf(id);
    const hidden = notFound('PRODUCT', path);
    if (exhibitorId === undefined) throw hidden;
    const exhibitor = await this.access.get(exhibitorId, 'EDIT_EXHIBITOR', hidden);
    this.access.requireEditable(exhibitor);
    return { ...exhibitor, id };
  }
}

function fieldsOf(
  check: InputCheck,
  input: AddProductInput | UpdateProductInput,
  locales: readonly string[],
): Record<string, unknown> {
  return {
    kind: input.kind ?? undefined,
    name: check.texts(input.name, ['name'], { maximum: NAME, locales }) ?? undefined,
    description: check.texts(input.description, ['description'], { maximum: DESCRIPTION, locales }),
    website: check.url(input.website, ['website']),
    premiere: input.premiere ?? undefined,
  };
}

function slugsFor({ name }: Readonly<Record<string, unknown>>): Iterable<string> {
  return alternativesOf(slugFor(name as LocalizedText, 'product'));
}
