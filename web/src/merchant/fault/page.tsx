export { FaultPage as Page } from '../system-parts/fault-page.tsx';
