import { Dialog } from '@vitrine/components/dialog';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Button } from '@vitrine/components/button';
import { type ReactNode, useState } from 'react';
import { mailLink, type MailText } from './mail-link.js';
import { WORDS } from './words.js';

interface ReadMailProps {
  readonly mail: MailText;
  readonly onClose: () => void;
}

/** The text of a mail, to be copied or opened in the mail program of the reader. */
export function ReadMail({ mail, onClose }: ReadMailProps): ReactNode {
  const words = useWords(WORDS);
  const [isCopied, setCopied] = useState(false);
  const { to, subject, text } = mail;
  const link = mailLink(mail);
  return (
    <Dialog title={subject} isOpen isWide onClose={onClose}>
      <p className="is-quiet">{to}</p>
      <pre className="mail-text">{text}</pre>
      <div className="buttons">
        <Button
          icon={isCopied ? 'check' : 'copy'}
          onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? words.copied : words.copyText}
        </Button>
        <a className="button" href={link.address}>
          <Icon name="mail" />
          {words.openMail}
        </a>
      </div>
      {!link.hasText && <p className="is-quiet">{words.longText}</p>}
    </Dialog>
  );
}
