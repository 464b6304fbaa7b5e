import type { EligibilityFinding } from '@ruzhu/rules';
import { useSentence } from '../../../kit/app.tsx';

/** Reasons or hints of a verdict, each with its sentence and the smallest thing that mends it. */
export function Findings({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly EligibilityFinding[];
}) {
  const sentence = useSentence();
  const said = findings.flatMap((finding) => sentence(finding) ?? []);
  const once = [...new Map(said.map((one) => [one.text, one])).values()];
  if (once.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="bullets">
        {once.map(({ text, fix }) => (
          <li key={text}>
            {text}
            {fix && <p className="hint">{fix}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
