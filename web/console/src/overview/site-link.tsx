import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { WORDS } from './words.js';

/** A link to the site of the event, in a new tab. For a draft: to its preview, which only staff can read. */
export function SiteLink(): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { slug, status } = useEvent().event;
  const isDraft = status === 'DRAFT';
  return (
    <a className="button" href={`${isDraft ? '/preview' : ''}/${language}/${slug}/`} target="_blank">
      <Icon name={isDraft ? 'eye' : 'external-link'} />
      {isDraft ? words.previewSite : words.openSite}
    </a>
  );
}
