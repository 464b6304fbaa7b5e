import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { loadRootKey } from './root-key.ts';
import { oneRootKey } from './root-keys.ts';
import { openStem, wrapStem } from './stem.ts';

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? fault.code : fault;
  }
  return 'no fault';
};

const withKey = (text: string, mode = 0o600): string => {
  const dataFolder = temporaryFolder();
  mkdirSync(join(dataFolder, 'keys'));
  writeFileSync(join(dataFolder, 'keys', 'root.key'), text, { mode });
  return dataFolder;
};

const oneKey = Buffer.alloc(32, 1).toString('base64');

test('the first start makes a key that only its owner reads, and the next one finds it', () => {
  const dataFolder = temporaryFolder();
  const key = loadRootKey({ dataFolder });
  expect(key).toHaveLength(32);
  expect(loadRootKey({ dataFolder })).toEqual(key);
  expect(statSync(join(dataFolder, 'keys', 'root.key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(dataFolder, 'keys'))).toEqual(['root.key']);
});

test('two machines have two keys', () => {
  expect(loadRootKey({ dataFolder: temporaryFolder() })).not.toEqual(
    loadRootKey({ dataFolder: temporaryFolder() }),
  );
});

test('a key from the environment is used and not written down', () => {
  const dataFolder = temporaryFolder();
  expect(loadRootKey({ dataFolder, given: oneKey })).toEqual(Buffer.alloc(32, 1));
  expect(readdirSync(dataFolder)).toEqual([]);
});

test('a read-only file, and the same key from both sides, are fine', () => {
  const dataFolder = withKey(`${oneKey}\n`, 0o400);
  expect(loadRootKey({ dataFolder, given: oneKey })).toEqual(Buffer.alloc(32, 1));
});

test('a key that others can read is refused', () => {
  const dataFolder = withKey(oneKey);
  chmodSync(join(dataFolder, 'keys', 'root.key'), 0o640);
  expect(codeOf(() => loadRootKey({ dataFolder }))).toBe('vault.root_key_rights');
});

test.each(['', 'c2hvcnQ=', Buffer.alloc(33).toString('base64')])(
  'a key of another length is refused ("%s")',
  (text) => {
    expect(codeOf(() => loadRootKey({ dataFolder: withKey(text) }))).toBe('vault.root_key_length');
    expect(codeOf(() => loadRootKey({ dataFolder: temporaryFolder(), given: text }))).toBe(
      'vault.root_key_length',
    );
  },
);

test('two different keys are refused, since one of them would make the data unreadable', () => {
  const other = Buffer.alloc(32, 2).toString('base64');
  expect(codeOf(() => loadRootKey({ dataFolder: withKey(oneKey), given: other }))).toBe(
    'vault.root_key_differs',
  );
});

test('a folder that cannot be written to is told', () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'keys'), 'a file where the folder should be');
  expect(codeOf(() => loadRootKey({ dataFolder }))).toBe('vault.root_key_folder');
});

test('the file holds nothing but the key in base64', () => {
  const dataFolder = temporaryFolder();
  const key = loadRootKey({ dataFolder });
  expect(readFileSync(join(dataFolder, 'keys', 'root.key'), 'utf8')).toBe(`${key.toString('base64')}\n`);
});

describe('the stem', () => {
  const [first, second, third] = [1, 2, 3].map((fill) => new Uint8Array(32).fill(fill)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const stems = [wrapStem(first, first), wrapStem(second, first)];

  test('is the root key itself while there was only one', () => {
    expect(openStem(oneRootKey(first), [])).toEqual(first);
  });

  test('is opened by every root key that it was wrapped under', () => {
    for (const root of [first, second])
      expect(Buffer.from(openStem(oneRootKey(root), stems))).toEqual(Buffer.from(first));
  });

  test('is refused to another root key', () => {
    expect(codeOf(() => openStem(oneRootKey(third), stems))).toBe('vault.root_key_strange');
  });
});
