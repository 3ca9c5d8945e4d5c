import { useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { LevelDialog } from './level-dialog.js';
import { PlaceActions } from './place-actions.js';
import { PlaceFailure } from './place-dialog.js';
import { PlaceSection, RemoveQuestion } from './place-section.js';
import type { EditedLevelFragment } from './places.graphql.js';
import { movedId, type RemovedPlace, usePlaceChanges } from './use-place-changes.js';
import { WORDS } from './words.js';

/** The sponsor levels of the event in their order. */
export function LevelSection({ levels }: { readonly levels: readonly EditedLevelFragment[] }): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const [edited, setEdited] = useState<{ readonly level?: EditedLevelFragment }>();
  const [removed, setRemoved] = useState<RemovedPlace>();
  const { remove, order } = usePlaceChanges();
  const ids = levels.map(({ id }) => id);
  return (
    <>
      <PlaceFailure error={remove.error ?? order.error} />
      <p role="status" className="is-read-out">
        {remove.isSuccess && words.removed(remove.variables.name)}
        {order.isSuccess && words.ordered}
      </p>
      <PlaceSection
        title={words.levels}
        add={words.newLevel}
        empty={words.noLevels}
        onAdd={() => setEdited({})}
      >
        {levels.map((level, index) => (
          <li key={level.id} className="zone-row">
            <strong>{level.name}</strong>
            {rights.canManage && (
              <PlaceActions
                name={level.name}
                onEdit={() => setEdited({ level })}
                onRemove={() => setRemoved({ kind: 'level', id: level.id, name: level.name })}
                order={{
                  isFirst: index === 0,
                  isLast: index === levels.length - 1,
                  onMove: (step) =>
                    order.mutate({ kind: 'level', seen: ids, ids: movedId(ids, level.id, step) }),
                }}
              />
            )}
          </li>
        ))}
      </PlaceSection>
      {edited && (
        <LevelDialog level={edited.level} siblingCount={levels.length} onClose={() => setEdited(undefined)} />
      )}
      <RemoveQuestion
        place={removed}
        onAnswer={(isYes) => {
          if (isYes && removed) remove.mutate(removed);
          setRemoved(undefined);
        }}
      />
    </>
  );
}
