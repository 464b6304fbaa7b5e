import type { Pool } from 'pg';
import { StartFault } from '../../ports/start-fault.ts';
import { appRoleTexts } from './app-role.texts.ts';

/** The role the product works as: it owns nothing and is held by row-level security. The migrations make it. */
export const APP_ROLE = 'ruzhu_app';

/**
 * The address of the same database for the product's own work. The embedded database lets the role in by itself;
 * elsewhere the session takes it on as it begins, so that a server which does not allow it lets nobody in at all.
 */
export function asApp(url: string, engine: 'embedded' | 'external'): string {
  const address = new URL(url);
  if (engine === 'embedded') address.username = APP_ROLE;
  else {
    const given = address.searchParams.get('options');
    address.searchParams.set('options', [...(given ? [given] : []), `-c role=${APP_ROLE}`].join(' '));
  }
  return address.href;
}

const question = `
select current_user as role,
  (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as "isAbove",
  exists (select from pg_tables where schemaname = 'public' and tableowner = current_user) as "isOwner"`;

/** Refuses to go on when the connections of the product could go round the policies. Fault: `database.role`. */
export async function proveAppRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; isAbove: boolean; isOwner: boolean }>(question);
  const [found] = rows;
  if (!found || found.isAbove || found.isOwner)
    throw new StartFault('database.role', appRoleTexts['database.role'], { role: found?.role ?? '' });
}
