import type { CatalogObject } from '@vitrine/client';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { clockTime, dayName, dayOf } from '../catalog/event-time.js';
import type { Field } from '../catalog/fair.js';
import { randomItems, playlistAt, type Slide } from '../catalog/playlist.js';
import { useKiosk } from '../state/kiosk-context.js';
import { FieldSign } from './field-sign.js';
import { Picture, type PictureProps } from './picture.js';
import { Plate } from './plate.js';
import { Text } from './text.js';

const SLIDE_MS = 6000;

/** The objects of the playlist in turn. Without any at present, changing exhibitors. */
export function Slides({ isPaused }: { readonly isPaused: boolean }): JSX.Element | null {
  const { fair, configuration, client } = useKiosk();
  const randomExhibitors = useMemo(() => randomItems(fair.exhibitors().items), [fair]);
  const [index, setIndex] = useState(0);
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setInterval(() => setIndex((previous) => previous + 1), SLIDE_MS);
    return () => clearInterval(timer);
  }, [isPaused]);
  // Evaluated at each slide by the server's clock, because the kiosk's clock may be wrong.
  const playlistSlides = playlistAt(fair, configuration.playlist, client.now());
  const slides: readonly Slide[] = playlistSlides.length > 0 ? playlistSlides : randomExhibitors;
  const slide = slides[index % Math.max(1, slides.length)];
  return slide ? <ObjectSlide key={slide.id} of={slide} /> : null;
}

function ObjectSlide({ of: object }: { readonly of: Slide }): JSX.Element {
  switch (object.type) {
    case 'Exhibitor':
      return <ExhibitorSlide exhibitor={object} />;
    case 'Product':
      return <ProductSlide product={object} />;
    case 'Session':
      return <SessionSlide session={object} />;
  }
}

function ExhibitorSlide({ exhibitor }: { readonly exhibitor: CatalogObject<'Exhibitor'> }): JSX.Element {
  const { fair } = useKiosk();
  const product = fair.catalog.list('Product', { exhibitor: exhibitor.id })[0];
  const field = fair.fieldOf(exhibitor.body.categories[0]);
  return (
    <Card
      picture={product?.body.images[0] ?? exhibitor.body.logo}
      field={field}
      plate={<ExhibitorPlate exhibitor={exhibitor} />}
      title={<Text of={exhibitor.body.name} />}
      note={<Text of={product?.body.name ?? field?.category.body.name} />}
    />
  );
}

function ProductSlide({ product: { body } }: { readonly product: CatalogObject<'Product'> }): JSX.Element {
  const { fair } = useKiosk();
  const exhibitor = fair.catalog.get(body.exhibitor, 'Exhibitor');
  return (
    <Card
      picture={body.images[0]}
      field={fair.fieldOf(body.categories[0])}
      plate={exhibitor && <ExhibitorPlate exhibitor={exhibitor} />}
      title={<Text of={body.name} />}
      note={<Text of={exhibitor?.body.name} />}
    />
  );
}

function SessionSlide({ session: { body } }: { readonly session: CatalogObject<'Session'> }): JSX.Element {
  const { fair, visit } = useKiosk();
  const zone = fair.event?.body.timeZone;
  const hall = body.hall === null ? undefined : fair.catalog.get(body.hall, 'Hall');
  return (
    <Card
      picture={undefined}
      field={undefined}
      plate={hall && <Plate hall={hall.body.code} booth={body.stage ?? undefined} />}
      title={<Text of={body.title} />}
      note={`${dayName(dayOf(body.startsAt, zone), visit.language)} · ${clockTime(body.startsAt, zone)}`}
    />
  );
}

function ExhibitorPlate({
  exhibitor,
}: {
  readonly exhibitor: CatalogObject<'Exhibitor'>;
}): JSX.Element | null {
  const place = useKiosk().fair.placesOf(exhibitor)[0];
  return place ? <Plate hall={place.hall.body.code} booth={place.booth.body.code} /> : null;
}

interface CardProps {
  readonly picture: PictureProps['of'];
  readonly field: Field | undefined;
  readonly plate: ComponentChildren;
  readonly title: ComponentChildren;
  readonly note: ComponentChildren;
}

function Card({ picture, field, plate, title, note }: CardProps): JSX.Element {
  return (
    <div class="slide">
      <Picture of={picture} width={640}>
        <FieldSign field={field} />
      </Picture>
      <div>
        {plate}
        <b>{title}</b>
        <span>{note}</span>
      </div>
    </div>
  );
}
