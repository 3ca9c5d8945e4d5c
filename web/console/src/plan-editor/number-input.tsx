import { TextInput } from '@vitrine/components/text-input';
import { type ReactNode, useState } from 'react';
import { roundedMetres } from './geometry.js';

interface NumberInputProps {
  readonly label: string;
  /** Null for an empty field. */
  readonly value: number | null;
  /** Called for each text that is a number within the bounds. */
  readonly onChange: (value: number) => void;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** The step of the arrow keys. */
  readonly step?: number | undefined;
}

/** A number field. On blur, it discards text that is not a number within the bounds. */
export function NumberInput(props: NumberInputProps): ReactNode {
  const { label, value, onChange, least = -Infinity, most = Infinity, step = 0.1 } = props;
  const [typed, setTyped] = useState<string>();
  const change = (text: string): void => {
    setTyped(text);
    const number = Number(text.replace(',', '.'));
    if (text.trim() !== '' && number >= least && number <= most) onChange(number);
  };
  const steps = (key: string): void => {
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const next = roundedMetres((value ?? 0) + (key === 'ArrowUp' ? step : -step));
      setTyped(undefined);
      onChange(Math.min(Math.max(next, least), most));
    }
  };
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typed ?? String(value ?? '')}
      onChange={change}
      onKeyDown={({ key }) => steps(key)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
