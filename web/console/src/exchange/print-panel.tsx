import { useMutation } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { localeName } from '@vitrine/components/localized';
import { type ReactNode, useRef, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import type { RequestProgress } from '../exchange-requests/response-lines.js';
import { catalogAddress, printCatalog, type PrintedCatalog } from './print-catalog.js';
import { ProgressBar } from './progress-bar.js';
import { WORDS } from './words.js';

/** The published catalog as PDF, in each language of the event. */
export function PrintPanel(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  return (
    <section className="card export">
      <h2>{words.printed}</h2>
      <p className="is-quiet">{words.printedText}</p>
      <ul>
        {event.locales.map((locale) => (
          <PrintedEdition key={locale} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function PrintedEdition({ locale }: { readonly locale: string }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { print, progress, start, stop, isStopped } = usePrint(event.slug, locale);
  const name = localeName(locale);
  return (
    <li className="printed">
      <strong>{name}</strong>
      {print.isPending ? (
        <>
          <ProgressBar label={words.printing} progress={progress} />
          <Button icon="octagon-x" onPress={stop} aria-label={words.stopPrinting(name)}>
            {words.stop}
          </Button>
        </>
      ) : (
        <Button icon="file-down" onPress={start} aria-label={words.printIn(name)}>
          {words.print}
        </Button>
      )}
      <span role="status">
        {print.data && <Download printed={print.data} address={catalogAddress(event.slug, locale)} />}
        {isStopped && words.printStopped}
      </span>
      {!isStopped && <FailureNotice error={print.error} />}
    </li>
  );
}

function Download({
  printed,
  address,
}: {
  readonly printed: PrintedCatalog;
  readonly address: string;
}): ReactNode {
  const words = useWords(WORDS);
  const { pages, bytes, locale, missing } = printed;
  return (
    <>
      <a className="button" href={address} download aria-label={words.downloadPrinted(localeName(locale))}>
        <Icon name="download" />
        PDF
      </a>
      <small>{words.printedSize(pages, (bytes / 1024 / 1024).toFixed(1))}</small>
      {missing.length > 0 && (
        <small>{words.printedWithout(missing.length, missing.slice(0, 20).join(' '))}</small>
      )}
    </>
  );
}

function usePrint(event: string, locale: string) {
  const running = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<RequestProgress>();
  const [isStopped, setStopped] = useState(false);
  const print = useMutation({
    mutationFn: () => {
      const controller = new AbortController();
      running.current = controller;
      setProgress(undefined);
      setStopped(false);
      return printCatalog({ event, locale, onProgress: setProgress, signal: controller.signal });
    },
  });
  const stop = (): void => {
    running.current?.abort();
    setStopped(true);
  };
  return { print, progress, isStopped, stop, start: () => print.mutate() };
}
