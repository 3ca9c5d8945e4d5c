import { useLanguage, useWords } from '@vitrine/components/language';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { KioskRowFragment } from './kiosks.graphql.js';
import { WORDS } from './words.js';

const MEGABYTE = 1024 * 1024;

/** The latest report of the device. */
export function KioskReport({ kiosk: { report } }: { readonly kiosk: KioskRowFragment }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  if (!report) return null;
  const timeOf = (moment: string): string => shortTime(moment, event.timeZone, language);
  const truth = (value: boolean | null): string => (value === null ? '' : value ? words.yes : words.no);
  const facts: [string, string | undefined][] = [
    [words.heard, timeOf(report.at)],
    [words.lastSync, report.lastSyncAt === null ? undefined : timeOf(report.lastSyncAt)],
    [words.version, report.appVersion ?? undefined],
    [words.uptime, report.uptime === null ? undefined : words.hours(Math.round(report.uptime / 360) / 10)],
    [
      words.screen,
      report.screenWidth === null ? undefined : `${report.screenWidth} × ${report.screenHeight ?? ''}`,
    ],
    [words.secure, truth(report.secureContext)],
    [words.storage, storageOf(report, words.storageOf)],
  ];
  return (
    <section>
      <h3>{words.report}</h3>
      <dl className="facts-list">
        {facts
          .filter(([, fact]) => fact !== undefined && fact !== '')
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      {report.errors.length > 0 && (
        <>
          <h3>{words.faults}</h3>
          <ul className="kiosk-faults">
            {report.errors.map(({ at, message }, index) => (
              <li key={index}>
                <time dateTime={at}>{timeOf(at)}</time> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function storageOf(
  { storageUsage, storageQuota }: NonNullable<KioskRowFragment['report']>,
  text: (used: string, all: string) => string,
): string | undefined {
  if (storageUsage === null || storageQuota === null) return undefined;
  const size = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
  return text(size(storageUsage), size(storageQuota));
}
