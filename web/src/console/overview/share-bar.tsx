const LENGTH = 100;

/** A number with a bar beside it, as long as its part of the whole; the bar says nothing that the number does not. */
export function ShareBar({
  n,
  of,
  words,
}: {
  readonly n: number;
  readonly of: number;
  readonly words?: string;
}) {
  const part = of === 0 ? 0 : Math.min(1, n / of);
  return (
    <span className="share">
      <span className="share-n">{words ?? n}</span>
      <svg className="share-bar" viewBox={`0 0 ${LENGTH} 8`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="share-whole" width={LENGTH} height="8" />
        <rect className="share-part" width={part * LENGTH} height="8" />
      </svg>
    </span>
  );
}
