import { Link } from 'react-router';

export type Figure = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Something to look into; the word says what, the colour only helps. */
  readonly isBad?: boolean;
  readonly to?: string;
};

/** A few numbers over a list, each with its name; a figure with an address leads to what it counts. */
export function Figures({ name, figures }: { readonly name: string; readonly figures: readonly Figure[] }) {
  return (
    <dl className="figures" aria-label={name}>
      {figures.map(({ key, label, value, isBad, to }) => (
        <div key={key} className={isBad ? 'figure bad' : 'figure'}>
          <dt>{to ? <Link to={to}>{label}</Link> : label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
