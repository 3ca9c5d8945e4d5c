import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { change } from '@vitrine/components/ask';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import type { MergeCandidate } from './merge-candidate.js';
import { MergeExhibitorsDocument } from './registration.graphql.js';

/** Merges the exhibitor of the address with another one; `keepsThis` says which of them stays. */
export function useMerge(other: MergeCandidate, keepsThis: boolean) {
  const { event } = useEvent();
  const { exhibitor, form } = useExhibitor();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [kept, merged] = keepsThis ? [exhibitor, other] : [other, exhibitor];
  const merge = useMutation({
    mutationFn: () =>
      change(MergeExhibitorsDocument, {
        input: {
          keepId: kept.id,
          keepVersion: kept.version,
          mergeId: merged.id,
          mergeVersion: merged.version,
        },
      }),
  });
  /** Opens the kept exhibitor. */
  const open = (): void => {
    if (!keepsThis) form.reset();
    void queries.invalidateQueries({ queryKey: ['exhibitor', kept.id] });
    void queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] });
    const params = { event: event.slug, id: kept.id };
    if (!keepsThis)
      void navigate({ to: '/$event/exhibitors/$id', params, replace: true, ignoreBlocker: true });
  };
  return { ...merge, open };
}
