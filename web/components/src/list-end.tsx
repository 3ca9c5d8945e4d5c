import type { ReactNode } from 'react';
import { Button } from './button.js';
import { FailureNotice } from './failure-notice.js';
import { useWords } from './language.js';
import { Loading } from './loading.js';
import type { Pages } from './use-pages.js';
import { WORDS } from './words.js';

/** The end of a list: the first load, a failure, or a button for more. */
export function ListEnd({ list }: { readonly list: Pages }): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </>
  );
}
