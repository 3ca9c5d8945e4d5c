import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { Icon } from './icon.js';

/** The pause in milliseconds after the last key before a search begins. */
const PAUSE_MS = 250;

interface SearchInputProps {
  readonly label: string;
  /** The text of the current results. */
  readonly value: string;
  /** Called with the trimmed text after the last key, or with an empty text after the field is cleared. */
  readonly onSearch: (text: string) => void;
}

/** A search field that searches while the user types. */
export function SearchInput({ label, value, onSearch }: SearchInputProps): ReactNode {
  const [text, setText] = useState(value);
  const sentTexts = useRef<string[]>([]);
  useEffect(() => {
    // The field's own searches come back as `value`. Any other value comes from a link or a button that
    // clears filters.
    const at = sentTexts.current.lastIndexOf(value);
    sentTexts.current.splice(0, at + 1);
    if (at < 0) setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => {
      sentTexts.current.push(text.trim());
      onSearch(text.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <SearchField aria-label={label} className="search" value={text} onChange={setText}>
      <Icon name="search" />
      <Input placeholder={label} />
      <Button className="search-clear">
        <Icon name="x" size={16} />
      </Button>
    </SearchField>
  );
}
