import type { ApplicationView } from '@ruzhu/api';
import type { Application } from '../../ports/records.ts';
import { open } from '../../services/contexts.ts';
import type { Edge } from '../call.ts';
import { presentApplication } from './present.ts';

/** An application freshly read, as its merchant sees it. */
export const viewOf = (edge: Edge, application: Application): Promise<ApplicationView> =>
  edge.deps.store.read({ merchant: application.merchantId }, async (tx) => {
    const fresh = (await tx.applications.find(application.id)) ?? application;
    return presentApplication(await open(edge.deps, tx, fresh));
  });
