import { useMutation, useQueryClient } from '@tanstack/react-query';
import { executeMutation } from '@vitrine/components/graphql-request';
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
    mutationFn: async (categoryMove: CategoryMove): Promise<void> => {
      const { category, parent } = categoryMove;
      const isThere = (parent ? (parent.children ?? []) : roots).some(({ id }) => id === category.id);
      if (!isThere) await executeMutation(MoveCategoryDocument, { input: moveInput(categoryMove) });
      const categoryIds = orderAfter(categoryMove, roots);
      const input = { eventId: event.id, categoryIds, ...(parent && { parentId: parent.id }) };
      if (categoryIds.length > 1) await executeMutation(OrderCategoriesDocument, { input });
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: async ({ id }: Category): Promise<void> => {
      await executeMutation(DeleteCategoryDocument, { input: { categoryId: id } });
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
