import { RoadFrame } from '../../../../../parts/road-frame.tsx';
import { useProgram } from '../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { ReadyPage } from '../../../../../program-parts/ready-page.tsx';

/** M-60 of a mini program that has begun. */
export function Page() {
  const program = useProgram();
  const frame = useProgramFrame('ready', program.data);
  if (program.data) return <ReadyPage program={program.data} />;
  return (
    <RoadFrame {...frame}>
      <Unloaded of={program} />
    </RoadFrame>
  );
}
