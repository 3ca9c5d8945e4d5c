import { CheckInput } from '@vitrine/components/check-input';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { boxOf } from '@vitrine/map/plan';
import type { ReactNode } from 'react';
import { UPDATE_BOOTH } from '@vitrine/ui/bounds';
import type { Places } from '../places/use-places.js';
import { BoxFields } from './box-fields.js';
import type { Draft, DraftBooth } from './draft.js';
import { withBoothValues } from './draft-changes.js';
import type { EditorCommands } from './editor-commands.js';
import { FeaturePanel } from './feature-panel.js';
import { WORDS } from './words.js';

interface SelectionPanelProps {
  readonly draft: Draft;
  readonly selection: ReadonlySet<string>;
  readonly zones: Places['zones'];
  readonly commands: EditorCommands;
}

/** The properties of the selected objects. */
export function SelectionPanel({ draft, selection, zones, commands }: SelectionPanelProps): ReactNode {
  const words = useWords(WORDS);
  const booths = draft.booths.filter(({ key }) => selection.has(key));
  const features = draft.features.filter(({ key }) => selection.has(key));
  const [feature] = features;
  return (
    <section className="editor-panel" aria-label={words.properties}>
      <h2>{words.properties}</h2>
      <p role="status" className="is-quiet">
        {words.selected(selection.size)}
      </p>
      {booths.length > 0 && <BoothFields draft={draft} booths={booths} zones={zones} commands={commands} />}
      {feature && features.length === 1 && booths.length === 0 && (
        <FeaturePanel draft={draft} feature={feature} commands={commands} />
      )}
    </section>
  );
}

interface BoothFieldsProps extends Omit<SelectionPanelProps, 'selection'> {
  readonly booths: readonly DraftBooth[];
}

/** The choice for booths without a zone. */
const NO_ZONE = 'none';

function BoothFields({ draft, booths, zones, commands }: BoothFieldsProps): ReactNode {
  const words = useWords(WORDS);
  const keys = new Set(booths.map(({ key }) => key));
  const [first] = booths;
  const only = booths.length === 1 ? first : undefined;
  const zone = booths.every(({ zoneId }) => zoneId === first?.zoneId)
    ? (first?.zoneId ?? NO_ZONE)
    : undefined;
  const freeKeys = new Set(booths.filter(({ occupants }) => occupants === undefined).map(({ key }) => key));
  return (
    <div className="form-rows">
      {only && (
        <TextInput
          label={words.code}
          value={only.code}
          maxLength={UPDATE_BOOTH.code.maximum}
          onChange={(code) =>
            commands.change(withBoothValues(draft, keys, { code }), { subject: `code:${only.key}` })
          }
        />
      )}
      {only?.outline && (
        <BoxFields
          key={only.key}
          box={boxOf(only.outline)}
          objectKey={only.key}
          draft={draft}
          commands={commands}
        />
      )}
      <ChoiceInput
        label={words.zone}
        placeholder={words.mixed}
        value={zone}
        choices={[
          { value: NO_ZONE, label: words.noZone },
          ...zones.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) =>
          commands.change(withBoothValues(draft, keys, { zoneId: id === NO_ZONE ? null : id }))
        }
      />
      {freeKeys.size > 0 && (
        <CheckInput
          isSelected={booths.every(({ blocked, key }) => blocked || !freeKeys.has(key))}
          onChange={(blocked) => commands.change(withBoothValues(draft, freeKeys, { blocked }))}
        >
          {words.blocked}
        </CheckInput>
      )}
      {freeKeys.size < booths.length && (
        <p className="is-quiet">{only?.occupants ? words.occupiedBy(only.occupants) : words.someOccupied}</p>
      )}
    </div>
  );
}
