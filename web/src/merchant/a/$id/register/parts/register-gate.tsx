import type { ApplicationView } from '@ruzhu/api';
import type { ReactNode } from 'react';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { useAccountId, useApplication } from '../../../../parts/application.ts';
import { codeOf, faultNumber } from '../../../../parts/loaded.ts';
import { RoadFrame, type RoadFrameProps } from '../../../../parts/road-frame.tsx';
import { StepFault } from '../../../../parts/step-page.tsx';
import { shutRegistration } from './shut-registration.tsx';

/** A page of the registration without fields of its own: frame, loading, faults, and what is shown once it is shut. */
export function RegisterGate({
  children,
  every,
  page = null,
  ...frame
}: Omit<RoadFrameProps, 'stage' | 'children'> & {
  readonly every?: readonly number[];
  /** The page of questions it belongs to, whose answers are shown once the registration is shut. */
  readonly page?: 'verify' | null;
  readonly children: (application: ApplicationView) => ReactNode;
}) {
  const id = useAccountId();
  const loaded = useApplication('service-accounts', id, every);
  const { data, error } = loaded;
  return (
    <RoadFrame {...frame} stage="register">
      {error && (
        <StepFault
          step={{
            fault: { number: faultNumber(error), code: codeOf(error) },
            reload: () => void loaded.refetch(),
          }}
        />
      )}
      {!error && !data && <LoadingState lines={4} onReload={() => void loaded.refetch()} />}
      {!error && data && (shutRegistration(data, page) ?? children(data))}
    </RoadFrame>
  );
}
