import './ui.css';
import { PageFrame } from '../../kit/page-frame.tsx';
import { Fields } from './fields.tsx';
import { Flows } from './flows.tsx';
import { Parts } from './parts.tsx';
import { Stage } from './stage.tsx';

/** Every component of the kit in every state, for looking at. Exists in development alone. */
export function Page() {
  return (
    <Stage>
      <PageFrame title="组件总览" stage="开发" exit="/ui">
        <Fields />
        <Parts />
        <Flows />
      </PageFrame>
    </Stage>
  );
}
