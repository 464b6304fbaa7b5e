import { useLoaded } from '../../../../parts/loaded.ts';

/** The lists of banks and cities, a chunk of their own: the frame of the page is drawn before they are there. */
export const usePlaces = () =>
  useLoaded(['bank-places'], () => import('./places.ts'), { staleTime: Number.POSITIVE_INFINITY });

export type Places = NonNullable<ReturnType<typeof usePlaces>['data']>;
