import { type ReactNode, useState } from 'react';
import { Button } from './button.js';
import { useWords } from './language.js';
import { WORDS } from './words.js';

/** A link or address with a button that copies it. */
export function TextToCopy({ text }: { readonly text: string }): ReactNode {
  const words = useWords(WORDS);
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <code className="text-to-copy">{text}</code>
      <Button
        kind="quiet"
        icon={isCopied ? 'check' : 'copy'}
        onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {isCopied ? words.copied : words.copy}
      </Button>
    </>
  );
}
