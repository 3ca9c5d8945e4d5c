import { useLanguage, useWords } from '@vitrine/components/language';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { WaitingDeviceQuery } from './kiosks.graphql.js';
import { WORDS } from './words.js';

/** A device that waits for an approval. */
export type WaitingDevice = NonNullable<NonNullable<WaitingDeviceQuery['event']>['kioskPairing']>;

/** What a waiting device reports about itself, to compare with the screen. */
export function DeviceFacts({ device }: { readonly device: WaitingDevice }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { screenWidth, screenHeight, secureContext } = device;
  const timeOf = (moment: string): string => shortTime(moment, event.timeZone, language);
  const facts: readonly [string, string | null][] = [
    [words.since, timeOf(device.createdAt)],
    [words.expires, timeOf(device.expiresAt)],
    [words.screen, screenWidth === null ? null : `${screenWidth} × ${screenHeight ?? ''}`],
    [words.version, device.appVersion],
    [words.browser, device.userAgent],
    [words.secure, secureContext === null ? null : secureContext ? words.yes : words.no],
    [words.address, device.address],
  ];
  return (
    <section className="device" aria-label={words.device}>
      <strong>{device.userCode}</strong>
      <dl className="facts-list">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact ?? words.unknown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
