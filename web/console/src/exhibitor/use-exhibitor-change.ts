import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from './exhibitor-context.js';

/** Runs changes of the exhibitor of the address. Afterwards it reads the exhibitor and the list again. */
export function useExhibitorChange() {
  const { event } = useEvent();
  const { exhibitor } = useExhibitor();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['exhibitor', exhibitor.id] }),
        queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] }),
      ]),
  });
}
