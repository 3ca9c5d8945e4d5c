import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import type { ReactNode } from 'react';
import type { useMailPreview } from './use-mail-preview.js';
import { WORDS } from './words.js';

interface MailPreviewProps {
  readonly preview: ReturnType<typeof useMailPreview>;
}

/** The number of mails that would be sent, and an example in each language. */
export function MailPreview({ preview: { data, error } }: MailPreviewProps): ReactNode {
  const words = useWords(WORDS);
  const samples = data?.samples ?? [];
  return (
    <section className="mail-samples" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <FailureNotice error={error} />
      {data?.mails == null && <p className="is-quiet">{words.previewHint}</p>}
      <div role="status">
        {data?.mails != null && <p>{words.mails(data.mails)}</p>}
        {(data?.unreachable ?? 0) > 0 && (
          <p className="is-bad">{words.unreachable(data?.unreachable ?? 0)}</p>
        )}
      </div>
      {samples.map(({ locale, mails, to, subject, text }) => (
        <article key={locale} className="mail-sample">
          <p className="is-quiet">
            {words.sample(localeName(locale), mails)} · {words.sampleTo(to)}
          </p>
          <strong lang={locale}>{subject}</strong>
          <pre className="mail-text" lang={locale}>
            {text}
          </pre>
        </article>
      ))}
    </section>
  );
}
