import { type ReactNode, useState } from 'react';
import { Button } from '../button.js';
import { useWords } from '../language.js';
import { Notice } from '../notice.js';
import { WORDS as COMMON_WORDS } from '../words.js';
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
          <code className="secret">{result.link}</code>
          <CopyButton text={result.link} />
        </Notice>
      )}
    </>
  );
}

function CopyButton({ text }: { readonly text: string }): ReactNode {
  const words = useWords(COMMON_WORDS);
  const [isCopied, setCopied] = useState(false);
  return (
    <Button
      kind="quiet"
      icon={isCopied ? 'check' : 'copy'}
      onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {isCopied ? words.copied : words.copy}
    </Button>
  );
}
