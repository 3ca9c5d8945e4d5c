import { Link } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { WORDS } from './words.js';

/** The empty list of an event, with the three ways to add exhibitors. */
export function NoExhibitors(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const params = { event: event.slug };
  return (
    <Empty title={words.none}>
      {rights.canManage && (
        <p className="buttons">
          <Link className="button" to="/$event/import" params={params}>
            {words.importList}
          </Link>
          <Link className="button" to="/$event/settings" hash="registration" params={params}>
            {words.openCall}
          </Link>
          <Link className="button" to="/$event/exhibitors/new" params={params}>
            {words.newExhibitor}
          </Link>
        </p>
      )}
    </Empty>
  );
}
