import type { IconName } from '@vitrine/ui/icons';
import type { Language } from '@vitrine/ui/language';
import { boxOf, middleOf, type PlanBooth, type PlanFeature, type Point } from './plan.js';
import { lengthOf } from './route.js';
import type { Row } from './rows.js';
import { WORDS } from './words.js';

/** One instruction on a way. */
export type Step =
  | {
      readonly turn: 'START' | 'AHEAD' | 'LEFT' | 'RIGHT' | 'AROUND';
      readonly metres: number;
      readonly row?: string;
    }
  /** Through the door of a hall to another one, named by its code. */
  | { readonly turn: 'LEAVE'; readonly hall: string }
  | { readonly turn: 'ENTER'; readonly hall: string; readonly metres: number }
  | { readonly turn: 'ARRIVE'; readonly side: 'LEFT' | 'RIGHT' | 'AHEAD' | 'BEHIND' };

/** The minimum length in metres of a leg that is a separate step. */
const MINIMUM_METRES = 0.8;
/** The maximum angle in degrees that counts as ahead, and the minimum that counts as behind. */
const AHEAD = 35;
const BEHIND = 145;
/** The maximum distance in metres between a corner and the row that names it. */
const ROW_DISTANCE = 3.2;
/** The walking speed within a crowd, in metres per minute. */
const WALKING_SPEED = 60;

/**
 * The instructions for a way.
 *
 * @param heading The view at the start, in degrees clockwise from the top of the plan; undefined if unknown.
 */
export function stepsOf(
  way: readonly Point[],
  heading: number | undefined,
  target: PlanBooth | PlanFeature,
  rows: readonly Row[] = [],
): Step[] {
  const legs = legsOf(way);
  let viewDirection = heading;
  const steps = legs.map(({ from, direction, metres }, index): Step => {
    const turn = viewDirection === undefined ? 'START' : turnOf(direction - viewDirection);
    viewDirection = direction;
    const row = index === 0 ? undefined : rowAt(from, rows);
    return row === undefined ? { turn, metres } : { turn, metres, row };
  });
  const end = way.at(-1);
  if (end === undefined) return steps;
  const side = turnOf(directionOf(end, middleOf(boxOf(target.outline))) - (viewDirection ?? 0));
  return [...steps, { turn: 'ARRIVE', side: side === 'AROUND' ? 'BEHIND' : side }];
}

/** The instructions for a way to the door of a hall, then from the door of another hall to a booth. */
export function stepsThrough(
  exitSteps: readonly Step[],
  hall: string,
  entranceSteps: readonly Step[],
): Step[] {
  const innerSteps = entranceSteps.map((step): Step =>
    step.turn === 'START' ? { turn: 'ENTER', hall, metres: step.metres } : step,
  );
  return [...exitSteps.filter(({ turn }) => turn !== 'ARRIVE'), { turn: 'LEAVE', hall }, ...innerSteps];
}

/** The straight parts of a way. Parts that are too short belong to the part before them. */
function legsOf(way: readonly Point[]): { from: Point; direction: number; metres: number }[] {
  const legs: { from: Point; direction: number; metres: number }[] = [];
  way.forEach((to, index) => {
    const from = way[index - 1];
    if (from === undefined) return;
    const metres = lengthOf([from, to]);
    if (metres < MINIMUM_METRES) return;
    const direction = directionOf(from, to);
    const lastLeg = legs.at(-1);
    if (lastLeg !== undefined && turnOf(direction - lastLeg.direction) === 'AHEAD') lastLeg.metres += metres;
    else legs.push({ from, direction, metres });
  });
  return legs;
}

/** The direction of a part in degrees clockwise from the top of the plan. */
function directionOf(from: Point, to: Point): number {
  return (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
}

function turnOf(degrees: number): 'AHEAD' | 'LEFT' | 'RIGHT' | 'AROUND' {
  const turn = ((((degrees + 180) % 360) + 360) % 360) - 180;
  if (Math.abs(turn) < AHEAD) return 'AHEAD';
  if (Math.abs(turn) > BEHIND) return 'AROUND';
  return turn > 0 ? 'RIGHT' : 'LEFT';
}

/** The letter of the nearest row whose line passes a corner. */
function rowAt(corner: Point, rows: readonly Row[]): string | undefined {
  let nearest: string | undefined;
  let minimumDistance = ROW_DISTANCE;
  for (const { letter, from, to } of rows) {
    const isAcross = from.y === to.y;
    const distance = isAcross ? Math.abs(from.y - corner.y) : Math.abs(from.x - corner.x);
    if (distance < minimumDistance) [nearest, minimumDistance] = [letter, distance];
  }
  return nearest;
}

/** A rounded length: by 5 m from 20 m on. */
function roundedMetres(metres: number): number {
  return metres < 20 ? Math.max(1, Math.round(metres)) : Math.round(metres / 5) * 5;
}

export function stepText(step: Step, language: Language): string {
  const words = WORDS[language];
  if (step.turn === 'ARRIVE') {
    return {
      LEFT: words.arriveLeft,
      RIGHT: words.arriveRight,
      AHEAD: words.arriveAhead,
      BEHIND: words.arriveBehind,
    }[step.side];
  }
  if (step.turn === 'LEAVE') return words.leave(step.hall);
  const metres = roundedMetres(step.metres);
  if (step.turn === 'ENTER') return words.enter(step.hall, metres);
  if (step.turn === 'START') return words.start(metres);
  if (step.turn === 'AROUND') return words.around(metres);
  const textOf = { AHEAD: words.ahead, LEFT: words.left, RIGHT: words.right }[step.turn];
  return textOf(metres, step.row);
}

/** The icon of each kind of step. */
export const STEP_ICONS = {
  START: 'navigation',
  AHEAD: 'arrow-up',
  LEFT: 'corner-up-left',
  RIGHT: 'corner-up-right',
  AROUND: 'undo-2',
  LEAVE: 'log-out',
  ENTER: 'log-in',
  ARRIVE: 'map-pin',
} as const satisfies Record<Step['turn'], IconName>;

/** The icon beside the text of a step. */
export function stepIcon(step: Step): IconName {
  return STEP_ICONS[step.turn];
}

/** The duration of a way in words, at least one minute. */
export function walkText(way: readonly Point[], language: Language): string {
  return WORDS[language].minutes(Math.max(1, Math.round(lengthOf(way) / WALKING_SPEED)));
}
