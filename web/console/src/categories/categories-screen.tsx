import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { type ReactNode, useMemo, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { PlaceFailure } from '../places/place-dialog.js';
import { CategoriesDocument, type CategoriesQuery } from './categories.graphql.js';
import { CategoryDialog } from './category-dialog.js';
import { CategoryGrid } from './category-grid.js';
import { type Category, treeOf } from './category-tree.js';
import { useCategoryChanges } from './use-category-changes.js';
import { WORDS } from './words.js';

interface EditedCategory {
  readonly category?: Category;
  readonly parent?: Category;
}

function isRoot(
  { category, parent }: EditedCategory,
  categories: NonNullable<CategoriesQuery['event']>['allCategories'] = [],
): boolean {
  if (!category) return parent === undefined;
  return categories.some((each) => each.id === category.id && each.parent === null);
}

/** The category tree of the event. */
export function CategoriesScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event, rights } = useEvent();
  const [edited, setEdited] = useState<EditedCategory>();
  const { data, error, refetch } = useQuery({
    queryKey: ['categories', event.slug, locale],
    queryFn: ({ signal }) => executeQuery(CategoriesDocument, { event: event.slug, locale }, signal),
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        {rights.canManage && (
          <Button kind="main" icon="plus" onPress={() => setEdited({})}>
            {words.newCategory}
          </Button>
        )}
      </header>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.event && <Tree event={data.event} onEdit={setEdited} />}
      {edited && (
        <CategoryDialog
          category={edited.category}
          parent={edited.parent}
          isRoot={isRoot(edited, data?.event?.allCategories)}
          siblingCount={data?.event?.allCategories.length ?? 0}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

interface TreeProps {
  readonly event: NonNullable<CategoriesQuery['event']>;
  readonly onEdit: (edited: EditedCategory) => void;
}

function Tree({ event, onEdit }: TreeProps): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const categories = useMemo(() => treeOf(event.allCategories), [event]);
  const { move, remove } = useCategoryChanges(categories);
  const [removed, setRemoved] = useState<Category>();
  const counts = useMemo(
    () => new Map(event.exhibitors.facets.categories.map(({ category, count }) => [category.id, count])),
    [event],
  );
  if (categories.length === 0) return <Empty title={words.none}>{words.noneText}</Empty>;
  return (
    <div className="screen-body">
      <PlaceFailure error={remove.error ?? move.error} />
      <p role="status" className="is-read-out">
        {move.isSuccess && words.moved(move.variables.category.name)}
        {remove.isSuccess && words.removed(remove.variables.name)}
      </p>
      {rights.canManage && <p className="is-quiet">{words.howTo}</p>}
      <CategoryGrid
        categories={categories}
        counts={counts}
        canManage={rights.canManage}
        onMove={(wanted) => move.mutate(wanted)}
        onEdit={(category) => onEdit({ category })}
        onAdd={(parent) => onEdit({ parent })}
        onRemove={setRemoved}
      />
      {removed && (
        <ConfirmDialog
          title={words.removeQuestion(removed.name)}
          action={words.remove}
          isBad
          isOpen
          onClose={() => setRemoved(undefined)}
          onConfirm={() => {
            remove.mutate(removed);
            setRemoved(undefined);
          }}
        >
          {words.removeText}
        </ConfirmDialog>
      )}
    </div>
  );
}
