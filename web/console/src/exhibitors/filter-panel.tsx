import { Button } from '@vitrine/components/button';
import type { ExhibitorKind } from '@vitrine/ui/enums/values';
import { WORDS as ENTRY_WORDS } from '@vitrine/components/entry/words';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Swatch } from '@vitrine/components/swatch';
import { toneOf } from '@vitrine/ui/categories';
import { regionName } from '@vitrine/ui/region-names';
import type { ReactNode } from 'react';
import { hasFilters } from './exhibitor-filter.js';
import { type ExhibitorSearch, LACKS } from './exhibitor-search.js';
import type { ExhibitorLack } from './exhibitors.graphql.js';
import { Facet } from './facet.js';
import type { ExhibitorCounts } from './use-exhibitor-list.js';
import { WORDS } from './words.js';

interface FilterPanelProps {
  readonly search: ExhibitorSearch;
  readonly counts: ExhibitorCounts | undefined;
  readonly onChange: (change: { [Key in keyof ExhibitorSearch]: ExhibitorSearch[Key] | undefined }) => void;
  readonly onClear: () => void;
}

/** The id of its element, for the button that shows it. */
export const FILTER_PANEL = 'filters';

/** Filters with their counts. A second press on a chosen value removes it. */
export function FilterPanel({ search, counts, onChange, onClear }: FilterPanelProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <aside id={FILTER_PANEL} className="facets" aria-label={words.filters}>
      {hasFilters(search) && (
        <Button kind="quiet" icon="x" onPress={onClear}>
          {words.clearFilters}
        </Button>
      )}
      <CatalogFacets search={search} counts={counts} onChange={onChange} />
      <PlaceFacets search={search} counts={counts} onChange={onChange} />
      <StaffFacets search={search} counts={counts} onChange={onChange} />
    </aside>
  );
}

type FacetsProps = Omit<FilterPanelProps, 'onClear'>;

function CatalogFacets({ search, counts, onChange }: FacetsProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { kinds } = useWords(ENTRY_WORDS);
  const facets = counts?.exhibitors.facets;
  const roots = facets?.categories.filter(({ category }) => category.parent === null) ?? [];
  return (
    <>
      <Facet
        title={words.category}
        choices={roots.map(({ category, count }) => ({
          value: category.slug,
          name: category.name,
          count,
          sign: <Swatch tone={toneOf(category)} />,
        }))}
        chosen={search.category}
        onChoose={(category) => onChange({ category })}
      />
      <Facet
        title={words.kind}
        choices={(facets?.kinds ?? []).map(({ kind, count }) => ({
          value: kind,
          name: kinds[kind as ExhibitorKind],
          count,
        }))}
        chosen={search.kind}
        onChoose={(kind) => onChange({ kind: kind as ExhibitorKind | undefined })}
      />
      <Facet
        title={words.country}
        choices={(facets?.countries ?? []).map(({ country, count }) => ({
          value: country,
          name: regionName(country, language),
          count,
        }))}
        chosen={search.country}
        onChoose={(country) => onChange({ country })}
      />
    </>
  );
}

function PlaceFacets({ search, counts, onChange }: FacetsProps): ReactNode {
  const words = useWords(WORDS);
  const facets = counts?.exhibitors.facets;
  const hasVenues = new Set(facets?.halls.map(({ hall }) => hall.venue.slug)).size > 1;
  return (
    <>
      <Facet
        title={words.hall}
        choices={(facets?.halls ?? []).map(({ hall, count }) => ({
          value: `${hall.venue.slug}.${hall.code}`,
          name: hasVenues ? `${hall.venue.name} ${hall.code}` : hall.code,
          count,
        }))}
        chosen={search.hall}
        onChoose={(hall) => onChange({ hall })}
      />
      <Facet
        title={words.zone}
        choices={(facets?.zones ?? []).map(({ zone, count }) => ({
          value: zone.slug,
          name: zone.name,
          count,
        }))}
        chosen={search.zone}
        onChoose={(zone) => onChange({ zone })}
      />
    </>
  );
}

function StaffFacets({ search, counts, onChange }: FacetsProps): ReactNode {
  const words = useWords(WORDS);
  const { published, lacks } = counts?.exhibitors.facets ?? {};
  return (
    <>
      <Facet
        title={words.appliedZone}
        choices={(counts?.zones ?? []).map(({ slug, name }) => ({ value: slug, name }))}
        chosen={search.appliedZone}
        onChoose={(appliedZone) => onChange({ appliedZone })}
      />
      <Facet
        title={words.label}
        choices={(counts?.exhibitorLabels ?? []).map((label) => ({ value: label, name: label }))}
        chosen={search.label}
        onChoose={(label) => onChange({ label })}
      />
      <Facet
        title={words.visibility}
        choices={[
          { value: 'true', name: words.published, count: published?.published },
          { value: 'false', name: words.unpublished, count: published?.unpublished },
        ]}
        chosen={search.published === undefined ? undefined : String(search.published)}
        onChoose={(value) => onChange({ published: value === undefined ? undefined : value === 'true' })}
      />
      <Facet
        title={words.changes}
        choices={[{ value: 'true', name: words.pending }]}
        chosen={search.pending === true ? 'true' : undefined}
        onChoose={(value) => onChange({ pending: value === undefined ? undefined : true })}
      />
      <Facet
        title={words.members}
        choices={[{ value: 'true', name: words.noMember }]}
        chosen={search.noMember === true ? 'true' : undefined}
        onChoose={(value) => onChange({ noMember: value === undefined ? undefined : true })}
      />
      <Facet
        title={words.lacks}
        choices={LACKS.map((lack) => ({
          value: lack,
          name: words.lack[lack],
          count: counts && (lacks?.find((each) => each.lack === lack)?.count ?? 0),
        }))}
        chosen={search.lacks}
        onChoose={(lacks) => onChange({ lacks: lacks as ExhibitorLack | undefined })}
      />
    </>
  );
}
