import { Injectable } from '@nestjs/common';
import type { EntryValues } from '../../../identity/audit/value-difference.js';
import { CategoryChoiceService } from '../../category/category-choice.service.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import { fieldOf, message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { newSlugs } from '../../../platform/text/slug.js';
import { ExhibitorAccessService } from '../../exhibitor/exhibitor-access.service.js';
import { PRODUCT_FIELDS } from '../product.fields.js';
import type { ProductEntity } from '../product.entity.js';
import { ProductAccessService, type ProductState } from '../product-access.service.js';
import { type ProductChange, ProductWriterService } from '../product-writer.service.js';
import type { AddProductInput, ProductIdInput, UpdateProductInput } from './product.input.js';
import { PendingChangeService } from '../../pending-change/pending-change.service.js';
import { MODERATED_PRODUCT } from '../pending-change/moderated-product.js';

/** Changes products on behalf of members of their exhibitors and of organizers. */
@Injectable()
export class ProductChangesService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly products: ProductAccessService,
    private readonly writer: ProductWriterService,
    private readonly categories: CategoryChoiceService,
    private readonly pendingChanges: PendingChangeService,
  ) {}

  /** Adds a product as the last one of its exhibitor. Returns its id. A moderated one is hidden at first. */
  async add(input: AddProductInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(input.exhibitorId, 'EDIT_EXHIBITOR');
    this.access.requireStep('EDIT', exhibitor);
    const { id: exhibitorId, eventId, event } = exhibitor;
    const check = new InputCheck();
    const fields = fieldsOf(check, input, { locales: event.locales });
    const externalId = check.text(input.externalId, ['externalId'], PRODUCT_FIELDS.externalId.maximum);
    check.slug(input.slug, ['slug']);
    const categories = (await this.categories.read(check, eventId, input.categoryIds)) ?? [];
    check.done();

    const awaitsReview = this.access.isModerated(exhibitor);
    const columns = { ...fields, eventId, exhibitorId, externalId, awaitsReview };
    const request = { slug: input.slug, name: fields.name, fallback: 'product' };
    const slugs = newSlugs(request, this.access.isOrganizer(eventId));
    const id = await this.writer.add(columns, categories, slugs);
    if (awaitsReview) await this.pendingChanges.proposeAddition(MODERATED_PRODUCT, { id, eventId });
    return id;
  }

  /** Changes the given fields, or stores a pending change if moderated. Returns the product's id. */
  async update(input: UpdateProductInput): Promise<string> {
    const product = await this.products.find(input.productId, 'EDIT_EXHIBITOR');
    const check = new InputCheck();
    for (const field of ['name', 'kind', 'premiere'] as const) {
      if (input[field] === null) check.refuse([field], message`${fieldOf([field])} must not be removed.`);
    }
    // A new product that waits for acceptance is changed directly: staff decide on its present state.
    const isModerated = product.isModerated && !product.row.awaitsReview;
    const currentValues = await this.pendingChanges.valuesFor(MODERATED_PRODUCT, product.id, isModerated);
    const columns = fieldsOf(check, input, { locales: product.locales, stored: currentValues });
    const categories = await this.categories.read(check, product.eventId, input.categoryIds);
    check.done();

    if (isModerated) {
      const proposedValues = { ...columns, categories };
      await this.pendingChanges.proposeChange(MODERATED_PRODUCT, product.row, input.version, proposedValues);
    } else {
      await this.#changeDirectly(product, input.version, { columns, categories });
    }
    return product.id;
  }

  /** A new product that staff rejected is proposed again, or shown if the change needs no acceptance. */
  async #changeDirectly(
    product: ProductState,
    version: number | null | undefined,
    { columns, categories }: ProductChange,
  ): Promise<void> {
    const { id, isModerated, row } = product;
    const isRejected = row.awaitsReview && !(await this.pendingChanges.isPending(MODERATED_PRODUCT, id));
    const reviewColumns = isRejected && !isModerated ? { awaitsReview: false } : {};
    await this.writer.write(product, version, { columns: { ...columns, ...reviewColumns }, categories });
    if (isRejected && isModerated) await this.pendingChanges.proposeAddition(MODERATED_PRODUCT, product);
  }

  /** Removes a product and returns true, or stores a pending removal if moderated and returns false. */
  async remove(input: ProductIdInput): Promise<boolean> {
    const product = await this.products.find(input.productId, 'EDIT_EXHIBITOR');
    if (product.isModerated && !product.row.awaitsReview) {
      await this.pendingChanges.proposeRemoval(MODERATED_PRODUCT, product.row, input.version);
      return false;
    }
    await this.writer.remove(product, input.version);
    return true;
  }
}

interface TextContext {
  locales: readonly string[];
  stored?: EntryValues;
}

function fieldsOf(
  check: InputCheck,
  input: AddProductInput,
  bounds: TextContext,
): Patch<ProductEntity> & Pick<ProductEntity, 'name'>;
function fieldsOf(check: InputCheck, input: UpdateProductInput, bounds: TextContext): Patch<ProductEntity>;
function fieldsOf(
  check: InputCheck,
  input: AddProductInput | UpdateProductInput,
  bounds: TextContext,
): Patch<ProductEntity> {
  return {
    kind: input.kind ?? undefined,
    name: check.texts(input.name, ['name'], { ...bounds, ...PRODUCT_FIELDS.name }) ?? undefined,
    description: check.texts(input.description, ['description'], {
      ...bounds,
      ...PRODUCT_FIELDS.description,
    }),
    website: check.url(input.website, ['website']),
    premiere: input.premiere ?? undefined,
  };
}
