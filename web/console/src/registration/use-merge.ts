import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { executeMutation } from '@vitrine/components/graphql-request';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import type { MergeCandidate } from './merge-candidate.js';
import { MergeExhibitorsDocument } from './registration.graphql.js';

/** Merges the exhibitor of the address with another one. `keepsThis`: the exhibitor of the address stays. */
export function useMerge(other: MergeCandidate, keepsThis: boolean) {
  const { event } = useEvent();
  const { exhibitor, form } = useExhibitor();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [keptExhibitor, mergedExhibitor] = keepsThis ? [exhibitor, other] : [other, exhibitor];
  const merge = useMutation({
    mutationFn: () =>
      executeMutation(MergeExhibitorsDocument, {
        input: {
          keepId: keptExhibitor.id,
          keepVersion: keptExhibitor.version,
          mergeId: mergedExhibitor.id,
          mergeVersion: mergedExhibitor.version,
        },
      }),
  });
  /** Opens the kept exhibitor. */
  const open = (): void => {
    if (!keepsThis) form.reset();
    void queries.invalidateQueries({ queryKey: ['exhibitor', keptExhibitor.id] });
    void queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] });
    const params = { event: event.slug, id: keptExhibitor.id };
    if (!keepsThis)
      void navigate({ to: '/$event/exhibitors/$id', params, replace: true, ignoreBlocker: true });
  };
  return { ...merge, open };
}
