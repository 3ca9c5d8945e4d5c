import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import { PictureInput } from '@vitrine/components/picture-input';
import type { Point } from '@vitrine/map/plan';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Draft, DraftBackground } from './draft.js';
import type { EditorCommands } from './editor-commands.js';
import { roundedMetres } from './geometry.js';
import { NumberInput } from './number-input.js';
import { WORDS } from './words.js';

interface BackgroundPanelProps {
  readonly draft: Draft;
  readonly commands: EditorCommands;
  /** Two points of the picture at a known distance, for its scale. */
  readonly points: readonly Point[];
  readonly onPoints: (points: readonly Point[]) => void;
}

/** The width of a new picture in metres, until the user sets its scale. */
const FIRST_WIDTH = 50;

/** The picture under the booths: its place, and its scale by two points. */
export function BackgroundPanel({ draft, commands, points, onPoints }: BackgroundPanelProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { background } = draft;
  return (
    <div className="form-rows">
      <PictureInput
        label={words.addBackground}
        event={event.id}
        onUploaded={({ sha256, width, height }) =>
          commands.setBackground({
            ...{ sha256, url: urlOf(sha256, width), ratio: height / width },
            ...{ x: 0, y: 0, width: FIRST_WIDTH, rotation: 0, ...placeOf(background) },
          })
        }
      />
      {background && (
        <BackgroundFields background={background} commands={commands} points={points} onPoints={onPoints} />
      )}
    </div>
  );
}

/**
 * The address of the widest rendition. Pictures have no renditions wider than the original, except the
 * smallest one.
 */
function urlOf(sha256: string, width: number): string {
  return `/media/${sha256}/${[1080, 640, 256].find((each) => each <= width) ?? 128}.webp`;
}

function placeOf(background: DraftBackground | null): Partial<DraftBackground> {
  if (!background) return {};
  const { x, y, width, rotation } = background;
  return { x, y, width, rotation };
}

interface BackgroundFieldsProps extends Omit<BackgroundPanelProps, 'draft'> {
  readonly background: DraftBackground;
}

function BackgroundFields({ background, commands, points, onPoints }: BackgroundFieldsProps): ReactNode {
  const words = useWords(WORDS);
  const set = (values: Partial<DraftBackground>): void =>
    commands.setBackground({ ...background, ...values });
  return (
    <>
      <div className="editor-pairs">
        <NumberInput label={words.x} value={background.x} onChange={(x) => set({ x })} />
        <NumberInput label={words.y} value={background.y} onChange={(y) => set({ y })} />
        <NumberInput
          label={words.width}
          value={background.width}
          onChange={(width) => set({ width })}
          least={0.1}
        />
        <NumberInput
          label={words.rotation}
          value={background.rotation}
          onChange={(rotation) => set({ rotation })}
          least={0}
          most={359.9}
          step={1}
        />
      </div>
      <ScaleFields
        key={points.length}
        points={points}
        onStart={() => {
          onPoints([]);
          commands.setTool('scale');
        }}
        onScale={(factor, fixed) => {
          set(scaled(background, factor, fixed));
          onPoints([]);
          commands.setTool('select');
        }}
      />
      <Button kind="quiet" icon="trash-2" onPress={() => commands.setBackground(null)}>
        {words.removeBackground}
      </Button>
    </>
  );
}

interface ScaleFieldsProps {
  readonly points: readonly Point[];
  readonly onStart: () => void;
  readonly onScale: (factor: number, fixed: Point) => void;
}

function ScaleFields({ points, onStart, onScale }: ScaleFieldsProps): ReactNode {
  const words = useWords(WORDS);
  const [from, to] = points;
  const measured = from && to ? Math.hypot(from.x - to.x, from.y - to.y) : 0;
  const [distance, setDistance] = useState(() => roundedMetres(measured));
  return (
    <>
      <Button icon="ruler" onPress={onStart}>
        {words.scaleByPoints}
      </Button>
      {from && measured > 0 && (
        <>
          <NumberInput label={words.distance} value={distance} onChange={setDistance} least={0.01} />
          <Button kind="main" onPress={() => onScale(distance / measured, from)}>
            {words.setScale}
          </Button>
        </>
      )}
    </>
  );
}

/** Scales a picture around a point. `x` and `y` are its corner before the rotation around its centre. */
function scaled(background: DraftBackground, factor: number, fixed: Point): Partial<DraftBackground> {
  const { x, y, width, ratio } = background;
  const centre = { x: x + width / 2, y: y + (width * ratio) / 2 };
  const moved = {
    x: fixed.x + (centre.x - fixed.x) * factor,
    y: fixed.y + (centre.y - fixed.y) * factor,
  };
  const wide = width * factor;
  return {
    x: roundedMetres(moved.x - wide / 2),
    y: roundedMetres(moved.y - (wide * ratio) / 2),
    width: roundedMetres(wide),
  };
}
