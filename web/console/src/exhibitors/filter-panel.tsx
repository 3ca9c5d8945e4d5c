import { useLanguage, useWords } from '@vitrine/components/language';
import { isHatched, toneOf } from '@vitrine/ui/categories';
import { regionName } from '@vitrine/ui/region-names';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { type ExhibitorSearch, LACKS } from './exhibitor-search.js';
import type { ExhibitorCounts } from './use-exhibitor-list.js';
import { WORDS } from './words.js';

interface FilterPanelProps {
  readonly search: ExhibitorSearch;
  readonly counts: ExhibitorCounts | undefined;
  readonly onChange: (change: Partial<ExhibitorSearch>) => void;
}

/** Filters with their counts; a second press on a chosen one removes it. */
export function FilterPanel({ search, counts, onChange }: FilterPanelProps): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const facets = counts?.exhibitors.facets;
  const roots = facets?.categories.filter(({ category }) => category.parent === null) ?? [];
  return (
    <aside className="facets" aria-label={words.filters}>
      <Facet title={words.category}>
        {roots.map(({ category, count }) => (
          <FilterButton
            key={category.slug}
            isChosen={search.category === category.slug}
            onPress={(chosen) => onChange({ category: chosen ? category.slug : undefined })}
            sign={<Swatch tone={toneOf(category)} />}
            name={category.name}
            count={count}
          />
        ))}
      </Facet>
      <Facet title={words.country}>
        {facets?.countries.slice(0, 12).map(({ country, count }) => (
          <FilterButton
            key={country}
            isChosen={search.country === country}
            onPress={(chosen) => onChange({ country: chosen ? country : undefined })}
            name={regionName(country, language)}
            count={count}
          />
        ))}
      </Facet>
      <Facet title={words.published}>
        {[true, false].map((published) => (
          <FilterButton
            key={String(published)}
            isChosen={search.published === published}
            onPress={(chosen) => onChange({ published: chosen ? published : undefined })}
            name={published ? words.published : words.unpublished}
            count={facets?.published?.[published ? 'published' : 'unpublished']}
          />
        ))}
      </Facet>
      <Facet title={words.lacks}>
        {LACKS.map((lack) => (
          <FilterButton
            key={lack}
            isChosen={search.lacks === lack}
            onPress={(chosen) => onChange({ lacks: chosen ? lack : undefined })}
            name={words.lack[lack]}
          />
        ))}
      </Facet>
    </aside>
  );
}

function Facet({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section role="group" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Swatch({ tone }: { readonly tone: number }): ReactNode {
  return <i className={`swatch tone-${tone}${isHatched(tone) ? ' is-hatched' : ''}`} />;
}

interface FilterButtonProps {
  readonly isChosen: boolean;
  readonly onPress: (chosen: boolean) => void;
  readonly sign?: ReactNode;
  readonly name: string;
  readonly count?: number | undefined;
}

function FilterButton({ isChosen, onPress, sign, name, count }: FilterButtonProps): ReactNode {
  return (
    <Button className="facet" aria-pressed={isChosen} onPress={() => onPress(!isChosen)}>
      {sign ?? <i />}
      <span>{name}</span>
      {count !== undefined && <small>{count}</small>}
    </Button>
  );
}
