import { ChoiceInput } from '@vitrine/components/choice-input';
import { useWords } from '@vitrine/components/language';
import { textsByLocale } from '@vitrine/components/localized';
import { keysOf } from '@vitrine/components/tables';
import { TextsInput } from '@vitrine/components/texts-input';
import { boxOf } from '@vitrine/map/plan';
import { serviceWord, SERVICES } from '@vitrine/map/services';
import { useLanguage } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { FLOOR_FEATURE } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { BoxFields } from './box-fields.js';
import type { Draft, DraftFeature } from './draft.js';
import { FEATURE_SIZES, withFeatureValues } from './draft-changes.js';
import type { EditorCommands } from './editor-commands.js';
import { WORDS } from './words.js';

const KINDS = keysOf(FEATURE_SIZES);

interface FeaturePanelProps {
  readonly draft: Draft;
  readonly feature: DraftFeature;
  readonly commands: EditorCommands;
}

/** The kind, names and place of a wall, door, stage, service or label. */
export function FeaturePanel({ draft, feature, commands }: FeaturePanelProps): ReactNode {
  const { key, kind, service, names, outline } = feature;
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const set = (values: Parameters<typeof withFeatureValues>[2]): void =>
    commands.change(withFeatureValues(draft, key, values), { subject: `feature:${key}` });
  return (
    <div className="form-rows">
      <ChoiceInput
        label={words.kind}
        value={kind}
        choices={KINDS.map((value) => ({ value, label: words.tool[value] }))}
        onChange={(next) =>
          set({ kind: next, service: next === 'SERVICE' ? (service ?? 'INFORMATION') : null })
        }
      />
      {kind === 'SERVICE' && (
        <ChoiceInput
          label={words.service}
          value={service ?? undefined}
          choices={SERVICES.map((value) => ({ value, label: serviceWord(value, language) }))}
          onChange={(next) => set({ service: next })}
        />
      )}
      <TextsInput
        label={words.name}
        locales={event.locales}
        texts={textsByLocale(names, event.locales)}
        errorAt={() => undefined}
        maxLength={FLOOR_FEATURE.name.maximum}
        onChange={(texts) =>
          set({ names: Object.entries(texts).map(([locale, text]) => ({ locale, text })) })
        }
      />
      <BoxFields key={key} box={boxOf(outline)} objectKey={key} draft={draft} commands={commands} />
    </div>
  );
}
