import type { AnswerOf, ApplicationView, miniProgramResult } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, Button } from '../../../../../../kit/button.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { SecretOnce } from '../../../../../../kit/secret-once.tsx';
import { StatusTag } from '../../../../../../kit/status-tag.tsx';
import { instantWords } from '../../../../../../texts/dates.ts';
import { secretStatus } from '../../../../../../texts/status.ts';
import { instantOf } from '../../../../../parts/instant.ts';
import type { Move } from './secret-scan.tsx';
import { secretTexts } from './texts.ts';

/** The code to scan comes with the first move. */
const SecretScan = lazy(async () => ({ default: (await import('./secret-scan.tsx')).SecretScan }));

type Secret = AnswerOf<typeof miniProgramResult>['secret'];

/** What may be done with the secret in each of its states. */
const MOVES: Readonly<Record<Secret['state'], readonly Move[]>> = {
  none: ['make'],
  active: ['reset', 'freeze'],
  frozen: ['thaw', 'reset'],
};

/** What stops programs that are in use. */
const HARD: readonly Move[] = ['reset', 'freeze'];

/** Where a move stands: asked for (its effect is said), being scanned, done. */
type Stage =
  | { readonly kind: 'rest' }
  | { readonly kind: 'asked' | 'scanning'; readonly move: Move }
  | { readonly kind: 'shown'; readonly secret: string }
  | { readonly kind: 'done'; readonly move: Move };

type SectionProps = { readonly of: ApplicationView; readonly secret: Secret };

/** The AppSecret: never on the page but in the one answer that made it. */
export function SecretSection({ of, secret }: SectionProps) {
  const t = useTexts(secretTexts);
  const { locale } = useApp();
  const title = useId();
  const client = useQueryClient();
  const [stage, setStage] = useState<Stage>({ kind: 'rest' });
  const settle = () => void client.invalidateQueries({ queryKey: ['mini-program-result', of.id] });
  const moved = (done: Move, value: string | null) => {
    setStage(value === null ? { kind: 'done', move: done } : { kind: 'shown', secret: value });
    settle();
  };
  return (
    <section className="secret-section" aria-labelledby={title}>
      <h2 id={title}>{t('title')}</h2>
      {stage.kind !== 'shown' && (
        <p>
          <StatusTag status={secretStatus[secret.state]} />
          {secret.madeAt && (
            <span className="hint">
              {' '}
              {t('made')} {instantWords(instantOf(secret.madeAt), locale)}
            </span>
          )}
        </p>
      )}
      {stage.kind === 'shown' && (
        <SecretOnce secret={stage.secret} label={t('label')} onGone={() => setStage({ kind: 'rest' })} />
      )}
      {stage.kind === 'done' && (
        <Notice tone="good">
          <p role="status">{t(stage.move === 'freeze' ? 'done.freeze' : 'done.thaw')}</p>
        </Notice>
      )}
      {(stage.kind === 'rest' || stage.kind === 'done') && (
        <Choices moves={MOVES[secret.state]} onAsk={(asked) => setStage({ kind: 'asked', move: asked })} />
      )}
      {stage.kind === 'asked' && (
        <Asked
          move={stage.move}
          onGo={() => setStage({ kind: 'scanning', move: stage.move })}
          onCancel={() => setStage({ kind: 'rest' })}
        />
      )}
      {stage.kind === 'scanning' && (
        <Suspense>
          <SecretScan
            of={of}
            move={stage.move}
            onDone={(value) => moved(stage.move, value)}
            onCancel={() => setStage({ kind: 'rest' })}
          />
        </Suspense>
      )}
    </section>
  );
}

function Choices({
  moves,
  onAsk,
}: {
  readonly moves: readonly Move[];
  readonly onAsk: (move: Move) => void;
}) {
  const t = useTexts(secretTexts);
  return (
    <>
      <p>{t('about')}</p>
      <p className="hint">
        {t('keep')} · {t('notice')}
      </p>
      <Actions>
        {moves.map((one) => (
          <Button key={one} look={one === 'make' ? 'primary' : 'secondary'} onClick={() => onAsk(one)}>
            {t(one)}
          </Button>
        ))}
      </Actions>
    </>
  );
}

type AskedProps = { readonly move: Move; readonly onGo: () => void; readonly onCancel: () => void };

/** Says what the move does before anybody scans. */
function Asked({ move: asked, onGo, onCancel }: AskedProps) {
  const t = useTexts(secretTexts);
  return (
    <>
      <Notice tone={asked === 'make' ? 'info' : 'wait'} title={t(`${asked}.title`)}>
        <p role="status">{t(`${asked}.effect`)}</p>
      </Notice>
      <Actions>
        <Button look={HARD.includes(asked) ? 'danger' : 'primary'} onClick={onGo}>
          {t('go')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </Actions>
    </>
  );
}
