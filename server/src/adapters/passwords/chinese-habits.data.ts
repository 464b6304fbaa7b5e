/**
 * What Chinese passwords are commonly put together from and the international list lacks: own list, 2026-11-24. Any
 * two of them in a row count as common (`woaini1314520`, `wang888888`, `5201314520`).
 */
export const chineseHabits: readonly string[] = [
  // I love you, my love, my family, baby, every day, happiness, good luck, get rich, China
  ...['woaini', 'woaiwojia', 'aini', 'baobei', 'tiantian', 'kuaile', 'xingfu', 'haoyun', 'facai', 'zhongguo'],
  // The surnames of every third person
  ...[
    'wang',
    'li',
    'zhang',
    'liu',
    'chen',
    'yang',
    'huang',
    'zhao',
    'wu',
    'zhou',
    'xu',
    'sun',
    'ma',
    'zhu',
    'hu',
  ],
  // What accounts are called
  ...[
    'admin',
    'root',
    'test',
    'user',
    'guest',
    'qq',
    'mima',
    'mima123',
    'password',
    'passw0rd',
    'p@ssw0rd',
    'abc',
  ],
  // Numbers that sound like "I love you", "for life", "get rich", "all goes well", or lie in a row
  ...['520', '521', '1314', '1314520', '5201314', '5211314', '168', '888', '8888', '888888', '88888888'],
  ...[
    '666',
    '6666',
    '666666',
    '66666666',
    '123',
    '1234',
    '12345',
    '123456',
    '1234567',
    '12345678',
    '123456789',
  ],
  ...['123123', '321321', '112233', '147258', '147258369', '159357', '789456', '000000', '111111', '110110'],
];
