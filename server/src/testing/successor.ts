/** A person who becomes administrator after another one, with a phone of their own. */
import type { Browser } from './browser.ts';
import { merchantOf } from './people.ts';
import { type Begun, confirmScan, ownPhone, type Phone } from './phone.ts';
import type { World } from './world.ts';

export type Successor = {
  readonly person: {
    readonly adminName: string;
    readonly adminIdNumber: string;
    readonly adminMobile: string;
  };
  readonly hand: Browser;
  readonly phone: Phone;
};

export async function successorOf(world: World, name = '郑示例'): Promise<Successor> {
  const { adminIdNumber, adminMobile } = merchantOf(world.next());
  const person = { adminName: name, adminIdNumber, adminMobile };
  return { person, hand: world.browser('phone of the successor'), phone: await ownPhone() };
}

/** The successor proves the phone and scans what `desk` shows. `at` is where the change stands in the API. */
export async function takesOver(
  world: World,
  { person, hand, phone }: Successor,
  desk: Browser,
  at: { readonly code: string; readonly prove: string; readonly scan: string },
): Promise<string> {
  const { proofId } = await desk.post<{ proofId: string }>(at.code);
  await desk.post(at.prove, { proofId, code: await world.codeTo(person.adminMobile) });
  const begun = await desk.post<Begun>(at.scan);
  return confirmScan({ desk, hand, phone, name: person.adminName }, begun);
}
