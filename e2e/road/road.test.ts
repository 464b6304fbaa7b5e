import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foodMaker, fruitShop } from '../testing/merchants.ts';
import { openWorld, type World } from '../testing/world.ts';
import { type Cast, gather, part, standing } from './cast.ts';
import { checkQualification } from './check.ts';
import { receiveProgram, registerProgram } from './program.ts';
import { registerAccount } from './register.ts';
import { mendLicence, passEntity, passName, passProgram, returnLicence, takeChair } from './review.ts';
import { changePassword, leaveAndReturn } from './sign-in.ts';
import { handIn, pay } from './verify.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe.each([foodMaker(), fruitShop()])('$entityName', (merchant) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await gather(world, merchant);
  });
  afterAll(async () => {
    await part(cast);
  });
  beforeEach(({ onTestFailed }) => {
    onTestFailed(async () => console.log(await standing(cast)));
  });

  test('is found eligible and registers a service account', async () => {
    await checkQualification(cast.desk, merchant);
    await registerAccount(cast);
  });

  test('hands in, pays, and has the licence looked at twice', async () => {
    await handIn(cast);
    await pay(cast);
    // What was accepted is there after a power cut, and everybody goes on where they were.
    await world.server.kill();
    await world.server.start();
    await takeChair(cast);
    if (merchant.kind === '个体工商户') {
      await returnLicence(cast);
      await mendLicence(cast);
    }
    await passEntity(cast);
    await passName(cast);
  });

  test('comes back and has a mini program issued', async () => {
    await leaveAndReturn(cast);
    await changePassword(cast);
    await registerProgram(cast);
    await passProgram(cast);
    expect(await receiveProgram(cast)).toMatch(/^wx[0-9a-f]{16}$/);
  });

  test('met no page with a fault of its own, for axe or to the eye', () => {
    expect([cast.desk, cast.phone, cast.legalRep, cast.staff].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
