import { useWords } from '@vitrine/components/language';
import type { Box } from '@vitrine/map/plan';
import type { ReactNode } from 'react';
import type { Draft } from './draft.js';
import { resizedDraft } from './draft-changes.js';
import type { EditorCommands } from './editor-commands.js';
import { NumberInput } from './number-input.js';
import { WORDS } from './words.js';

interface BoxFieldsProps {
  readonly box: Box;
  readonly objectKey: string;
  readonly draft: Draft;
  readonly commands: EditorCommands;
}

/** Fields for the place and the size of one object, in metres. */
export function BoxFields({ box, objectKey, draft, commands }: BoxFieldsProps): ReactNode {
  const words = useWords(WORDS);
  const set = (values: Partial<Box>): void =>
    commands.change(
      resizedDraft(draft, new Set([objectKey]), () => ({ ...box, ...values })),
      { subject: `box:${objectKey}` },
    );
  return (
    <div className="editor-pairs">
      <NumberInput label={words.x} value={box.x} onChange={(x) => set({ x })} least={0} />
      <NumberInput label={words.y} value={box.y} onChange={(y) => set({ y })} least={0} />
      <NumberInput label={words.width} value={box.width} onChange={(width) => set({ width })} least={0.1} />
      <NumberInput
        label={words.depth}
        value={box.height}
        onChange={(height) => set({ height })}
        least={0.1}
      />
    </div>
  );
}
