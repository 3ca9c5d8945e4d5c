import { useQueryClient } from '@tanstack/react-query';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { useLocale } from '@vitrine/components/language';
import { changedByLocale, type TextsByLocale, textsByLocale } from '@vitrine/components/localized';
import { colorOf, toneOf } from '@vitrine/ui/categories';
import { type StoredForm, useStoredForm } from '@vitrine/components/use-stored-form';
import { useEvent } from '../event/event-context.js';
import { numberOf } from '../places/place-values.js';
import {
  CategoriesDocument,
  type CategoryRowFragment,
  CreateCategoryDocument,
  UpdateCategoryDocument,
} from './categories.graphql.js';

/** The choice of the icon or the colour that the server chooses. */
export const AUTOMATIC = 'automatic';

export interface CategoryValues {
  readonly name: TextsByLocale;
  readonly slug: string;
  readonly sign: string;
  /** A tone of the palette, or AUTOMATIC. */
  readonly color: string;
  readonly externalCode: string;
  readonly exhibitorQuota: string;
}

/** The form of a stored category, or of a new one below a parent. */
export function useCategoryForm(
  category: CategoryRowFragment | undefined,
  parentId: string | undefined,
): StoredForm<CategoryValues> {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const storedOf = (read: CategoryRowFragment | undefined) => ({
    version: read?.version ?? 0,
    values: valuesOf(read, event.locales),
  });
  return useStoredForm({
    draft: `category:${category?.id ?? parentId ?? event.id}`,
    stored: storedOf(category),
    isNew: category === undefined,
    reread: async () => {
      const { event: read } = await executeQuery(CategoriesDocument, { event: event.slug, locale });
      return storedOf(read?.allCategories.find(({ id }) => id === category?.id));
    },
    save: async ({ version, before, after }) => {
      const fields = fieldsOf(before, after);
      const payload = category
        ? await executeMutation(UpdateCategoryDocument, {
            input: { categoryId: category.id, version, ...fields },
            locale,
          })
        : await executeMutation(CreateCategoryDocument, {
            input: { eventId: event.id, ...fields, ...(parentId !== undefined && { parentId }) },
            locale,
          });
      await queries.invalidateQueries({ queryKey: ['categories', event.slug] });
      void queries.invalidateQueries({ queryKey: ['exhibitor-choices', event.slug] });
      return storedOf(payload.category ?? undefined);
    },
  });
}

function valuesOf(category: CategoryRowFragment | undefined, locales: readonly string[]): CategoryValues {
  const quota = category?.exhibitorQuota;
  return {
    name: textsByLocale(category?.names ?? [], locales),
    slug: category?.slug ?? '',
    sign: category?.sign ?? AUTOMATIC,
    color: category ? String(toneOf(category)) : AUTOMATIC,
    externalCode: category?.externalCode ?? '',
    exhibitorQuota: quota == null ? '' : String(quota),
  };
}

function fieldsOf(before: CategoryValues, after: CategoryValues) {
  return {
    name: changedByLocale(before.name, after.name),
    slug: after.slug.trim(),
    externalCode: after.externalCode.trim() || null,
    exhibitorQuota: numberOf(after.exhibitorQuota),
    // The icon that is read can be derived from words. It is stored only after the user changed it.
    ...(after.sign !== before.sign && { sign: after.sign === AUTOMATIC ? null : after.sign }),
    ...(after.color !== before.color &&
      (after.color === AUTOMATIC ? { color: null } : colorOf(Number(after.color)))),
  };
}
