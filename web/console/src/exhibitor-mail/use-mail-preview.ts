import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '@vitrine/components/ask';
import { useEffect, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { BATCH_LENGTH } from '../exhibitors/batch-length.js';
import type { BulkTargets } from '../exhibitors/use-bulk-action.js';
import type { MailTexts } from './mail-texts.js';
import { ExhibitorMailPreviewDocument } from './exhibitor-mail.graphql.js';

/** The pause after the last key before the preview is written again. */
const PAUSE_MS = 400;

/** What the recipients would get, some time after the last key. `isCurrent`: it shows the present texts. */
export function useMailPreview(targets: BulkTargets, texts: MailTexts) {
  const { event } = useEvent();
  const typed = JSON.stringify(texts);
  const [shown, setShown] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setShown(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { subject, body } = JSON.parse(shown) as MailTexts;
  const chosen =
    'filter' in targets ? { filter: targets.filter } : { exhibitorIds: targets.ids.slice(0, BATCH_LENGTH) };
  const query = useQuery({
    queryKey: ['exhibitor-mail-preview', event.slug, chosen, shown],
    queryFn: async ({ signal }) => {
      const variables = { event: event.slug, ...chosen, subject, body };
      return (await ask(ExhibitorMailPreviewDocument, variables, signal)).event?.exhibitorMailPreview ?? null;
    },
    enabled: subject.length > 0 && body.length > 0,
    placeholderData: keepPreviousData,
  });
  const errors = query.data?.errors ?? [];
  return {
    data: query.data,
    error: query.error,
    isCurrent: shown === typed && !query.isPlaceholderData && errors.length === 0,
    /** The error of a field in a language, or of the field in all of them. */
    errorAt: (field: keyof MailTexts, locale: string) =>
      errors.find(({ path }) => {
        const index = path?.[1];
        const at = field === 'subject' ? subject : body;
        return path?.[0] === field && (index === undefined || at[Number(index)]?.locale === locale);
      })?.message,
  };
}
