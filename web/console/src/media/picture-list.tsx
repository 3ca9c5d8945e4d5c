import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { RemovePicturesDocument } from './media.graphql.js';
import { type Picture, PictureItem } from './picture-item.js';
import { WORDS } from './words.js';

/** The maximum number of pictures that the server deletes in one request. */
const AT_ONCE = 100;

interface PictureListProps {
  readonly pictures: readonly Picture[];
}

/** Pictures with their uses. Unused pictures can be selected and deleted. */
export function PictureList({ pictures }: PictureListProps): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const remove = useChange(RemovePicturesDocument, ['pictures']);
  const unused = rights.canManage ? pictures.filter(({ useCount }) => useCount === 0) : [];
  const selectedPictures = unused.filter(({ id }) => selected.has(id)).slice(0, AT_ONCE);
  const toggle = (id: string, isOn: boolean): void => {
    const next = new Set(selected);
    if (isOn) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const removeChosen = (): void => {
    setAsking(false);
    const input = { eventId: event.id, pictureIds: selectedPictures.map(({ id }) => id) };
    remove.mutate({ input }, { onSuccess: () => setSelected(new Set()) });
  };
  return (
    <>
      <FailureNotice error={remove.error} />
      <Removed data={remove.data} chosen={remove.variables?.input.pictureIds.length ?? 0} />
      {unused.length > 0 && (
        <div className="buttons">
          <Button onPress={() => setSelected(new Set(unused.map(({ id }) => id)))}>
            {words.selectUnused}
          </Button>
          <span role="status">{selectedPictures.length > 0 && words.selected(selectedPictures.length)}</span>
          {selectedPictures.length > 0 && (
            <>
              <Button kind="bad" icon="trash-2" isPending={remove.isPending} onPress={() => setAsking(true)}>
                {words.remove}
              </Button>
              <Button kind="quiet" onPress={() => setSelected(new Set())}>
                {words.clear}
              </Button>
            </>
          )}
        </div>
      )}
      <ul className="pictures" aria-label={words.title}>
        {pictures.map((picture) => (
          <PictureItem
            key={picture.id}
            picture={picture}
            isSelected={selected.has(picture.id)}
            onSelect={rights.canManage ? (isOn) => toggle(picture.id, isOn) : undefined}
          />
        ))}
      </ul>
      <ConfirmDialog
        title={words.removeQuestion(selectedPictures.length)}
        action={words.remove}
        isBad
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={removeChosen}
      >
        {words.removeText}
      </ConfirmDialog>
    </>
  );
}

interface RemovedProps {
  readonly data: { readonly removedIds: readonly string[] } | undefined;
  /** The number of pictures in the request. */
  readonly chosen: number;
}

function Removed({ data, chosen }: RemovedProps): ReactNode {
  const words = useWords(WORDS);
  if (!data) return null;
  const keptCount = chosen - data.removedIds.length;
  return (
    <Notice tone={keptCount > 0 ? 'warn' : 'good'} title={words.removed(data.removedIds.length)}>
      {keptCount > 0 && <p>{words.kept(keptCount)}</p>}
    </Notice>
  );
}
