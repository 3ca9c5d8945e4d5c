import { NAME_FIELD } from '../event/event.fields.js';
import { Injectable } from '@nestjs/common';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { OrganizedObjectOrderService } from '../event/objects/organized-object-order.service.js';
import {
  OrganizedObjectsService,
  type ManagedEvent,
  type TextContext,
} from '../event/objects/organized-objects.service.js';
import type { Patch } from '../../platform/database/rows/row.js';
import { message } from '../../platform/text/message.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import type { CategoryEntity } from './category.entity.js';
import { CATEGORY_SIGNS } from './category-signs.js';
import { CategoryService } from './category.service.js';
import { CATEGORY_USES } from './category.errors.js';
import type {
  CategoryIdInput,
  CreateCategoryInput,
  MoveCategoryInput,
  OrderCategoriesInput,
  UpdateCategoryInput,
} from './category.input.js';
import { EXTERNAL_CODE } from './category.fields.js';

/** Changes categories on behalf of organizers. */
@Injectable()
export class CategoryChangesService {
  constructor(
    private readonly categories: CategoryService,
    private readonly objects: OrganizedObjectsService,
    private readonly order: OrganizedObjectOrderService,
  ) {}

  /** Adds a category as the last of its siblings and returns its id. */
  async create(input: CreateCategoryInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const columns = { ...columnsOf(input, event), parentId: parentOf(input) };
    const position = await this.order.next('CATEGORY', event);
    return this.objects.add(this.categories.table, event, { ...columns, position });
  }

  /** Changes the given fields and returns the category's id. */
  async update(input: UpdateCategoryInput): Promise<string> {
    const category = await this.objects.object(this.categories.table, input.categoryId);
    await this.objects.change(this.categories.table, category, columnsOf(input, category), input);
    return category.id;
  }

  /** Moves a category with all its descendants and returns its id. */
  async move(input: MoveCategoryInput): Promise<string> {
    const category = await this.objects.object(this.categories.table, input.categoryId);
    await this.objects.change(this.categories.table, category, { parentId: parentOf(input) }, input);
    return category.id;
  }

  /** Deletes a category without subcategories, exhibitors and products. */
  async delete({ categoryId }: CategoryIdInput): Promise<void> {
    const category = await this.objects.object(this.categories.table, categoryId);
    await this.objects.remove({ ...this.categories.table, errors: CATEGORY_USES }, category);
  }

  /** Puts siblings first in this order. Returns the id of their parent, or of the event for roots. */
  async arrange({ eventId, parentId, categoryIds, seenIds }: OrderCategoriesInput): Promise<string> {
    const event = await this.objects.event(eventId);
    const storedParentId = parentId == null ? null : await this.#parent(event, parentId);
    const outcome = { aboveId: storedParentId ?? event.eventId };
    const arrangement = {
      globalIds: categoryIds,
      path: ['categoryIds'],
      parentId: storedParentId,
      seenIds,
      outcome,
    };
    await this.order.arrange(this.categories.table, event, arrangement);
    return outcome.aboveId;
  }

  async #parent({ eventId }: ManagedEvent, globalId: string): Promise<string> {
    const path = ['parentId'];
    const parent = await this.objects.object(this.categories.table, globalId, path);
    if (parent.eventId !== eventId) throw notFound('CATEGORY', path);
    return parent.id;
  }
}

function parentOf({ parentId }: { parentId?: string | null | undefined }): string | null {
  return parentId == null ? null : objectIdOf('CATEGORY', parentId, ['parentId']);
}

function columnsOf(
  input: CreateCategoryInput | UpdateCategoryInput,
  { locales, row }: TextContext<CategoryEntity>,
): Patch<CategoryEntity> {
  const check = new InputCheck();
  const columns: Patch<CategoryEntity> = {
    slug: check.slug(input.slug, ['slug']) ?? undefined,
    name: check.texts(input.name, ['name'], { locales, stored: row, ...NAME_FIELD }),
    exhibitorQuota: input.exhibitorQuota,
    externalCode: check.text(input.externalCode, ['externalCode'], EXTERNAL_CODE.maximum),
    sign: input.sign,
    color: input.color,
    hatched: input.hatched ?? undefined,
  };
  if (input.sign != null && !CATEGORY_SIGNS.includes(input.sign)) {
    check.refuse(['sign'], message`sign must be one of ${CATEGORY_SIGNS.join(', ')}.`);
  }
  check.required(input, ['slug', 'name']);
  check.done();
  return columns;
}
