import { useMutation, useQueryClient } from '@tanstack/react-query';
import { change } from '@vitrine/components/ask';
import { useEvent } from '../event/event-context.js';
import {
  DeleteCategoryDocument,
  MoveCategoryDocument,
  OrderCategoriesDocument,
} from './categories.graphql.js';
import { type Category, type CategoryMove, orderAfter } from './category-tree.js';

/** Moves and deletes categories. */
export function useCategoryChanges(roots: readonly Category[]) {
  const { event } = useEvent();
  const queries = useQueryClient();
  const onSettled = (): Promise<unknown> =>
    Promise.all(
      [
        ['categories', event.slug],
        ['exhibitor-choices', event.slug],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  const move = useMutation({
    mutationFn: async (wanted: CategoryMove): Promise<void> => {
      const { category, parent } = wanted;
      const isThere = (parent ? (parent.children ?? []) : roots).some(({ id }) => id === category.id);
      if (!isThere) await change(MoveCategoryDocument, { input: moveInput(wanted) });
      const categoryIds = orderAfter(wanted, roots);
      const input = { eventId: event.id, categoryIds, ...(parent && { parentId: parent.id }) };
      if (categoryIds.length > 1) await change(OrderCategoriesDocument, { input });
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: async ({ id }: Category): Promise<void> => {
      await change(DeleteCategoryDocument, { input: { categoryId: id } });
    },
    onSettled,
  });
  return { move, remove };
}

function moveInput({ category: { id, version }, parent }: CategoryMove) {
  return {
    categoryId: id,
    ...(parent && { parentId: parent.id }),
    ...(version !== null && { version }),
  };
}
