import type { ReactNode } from 'react';
import { useWords } from '../language.js';
import { Notice } from '../notice.js';
import { WORDS } from './words.js';

interface InvitationResultProps {
  readonly result: { readonly sent: boolean | null; readonly link: string | null } | undefined;
  readonly email: string;
}

/** Whether the mail was sent; without a mail server the link is shown. */
export function InvitationResult({ result, email }: InvitationResultProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      {result?.sent === true && <Notice tone="good">{words.sent(email)}</Notice>}
      {result?.link != null && (
        <Notice tone="warn" title={words.link}>
          <code>{result.link}</code>
        </Notice>
      )}
    </>
  );
}
