import { useLanguage, useWords } from '@vitrine/components/language';
import { StatusMark } from '@vitrine/components/status-mark';
import { wholeTime } from '@vitrine/components/times';
import { type ReactNode, useState } from 'react';
import { WORDS } from './words.js';

interface CallStateProps {
  readonly call: {
    readonly isOpen: boolean;
    readonly opensAt: string | null;
    readonly closesAt: string | null;
    readonly timeZone: string;
  };
}

/** Whether a call accepts registrations, and until when. */
export function CallState({ call: { isOpen, opensAt, closesAt, timeZone } }: CallStateProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [now] = useState(Date.now);
  const time = (moment: string): string => wholeTime(moment, timeZone, language);
  if (isOpen) {
    return (
      <StatusMark tone="good">
        {words.open}
        {closesAt !== null && ` · ${words.until(time(closesAt))}`}
      </StatusMark>
    );
  }
  const isBefore = opensAt !== null && Date.parse(opensAt) > now;
  return <StatusMark tone="plain">{isBefore ? words.notYet(time(opensAt)) : words.closed}</StatusMark>;
}
