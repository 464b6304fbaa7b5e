import type * as z from 'zod';

/**
 * Who may call: `none` anybody; `applicant` a signed-in merchant, whose rows are the only ones there are; `phone` whoever
 * holds the token in the path; staff by role; `sandbox` only exists on a sandbox of the own machine.
 */
export type Auth = 'none' | 'applicant' | 'phone' | 'staff' | 'reviewer' | 'finance' | 'operator' | 'sandbox';

type Shape = z.ZodType;

/**
 * One operation of the API. The server binds a handler to it, the OpenAPI file is made from it, and the pages call it:
 * there is no second description anywhere.
 */
export type Endpoint<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  A extends Shape = Shape,
> = {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly auth: Auth;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** The body is bytes of these types instead of JSON, and headers tell of them. */
  readonly bytes?: { readonly types: readonly string[]; readonly headers?: readonly string[] };
  readonly answer: A;
  readonly status?: 200 | 201 | 202;
  /** What the answer is when it is not JSON. */
  readonly media?: 'text/csv';
  /** Every refusal code the operation can answer with, those every operation shares aside. */
  readonly refusals: readonly string[];
  /** Takes an `Idempotency-Key`: the same key gives the same answer and does nothing twice. */
  readonly keyed?: true;
  /** The act that must have been confirmed by a scan. */
  readonly stepUp?: string;
  /** A grave act of staff: whoever has a passkey is asked to touch it for exactly this request. */
  readonly touch?: true;
  /** Body or answer fields that hold personal or secret values. */
  readonly sensitive?: readonly string[];
  /** Answers that must never be stored by anybody on the way. */
  readonly noStore?: true;
};

export const endpoint = <P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  one: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> => one;

export type AnswerOf<E> = E extends Endpoint<Shape, Shape, Shape, infer A> ? z.output<A> : never;
export type BodyOf<E> = E extends Endpoint<Shape, Shape, infer B, Shape> ? z.input<B> : never;
export type ParamsOf<E> = E extends Endpoint<infer P, Shape, Shape, Shape> ? z.input<P> : never;
export type QueryOf<E> = E extends Endpoint<Shape, infer Q, Shape, Shape> ? z.input<Q> : never;
