import type { CatalogObject } from '@vitrine/client';
import { nearestBooths, neighbourGroups, plateCode } from '@vitrine/map/nearest';
import { walkText } from '@vitrine/map/steps';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { standpointIn, type Target, wayTo } from '../catalog/ways.js';
import type { Walk } from '@vitrine/map/walk';
import type { Fair, Place } from '../catalog/fair.js';
import { CategoryTags } from '../parts/category-tags.js';
import { ExhibitorRow } from '../parts/exhibitor-row.js';
import { useElsewhere } from '../parts/elsewhere.js';
import { FactList } from '../parts/fact-list.js';
import { PlanImage } from '../parts/hall-plan.js';
import { Gone } from '../parts/gone.js';
import { Picture } from '../parts/picture.js';
import { Plate } from '../parts/plate.js';
import { ProductCard } from '../parts/product-card.js';
import { StarButton } from '../parts/star-button.js';
import { TakeAlong } from '../parts/take-along.js';
import { Text } from '../parts/text.js';
import { WaySteps } from '../parts/way-steps.js';
import { useAfterPaint } from '../state/after-paint.js';
import { useKiosk } from '../state/kiosk-context.js';

type Exhibitor = CatalogObject<'Exhibitor'>;

const NEARBY_COUNT = 3;

export function ExhibitorScreen({ id }: { readonly id: string }): JSX.Element {
  const { fair, words, usage } = useKiosk();
  const exhibitor = fair.catalog.get(id, 'Exhibitor');
  useEffect(() => usage.track('VIEW', id), [id]);
  // The products are below the first screenful.
  const isPainted = useAfterPaint(id);
  if (!exhibitor) return <Gone text={words.removed} />;
  const groups = placeGroups(fair, exhibitor);
  const firstPlace = groups[0]?.[0];
  const { mainProducts = [], brands = [], sponsorship } = exhibitor.body;
  const level = fair.catalog.get(sponsorship ?? '', 'SponsorLevel');
  return (
    <div class="detail" tabIndex={-1}>
      <ExhibitorHeader exhibitor={exhibitor} />
      <CategoryTags of={exhibitor.body.categories} />
      {groups.map(
        ([place, ...beside], index) =>
          place && <PlaceOf key={place.booth.id} place={place} beside={beside} isFirst={index === 0} />,
      )}
      <p class="detail-text">
        <Text of={exhibitor.body.description} />
      </p>
      <FactList
        facts={[
          [words.mainProducts, mainProducts.join(words.comma)],
          [words.brands, brands.join(words.comma)],
          [words.sponsor, fair.text(level?.body.name)],
        ]}
      />
      {isPainted && (
        <div class="detail-columns">
          <Products exhibitor={exhibitor} />
          <TakeAlong id={id} />
        </div>
      )}
      {firstPlace && <Nearby place={firstPlace} />}
    </div>
  );
}

/** The places of an exhibitor, each with the neighbouring booths. */
function placeGroups(fair: Fair, exhibitor: Exhibitor): Place[][] {
  return neighbourGroups(fair.placesOf(exhibitor), ({ hall, booth }) => ({
    hall: hall.id,
    outline: booth.body.outline,
  }));
}

function ExhibitorHeader({ exhibitor }: { readonly exhibitor: Exhibitor }): JSX.Element {
  const { fair } = useKiosk();
  const { name, logo } = exhibitor.body;
  const otherName = fair.otherName(name);
  return (
    <header class="who">
      <Picture of={logo} width={256} />
      <div>
        <h1>
          <Text of={name} />
        </h1>
        {otherName && <p lang={otherName.lang}>{otherName.text}</p>}
      </div>
      <StarButton id={exhibitor.id} name={fair.text(name)} />
    </header>
  );
}

interface PlaceProps {
  readonly place: Place;
  /** The neighbouring booths of the exhibitor. */
  readonly beside: readonly Place[];
  readonly isFirst: boolean;
}

/** The place of neighbouring booths with the way to the first one. Only the first of several places has a plan. */
function PlaceOf({ place, beside, isFirst }: PlaceProps): JSX.Element {
  const { fair, words, configuration } = useKiosk();
  const { hall, booth } = place;
  const isReady = useAfterPaint(booth.id);
  const target = useMemo(() => (isReady ? targetAt(fair, place) : undefined), [isReady, fair, booth.id]);
  const plan = target?.plan;
  const way = useMemo(() => target && wayTo(fair, configuration, target), [target, configuration]);
  const here = useMemo(
    () => plan && standpointIn(hall.id, plan, configuration),
    [plan, hall.id, configuration],
  );
  const code = plateCode([place, ...beside].map((one) => one.booth.body.code));
  const plate = `${hall.body.code} ${code}`;
  const selected = useMemo(() => fair.litWith(booth.id), [fair, booth.id]);
  return (
    <section class="place band" aria-label={isFirst ? words.place : `${words.place} ${plate}`}>
      <PlaceHead place={place} code={code} way={way} />
      {isFirst && booth.body.outline && hall.body.width !== null && (
        <div class="place-plan">
          {plan && <PlanImage plan={plan} here={here} selected={selected} way={way?.points} />}
          <PlanButton place={place} label={words.showOnPlan(plate)} />
        </div>
      )}
      {way && <WaySteps way={way} />}
    </section>
  );
}

/** The target of the way; undefined without the plan of the hall or the outline of the booth. */
function targetAt(fair: Fair, { hall, booth }: Place): Target | undefined {
  const plan = fair.plan(hall);
  const planBooth = plan?.booths.find(({ id }) => id === booth.id);
  return plan && planBooth && { hall, plan, booth: planBooth };
}

function PlanButton({ place, label }: { readonly place: Place; readonly label: string }): JSX.Element {
  const { go } = useKiosk();
  const view = { at: 'plan', hall: place.hall.id, booth: place.booth.id } as const;
  return <button type="button" aria-label={label} onClick={() => go(view)} />;
}

interface PlaceHeadProps {
  readonly place: Place;
  readonly code: string;
  readonly way: Walk | undefined;
}

function PlaceHead({ place: { hall, venue }, code, way }: PlaceHeadProps): JSX.Element {
  const { visit } = useKiosk();
  const elsewhere = useElsewhere(hall);
  return (
    <div class="place-head">
      <Plate hall={hall.body.code} booth={code} />
      <div>
        <b>
          <Text of={hall.body.name} />
          {venue && ' · '}
          <Text of={venue?.body.name} />
        </b>
        {way && !way.isThroughDoors && <span>{walkText(way.points, visit.language)}</span>}
        {elsewhere && <span>{elsewhere}</span>}
      </div>
    </div>
  );
}

function Products({ exhibitor }: { readonly exhibitor: Exhibitor }): JSX.Element {
  const { fair, words } = useKiosk();
  const products = fair.catalog.list('Product', { exhibitor: exhibitor.id }, fair.locale);
  if (products.length === 0) return <div />;
  return (
    <section>
      <h2>{words.products}</h2>
      <div class="products">
        {products.map((product) => (
          <ProductCard key={product.id} of={product} />
        ))}
      </div>
    </section>
  );
}

function Nearby({ place: { hall, booth } }: { readonly place: Place }): JSX.Element | null {
  const { fair, words } = useKiosk();
  const plan = useAfterPaint(booth.id) ? fair.plan(hall) : undefined;
  const planBooth = plan?.booths.find(({ id }) => id === booth.id);
  const nearbyBooths = plan && planBooth ? nearestBooths(plan, planBooth, NEARBY_COUNT) : [];
  const exhibitors = nearbyBooths.flatMap(({ id }) => {
    const exhibitorId = fair.catalog.get(id, 'Booth')?.body.exhibitors[0];
    return (exhibitorId === undefined ? undefined : fair.catalog.get(exhibitorId, 'Exhibitor')) ?? [];
  });
  if (exhibitors.length === 0) return null;
  return (
    <section class="nearby">
      <h2 id="nearby">{words.nearby}</h2>
      <ol class="card-list" aria-labelledby="nearby">
        {exhibitors.map((exhibitor) => (
          <li key={exhibitor.id}>
            <ExhibitorRow of={exhibitor} />
          </li>
        ))}
      </ol>
    </section>
  );
}
