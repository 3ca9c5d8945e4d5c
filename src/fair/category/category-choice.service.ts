import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, Repository } from 'typeorm';
import { decodeCatalogId } from '../../catalog/model/catalog-id.js';
import { message } from '../../platform/text/message.js';
import type { InputCheck } from '../../platform/failure/input-check.js';
import { CategoryEntity } from './category.entity.js';

const MAXIMUM = 50;

/** Validates the categories of an input. */
@Injectable()
export class CategoryChoiceService {
  constructor(@InjectRepository(CategoryEntity) private readonly rows: Repository<CategoryEntity>) {}

  /**
   * The database ids of these categories of the event, each once. An unknown id is recorded as
   * NOT_FOUND under `categoryIds`. Undefined returns undefined. Null returns an empty list.
   */
  async read(
    check: InputCheck,
    eventId: string,
    globalIds: readonly string[] | null | undefined,
  ): Promise<string[] | undefined> {
    if (globalIds === undefined) return undefined;
    const given = globalIds ?? [];
    if (given.length > MAXIMUM) {
      check.refuse(['categoryIds'], message`At most ${MAXIMUM} categories can be chosen.`);
      return undefined;
    }
    const ids = given.map((id) => {
      const reference = decodeCatalogId(id);
      return reference?.kind === 'CATEGORY' ? reference.objectId : null;
    });
    const known = await this.#known(eventId, ids);
    for (const [index, id] of ids.entries()) {
      if (id !== null && known.has(id)) continue;
      check.refuse(['categoryIds', String(index)], message`The event has no such category.`, 'NOT_FOUND');
    }
    return [...known].sort();
  }

  async #known(eventId: string, ids: readonly (string | null)[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const wanted = ids.filter((id) => id !== null);
    const rows = await this.rows.find({ select: { id: true }, where: { eventId, id: Any(wanted) } });
    return new Set(rows.map(({ id }) => id));
  }
}
