import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { useEffect, useState } from 'react';
import { MAIL_EXHIBITORS } from '@vitrine/ui/bounds';
import { useEvent } from '../../event/event-context.js';
import type { BulkTargets } from '../use-bulk-action.js';
import type { MailTexts } from './mail-texts.js';
import { ExhibitorMailPreviewDocument } from './exhibitor-mail.graphql.js';

/** The delay in ms between the last key press and the new preview. */
const PAUSE_MS = 400;

/** The preview of the mails, updated after a delay. `isCurrent`: it shows the current texts, which are valid. */
export function useMailPreview(targets: BulkTargets, texts: MailTexts) {
  const { event } = useEvent();
  const typedText = JSON.stringify(texts);
  const [previewedText, setPreviewedText] = useState(typedText);
  useEffect(() => {
    const timer = setTimeout(() => setPreviewedText(typedText), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typedText]);
  const { subject, body } = JSON.parse(previewedText) as MailTexts;
  const targetArgs =
    'filter' in targets
      ? { filter: targets.filter }
      : { exhibitorIds: targets.ids.slice(0, MAIL_EXHIBITORS.exhibitorIds.items) };
  const query = useQuery({
    queryKey: ['exhibitor-mail-preview', event.slug, targetArgs, previewedText],
    queryFn: async ({ signal }) => {
      const variables = { event: event.slug, ...targetArgs, subject, body };
      return (
        (await executeQuery(ExhibitorMailPreviewDocument, variables, signal)).event?.exhibitorMailPreview ??
        null
      );
    },
    enabled: subject.length > 0 && body.length > 0,
    placeholderData: keepPreviousData,
  });
  const errors = query.data?.errors ?? [];
  return {
    data: query.data,
    error: query.error,
    isCurrent: previewedText === typedText && !query.isPlaceholderData && errors.length === 0,
    /** The error of a field in a language. Errors of the whole field are returned for every language. */
    errorAt: (field: keyof MailTexts, locale: string) =>
      errors.find(({ path }) => {
        const index = path?.[1];
        const at = field === 'subject' ? subject : body;
        return path?.[0] === field && (index === undefined || at[Number(index)]?.locale === locale);
      })?.message,
  };
}
