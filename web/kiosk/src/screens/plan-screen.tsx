import type { CatalogObject } from '@vitrine/client';
import type { HallMap } from '@vitrine/map/hall-map';
import type { PlanBooth, PlanFeature, PlanHall } from '@vitrine/map/plan';
import type { Standpoint } from '@vitrine/map/render';
import type { IconName } from '@vitrine/ui/icons';
import type { JSX, RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { standpointIn, upwardTurn, wayTo } from '../catalog/ways.js';
import type { Walk } from '@vitrine/map/walk';
import { BoothSheet, FeatureSheet } from '../parts/booth-sheet.js';
import { HallExhibitors } from '../parts/hall-exhibitors.js';
import { HallPlan } from '../parts/hall-plan.js';
import { Swatch } from '../parts/field-sign.js';
import { Gone } from '../parts/gone.js';
import { Icon } from '../parts/icon.js';
import { Text } from '../parts/text.js';
import { useAfterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

type Hall = CatalogObject<'Hall'>;

interface PlanScreenProps {
  readonly hall: string | undefined;
  readonly booth: string | undefined;
  readonly feature: number | undefined;
}

export function PlanScreen({ hall: hallId, booth, feature }: PlanScreenProps): JSX.Element {
  const { fair, words, configuration } = useKiosk();
  const halls = fair.catalog.list('Hall');
  const find = (id: string | undefined): Hall | undefined => halls.find((each) => each.id === id);
  // If the kiosk's hall has no plan, another hall is shown first.
  const hall =
    find(hallId) ?? [find(configuration.hall?.id), ...halls].find((each) => each && fair.plan(each));
  const plan = hall && fair.plan(hall);
  if (!hall || !plan) return <Gone text={words.noPlan} />;
  return <HallScreen hall={hall} plan={plan} booth={booth} feature={feature} />;
}

interface HallScreenProps {
  readonly hall: Hall;
  readonly plan: PlanHall;
  readonly booth: string | undefined;
  readonly feature: number | undefined;
}

function HallScreen({ hall, plan, booth, feature }: HallScreenProps): JSX.Element {
  const { fair, configuration, change } = useKiosk();
  const map = useRef<HallMap | null>(null);
  const here = useMemo(() => standpointIn(hall.id, plan, configuration), [hall.id, plan, configuration]);
  const chosenBooth = plan.booths.find(({ id }) => id === booth);
  const selected = useMemo(() => (booth === undefined ? [] : fair.litWith(booth)), [fair, booth]);
  const chosenFeature = plan.features?.[feature ?? -1];
  const way = useWay(hall, plan, chosenBooth ?? chosenFeature);
  const venue = fair.catalog.get(hall.body.venue, 'Venue');
  const choose = (place: { booth: string } | { feature: number }): void =>
    change({ go: { at: 'plan', hall: hall.id, ...place } });
  const select = (id: string): void => choose({ booth: id });
  const isSideways = upwardTurn(here) % 180 !== 0;
  const [width, depth] = isSideways ? [plan.depth, plan.width] : [plan.width, plan.depth];
  return (
    <div class="plan-screen">
      <PlanHeader hall={hall} plan={plan} />
      <div class="plan-stage" style={{ aspectRatio: `${width + 3} / ${depth + 3}` }}>
        <HallPlan
          plan={plan}
          label={`${fair.text(venue?.body.name)} ${plan.name}`.trim()}
          here={here}
          selected={selected}
          way={way?.points}
          feature={feature}
          onSelect={select}
          onFeature={(index) => choose({ feature: index })}
          map={map}
        />
      </div>
      <PlanStrip plan={plan} here={here} map={map} />
      <HallExhibitors plan={plan} selected={chosenBooth?.id} onSelect={select} />
      {chosenBooth && <BoothSheet hall={hall} booth={chosenBooth} way={way} />}
      {chosenFeature && <FeatureSheet hall={hall} feature={chosenFeature} way={way} />}
    </div>
  );
}

function PlanHeader({ hall, plan }: Pick<HallScreenProps, 'hall' | 'plan'>): JSX.Element {
  const { fair } = useKiosk();
  return (
    <header class="bar">
      <h1>
        {plan.name}{' '}
        <small>
          <Text of={fair.catalog.get(hall.body.venue, 'Venue')?.body.name} />
        </small>
      </h1>
      <HallChoices hall={hall} />
    </header>
  );
}

/** The way to the chosen booth or service, computed one frame after the touch. */
function useWay(hall: Hall, plan: PlanHall, booth: PlanBooth | PlanFeature | undefined): Walk | undefined {
  const { fair, configuration } = useKiosk();
  const isReady = useAfterPaint(`${hall.id} ${booth ? JSON.stringify(booth.outline) : ''}`);
  return useMemo(
    () => (isReady && booth ? wayTo(fair, configuration, { hall, plan, booth }) : undefined),
    [isReady, fair, hall.id, plan, booth, configuration],
  );
}

/** The halls of the same venue, then those of each other venue under its name. */
function HallChoices({ hall }: { readonly hall: Hall }): JSX.Element {
  const { fair, words, change } = useKiosk();
  const venues = fair.catalog.list('Venue');
  return (
    <div class="hall-choices" role="group" aria-label={words.halls}>
      {venues.map((venue) => (
        <div key={venue.id} class="hall-venue">
          {venues.length > 1 && (
            <small>
              <Text of={venue.body.name} />
            </small>
          )}
          {fair.catalog.list('Hall', { venue: venue.id }).map((each) => (
            <button
              key={each.id}
              type="button"
              class="hall-choice"
              aria-label={venues.length > 1 ? `${each.body.code} ${fair.text(venue.body.name)}` : undefined}
              aria-pressed={each.id === hall.id}
              onClick={() => change({ go: { at: 'plan', hall: each.id } })}
            >
              {each.body.code}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

interface PlanStripProps {
  readonly plan: PlanHall;
  readonly here: Standpoint | undefined;
  readonly map: RefObject<HallMap | null>;
}

/** The legend and the buttons of the plan. */
function PlanStrip({ plan, here, map }: PlanStripProps): JSX.Element {
  const { fair, words } = useKiosk();
  const tones = new Set(plan.booths.map(({ tone }) => tone));
  const fields = fair.fields.filter(({ tone }) => tones.has(tone));
  return (
    <div class="plan-strip">
      {here && (
        <b class="plan-you">
          <i aria-hidden="true" />
          {words.youAreHere}
        </b>
      )}
      <ul class="plan-legend" aria-label={words.legend}>
        {fields.map(({ category, tone }) => (
          <li key={category.id}>
            <Swatch tone={tone} />
            <Text of={category.body.name} />
          </li>
        ))}
      </ul>
      <div class="plan-tools">
        <Tool icon="plus" label={words.zoomIn} onClick={() => map.current?.zoom()} />
        <Tool icon="minus" label={words.zoomOut} onClick={() => map.current?.zoom(1 / 1.5)} />
        <Tool icon="maximize" label={words.wholePlan} onClick={() => map.current?.reset()} />
      </div>
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ icon, label, onClick }: ToolProps): JSX.Element {
  return (
    <button type="button" class="button is-icon" aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
