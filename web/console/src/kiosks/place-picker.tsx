import { Button } from '@vitrine/components/button';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Markup } from '@vitrine/components/markup';
import { renderPlan } from '@vitrine/map/render';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { useHallPlan, useDrawing } from '../plan/use-hall-plan.js';
import { NumberInput } from '../plan-editor/number-input.js';
import { usePlaces } from '../places/use-places.js';
import type { KioskValues } from './kiosk-values.js';
import { WORDS } from './words.js';

interface PlacePickerProps {
  readonly values: KioskValues;
  readonly onChange: (changes: Pick<KioskValues, 'x' | 'y'>) => void;
  readonly isReadOnly: boolean;
}

/**
 * The place of a kiosk on the plan of its hall. The user clicks on the plan or enters the distances from two
 * walls.
 */
export function PlacePicker({ values, onChange, isReadOnly }: PlacePickerProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { places } = usePlaces();
  const hall = places?.venues.flatMap(({ halls }) => halls).find(({ id }) => id === values.hall);
  const { plan } = useHallPlan(hall);
  const drawing = useDrawing(hall, plan);
  const { x, y, heading } = values;
  const markup = useMemo(() => {
    if (!drawing) return undefined;
    const turn = heading.trim() === '' ? undefined : Number(heading);
    const here = x === null || y === null ? undefined : { x, y, heading: turn };
    return renderPlan(drawing, { label: drawing.code, language, bare: true, here });
  }, [drawing, language, x, y, heading]);
  if (!hall || !plan) return null;
  if (!drawing || markup === undefined) return <p className="is-quiet">{words.noPlan}</p>;
  const put = (event: MouseEvent): void => {
    const point = pointOf(event);
    if (!point || isReadOnly) return;
    onChange({ x: within(point.x, drawing.width), y: within(point.y, drawing.depth) });
  };
  return (
    <div className="kiosk-place">
      {/* Keyboard users set the place in the fields below. */}
      <div className="kiosk-plan" data-editable={!isReadOnly || undefined} onClick={put}>
        <Markup text={markup} />
      </div>
      {!isReadOnly && (
        <>
          <p className="is-quiet">{words.placeHint}</p>
          <div className="form-pairs">
            <NumberInput
              label={words.x}
              value={x}
              least={0}
              most={drawing.width}
              step={0.5}
              onChange={(next) => onChange({ x: next, y: y ?? 0 })}
            />
            <NumberInput
              label={words.y}
              value={y}
              least={0}
              most={drawing.depth}
              step={0.5}
              onChange={(next) => onChange({ x: x ?? 0, y: next })}
            />
          </div>
          {x !== null && (
            <Button kind="quiet" onPress={() => onChange({ x: null, y: null })}>
              {words.clearPlace}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** The unit of drawings is a decimetre. */
const UNIT = 10;

/** The clicked point of the floor in metres. */
function pointOf({ currentTarget, clientX, clientY }: MouseEvent): { x: number; y: number } | undefined {
  const floor = currentTarget.querySelector<SVGGraphicsElement>('.plan-floor');
  const matrix = floor?.getScreenCTM();
  if (!matrix) return undefined;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x: x / UNIT, y: y / UNIT };
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most) * 10) / 10;
}
