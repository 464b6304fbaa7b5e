import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Cookies of the product. Over https they carry the `__Host-` prefix: bound to this host, whole path, never plain http. */
export type CookieName = 'sid' | 'staff' | 'binder' | 'locale';

const named = (name: CookieName, secure: boolean) => (secure && name !== 'locale' ? `__Host-${name}` : name);

export const readCookie = (request: FastifyRequest, name: CookieName, secure: boolean): string | null =>
  request.cookies[named(name, secure)] ?? null;

export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string,
  { secure, seconds }: { readonly secure: boolean; readonly seconds: number },
): void {
  reply.setCookie(named(name, secure), value, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: name === 'staff' ? 'strict' : 'lax',
    maxAge: seconds,
  });
}

export const clearCookie = (reply: FastifyReply, name: CookieName, secure: boolean): void => {
  reply.clearCookie(named(name, secure), {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: name === 'staff' ? 'strict' : 'lax',
  });
};
