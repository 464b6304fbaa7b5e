import { civilDateAt, documentType } from '@ruzhu/rules';
import { useApp, useSentence, useTexts } from '../../../../../../kit/app.tsx';
import { Icon } from '../../../../../../kit/icon.tsx';
import { useLoaded } from '../../../../../parts/loaded.ts';
import { licenceTexts } from './texts.ts';

const useKinds = (isNeeded: boolean) =>
  useLoaded(['number-kinds'], async () => (await import('./number-kinds.ts')).identifierKinds, {
    enabled: isNeeded,
    staleTime: Number.POSITIVE_INFINITY,
  });

/**
 * What looks odd about a number, as a hint that stops nobody: some genuine papers fail their check. It speaks up once
 * the number is as long as such numbers are.
 */
export function NumberAdvice({ kind, number }: { readonly kind: string; readonly number: string }) {
  const t = useTexts(licenceTexts);
  const sentence = useSentence();
  const { clock } = useApp();
  const numberKind = documentType(kind)?.numberKind ?? null;
  const kinds = useKinds(numberKind !== null && number !== '');
  const table: Readonly<Record<string, NonNullable<typeof kinds.data>['uscc']>> = kinds.data ?? {};
  const found = numberKind ? table[numberKind] : undefined;
  const plain = number.replace(/[\s-]/g, '');
  if (!found || plain.length < found.example.length - 2) return null;
  const reading = found.parse(number, { asOf: civilDateAt(clock()) });
  const odd = reading.ok ? reading.warnings.find(({ level }) => level === 'warn') : reading.refusal;
  const said = odd && sentence(odd);
  if (!said) return null;
  return (
    <p className="number-advice">
      <Icon name="alert" />
      <span>
        {said.text}
        {!reading.ok && <span className="hint"> {t('number.advice')}</span>}
      </span>
    </p>
  );
}
