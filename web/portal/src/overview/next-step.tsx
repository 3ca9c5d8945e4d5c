import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { change } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { readDraft } from '@vitrine/components/draft-store';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { joinedList, localeName } from '@vitrine/components/localized';
import { Notice } from '@vitrine/components/notice';
import type { ReactNode } from 'react';
import { entryDraft, entryKey, isOver, useEntry } from '../entry/entry-context.js';
import { missingOf } from './missing.js';
import { SubmitExhibitorDocument } from './overview.graphql.js';
import { WORDS } from './words.js';

/** What to do next, what is missing, and the submission. */
export function NextStep(): ReactNode {
  const { entry, canManage } = useEntry();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const submit = useMutation({
    mutationFn: () => change(SubmitExhibitorDocument, { input: { exhibitorId: entry.id } }),
    // Also after a refusal: a colleague may have submitted it, or the call is closed by now.
    onSettled: () => queries.invalidateQueries({ queryKey: entryKey(entry.id) }),
  });
  const waits = entry.status === 'SUBMITTED' || entry.status === 'WAITLISTED';
  const canSubmit = entry.status === 'DRAFT' || entry.status === 'CHANGES_REQUESTED';
  return (
    <section className="card next-step" aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      {entry.status && <p>{words.nextSteps[entry.status]}</p>}
      {waits && !entry.sendsMails && <p>{words.noMails}</p>}
      {!isOver(entry) && <Missing />}
      {/* What is typed and not saved is in this browser alone; a submission without it would surprise. */}
      {readDraft(entryDraft(entry.id)) !== undefined && (
        <Notice tone="warn" title={words.unsaved}>
          <Link to="/entries/$id/entry" params={{ id: entry.id }}>
            {words.toUnsaved}
          </Link>
        </Notice>
      )}
      <FailureNotice error={submit.error} />
      {submit.isSuccess && waits && <Notice tone="good">{words.submitted}</Notice>}
      {canSubmit && canManage && (
        <Button kind="main" icon="send" onPress={() => submit.mutate()} isPending={submit.isPending}>
          {words.submit}
        </Button>
      )}
    </section>
  );
}

/** What the entry lacks, and the way to the form for it. */
function Missing(): ReactNode {
  const { entry, canEdit } = useEntry();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const missing = missingOf(entry);
  if (missing.length === 0) return <Notice tone="good">{words.complete}</Notice>;
  return (
    <>
      <h3>{words.missing}</h3>
      <ul className="missing">
        {missing.map(({ lack, locales }) => (
          <li key={lack}>
            {locales.length === 0
              ? words.lacks[lack]
              : words.lackIn(words.lacks[lack], joinedList(locales.map(localeName), language))}
          </li>
        ))}
      </ul>
      {canEdit && (
        <Link
          className="button"
          to={
            missing.every(({ lack }) => lack === 'products') ? '/entries/$id/products' : '/entries/$id/entry'
          }
          params={{ id: entry.id }}
        >
          {words.addMissing}
        </Link>
      )}
    </>
  );
}
