import type { CatalogObject, CatalogReading, LocalizedText, Picture } from '@vitrine/client';
import {
  boothState,
  type FeatureKind,
  type PlanBackground,
  type PlanBooth,
  type PlanHall,
} from '@vitrine/map/plan';
import type { IconName } from '@vitrine/ui/icons';

/** The data for a plan, in the visitor's language. */
export interface PlanSource {
  readonly catalog: CatalogReading;
  readonly text: (text: LocalizedText | null | undefined) => string;
  readonly shortName: (body: CatalogObject<'Exhibitor'>['body']) => string;
  readonly fieldOf: (category: string | undefined) => PlanField | undefined;
  readonly pictureUrl: (picture: Picture) => string;
}

interface PlanField {
  readonly tone: number;
  readonly sign: IconName;
}

/** The plan of a hall from the catalog; undefined for a hall without a size. */
export function planHallOf(source: PlanSource, hall: CatalogObject<'Hall'>): PlanHall | undefined {
  const { code, name, width, depth } = hall.body;
  if (width === null || depth === null) return undefined;
  const booths = source.catalog.list('Booth', { hall: hall.id });
  return {
    code,
    name: source.text(name) || code,
    width,
    depth,
    north: hall.body.north,
    background: backgroundOf(source, hall),
    features: hall.body.features?.map(({ kind, outline, name: label, service }) => ({
      kind: kind as FeatureKind,
      outline,
      name: label && source.text(label),
      service,
    })),
    booths: booths.flatMap((booth) => planBooth(source, booth)),
  };
}

function backgroundOf(source: PlanSource, { body }: CatalogObject<'Hall'>): PlanBackground | undefined {
  if (!body.background) return undefined;
  const { image, x, y, width, rotation } = body.background;
  const height = (width * image.height) / image.width;
  return { url: source.pictureUrl(image), x, y, width, height, rotation };
}

function planBooth(source: PlanSource, { id, body }: CatalogObject<'Booth'>): PlanBooth[] {
  const { code, outline, status, exhibitors } = body;
  if (outline === null) return [];
  const exhibitor = exhibitors[0] === undefined ? undefined : source.catalog.get(exhibitors[0], 'Exhibitor');
  if (!exhibitor) return [{ id, code, outline, state: boothState(status) }];
  const name = source.text(exhibitor.body.name);
  const field = source.fieldOf(exhibitor.body.categories[0]);
  const title = source.shortName(exhibitor.body);
  return [{ id, code, outline, name, title, tone: field?.tone, sign: field?.sign }];
}
