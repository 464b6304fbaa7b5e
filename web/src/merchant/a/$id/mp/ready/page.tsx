import { useRef } from 'react';
import { Navigate } from 'react-router';
import { useAccountId } from '../../../../parts/application.ts';
import { useRoad } from '../../../../parts/road.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { ReadyPage } from '../../../../program-parts/ready-page.tsx';

const UNFINISHED = ['confirming', 'account', 'activating', 'administrator', 'filling', 'creating'];

/** M-60 before there is a mini program; one that was left unfinished is gone on with. */
export function Page() {
  const id = useAccountId();
  const { data } = useRoad(id);
  const found = useRef<string | null | undefined>(undefined);
  // Only what was there when the page opened: one that this page begins leads on by itself.
  if (found.current === undefined && data) {
    const begun = data.miniProgram;
    found.current = begun && UNFINISHED.includes(begun.state) ? begun.id : null;
  }
  if (found.current) return <Navigate replace to={roadAddress(id, `mp/${found.current}/ready`)} />;
  return <ReadyPage program={null} />;
}
