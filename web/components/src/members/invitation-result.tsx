import type { ReactNode } from 'react';
import { useWords } from '../language.js';
import { Notice } from '../notice.js';
import { TextToCopy } from '../text-to-copy.js';
import { WORDS } from './words.js';

interface InvitationResultProps {
  readonly result: { readonly sent: boolean | null; readonly link: string | null } | undefined;
  readonly email: string;
}

/** Shows whether the mail was sent. Without a mail server it shows the link. */
export function InvitationResult({ result, email }: InvitationResultProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <>
      {result?.sent === true && <Notice tone="good">{words.sent(email)}</Notice>}
      {result?.link != null && (
        <Notice tone="warn" title={words.link}>
          <TextToCopy text={result.link} />
        </Notice>
      )}
    </>
  );
}
