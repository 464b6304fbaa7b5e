import { expect, test } from 'vitest';
import { writeGate } from './write-gate.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Visitors that stay inside until the test lets them out, and what they did in order. */
function house() {
  const gate = writeGate();
  const seen: string[] = [];
  const visit = (name: string, isAlone: boolean) => {
    let leave = () => {};
    const visited = gate(isAlone, async () => {
      seen.push(`${name} in`);
      await new Promise<void>((resolve) => {
        leave = resolve;
      });
      seen.push(`${name} out`);
      return name;
    });
    return { visited, leave: () => leave() };
  };
  return { gate, seen, visit };
}

test('those who need not be alone are inside together', async () => {
  const { seen, visit } = house();
  const [a, b] = [visit('a', false), visit('b', false)];
  await settled();
  expect(seen).toEqual(['a in', 'b in']);
  a.leave();
  b.leave();
  expect(await Promise.all([a.visited, b.visited])).toEqual(['a', 'b']);
});

test('who must be alone waits until all have left, and those who come later wait behind', async () => {
  const { seen, visit } = house();
  const [a, b, alone, late] = [
    visit('a', false),
    visit('b', false),
    visit('alone', true),
    visit('late', false),
  ];
  await settled();
  a.leave();
  await settled();
  expect(seen).toEqual(['a in', 'b in', 'a out']);
  b.leave();
  await settled();
  expect(seen.slice(3)).toEqual(['b out', 'alone in']);
  alone.leave();
  await settled();
  expect(seen.slice(5)).toEqual(['alone out', 'late in']);
  late.leave();
  await late.visited;
});

test('two who must be alone come one after the other', async () => {
  const { seen, visit } = house();
  const [first, second] = [visit('first', true), visit('second', true)];
  await settled();
  first.leave();
  await settled();
  second.leave();
  await second.visited;
  expect(seen).toEqual(['first in', 'first out', 'second in', 'second out']);
});

test('who fails inside leaves like everybody else', async () => {
  const { gate } = house();
  const fault = new Error('the work failed');
  await expect(gate(true, () => Promise.reject(fault))).rejects.toBe(fault);
  expect(await gate(true, async () => 'in')).toBe('in');
});

test('who is inside may not go in again, but what was begun inside may afterwards', async () => {
  const { gate } = house();
  await expect(gate(false, () => gate(false, async () => 'in'))).rejects.toThrow('inside a write');
  let over = () => {};
  const later = await gate(false, async () => {
    const ended = new Promise<void>((resolve) => {
      over = resolve;
    });
    return { visited: ended.then(() => gate(false, async () => 'in')) };
  });
  over();
  expect(await later.visited).toBe('in');
});
