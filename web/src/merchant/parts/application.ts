import type { ApplicationView, pageEndpoints, Resource } from '@ruzhu/api';
import type { QueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useLoaded } from './loaded.ts';

type Pages = (typeof pageEndpoints)[number];

const finders = {
  'service-accounts': operation<Pages['find']>('GET', '/api/v1/service-accounts/{id}'),
  verifications: operation<Pages['find']>('GET', '/api/v1/verifications/{id}'),
  'mini-programs': operation<Pages['find']>('GET', '/api/v1/mini-programs/{id}'),
} as const satisfies Record<Resource, Pages['find']>;

/** The id of the service account in the address: `/a/:id/…`. */
export const useAccountId = (): string => useParams().id ?? '';

export const applicationKey = (id: string) => ['application', id] as const;

/** An application with masked answers and how far each page is. Pass an empty `id` while it is not known. */
export const useApplication = (resource: Resource, id: string, every?: readonly number[]) =>
  useLoaded(applicationKey(id), (signal) => load(finders[resource], { params: { id }, signal }), {
    enabled: id !== '',
    ...(every ? { every } : {}),
  });

/** Keeps an application that came with an answer, and lets everything that follows from it be asked anew. */
export function keepApplication(client: QueryClient, application: ApplicationView): void {
  client.setQueryData(applicationKey(application.id), application);
  void client.invalidateQueries({ queryKey: ['road'] });
}

/** How far a page of an application is. */
export const statusOfStep = (application: ApplicationView, key: string) =>
  application.steps.find((step) => step.key === key)?.status ?? 'notBegun';
