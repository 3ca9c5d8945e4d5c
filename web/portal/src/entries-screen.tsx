import { useSession } from '@vitrine/components/session';
import type { ReactNode } from 'react';

/** The entries of the signed-in user: one for each event. */
export function EntriesScreen(): ReactNode {
  const { viewer } = useSession();
  return (
    <main>
      <h1>{viewer.name}</h1>
      <ul>
        {viewer.roles.map(
          ({ exhibitor }) =>
            exhibitor && <li key={exhibitor.id}>{`${exhibitor.event.slug} ${exhibitor.slug}`}</li>,
        )}
      </ul>
    </main>
  );
}
