import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { hasDraft } from '@vitrine/components/has-draft';
import { labelOf } from '@vitrine/components/entry/entry-labels';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { joinedList } from '@vitrine/components/localized';
import { Notice } from '@vitrine/components/notice';
import { productDraft } from '@vitrine/components/products/product-draft';
import type { ReactNode } from 'react';
import { type Entry, entryDraft, entryKey, useEntry } from '../entry/entry-context.js';
import { WORDS as ENTRY_WORDS } from '../entry/words.js';
import { LACK_SCREENS, missingOf, missingTexts } from './missing.js';
import { SubmitExhibitorDocument } from './overview.graphql.js';
import { WORDS } from './words.js';

/** The pages that can have unsaved input, and the beginnings of the names of their drafts. */
const UNSAVED = [
  { page: 'entry', to: '/entries/$id/entry', draft: entryDraft },
  { page: 'products', to: '/entries/$id/products', draft: productDraft },
] as const;

/** The next step, the missing data, and the submission. */
export function NextStep(): ReactNode {
  const { entry, canEdit } = useEntry();
  const words = useWords(WORDS);
  const pages = useWords(ENTRY_WORDS);
  return (
    <section className="card next-step" aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      {entry.status && <p>{words.nextSteps[entry.status]}</p>}
      {isInReview(entry) && !entry.sendsMails && <p>{words.noMails}</p>}
      {canEdit && <Missing />}
      {/* Unsaved input is only in this browser, and a submission would not contain it. */}
      {UNSAVED.map(
        ({ page, to, draft }) =>
          hasDraft(draft(entry.id)) && (
            <Notice key={page} tone="warn" title={words.unsaved(pages[page])}>
              <Link to={to} params={{ id: entry.id }}>
                {words.toUnsaved}
              </Link>
            </Notice>
          ),
      )}
      <Submission />
    </section>
  );
}

/** The button that submits the entry, or the reason why there is none. */
function Submission(): ReactNode {
  const { entry, canManage } = useEntry();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const submit = useMutation({
    mutationFn: () => executeMutation(SubmitExhibitorDocument, { input: { exhibitorId: entry.id } }),
    // Also after an error: another member may have submitted the entry, or the call may be closed.
    onSettled: () => queries.invalidateQueries({ queryKey: entryKey(entry.id) }),
  });
  const canSubmit = entry.possibleSteps.includes('SUBMIT');
  return (
    <>
      <FailureNotice error={submit.error} />
      {submit.isSuccess && isInReview(entry) && <Notice tone="good">{words.submitted}</Notice>}
      {canManage && entry.status === 'DRAFT' && !canSubmit && <Notice tone="warn">{words.closed}</Notice>}
      {canSubmit && (
        <Button kind="main" icon="send" onPress={() => submit.mutate()} isPending={submit.isPending}>
          {words.submit}
        </Button>
      )}
    </>
  );
}

function isInReview({ status }: Entry): boolean {
  return status === 'SUBMITTED' || status === 'WAITLISTED';
}

/** The missing data of the entry, and a link to the form. */
function Missing(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const missing = missingOf(entry);
  const texts = missingTexts(entry).map((path) => labelOf(path, language));
  const [first] = missing;
  if (first === undefined) return <Notice tone="good">{words.complete}</Notice>;
  return (
    <>
      <h3>{words.missing}</h3>
      <ul className="missing">
        {missing.map((lack) => (
          <li key={lack}>
            {lack === 'TRANSLATION'
              ? words.lackIn(words.lacks[lack], joinedList(texts, language))
              : words.lacks[lack]}
          </li>
        ))}
      </ul>
      <Link className="button" to={LACK_SCREENS[first]} params={{ id: entry.id }}>
        {words.addMissing}
      </Link>
    </>
  );
}
