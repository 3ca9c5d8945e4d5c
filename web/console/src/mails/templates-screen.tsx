import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { localeName } from '@vitrine/components/localized';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { BackLink } from '../shell/back-link.js';
import { DECISIONS, type TemplateSearch } from './mail-search.js';
import { MailTemplatesDocument } from './mails.graphql.js';
import { TemplateForm } from './template-form.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/mails/templates');

/** The texts of mails about decisions, one for each decision and language. */
export function TemplatesScreen(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const decision = search.decision ?? 'APPROVE';
  const userLocale = useLocale();
  const locale =
    search.locale ?? (event.locales.includes(userLocale) ? userLocale : (event.locales[0] ?? 'en'));
  const list = useQuery({
    queryKey: ['mail-templates', event.slug],
    queryFn: async ({ signal }) =>
      (await executeQuery(MailTemplatesDocument, { event: event.slug }, signal)).event?.mailTemplates ?? [],
  });
  const show = (changes: TemplateSearch): void =>
    void navigate({ search: { decision, locale, ...changes }, replace: true });
  const template = list.data?.find((each) => each.decision === decision && each.locale === locale);
  return (
    <div className="screen">
      <header className="screen-head">
        <BackLink to="/$event/mails" label={words.title} />
        <h1>{words.templates}</h1>
        <div className="choices" role="group" aria-label={words.language}>
          {event.locales.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === locale}
              onClick={() => show({ locale: each })}
            >
              {localeName(each)}
            </button>
          ))}
        </div>
      </header>
      <div className="tabs" role="group" aria-label={words.decision}>
        {DECISIONS.map((each) => (
          <button
            key={each}
            type="button"
            className="tab"
            aria-pressed={each === decision}
            onClick={() => show({ decision: each })}
          >
            {words.decisions[each]}
          </button>
        ))}
      </div>
      <div className="screen-body is-wide">
        <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
        {list.isPending && <Loading />}
        {template && <TemplateForm key={`${decision}:${locale}`} template={template} />}
      </div>
    </div>
  );
}
