import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { Notice } from '@vitrine/components/notice';
import { type ReactNode, useMemo, useRef } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Hall, Venue } from '../places/use-places.js';
import { HallChoices } from './hall-choices.js';
import { Legend } from './legend.js';
import { OutcomeStatus } from './outcome-status.js';
import type { Booth } from './placement.js';
import { PlanSide } from './plan-side.js';
import { type PlanHandle, PlanStage } from './plan-stage.js';
import { SwapDialog } from './swap-dialog.js';
import type { BoothAction } from './arranging.js';
import { useDrawing, useHallPlan } from './use-hall-plan.js';
import { type PlanChoices, usePlanActions } from './use-plan-actions.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/plan/$venue/$hall');
const NO_BOOTHS: readonly Booth[] = [];

/** A notice that the hall has no size, with a link to the screen that sets it. */
function NoPlan(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights } = useEvent();
  return (
    <Notice title={words.noPlan}>
      {rights.canManage && (
        <Link to="/$event/places" params={{ event: event.slug }}>
          {words.enterSize}
        </Link>
      )}
    </Notice>
  );
}

interface HallPlanViewProps {
  readonly venues: readonly Venue[];
  readonly venue: Venue;
  readonly hall: Hall;
  readonly choices: PlanChoices;
}

/** The plan of one hall, with the exhibitors without a booth. */
export function HallPlanView({ venues, venue, hall, choices }: HallPlanViewProps): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const stage = useRef<PlanHandle>(null);
  const query = useHallPlan(hall);
  const drawing = useDrawing(hall, query.plan);
  const booths = query.plan?.booths ?? NO_BOOTHS;
  const [selected, select] = useSelectedBooth(booths);
  const view = usePlanActions(booths, select, choices);
  const { action, placement } = view;
  const suitable = useMemo(() => suitableFor(action, booths), [action, booths]);
  return (
    <div className="screen plan-screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <HallChoices venues={venues} venue={venue} hall={hall} />
        {rights.canManage && drawing && <EditPlanLink venue={venue.slug} hall={hall.code} />}
        <OutcomeStatus
          outcome={placement.outcome}
          hall={hall.code}
          booths={booths}
          isPending={placement.isPending}
          onUndo={placement.undo}
        />
      </header>
      <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      {drawing && <Undrawn booths={booths} />}
      <div className="plan-columns">
        <div className="plan-floor-box">
          {query.isPending && <Loading />}
          {query.plan && !drawing && <NoPlan />}
          {drawing && (
            <>
              <PlanStage
                drawing={drawing}
                label={`${venue.name} ${hall.name}`}
                selected={selected?.id}
                isChoosingBooth={action !== undefined}
                suitable={suitable}
                onSelect={view.choose}
                onDrop={view.drop}
                ref={stage}
              />
              <Legend booths={booths} />
            </>
          )}
          {action && <ActionBar action={action} onCancel={() => view.setAction(undefined)} />}
        </div>
        <PlanSide
          hall={hall.code}
          booths={booths}
          selected={selected}
          view={view}
          onSelect={select}
          onTake={(exhibitor) => {
            const [best] = suitableFor({ kind: 'place', exhibitor }, booths) ?? [];
            stage.current?.focus(best ?? firstFree(booths)?.id);
          }}
          onMove={({ id }) => stage.current?.focus(id)}
          canManage={rights.canManage}
        />
      </div>
      <SwapDialog hall={hall.code} question={view.question} onAnswer={view.answer} />
    </div>
  );
}

/** Booths without an outline, such as those of an imported list. */
function Undrawn({ booths }: { readonly booths: readonly Booth[] }): ReactNode {
  const words = useWords(WORDS);
  const count = booths.filter(({ outline }) => outline === null).length;
  return count > 0 && <Notice title={words.undrawn(count)} />;
}

function EditPlanLink({ venue, hall }: { readonly venue: string; readonly hall: string }): ReactNode {
  const { event } = useEvent();
  return (
    <Link
      className="button is-quiet plan-edit"
      to="/$event/plan/$venue/$hall/edit"
      params={{ event: event.slug, venue, hall }}
    >
      <Icon name="pencil" />
      {useWords(WORDS).editPlan}
    </Link>
  );
}

function ActionBar({
  action,
  onCancel,
}: {
  readonly action: BoothAction;
  readonly onCancel: () => void;
}): ReactNode {
  const words = useWords(WORDS);
  const plate = action.from && `${action.from.hall} ${action.from.booth.code}`;
  const text =
    action.kind === 'swap'
      ? words.swapFrom(plate ?? '')
      : plate === undefined
        ? words.carried(action.exhibitor.name)
        : words.carriedFrom(action.exhibitor.name, plate);
  return (
    <div className="plan-carry">
      <span role="status">{text}</span>
      <Button kind="quiet" icon="x" onPress={onCancel}>
        {words.putDown}
      </Button>
    </div>
  );
}

/** The free booths in the zone that the exhibitor applies for; undefined if there are none. */
function suitableFor(action: BoothAction | undefined, booths: readonly Booth[]): string[] | undefined {
  const zone = action?.kind === 'place' && !action.from ? action.exhibitor.appliedZone?.id : undefined;
  if (zone === undefined) return undefined;
  const freeBooths = booths.filter((booth) => booth.status === 'AVAILABLE' && booth.zone?.id === zone);
  return freeBooths.length > 0 ? freeBooths.map(({ id }) => id) : undefined;
}

function firstFree(booths: readonly Booth[]): Booth | undefined {
  return booths.find(({ status, outline }) => status === 'AVAILABLE' && outline !== null);
}

/** The booth in the address, and a function that chooses another booth by its id. */
function useSelectedBooth(booths: readonly Booth[]): [Booth | undefined, (id: string | undefined) => void] {
  const { booth: code } = route.useSearch();
  const navigate = route.useNavigate();
  const select = (id: string | undefined): void => {
    const chosenCode = booths.find((booth) => booth.id === id)?.code;
    void navigate({ search: chosenCode === undefined ? {} : { booth: chosenCode }, replace: true });
  };
  return [booths.find((booth) => booth.code === code), select];
}
