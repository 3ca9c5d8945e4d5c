import { useQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { useLocale, useWords } from '@vitrine/components/language';
import { MomentInput } from '@vitrine/components/moment-input';
import { type ReactNode, useMemo, useState } from 'react';
import { SET_KIOSK_SETTINGS } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { PlaylistObjectsDocument } from './kiosk-settings.graphql.js';
import type { KioskSettingsForm, PlaylistItem } from './kiosk-settings-values.js';
import { PlaylistSearch } from './playlist-search.js';
import { nameOf, type PlaylistObject } from './playlist-object.js';
import { WORDS } from './words.js';

interface EditorProps {
  readonly form: KioskSettingsForm;
}

/** The playlist: objects that attract screens show in turn, each with a start and an end. */
export function PlaylistEditor({ form }: EditorProps): ReactNode {
  const words = useWords(WORDS);
  const { playlist } = form.values;
  const objects = usePlaylistObjects(playlist);
  const keys = keysOf(playlist);
  const set = (items: readonly PlaylistItem[]): void => form.set({ playlist: items });
  return (
    <section className="form-rows" aria-labelledby="playlist">
      <div>
        <h3 id="playlist">{words.playlist}</h3>
        <p className="is-quiet">{playlist.length === 0 ? words.playlistEmpty : words.playlistText}</p>
      </div>
      {playlist.length > 0 && (
        <ol className="playlist" aria-labelledby="playlist">
          {playlist.map((item, index) => (
            <PlaylistRow
              key={keys[index]}
              item={item}
              name={objects?.get(item.id) ? nameOf(objects.get(item.id)) : words.goneObject}
              isFirst={index === 0}
              error={form.errorAt(`playlist.${index}.until`) ?? form.errorAt(`playlist.${index}.id`)}
              onChange={(changes) =>
                set(playlist.map((one, place) => (place === index ? { ...one, ...changes } : one)))
              }
              onRise={() => set(movedUp(playlist, index))}
              onRemove={() => set(playlist.filter((_one, place) => place !== index))}
            />
          ))}
        </ol>
      )}
      {playlist.length < SET_KIOSK_SETTINGS.playlist.items && (
        <PlaylistSearch onChoose={({ id }) => set([...playlist, { id, from: null, until: null }])} />
      )}
    </section>
  );
}

/** React keys that stay with an object when it moves. An object can be in the list twice, for two time spans. */
function keysOf(playlist: readonly PlaylistItem[]): string[] {
  return playlist.map(({ id }, index) => {
    const before = playlist.slice(0, index).filter((item) => item.id === id);
    return `${id} ${before.length}`;
  });
}

/** The list with the object at `index` one place earlier. */
function movedUp(items: readonly PlaylistItem[], index: number): PlaylistItem[] {
  const item = items[index];
  const rest = items.filter((_one, place) => place !== index);
  return item ? [...rest.slice(0, index - 1), item, ...rest.slice(index - 1)] : rest;
}

function usePlaylistObjects(
  playlist: readonly PlaylistItem[],
): ReadonlyMap<string, PlaylistObject> | undefined {
  const locale = useLocale();
  const ids = useMemo(() => [...new Set(playlist.map(({ id }) => id))].sort(), [playlist]);
  const { data } = useQuery({
    queryKey: ['playlist-objects', locale, ids],
    queryFn: async ({ signal }) =>
      (await executeQuery(PlaylistObjectsDocument, { ids, locale }, signal)).nodes,
    enabled: ids.length > 0,
    placeholderData: (known) => known,
  });
  return useMemo(() => data && new Map(data.flatMap((node) => (node ? [[node.id, node]] : []))), [data]);
}

interface RowProps {
  readonly item: PlaylistItem;
  readonly name: string;
  readonly isFirst: boolean;
  readonly error: string | undefined;
  readonly onChange: (changes: Partial<PlaylistItem>) => void;
  readonly onRise: () => void;
  readonly onRemove: () => void;
}

function PlaylistRow({ item, name, isFirst, error, onChange, onRise, onRemove }: RowProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { id, from, until } = item;
  const [opened] = useState(Date.now);
  const isOver = until !== null && Date.parse(until) < opened;
  return (
    <li className="playlist-row" data-object={id}>
      <b>
        {name} {isOver && <small className="is-quiet">{words.itemOver}</small>}
      </b>
      <MomentInput
        label={words.itemFrom}
        value={from}
        onChange={(moment) => onChange({ from: moment })}
        timeZone={event.timeZone}
        time="09:00"
      />
      <MomentInput
        label={words.itemUntil}
        value={until}
        onChange={(moment) => onChange({ until: moment })}
        timeZone={event.timeZone}
        time="18:00"
        error={error}
      />
      <span className="buttons">
        <Button
          kind="quiet"
          icon="arrow-up"
          isDisabled={isFirst}
          aria-label={words.itemUp(name)}
          onPress={onRise}
        />
        <Button kind="quiet" icon="x" aria-label={words.itemRemove(name)} onPress={onRemove} />
      </span>
    </li>
  );
}
