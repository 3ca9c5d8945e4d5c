import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { PlaceActions } from './place-actions.js';
import type { EditedZoneFragment } from './places.graphql.js';
import type { PlaceRowProps } from './venue-card.js';
import { WORDS } from './words.js';

/** A zone with its quota. */
export function ZoneRow({ zone, ...row }: PlaceRowProps & { readonly zone: EditedZoneFragment }): ReactNode {
  const { index, count, canManage, onMove, onEdit, onRemove } = row;
  const { id, name, exhibitorQuota } = zone;
  const words = useWords(WORDS);
  return (
    <li className="zone-row">
      <strong>{name}</strong>
      <span className="is-quiet">{exhibitorQuota !== null && words.quota(exhibitorQuota)}</span>
      {canManage && (
        <PlaceActions
          name={name}
          onEdit={() => onEdit({ kind: 'zone', zone })}
          onRemove={() => onRemove({ kind: 'zone', id, name })}
          order={{
            isFirst: index === 0,
            isLast: index === count - 1,
            onMove: (step) => onMove(id, step),
          }}
        />
      )}
    </li>
  );
}
