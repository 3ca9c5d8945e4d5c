import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { textIn } from '@vitrine/components/localized';
import type { Point } from '@vitrine/map/plan';
import { serviceWord } from '@vitrine/map/services';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { BackgroundPanel } from './background-panel.js';
import type { Draft, DraftFeature } from './draft.js';
import type { EditorCommands } from './editor-commands.js';
import { NumberInput } from './number-input.js';
import type { PlanProblem } from './problems.js';
import { type EditorWords, WORDS } from './words.js';

interface HallPanelProps {
  readonly draft: Draft;
  readonly problems: readonly PlanProblem[];
  readonly commands: EditorCommands;
  readonly points: readonly Point[];
  readonly onPoints: (points: readonly Point[]) => void;
}

/** The panel of the whole hall: problems, booths without an outline, features, north and the background picture. */
export function HallPanel({ draft, problems, commands, points, onPoints }: HallPanelProps): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { language } = useLanguage();
  const unplaced = draft.booths.filter(({ outline }) => outline === null);
  const nameOf = ({ names, kind, service }: DraftFeature): string =>
    textIn(names, locale) ||
    (names.find(({ text }) => text)?.text ??
      (service === null ? words.tool[kind] : serviceWord(service, language)));
  const names = numberedNames(draft.features.map(nameOf));
  return (
    <>
      <PanelList
        title={words.problems}
        items={problems.map((problem) => ({
          key: `${problem.kind}:${problem.keys.join()}`,
          text: textOf(problem, words),
          onPress: () => commands.select(new Set(problem.keys)),
        }))}
      />
      <PanelList
        title={words.unplaced}
        items={unplaced.map(({ key, code }) => ({
          key,
          text: words.place(code),
          onPress: () => commands.place(key),
        }))}
      />
      <PanelList
        title={words.features}
        items={draft.features.map(({ key }, index) => ({
          key,
          text: names[index] ?? '',
          onPress: () => commands.select(new Set([key])),
        }))}
      />
      <section className="editor-panel" aria-label={words.hall}>
        <h2>{words.background}</h2>
        <BackgroundPanel draft={draft} commands={commands} points={points} onPoints={onPoints} />
        <NumberInput
          label={words.north}
          value={draft.north}
          onChange={commands.setNorth}
          least={0}
          most={359.9}
          step={1}
        />
      </section>
    </>
  );
}

interface PanelListProps {
  readonly title: string;
  readonly items: readonly { readonly key: string; readonly text: string; readonly onPress: () => void }[];
}

function PanelList({ title, items }: PanelListProps): ReactNode {
  if (items.length === 0) return null;
  return (
    <section className="editor-panel">
      <h2>
        {title} <small>{items.length}</small>
      </h2>
      <ul className="editor-list" aria-label={title}>
        {items.map(({ key, text, onPress }) => (
          <li key={key}>
            <Button className="editor-item" onPress={onPress}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The names, with a number if a name occurs several times: `Wall 1`, `Wall 2`. */
function numberedNames(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    if (names.indexOf(name) === names.lastIndexOf(name)) return name;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name} ${String(count)}`;
  });
}

function textOf({ kind, codes }: PlanProblem, { problem }: EditorWords): string {
  return problem[kind](codes.join(', '));
}
